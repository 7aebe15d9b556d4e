"""A PACS on TLS by pynetdicom: C-ECHO, C-FIND of studies and C-GET of all its files, one client certificate required.

tls_archive.py PORT CERTIFICATE KEY AUTHORITY VERSION FILE...   (VERSION: 1.2 or 1.3)
"""
import ssl
import sys

from pydicom import dcmread
from pydicom.dataset import Dataset
from pynetdicom import AE, evt
from pynetdicom.sop_class import (
    CTImageStorage,
    NuclearMedicineImageStorage,
    PositronEmissionTomographyImageStorage,
    StudyRootQueryRetrieveInformationModelFind,
    StudyRootQueryRetrieveInformationModelGet,
    Verification,
)

port, certificate, key, authority, version, *files = sys.argv[1:]
objects = [dcmread(path) for path in files]


def find(event):
    seen = set()
    for item in objects:
        if item.StudyInstanceUID in seen:
            continue
        seen.add(item.StudyInstanceUID)
        answer = Dataset()
        answer.QueryRetrieveLevel = event.identifier.QueryRetrieveLevel
        for element in event.identifier:
            if element.keyword in item and element.keyword != "QueryRetrieveLevel":
                answer.add(item[element.tag])
        yield 0xFF00, answer


def get(event):
    wanted = event.identifier.get("StudyInstanceUID")
    chosen = [item for item in objects if item.StudyInstanceUID == wanted]
    yield len(chosen)
    for item in chosen:
        yield 0xFF00, item


context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(certificate, key)
context.load_verify_locations(authority)
context.verify_mode = ssl.CERT_REQUIRED
wanted = ssl.TLSVersion.TLSv1_3 if version == "1.3" else ssl.TLSVersion.TLSv1_2
context.minimum_version = context.maximum_version = wanted

ae = AE(ae_title="QRSCP")
for sop_class in (
    Verification,
    StudyRootQueryRetrieveInformationModelFind,
    StudyRootQueryRetrieveInformationModelGet,
):
    ae.add_supported_context(sop_class)
for sop_class in (CTImageStorage, NuclearMedicineImageStorage, PositronEmissionTomographyImageStorage):
    ae.add_supported_context(sop_class, scu_role=True, scp_role=True)
handlers = [(evt.EVT_C_FIND, find), (evt.EVT_C_GET, get)]
ae.start_server(("127.0.0.1", int(port)), ssl_context=context, evt_handlers=handlers)
