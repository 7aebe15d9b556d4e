"""Stores files with an asynchronous operations window: all C-STORE-RQs go out before the first response is read.

windowed.py HOST PORT CALLED FILE...   prints the window that was granted, then each response's message ID and status
"""
import sys
from io import BytesIO

from pydicom import dcmread
from pydicom.uid import ExplicitVRLittleEndian
from pynetdicom import AE
from pynetdicom.dimse_primitives import C_STORE
from pynetdicom.dsutils import encode
from pynetdicom.pdu_primitives import AsynchronousOperationsWindowNegotiation

host, port, called, *files = sys.argv[1:]
objects = [dcmread(path) for path in files]
ae = AE(ae_title="WINDOWED")
for sop_class in {item.SOPClassUID for item in objects}:
    ae.add_requested_context(sop_class, ExplicitVRLittleEndian)
window = AsynchronousOperationsWindowNegotiation()
window.maximum_number_operations_invoked = 5
window.maximum_number_operations_performed = 5
assoc = ae.associate(host, int(port), ae_title=called, ext_neg=[window])
if not assoc.is_established:
    sys.exit("no association")
print("granted", assoc.acceptor.asynchronous_operations)
contexts = {context.abstract_syntax: context.context_id for context in assoc.accepted_contexts}
assoc._reactor_checkpoint.clear()
while not assoc._is_paused:
    pass
for number, item in enumerate(objects, 1):
    request = C_STORE()
    request.MessageID = number
    request.AffectedSOPClassUID = item.SOPClassUID
    request.AffectedSOPInstanceUID = item.SOPInstanceUID
    request.Priority = 2
    request.DataSet = BytesIO(encode(item, False, True))
    assoc.dimse.send_msg(request, contexts[item.SOPClassUID])
for _ in objects:
    _, response = assoc.dimse.get_msg(block=True)
    if response is None:
        sys.exit("no response")
    print("response", response.MessageIDBeingRespondedTo, hex(response.Status))
assoc._reactor_checkpoint.set()
assoc.release()
