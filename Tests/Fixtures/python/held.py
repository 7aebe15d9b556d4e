"""Asks a PACS for each file's object at image level; prints the paths of those that it lists."""
import logging
import sys
import warnings
from pathlib import Path

import pydicom
from pydicom.dataset import Dataset
from pynetdicom import AE

logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")
host, port, calling, called, listing = sys.argv[1:6]
model = "1.2.840.10008.5.1.4.1.2.2.1"
ae = AE(ae_title=calling)
ae.add_requested_context(model)
assoc = ae.associate(host, int(port), ae_title=called)
if not assoc.is_established:
    sys.exit("association refused")
for path in Path(listing).read_text().splitlines():
    ds = pydicom.dcmread(path, stop_before_pixels=True)
    query = Dataset()
    query.QueryRetrieveLevel = "IMAGE"
    query.StudyInstanceUID = ds.StudyInstanceUID
    query.SeriesInstanceUID = ds.SeriesInstanceUID
    query.SOPInstanceUID = ds.SOPInstanceUID
    answers = [identifier for _, identifier in assoc.send_c_find(query, model) if identifier is not None]
    if any(answer.get("SOPInstanceUID") == ds.SOPInstanceUID for answer in answers):
        print(path)
assoc.release()
