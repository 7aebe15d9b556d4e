"""Makes objects with pixels of several kinds, and the same objects compressed without loss in all ways there are tools for.

    compressed.py FOLDER    prints a line for each compressed file: its path, that of the native one, what it is
"""
import subprocess
import sys
import warnings
from copy import deepcopy
from pathlib import Path

import numpy as np
import pydicom
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate, encapsulate_extended, generate_frames
from pydicom.uid import ExplicitVRLittleEndian, JPEG2000Lossless

warnings.simplefilter("ignore")
FOLDER = Path(sys.argv[1])


def native(name, array, stored, samples=1, signed=False):
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset.file_meta.MediaStorageSOPClassUID = dataset.SOPClassUID = "1.2.840.10008.5.1.4.1.1.7"
    dataset.file_meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID = "1.2.3.4.5"
    dataset.StudyInstanceUID, dataset.SeriesInstanceUID = "1.2.3", "1.2.3.4"
    dataset.Modality, dataset.PatientID, dataset.PatientName = "OT", "X", "X"
    dataset.NumberOfFrames, dataset.Rows, dataset.Columns = array.shape[:3]
    dataset.SamplesPerPixel = samples
    dataset.PhotometricInterpretation = "RGB" if samples == 3 else "MONOCHROME2"
    if samples == 3:
        dataset.PlanarConfiguration = 0
    dataset.BitsAllocated = 8 * array.itemsize
    dataset.BitsStored, dataset.HighBit = stored, stored - 1
    dataset.PixelRepresentation = int(signed)
    value = array.tobytes()
    dataset.PixelData = value + b"\0" * (len(value) % 2)
    dataset["PixelData"].VR = "OB" if array.itemsize == 1 else "OW"
    path = FOLDER / f"{name}.dcm"
    dataset.save_as(path, enforce_file_format=True)
    return path, dataset


def told(path, original, what):
    print(path, original, what, sep="\t")


def tool(original, what, *command):
    path = FOLDER / f"{original.stem}-{what}.dcm"
    subprocess.run([command[0], *command[1:], original, path], check=True, capture_output=True)
    told(path, original, what)


def rewritten(original, dataset, what, value, extended=None):
    changed = deepcopy(dataset)
    changed.PixelData = value
    changed["PixelData"].is_undefined_length = True
    changed["PixelData"].VR = "OB"
    if extended:
        changed.ExtendedOffsetTable, changed.ExtendedOffsetTableLengths = extended
    path = FOLDER / f"{original.stem}-{what}.dcm"
    changed.save_as(path, enforce_file_format=True)
    told(path, original, what)


def fragments(original, dataset):
    """The frames of one object, cut into fragments and told by tables in all ways, wrong ones included."""
    compressed = deepcopy(dataset)
    compressed.compress(JPEG2000Lossless)
    frames = list(generate_frames(compressed.PixelData, number_of_frames=int(compressed.NumberOfFrames)))
    rewritten(original, compressed, "table", encapsulate(frames, fragments_per_frame=1, has_bot=True))
    rewritten(original, compressed, "fragments-table", encapsulate(frames, fragments_per_frame=3, has_bot=True))
    rewritten(original, compressed, "fragments", encapsulate(frames, fragments_per_frame=3, has_bot=False))
    rewritten(original, compressed, "no-table", encapsulate(frames, fragments_per_frame=1, has_bot=False))
    wrong = bytearray(encapsulate(frames, fragments_per_frame=3, has_bot=True))
    wrong[8 + 4:8 + 8] = b"\x01\x00\x00\x00"
    rewritten(original, compressed, "wrong-table", bytes(wrong))
    value, *tables = encapsulate_extended(frames)
    rewritten(original, compressed, "extended-table", value, tables)


def main():
    random = np.random.default_rng(15)
    ramp = np.add.outer(np.arange(50), np.arange(64))
    words = (ramp * 37 + random.integers(0, 400, (4, 50, 64))).astype(np.uint16)
    objects = [
        native("sixteen", words * 9, 16),
        native("signed", (words * 9).view(np.int16), 16, signed=True),
        native("twelve", words % 4096, 12),
        native("eight", (words % 256).astype(np.uint8)[:, :, :63], 8),
        native("colour", random.integers(0, 256, (3, 37, 41, 3), dtype=np.uint8), 8, samples=3),
    ]
    for path, dataset in objects:
        for predictor in range(1, 8):
            tool(path, f"lossless-{predictor}", "dcmcjpeg", "+el", "+sv", str(predictor))
        tool(path, "lossless-first", "dcmcjpeg", "+e1", "-ot")
        tool(path, "lossless-fragments", "dcmcjpeg", "+e1", "+fs", "1")
        tool(path, "rle", "dcmcrle")
        tool(path, "jpeg-ls", "dcmcjpls")
        compressed = deepcopy(dataset)
        compressed.compress(JPEG2000Lossless)
        j2k = FOLDER / f"{path.stem}-jpeg2000.dcm"
        compressed.save_as(j2k, enforce_file_format=True)
        told(j2k, path, "jpeg2000")
    fragments(*objects[0])


main()
