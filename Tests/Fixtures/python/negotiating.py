"""A PACS that negotiates: PORT AGREED LOG [SECRET]. AGREED is what it agrees to for C-FIND, one digit for each byte of
the application information, or '-' for no answer. With SECRET only a user identity is let in that ends in it. What each
association proposed goes into LOG, one JSON document a line, and so do each identity and identifier."""
import json
import sys

from pydicom.dataset import Dataset
from pynetdicom import AE, evt
from pynetdicom.sop_class import (
    PatientRootQueryRetrieveInformationModelFind,
    StudyRootQueryRetrieveInformationModelFind,
    Verification,
)

port, agreed, log = int(sys.argv[1]), sys.argv[2], sys.argv[3]


def note(**what):
    with open(log, "a") as file:
        file.write(json.dumps(what) + "\n")


def negotiate(event):
    note(options={uid: list(info) for uid, info in event.app_info.items()})
    if agreed == "-":
        return {}
    return {uid: bytes(map(int, agreed)) for uid in event.app_info}


def identify(event):
    note(
        type=event.user_id_type,
        primary=event.primary_field.decode("latin-1"),
        secondary=(event.secondary_field or b"").decode("latin-1"),
    )
    given = event.secondary_field if event.user_id_type == 2 else event.primary_field
    return given == sys.argv[4].encode(), b"ticket" if event.user_id_type in (3, 4, 5) else None


def find(event):
    keys = event.identifier
    note(level=keys.QueryRetrieveLevel, keys=sorted(e.keyword for e in keys if e.value))
    row = Dataset()
    row.QueryRetrieveLevel = keys.QueryRetrieveLevel
    row.StudyInstanceUID, row.SeriesInstanceUID, row.SOPInstanceUID = "2.25.45", "2.25.45.1", "2.25.45.1.1"
    row.PatientName, row.PatientID, row.Modality = "Meyer^Eva", "P1", "NM"
    row.StudyDate, row.StudyTime = "20260502", "0300"
    yield 0xFF00, row


ae = AE("NEGOTIATOR")
for uid in (Verification, StudyRootQueryRetrieveInformationModelFind, PatientRootQueryRetrieveInformationModelFind):
    ae.add_supported_context(uid)
handlers = [(evt.EVT_C_FIND, find), (evt.EVT_SOP_EXTENDED, negotiate)]
if len(sys.argv) > 4:
    handlers.append((evt.EVT_USER_ID, identify))
ae.start_server(("127.0.0.1", port), evt_handlers=handlers)
