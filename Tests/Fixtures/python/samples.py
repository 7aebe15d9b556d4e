"""Copies those of pydicom's test files that carry the UIDs a PACS needs into FOLDER, and lists them.

The data set stays byte for byte what it was; the meta header is written afresh. Files that share a SOP instance UID with
an earlier one get another of the same length, so that a PACS holds them all.
"""
import sys
import warnings
from io import BytesIO
from pathlib import Path

import pydicom
from pydicom.dataset import FileMetaDataset
from pydicom.filereader import _read_file_meta_info, read_preamble
from pydicom.filewriter import write_file_meta_info
from pydicom.uid import UID
from pynetdicom import AllStoragePresentationContexts

from listing import describe

warnings.simplefilter("ignore")
folder = Path(sys.argv[1])
storage = {str(c.abstract_syntax) for c in AllStoragePresentationContexts}
seen = set()


def other(uid):
    """Another UID of the same length that nobody has yet."""
    stem = uid.rstrip("0123456789")
    digits = len(uid) - len(stem)
    return next(n for n in (f"{stem}{k:0{digits}}" for k in range(10 ** (digits - 1), 10 ** digits)) if n not in seen)


for path in sorted((Path(pydicom.__file__).parent / "data").rglob("*")):
    if not path.is_file() or path.suffix in (".py", ".pyc", ".json", ".md", ".txt"):
        continue
    if "truncated" in path.name:  # not a whole object
        continue
    try:
        with open(path, "rb") as file:
            read_preamble(file, False)
            meta = _read_file_meta_info(file)
            body = file.read()
        ds = pydicom.dcmread(path)
        keys = [str(ds[k].value) for k in ("SOPInstanceUID", "StudyInstanceUID", "SeriesInstanceUID", "SOPClassUID")]
        if not all(keys) or keys[3] not in storage or not all(UID(k).is_valid for k in keys):
            continue
        ds.walk(lambda *_: None)
        syntax = meta.TransferSyntaxUID
    except Exception:
        continue
    if keys[0] in seen:
        if keys[0].encode() not in body:
            continue
        new = other(keys[0])
        body = body.replace(keys[0].encode(), new.encode())
        keys[0] = new
    seen.add(keys[0])
    fresh = FileMetaDataset()
    fresh.FileMetaInformationVersion = b"\0\1"
    fresh.MediaStorageSOPClassUID = keys[3]
    fresh.MediaStorageSOPInstanceUID = keys[0]
    fresh.TransferSyntaxUID = syntax
    fresh.ImplementationClassUID = pydicom.uid.PYDICOM_IMPLEMENTATION_UID
    head = BytesIO()
    write_file_meta_info(head, fresh)
    copy = folder / f"{len(seen):03}-{path.stem}.dcm"
    copy.write_bytes(bytes(128) + b"DICM" + head.getvalue() + body)
    try:
        written = pydicom.dcmread(copy)
        assert str(written.SOPInstanceUID) == keys[0]
        describe(copy, written)
    except Exception:
        copy.unlink()
