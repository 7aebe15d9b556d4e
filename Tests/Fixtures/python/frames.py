"""An object of 500 frames of 1,000 × 1,000 pixels of 16 bits, each of the number of its frame; a sparse file but for one.

usage: frames.py FILE
"""
import sys

import numpy
import pydicom
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian

FRAMES, SIZE, WANTED = 500, 1000, 400
meta = FileMetaDataset()
meta.MediaStorageSOPClassUID = "1.2.840.10008.5.1.4.1.1.20"
meta.MediaStorageSOPInstanceUID = "2.25.400"
meta.TransferSyntaxUID = ExplicitVRLittleEndian
data = Dataset()
data.file_meta = meta
data.SOPClassUID, data.SOPInstanceUID = meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID
data.StudyInstanceUID, data.SeriesInstanceUID, data.Modality = "2.25.1", "2.25.2", "NM"
data.Rows = data.Columns = SIZE
data.NumberOfFrames, data.SamplesPerPixel, data.PhotometricInterpretation = FRAMES, 1, "MONOCHROME2"
data.BitsAllocated = data.BitsStored = 16
data.HighBit, data.PixelRepresentation = 15, 0
pydicom.dcmwrite(sys.argv[1], data, enforce_file_format=True)
length = FRAMES * SIZE * SIZE * 2
with open(sys.argv[1], "ab") as file:
    file.write(b"\xe0\x7f\x10\x00OW\x00\x00" + length.to_bytes(4, "little"))
    start = file.tell()
    file.truncate(start + length)
with open(sys.argv[1], "r+b") as file:
    file.seek(start + (WANTED - 1) * SIZE * SIZE * 2)
    file.write(numpy.full(SIZE * SIZE, WANTED, dtype="<u2").tobytes())
print("done")
