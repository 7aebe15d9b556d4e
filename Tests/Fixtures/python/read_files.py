"""Reads every file below FOLDER to its last element; prints what couldn't be read, then how many could."""
import sys
import warnings
from pathlib import Path

import pydicom

warnings.simplefilter("ignore")
good = 0
for path in sorted(Path(sys.argv[1]).rglob("*.dcm")):
    try:
        raw = path.read_bytes()
        assert raw[:128] == bytes(128) and raw[128:132] == b"DICM", "no preamble of zeros"
        ds = pydicom.dcmread(path)
        ds.walk(lambda *_: None)
        meta = ds.file_meta
        assert meta.MediaStorageSOPInstanceUID == ds.SOPInstanceUID, "meta header names another object"
        assert path.name == f"{ds.SOPInstanceUID}.dcm", "the file has another name"
        for key in ("FileMetaInformationGroupLength", "FileMetaInformationVersion", "MediaStorageSOPClassUID",
                    "TransferSyntaxUID", "ImplementationClassUID", "ImplementationVersionName"):
            assert key in meta, f"no {key}"
        good += 1
    except Exception as problem:
        print("unreadable", path, repr(problem))
print(good)
