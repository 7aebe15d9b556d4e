"""Sends files by C-STORE, each in its own transfer syntax, its data set byte for byte; prints the path of each that was taken."""
import logging
import sys
import warnings
from pathlib import Path

import pydicom
from pynetdicom import AE, _config
from pynetdicom.presentation import build_context

logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")
_config.STORE_SEND_CHUNKED_DATASET = True
host, port, calling, called, listing = sys.argv[1:6]
files = [Path(line) for line in Path(listing).read_text().splitlines() if line]
pairs = {}
for path in files:
    ds = pydicom.dcmread(path, specific_tags=["SOPClassUID"], stop_before_pixels=True)
    pair = (str(ds.file_meta.get("MediaStorageSOPClassUID") or ds.SOPClassUID), str(ds.file_meta.TransferSyntaxUID))
    pairs.setdefault(pair, []).append(path)
queue = [(pair, path) for pair, paths in pairs.items() for path in paths]


def associate(batch):
    """An association with one presentation context for each pair of class and syntax in the batch."""
    ae = AE(ae_title=calling)
    ae.maximum_pdu_size = 131072
    ae.dimse_timeout = 5
    ae.requested_contexts = [build_context(c, s) for c, s in dict.fromkeys(pair for pair, _ in batch)]
    assoc = ae.associate(host, int(port), ae_title=called)
    if not assoc.is_established:
        sys.exit("association refused: " + repr(assoc.acceptor.primitive))
    return assoc


while queue:
    allowed = list(dict.fromkeys(pair for pair, _ in queue))[:120]
    batch = [entry for entry in queue if entry[0] in allowed]
    queue = [entry for entry in queue if entry[0] not in allowed]
    assoc = associate(batch)
    for pair, path in batch:
        # A peer that cannot read an object may abort; the others get an association of their own.
        if not assoc.is_established:
            assoc = associate(batch)
        try:
            status = assoc.send_c_store(path)
        except Exception as problem:
            print("not sent", path, problem, file=sys.stderr)
            continue
        if "Status" in status and (status.Status == 0 or status.Status >> 12 == 0xB):
            print(path)
        else:
            print("refused", path, hex(status.get("Status", 0)), file=sys.stderr)
    if assoc.is_established:
        assoc.release()
