"""Makes seeds for the fuzz targets: seeds.py FOLDER, a folder for each target in it.

They come from pydicom's test files, from an association that pynetdicom requests, and from the tests' own scripts.
"""
import json
import socket
import sys
import threading
import warnings
from io import BytesIO
from pathlib import Path

import pydicom
from pydicom.encaps import generate_frames
from pydicom.filewriter import write_dataset
from pydicom.filebase import DicomBytesIO
from pynetdicom import AE
from pynetdicom.sop_class import StudyRootQueryRetrieveInformationModelFind, Verification

warnings.simplefilter("ignore")
OUT = Path(sys.argv[1])
ROOT = Path(__file__).resolve().parent.parent.parent
LARGEST = 16_384
SYNTAXES = {"1.2.840.10008.1.2": 0, "1.2.840.10008.1.2.1": 1, "1.2.840.10008.1.2.2": 2, "1.2.840.10008.1.2.1.99": 3}
TERMS = [
    "", "ISO_IR 100", "ISO_IR 13", "ISO_IR 192", "GB18030", "GBK", "\\ISO 2022 IR 87",
    "ISO 2022 IR 13\\ISO 2022 IR 87\\ISO 2022 IR 159", "\\ISO 2022 IR 149", "\\ISO 2022 IR 58",
    "ISO 2022 IR 100\\ISO 2022 IR 144\\ISO 2022 IR 126",
]


def put(target, name, data):
    folder = OUT / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data)


def files():
    data = Path(pydicom.__file__).parent / "data"
    for path in sorted((data / "test_files").glob("*.dcm")) + sorted((data / "charset_files").glob("*.dcm")):
        raw = path.read_bytes()
        put("file", path.name, raw[:LARGEST])
        try:
            data_set = pydicom.dcmread(BytesIO(raw), force=True)
            meta = getattr(data_set, "file_meta", None)
            number = SYNTAXES.get(str(meta.get("TransferSyntaxUID", "")), 1) if meta else 0
            start = 144 + meta.FileMetaInformationGroupLength if meta and "FileMetaInformationGroupLength" in meta else 0
            body = raw[start:start + LARGEST]
            put("dataset", path.name, bytes([number]) + body)
            put("walk", path.name, bytes([number, 100]) + body)
            put("cursor", path.name, body)
            if len(raw) < 65_536:
                put("json", path.name, json.dumps(data_set.to_json_dict())[:LARGEST].encode())
            names(path.name, data_set)
            frames(path.name, data_set, raw)
        except Exception as error:  # a file that pydicom itself can't read is a seed all the same
            print(path.name, error, file=sys.stderr)


def names(name, data_set):
    terms = data_set.get("SpecificCharacterSet", "")
    terms = terms if isinstance(terms, str) else "\\".join(terms)
    if terms not in TERMS or "PatientName" not in data_set:
        return
    raw = data_set.PatientName.original_string
    for vr in range(3):
        put("charset", f"{name}-{vr}", bytes([TERMS.index(terms) | vr << 4]) + raw)
    put("printable", name, str(data_set.PatientName).encode())
    put("path", name, str(data_set.PatientName).encode())


def frames(name, data_set, raw):
    """Encoded frames with their shape before them, and whole objects with small pixels."""
    if "PixelData" not in data_set or len(data_set.PixelData) > LARGEST:
        return
    put("image", name, raw[:LARGEST])
    if not data_set.file_meta.TransferSyntaxUID.is_encapsulated:
        return
    frame = next(generate_frames(data_set.PixelData, number_of_frames=int(data_set.get("NumberOfFrames", 1) or 1)))
    shape = bytes([data_set.Rows & 255, data_set.Columns & 255, data_set.SamplesPerPixel & 3 | data_set.BitsAllocated & 56])
    put("rle" if frame[:2] != b"\xff\xd8" else "jpeg", name, shape + frame)


def association():
    server = socket.create_server(("127.0.0.1", 0))
    received = []

    def serve():
        connection, _ = server.accept()
        received.append(connection.recv(65_536))
        connection.close()

    thread = threading.Thread(target=serve)
    thread.start()
    client = AE("SEED")
    client.add_requested_context(Verification)
    client.add_requested_context(StudyRootQueryRetrieveInformationModelFind)
    client.associate("127.0.0.1", server.getsockname()[1])
    thread.join()
    put("pdu", "request", b"\x10" + received[0])
    accept = bytes.fromhex("0200000000b80001") + received[0][8:74] + bytes.fromhex(
        "10000015") + b"1.2.840.10008.3.1.1.1" + bytes.fromhex("21000019010000004000001131") + b".2.840.10008.1.2"
    put("pdu", "accept", b"\x07" + accept[:2] + (len(accept) - 6).to_bytes(4, "big") + accept[6:])
    put("pdu", "data", b"\x09" + bytes.fromhex("04000000000c00000008010300000000ffff" "050000000004" "00000000"))
    put("pdu", "ends", b"\x03" + bytes.fromhex("03000000000400010101" "07000000000400000200" "06000000000400000000"))


def commands():
    fields = pydicom.Dataset()
    fields.AffectedSOPClassUID = "1.2.840.10008.5.1.4.1.2.2.1"
    fields.MessageID, fields.MessageIDBeingRespondedTo, fields.Priority = 7, 7, 0
    fields.MoveDestination, fields.Status, fields.ErrorComment = "PACSH", 0xB000, "a comment"
    fields.NumberOfRemainingSuboperations, fields.NumberOfFailedSuboperations = 3, 1
    for command in (0x0001, 0x8001, 0x0010, 0x0020, 0x8020, 0x0021, 0x8021, 0x0030, 0x8030, 0x0FFF):
        fields.CommandField, fields.CommandDataSetType = command, 0x0101
        stream = DicomBytesIO()
        stream.is_little_endian, stream.is_implicit_VR = True, True
        write_dataset(stream, fields)
        put("command", f"{command:04x}", stream.getvalue())


def scripts():
    for path in [*(ROOT / "scripts/examples").glob("*.pacsh"), *(ROOT / "Tests/Fixtures/language").iterdir()]:
        put("shell", path.name, path.read_bytes()[:LARGEST])
    lines = (ROOT / "Tests/Fixtures/language/bad-input.jsonl").read_text().splitlines()
    for number, line in enumerate(lines):
        text = " ".join(str(value) for value in json.loads(line).values())
        put("shell", f"line-{number}", text.encode())
        entry = {"time": "2026-05-01T12:00:00Z", "profile": "main" if number % 2 else None, "line": text, "exit": number}
        put("history", f"line-{number}", (json.dumps(entry, ensure_ascii=number % 3 == 0) + "\n").encode())


files()
association()
commands()
scripts()
