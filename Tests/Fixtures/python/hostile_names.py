"""Sends objects to 127.0.0.1:PORT whose identifiers try to leave the folder or to write to the terminal."""
import logging
import sys
import warnings

from pydicom import config
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ImplicitVRLittleEndian
from pynetdicom import AE

logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")
config.settings.writing_validation_mode = config.IGNORE
NM = "1.2.840.10008.5.1.4.1.1.20"
good = ["PAT", "1.2.3.4", "1.2.3.4.5", "1.2.3.4.5.6"]
bad = [
    "../../../pacsh-escaped", "/tmp/pacsh-escaped", "..", ".", "", "a/b/c", "..\\..\\x", "CON", "-rf", "x" * 64,
    "a\x1b]0;owned\x07\x1b[2J", "%2e%2e%2f", "~root", "a\x00b", "\u202egnp.exe",
]
number = 0
for position in range(4):
    for text in bad:
        number += 1
        values = list(good)
        values[3] += f".{number}"
        values[position] = text
        ds = Dataset()
        ds.SpecificCharacterSet = "ISO_IR 192"
        ds.SOPClassUID = NM
        ds.PatientID, ds.StudyInstanceUID, ds.SeriesInstanceUID, ds.SOPInstanceUID = values
        ds.Modality = "NM"
        ds.file_meta = FileMetaDataset()
        ds.file_meta.TransferSyntaxUID = ImplicitVRLittleEndian
        ae = AE(ae_title="HOSTILE")
        ae.add_requested_context(NM, ImplicitVRLittleEndian)
        assoc = ae.associate("127.0.0.1", int(sys.argv[1]), ae_title="PACSH")
        if not assoc.is_established:
            sys.exit(f"no association for {values!r}")
        try:
            status = assoc.send_c_store(ds)
            print(number, position, repr(text), hex(status.Status) if "Status" in status else "no answer")
        except Exception as problem:
            print(number, position, repr(text), "not sent:", problem)
        if assoc.is_established:
            assoc.release()
print("done")
