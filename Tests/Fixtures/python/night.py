"""A night's session at a terminal against a PACS that goes wrong in turn: PACSH COLUMNS. Prints the screen.

Each study of the PACS is answered in its own way; what differs from run to run (ports, times) is replaced. Fails where
a command says nothing for longer than two seconds.
"""
import os
import re
import socket
import sys
import time

from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian
from pynetdicom import AE, evt
from pynetdicom.sop_class import NuclearMedicineImageStorage, CTImageStorage, Verification
from pynetdicom.sop_class import StudyRootQueryRetrieveInformationModelFind as Find
from pynetdicom.sop_class import StudyRootQueryRetrieveInformationModelMove as Move

from terminal import shell

columns = int(sys.argv[2])
ROOT = "1.2.826.0.1.3680043.10.1234.9"
# Description: what the PACS does when the study is asked for.
STUDIES = ["well", "elsewhere", "mute", "no class", "refused", "abort", "release"]
OBJECTS = 3


def port_of_nobody():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def an_object(study, number):
    """One small NM image."""
    ds = Dataset()
    ds.SOPClassUID = NuclearMedicineImageStorage
    ds.StudyInstanceUID = f"{ROOT}.{study + 1}"
    ds.SeriesInstanceUID = f"{ROOT}.{study + 1}.1"
    ds.SOPInstanceUID = f"{ROOT}.{study + 1}.1.{number + 1}"
    ds.PatientID = f"N{study + 1:03}"
    ds.PatientName = f"NIGHT{study + 1}^TEST"
    ds.StudyDate = f"202611{study + 20}"
    ds.StudyTime = "020000"
    ds.StudyDescription = STUDIES[study]
    ds.ModalitiesInStudy = "NM"
    ds.Modality = "NM"
    ds.SeriesNumber = 1
    ds.InstanceNumber = number + 1
    ds.NumberOfStudyRelatedInstances = ds.NumberOfSeriesRelatedInstances = OBJECTS
    ds.is_little_endian, ds.is_implicit_VR = True, False
    ds.file_meta = FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    return ds


class NightPACS:
    """The PACS of the night; what it says it sent goes to a receiver that nobody looks at."""

    def __init__(self, our_port):
        self.our_port = our_port
        self.sink = self.serve("SINK", [NuclearMedicineImageStorage], [(evt.EVT_C_STORE, lambda event: 0x0000)])
        self.pacs = self.serve(
            "NIGHT", [Verification, Find, Move], [(evt.EVT_C_FIND, self.find), (evt.EVT_C_MOVE, self.move)]
        )
        self.port = self.pacs.server_address[1]

    @staticmethod
    def serve(title, classes, handlers):
        entity = AE(ae_title=title)
        for one in classes:
            entity.add_supported_context(one, ExplicitVRLittleEndian)
        return entity.start_server(("127.0.0.1", 0), block=False, evt_handlers=handlers)

    def find(self, event):
        keys = event.identifier
        level = keys.QueryRetrieveLevel
        for study in range(len(STUDIES)):
            for number in range(OBJECTS if level == "IMAGE" else 1):
                match = an_object(study, number)
                if all(not keys.get(name) or keys.get(name) == match.get(name) for name in [
                    "StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID", "PatientID", "ModalitiesInStudy",
                ]):
                    answer = Dataset()
                    answer.QueryRetrieveLevel = level
                    for element in keys:
                        if element.keyword in match:
                            answer[element.tag] = match[element.tag]
                    yield 0xFF00, answer
        yield 0x0000, None

    def move(self, event):
        study = int(event.identifier.StudyInstanceUID.rsplit(".", 1)[1]) - 1
        what = STUDIES[study]
        ours = ("127.0.0.1", self.our_port)
        objects = [an_object(study, number) for number in range(OBJECTS)]
        sink = self.sink.server_address[:2]
        context = {"contexts": AE(ae_title="NIGHT").requested_contexts}
        entity = AE(ae_title="NIGHT")
        entity.add_requested_context(NuclearMedicineImageStorage, ExplicitVRLittleEndian)
        context = {"contexts": entity.requested_contexts}
        if what == "mute":
            # Opens the port and says nothing.
            self.bare = socket.create_connection(ours)
        if what == "no class":
            # Proposes what the study doesn't consist of.
            other = AE(ae_title="NIGHT")
            other.add_requested_context(CTImageStorage, ExplicitVRLittleEndian)
            other.associate(*ours, ae_title="PACSH").release()
        if what in ["abort", "release"]:
            association = entity.associate(*ours, ae_title="PACSH")
            association.send_c_store(objects[0])
            association.release()
            if what == "abort":
                event.assoc.abort()
            else:
                event.assoc.release()
            yield ours
            return
        if what == "refused":
            yield (*ours, context)
            yield OBJECTS
            yield 0xC001, None
            return
        yield (*ours, context) if what == "well" else (*sink, context)
        yield OBJECTS
        for one in objects:
            yield 0xFF00, one

    def stop(self):
        self.pacs.shutdown()
        self.sink.shutdown()


class Night:
    """The session: types a line, waits for the prompt, and measures the longest silence."""

    def __init__(self, pacs, arguments):
        self.pacs = pacs
        self.terminal = shell(*arguments, columns=columns, rows=400)
        self.ending = ":NIGHT> "
        self.silences = []

    def prompt(self, ending=None):
        self.terminal.prompt(ending or self.ending)

    def do(self, line, ending=None):
        terminal = self.terminal
        terminal.type(line)
        terminal.until(lambda: terminal.line().rstrip().find(line[-10:]) >= 0, line)
        terminal.key("enter")
        last, longest = time.monotonic(), 0.0
        count = terminal.raw.count("> ")
        deadline = last + 60
        while True:
            now = time.monotonic()
            assert now < deadline, f"'{line}' doesn't end"
            if terminal.read(0.05):
                longest, last = max(longest, now - last), now
            elif terminal.before().endswith(ending or self.ending) and terminal.raw.count("> ") > count:
                break
        terminal.settle(0.2)
        self.silences.append((round(longest, 1), line))


def told(screen, pacs):
    """The screen without what differs from run to run."""
    text = screen.replace(str(pacs.port), "104").replace(str(pacs.our_port), "11112")
    text = re.sub(r"127\.0\.0\.1:(?!104\b|11112\b)\d{4,5}", "127.0.0.1:PORT", text)
    text = re.sub(r"\d+(\.\d+)? s\b", "N s", text)
    text = re.sub(r"\d+(\.\d+)? ms\b", "N ms", text)
    text = re.sub(r"\d+(\.\d+)? [MGT]B free", "N GB free", text)
    text = re.sub(r"\d\d:\d\d:\d\d", "HH:MM:SS", text)
    return "\n".join(line.rstrip() for line in text.splitlines())


def play():
    pacs = NightPACS(port_of_nobody())
    arguments = [
        "--calling", "PACSH", "--scp-port", str(pacs.our_port), "--set", "timeout.grace=2.5", "-o", "images",
        "--set", "rprompt=off", "--set", "hints=off",
    ]
    night = Night(pacs, arguments)
    try:
        night.prompt("pacsh> ")
        night.do(f"connect NIGHT@127.0.0.1:{pacs.port}")
        night.do("find nm")
        for number in [2, 3, 4]:
            night.do(f"move {number}")
        night.do("scp log")
        night.do("move 1,5-7")
        night.do("error -v")
        night.do("set scp.accept NOBODY")
        night.do("move 1 --refetch")
        night.do("set scp.accept NIGHT")
        night.do("move 1 --refetch")
        night.do(f"move {ROOT}.1.1.1")
        night.do("find PatientID=N001")
        night.terminal.key("^D")
        night.terminal.close()
        screens = [night.terminal.screen()]
        second = Night(pacs, arguments)
        second.prompt("pacsh> ")
        second.terminal.key("up")
        second.terminal.until("PatientID=***")
        second.terminal.key("enter")
        second.terminal.settle(0.5)
        assert second.terminal.before().rstrip().endswith("PatientID="), second.terminal.before()
        screens.append(second.terminal.screen())
        second.terminal.child.close(force=True)
        for screen in screens:
            print(told(screen, pacs))
        silent = [one for one in night.silences if one[0] > 2]
        print("silent:", silent)
    except Exception:
        print(night.terminal.screen())
        raise
    finally:
        night.terminal.child.close(force=True)
        pacs.stop()


play()
