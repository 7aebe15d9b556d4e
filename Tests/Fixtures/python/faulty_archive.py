"""A PACS by pynetdicom that fails its first retrieval in one way and does every later one well.

faulty_archive.py PORT STATION_PORT FAULT PAUSE FOREIGN STATE FILE...

It answers C-FIND, C-MOVE (to 127.0.0.1:STATION_PORT) and C-GET. FAULT is `none` or a name of `FAULTS` below, PAUSE the
seconds before each C-STORE, FOREIGN a file of another study, and STATE a file that is made when the fault has happened.
"""
import os
import socket
import struct
import sys
import time
from pathlib import Path

from pydicom import dcmread
from pydicom.dataset import Dataset
from pydicom.uid import ExplicitVRLittleEndian
from pynetdicom import AE, evt
from pynetdicom.dimse_primitives import C_GET, C_MOVE
from pynetdicom.dsutils import decode
from pynetdicom.service_class import QueryRetrieveServiceClass
from pynetdicom.sop_class import (
    StudyRootQueryRetrieveInformationModelFind,
    StudyRootQueryRetrieveInformationModelGet,
    StudyRootQueryRetrieveInformationModelMove,
    Verification,
)

FAULTS = [
    "dies", "aborts", "silent", "cut", "same", "different", "foreign", "late", "several", "uncounted", "unlisted",
    "overcounts", "undercounts",
]
port, station, fault, pause, foreign, state, *files = sys.argv[1:]
if fault != "none" and fault not in FAULTS:
    sys.exit("no such fault: " + fault)
objects = [dcmread(path) for path in files]
alien = dcmread(foreign)
# How many objects pass before what breaks off does.
before = 4


def cut(association):
    """Ends a connection as a network does that loses it: no A-ABORT, a reset."""
    plain = association.dul.socket.socket
    plain.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    plain.shutdown(socket.SHUT_RDWR)
    plain.close()


class Retrieval:
    """One C-MOVE or C-GET."""

    def __init__(self, service, request, context, response):
        self.service, self.request, self.context, self.response = service, request, context, response
        self.isMove = isinstance(request, C_MOVE)
        self.association = None if self.isMove else service.assoc
        self.completed = self.failed = 0

    def open(self):
        """Has an association for the objects."""
        if self.association is None:
            ae = AE(ae_title="QRSCP")
            for sop_class in sorted({item.SOPClassUID for item in objects + [alien]}):
                ae.add_requested_context(sop_class, ExplicitVRLittleEndian)
            self.association = ae.associate("127.0.0.1", int(station), ae_title=self.request.MoveDestination)
        return self.association.is_established

    def close(self):
        """Releases the association for the objects."""
        if self.isMove and self.association is not None and self.association.is_established:
            self.association.release()
        if self.isMove:
            self.association = None

    def store(self, item):
        """Sends one object and says whether it was taken."""
        time.sleep(float(pause))
        try:
            status = self.association.send_c_store(
                item, originator_aet=self.service.assoc.requestor.ae_title if self.isMove else None,
                originator_id=self.request.MessageID if self.isMove else None,
            ) if self.open() else Dataset()
        except (RuntimeError, ValueError):
            status = Dataset()
        isTaken = "Status" in status and (status.Status == 0 or status.Status >> 12 == 0xB)
        self.completed += isTaken
        self.failed += not isTaken

    def respond(self, status, remaining=None, counters=None):
        """Sends a response; `counters` are what it says was sent and failed, none at all where it is empty."""
        message = type(self.response)()
        message.MessageIDBeingRespondedTo = self.request.MessageID
        message.AffectedSOPClassUID = self.request.AffectedSOPClassUID
        message.Status = status
        completed, failed = (self.completed, self.failed) if counters is None else counters or (None, None)
        if completed is not None:
            message.NumberOfRemainingSuboperations = remaining
            message.NumberOfCompletedSuboperations = completed
            message.NumberOfFailedSuboperations = failed
            message.NumberOfWarningSuboperations = 0
        self.service.dimse.send_msg(message, self.context.context_id)

    def end(self, counters=None):
        """Sends the final response."""
        failed = self.failed if counters is None else (counters or (0, 0))[1]
        self.respond(0xB000 if failed else 0x0000, counters=counters)

    def run(self, chosen, happens):
        """Sends what was asked for, and does what is wrong about it."""
        # What is sent twice, what is nobody's, comes after these.
        for number, item in enumerate(chosen):
            if number == before and happens in ("dies", "aborts", "silent", "cut"):
                return self.breakOff(happens)
            if number == before and happens == "late":
                return self.end_early(chosen[number:])
            if happens == "several" and number % 3 == 0:
                self.close()
            if happens == "overcounts" and number in (1, 2):
                self.completed += 1
                continue
            self.store(item)
            if happens == "same" and number == 1:
                self.store(item)
            if happens == "different" and number == 1:
                other = dcmread(item.filename)
                other.PixelData = bytes(len(other.PixelData))
                self.store(other)
            if happens == "foreign" and number == 1:
                self.store(alien)
            if happens not in ("uncounted", "unlisted"):
                self.respond(0xFF00, remaining=max(len(chosen) - number - 1, 0))
        self.close()
        if happens in ("uncounted", "unlisted"):
            return self.end(counters=())
        if happens == "undercounts":
            return self.end(counters=(self.completed - 2, 2))
        self.end()

    def breakOff(self, how):
        """Goes no further."""
        if how == "dies":
            os._exit(1)
        ends = {self.association, self.service.assoc}
        if how == "silent":
            time.sleep(3600)
        for end in ends:
            end.abort() if how == "aborts" else cut(end)

    def end_early(self, rest):
        """Reports the end, and sends the rest after it."""
        self.respond(0x0000, counters=(self.completed + len(rest), 0))
        time.sleep(0.7)
        for item in rest:
            self.store(item)
        self.close()


def retrieve(service, request, context, response):
    """Answers a C-MOVE or a C-GET."""
    syntax = context.transfer_syntax[0]
    identifier = decode(request.Identifier, syntax.is_implicit_VR, syntax.is_little_endian)
    happens = "none" if Path(state).exists() else fault
    Path(state).touch()
    Retrieval(service, request, context, response).run(matches(identifier), happens)


def matches(identifier):
    """The objects that have the UIDs of an identifier."""
    chosen = objects
    for keyword in ("StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID"):
        value = identifier.get(keyword)
        if value:
            values = [value] if isinstance(value, str) else list(value)
            chosen = [item for item in chosen if item.get(keyword) in values]
    return chosen


def find(event):
    """Answers a C-FIND with one match for each study, series or object."""
    level = event.identifier.QueryRetrieveLevel
    key = {"STUDY": "StudyInstanceUID", "SERIES": "SeriesInstanceUID", "IMAGE": "SOPInstanceUID"}[level]
    if fault == "unlisted" and level != "STUDY":
        yield 0xA900, None
        return
    seen = set()
    for item in matches(event.identifier):
        if item[key].value in seen:
            continue
        seen.add(item[key].value)
        answer = Dataset()
        answer.QueryRetrieveLevel = level
        for element in event.identifier:
            if element.keyword in item and element.keyword != "QueryRetrieveLevel":
                answer.add(item[element.tag])
        yield 0xFF00, answer


QueryRetrieveServiceClass._move_scp = lambda self, request, context: retrieve(self, request, context, C_MOVE())
QueryRetrieveServiceClass._get_scp = lambda self, request, context: retrieve(self, request, context, C_GET())
ae = AE(ae_title="QRSCP")
ae.maximum_pdu_size = 131072
for sop_class in (
    Verification,
    StudyRootQueryRetrieveInformationModelFind,
    StudyRootQueryRetrieveInformationModelMove,
    StudyRootQueryRetrieveInformationModelGet,
):
    ae.add_supported_context(sop_class, ExplicitVRLittleEndian)
for sop_class in sorted({item.SOPClassUID for item in objects + [alien]}):
    ae.add_supported_context(sop_class, ExplicitVRLittleEndian, scu_role=True, scp_role=True)
ae.start_server(("127.0.0.1", int(port)), evt_handlers=[(evt.EVT_C_FIND, find)])
