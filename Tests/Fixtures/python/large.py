"""Makes one object whose pixel data has so many megabytes, without holding it in memory: FOLDER MEGABYTES."""
import struct
import sys
from pathlib import Path

import pydicom
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian

from listing import describe

folder, megabytes = Path(sys.argv[1]), int(sys.argv[2])
ds = Dataset()
ds.SOPClassUID = "1.2.840.10008.5.1.4.1.1.7.3"
ds.SOPInstanceUID = "1.2.826.0.1.3680043.10.1235.1.1.1"
ds.StudyDate = "20260502"
ds.Modality = "OT"
ds.PatientName = "Large^Object"
ds.PatientID = "LARGE"
ds.StudyInstanceUID = "1.2.826.0.1.3680043.10.1235.1"
ds.SeriesInstanceUID = "1.2.826.0.1.3680043.10.1235.1.1"
ds.SamplesPerPixel = 1
ds.PhotometricInterpretation = "MONOCHROME2"
ds.NumberOfFrames = megabytes
ds.Rows = ds.Columns = 1024
ds.BitsAllocated = ds.BitsStored = 8
ds.HighBit = 7
ds.PixelRepresentation = 0
ds.file_meta = FileMetaDataset()
ds.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
ds.file_meta.MediaStorageSOPClassUID = ds.SOPClassUID
ds.file_meta.MediaStorageSOPInstanceUID = ds.SOPInstanceUID
path = folder / "large.dcm"
pydicom.dcmwrite(path, ds, enforce_file_format=True)
with open(path, "ab") as file:
    file.write(struct.pack("<HH2sHI", 0x7FE0, 0x0010, b"OB", 0, megabytes << 20))
    frame = bytes(range(256)) * 4096
    for _ in range(megabytes):
        file.write(frame)
describe(path, ds)
