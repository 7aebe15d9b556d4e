"""Compares the pixels and pictures of files with what pydicom makes of them.

    same_pixels.py list               prints every readable test and character set file of the installed pydicom that has
                                      pixels, with the frames to be compared
    same_pixels.py compare FOLDER     FOLDER has for each file NUMBER a NUMBER.FRAME.pixels (the samples) and a
                                      NUMBER.FRAME.png (the picture), or a NUMBER.error (why there are none); prints a line
                                      for each difference: the file, the frame, what differs and by how much

Stored grey values must be the same; pictures may differ by 1 of 255, and those of lossy JPEG as decoders do.
"""
import sys
import warnings
from pathlib import Path

import numpy as np
import pydicom
import pydicom.config
import pydicom.data
from PIL import Image
from pydicom.pixels import apply_color_lut, apply_modality_lut, apply_voi_lut, pixel_array

warnings.simplefilter("ignore")
pydicom.config.settings.reading_validation_mode = pydicom.config.IGNORE
ROOT = Path(pydicom.data.__file__).parent


def files():
    found = []
    for folder in ("test_files", "charset_files", "palettes"):
        for path in sorted((ROOT / folder).rglob("*")):
            if not path.is_file() or path.suffix in (".py", ".txt", ".json", ".md", ".icc", ".dump", ".gz", ".zip"):
                continue
            try:
                dataset = pydicom.dcmread(path, force=True)
            except Exception:
                continue
            if any(word in dataset for word in ("PixelData", "FloatPixelData", "DoubleFloatPixelData")):
                found.append((path, dataset))
    return found


def frames(dataset):
    try:
        count = int(dataset.get("NumberOfFrames") or 1)
    except (TypeError, ValueError):
        count = 1
    return sorted({1, (count + 1) // 2, count})


def shades(values, dataset):
    """The grey picture from 0 to 255, as pydicom's functions make it."""
    real = apply_modality_lut(values, dataset)
    has_table = "VOILUTSequence" in dataset
    if has_table or ("WindowCenter" in dataset and "WindowWidth" in dataset):
        shown = apply_voi_lut(real, dataset).astype(float)
        if has_table:
            low, high = 0.0, float(2 ** dataset.VOILUTSequence[0].LUTDescriptor[2] - 1)
        else:
            # The range that pydicom spreads a window over.
            bits = dataset.BitsStored
            low, high = (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1) if dataset.PixelRepresentation else (0, 2**bits - 1)
            if "RescaleSlope" in dataset and "RescaleIntercept" in dataset:
                low, high = (end * dataset.RescaleSlope + dataset.RescaleIntercept for end in (low, high))
    else:
        shown = real.astype(float)
        low, high = shown.min(), shown.max()
    result = (shown - low) / (high - low) * 255 if high > low else np.zeros_like(shown)
    return 255 - result if dataset.PhotometricInterpretation == "MONOCHROME1" else result


def compare(path, dataset, number, folder):
    error = folder / f"{number}.error"
    options = {}
    if dataset.file_meta.get("TransferSyntaxUID") == "1.2.840.10008.1.2.4.50":
        # The library that decodes baseline JPEG here too; others round and interpolate in another way.
        options["decoding_plugin"] = "pillow"
    for frame in frames(dataset):
        try:
            theirs = pixel_array(dataset, index=frame - 1, **options)
        except Exception as problem:
            reason = f"{type(problem).__name__}: {problem}"
            if error.exists():
                yield frame, "neither", error.read_text()
            else:
                yield frame, "theirs", reason.splitlines()[0]
            return
        if error.exists():
            yield frame, "ours", error.read_text()
            return
        picture = np.asarray(Image.open(folder / f"{number}.{frame}.png")).astype(float)
        if theirs.ndim == 3:
            difference = np.abs(picture - theirs * (255 / (2**dataset.BitsStored - 1))).max()
            if difference > 1:
                yield frame, "colours", f"{difference:.2f}"
            continue
        if dataset.PhotometricInterpretation == "PALETTE COLOR":
            colors = apply_color_lut(theirs, dataset)
            difference = np.abs(picture - colors * (255 / (2 ** (8 * colors.itemsize) - 1))).max()
            if difference > 1:
                yield frame, "palette", f"{difference:.2f}"
            continue
        samples = (folder / f"{number}.{frame}.pixels").read_bytes()
        ours = np.frombuffer(samples, "<f8").reshape(theirs.shape)
        difference = np.abs(ours - theirs.astype(float)).max()
        if difference > 0:
            yield frame, "values", f"{difference}"
        difference = np.abs(picture - shades(theirs, dataset)).max()
        if difference > 1:
            yield frame, "shades", f"{difference:.2f}"
        if dataset.BitsStored <= 16 and difference <= 1:
            deep = np.asarray(Image.open(folder / f"{number}.{frame}.full.png")).astype(float)
            if not np.array_equal(stored(deep, dataset), theirs):
                yield frame, "full", "other values than those stored"


def stored(deep, dataset):
    """The stored values that a picture of 16 bits over all that can be stored stands for."""
    bits = dataset.BitsStored
    low, high = (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1) if dataset.PixelRepresentation else (0, 2**bits - 1)
    if dataset.PhotometricInterpretation == "MONOCHROME1":
        deep = 65535 - deep
    return np.rint(deep / 65535 * (high - low) + low)


def main():
    if sys.argv[1] == "list":
        for path, dataset in files():
            print(path, *frames(dataset), sep="\t")
        return
    for number, (path, dataset) in enumerate(files()):
        for frame, what, detail in compare(path, dataset, number, Path(sys.argv[2])):
            print(path.relative_to(ROOT), frame, what, " ".join(detail.split()), sep="\t")


main()
