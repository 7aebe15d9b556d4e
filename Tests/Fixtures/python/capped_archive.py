"""A PACS by pynetdicom with very many studies that answers no C-FIND with more than so many of them.

capped_archive.py PORT CAP STATUS FAILING STUDIES

STUDIES is a file with a line for each: UID, Patient ID, date, time and modality, tab-separated. Beyond CAP matches a C-FIND
ends with STATUS: 0000 says nothing, a700 or fe00 that it isn't all. The C-FIND of number FAILING, from 1, is aborted in
its middle; 0 for none. Each C-FIND is told of in a line: level, date, time and Patient ID asked for, matches sent.
"""
import re
import sys
import warnings

from pydicom.dataset import Dataset
from pynetdicom import AE, evt
from pynetdicom.sop_class import (
    PatientRootQueryRetrieveInformationModelFind,
    StudyRootQueryRetrieveInformationModelFind,
    Verification,
)

warnings.simplefilter("ignore")
port, cap, status, failing, path = sys.argv[1:]
studies = [line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8")]
count = 0


def is_day(text):
    """Whether a date is one."""
    return re.fullmatch(r"\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])", text) is not None


def in_range(value, wanted):
    """Range matching; what has no value, or none that can be read, is in none."""
    if not wanted:
        return True
    first, dash, last = wanted.partition("-")
    if not dash:
        return value == wanted
    return value != "" and (not first or value >= first) and (not last or value <= last)


def fits(value, wanted):
    """Wildcard matching, case and all."""
    pattern = "".join(".*" if c == "*" else "." if c == "?" else re.escape(c) for c in wanted)
    return not wanted or re.fullmatch(pattern, value) is not None


def matches(asked):
    """The studies that a C-FIND asks for."""
    date, time, patient = (str(asked.get(key, "") or "") for key in ("StudyDate", "StudyTime", "PatientID"))
    modality = str(asked.get("ModalitiesInStudy", "") or "")
    wanted = str(asked.get("StudyInstanceUID", "") or "")
    for study in studies:
        uid, id_, day, moment, kind = study
        if (not date or (is_day(day) and in_range(day, date))) and in_range(moment, time) and fits(id_, patient) \
                and modality in ("", kind) and wanted in ("", uid):
            yield study


def find(event):
    """Answers a C-FIND."""
    global count
    count += 1
    asked = event.identifier
    level, sent, patients = asked.QueryRetrieveLevel, 0, set()
    for uid, id_, day, moment, kind in matches(asked):
        if level == "PATIENT":
            if id_ in patients:
                continue
            patients.add(id_)
        if sent == int(cap):
            break
        if count == int(failing) and sent == 5:
            event.assoc.abort()
            return
        row = Dataset()
        row.QueryRetrieveLevel = level
        row.PatientID = id_
        if level == "STUDY":
            row.StudyInstanceUID, row.StudyDate, row.StudyTime, row.ModalitiesInStudy = uid, day, moment, kind
        if level == "SERIES":
            row.StudyInstanceUID, row.SeriesInstanceUID, row.Modality = uid, uid + ".1", kind
        sent += 1
        yield 0xFF00, row
    else:
        tell(asked, sent)
        return
    tell(asked, sent)
    if int(status, 16):
        yield int(status, 16), None


def tell(asked, sent):
    """Says what was asked."""
    keys = [str(asked.get(key, "") or "") for key in ("StudyDate", "StudyTime", "PatientID")]
    print("\t".join([asked.QueryRetrieveLevel] + keys + [str(sent)]), flush=True)


ae = AE(ae_title="CAPPED")
for context in (Verification, StudyRootQueryRetrieveInformationModelFind, PatientRootQueryRetrieveInformationModelFind):
    ae.add_supported_context(context)
ae.maximum_pdu_size = 0
ae.start_server(("127.0.0.1", int(port)), evt_handlers=[(evt.EVT_C_FIND, find)])
