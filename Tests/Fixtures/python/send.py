"""Sends files by C-STORE, each in its own transfer syntax, its data set byte for byte; prints the path of each that was taken."""
import logging
import sys
from pathlib import Path

import pydicom
from pynetdicom import AE, _config, evt
from pynetdicom.presentation import build_context

logging.disable(logging.CRITICAL)
_config.STORE_SEND_CHUNKED_DATASET = True
host, port, calling, called, listing = sys.argv[1:6]
files = [Path(line) for line in Path(listing).read_text().splitlines() if line]
pairs = {}
for path in files:
    ds = pydicom.dcmread(path, specific_tags=["SOPClassUID"], stop_before_pixels=True)
    pair = (str(ds.file_meta.get("MediaStorageSOPClassUID") or ds.SOPClassUID), str(ds.file_meta.TransferSyntaxUID))
    pairs.setdefault(pair, []).append(path)
keys = list(pairs)
for start in range(0, len(keys), 120):
    ae = AE(ae_title=calling)
    ae.maximum_pdu_size = 131072
    batch = keys[start:start + 120]
    ae.requested_contexts = [build_context(c, s) for c, s in batch]
    assoc = ae.associate(host, int(port), ae_title=called)
    if not assoc.is_established:
        sys.exit("association refused: " + repr(assoc.acceptor.primitive))
    for pair in batch:
        for path in pairs[pair]:
            try:
                status = assoc.send_c_store(path)
            except Exception as problem:
                print("not sent", path, problem, file=sys.stderr)
                continue
            if "Status" in status and (status.Status == 0 or status.Status >> 12 == 0xB):
                print(path)
            else:
                print("refused", path, hex(status.get("Status", 0)), file=sys.stderr)
    assoc.release()
