"""Lists those of pydicom's test files that a PACS can hold: whole UIDs, a storage class, one file an object."""
import sys
import warnings
from pathlib import Path

import pydicom
from pydicom.uid import UID
from pynetdicom.presentation import build_context
from pynetdicom import AllStoragePresentationContexts

from listing import describe

warnings.simplefilter("ignore")
storage = {str(c.abstract_syntax) for c in AllStoragePresentationContexts}
seen = set()
data = Path(pydicom.__file__).parent / "data" / "test_files"
for path in sorted(data.rglob("*.dcm")):
    try:
        ds = pydicom.dcmread(path, stop_before_pixels=True)
        keys = [ds.SOPInstanceUID, ds.StudyInstanceUID, ds.SeriesInstanceUID, ds.SOPClassUID]
        if not all(keys) or str(ds.SOPClassUID) not in storage or ds.SOPInstanceUID in seen:
            continue
        if not all(UID(k).is_valid for k in keys) or "TransferSyntaxUID" not in ds.file_meta:
            continue
        if ds.file_meta.MediaStorageSOPInstanceUID != ds.SOPInstanceUID:
            continue
        pydicom.dcmread(path).walk(lambda *_: None)
    except Exception:
        continue
    seen.add(ds.SOPInstanceUID)
    describe(path, ds)
