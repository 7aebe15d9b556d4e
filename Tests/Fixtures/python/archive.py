"""Makes a synthetic archive: FOLDER NM CT PT OBJECTS KILOBYTES. The last NM study of it has a CT series too."""
import sys
from pathlib import Path

import pydicom
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian

from listing import describe

folder = Path(sys.argv[1])
counts = dict(zip(["NM", "CT", "PT"], map(int, sys.argv[2:5])))
objects, kilobytes = int(sys.argv[5]), int(sys.argv[6])
classes = {
    "NM": "1.2.840.10008.5.1.4.1.1.20", "CT": "1.2.840.10008.5.1.4.1.1.2", "PT": "1.2.840.10008.5.1.4.1.1.128",
}
root = "1.2.826.0.1.3680043.10.1234"
side = 64
number = 0


def write(study, series, instance, modality, patient, description):
    """Writes one object and describes it."""
    ds = Dataset()
    ds.SpecificCharacterSet = "ISO_IR 100"
    ds.SOPClassUID = classes[modality]
    ds.SOPInstanceUID = f"{study}.{series}.{instance}"
    ds.StudyDate = "20260501"
    ds.StudyTime = "101500"
    ds.AccessionNumber = f"A{number:04}"
    ds.Modality = modality
    ds.StudyDescription = description
    ds.SeriesDescription = f"{modality} series"
    ds.PatientName = f"M\u00fcller{number}^Test"
    ds.PatientID = patient
    ds.PatientBirthDate = "19600101"
    ds.PatientSex = "O"
    ds.StudyInstanceUID = study
    ds.SeriesInstanceUID = f"{study}.{series}"
    ds.StudyID = str(number)
    ds.SeriesNumber = series
    ds.InstanceNumber = instance
    ds.SamplesPerPixel = 1
    ds.PhotometricInterpretation = "MONOCHROME2"
    ds.Rows = side
    ds.Columns = kilobytes * 1024 // 2 // side
    ds.BitsAllocated = ds.BitsStored = 16
    ds.HighBit = 15
    ds.PixelRepresentation = 0
    ds.PixelData = bytes((instance * 7 + i) & 0xFF for i in range(256)) * (kilobytes * 4)
    ds["PixelData"].VR = "OW"
    ds.file_meta = FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    ds.file_meta.MediaStorageSOPClassUID = ds.SOPClassUID
    ds.file_meta.MediaStorageSOPInstanceUID = ds.SOPInstanceUID
    path = folder / f"{ds.SOPInstanceUID}.dcm"
    pydicom.dcmwrite(path, ds, enforce_file_format=True)
    describe(path, ds)


for modality, count in counts.items():
    for index in range(count):
        number += 1
        study = f"{root}.{number}"
        for instance in range(1, objects + 1):
            write(study, 1, instance, modality, f"P{number:03}", f"{modality} study {number}")
        if modality == "NM" and index == count - 1 and count > 1:
            for instance in range(1, objects + 1):
                write(study, 2, instance, "CT", f"P{number:03}", f"{modality} study {number}")
