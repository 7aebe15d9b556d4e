"""The line that describes one DICOM file to the tests."""


def describe(path, ds):
    """Prints path, SOP, study and series UID, transfer syntax, modality, patient ID and SOP class, tab-separated."""
    syntax = ds.file_meta.TransferSyntaxUID
    print("\t".join([
        str(path), str(ds.SOPInstanceUID), str(ds.StudyInstanceUID), str(ds.SeriesInstanceUID), str(syntax),
        str(ds.get("Modality", "") or ""), str(ds.get("PatientID", "") or ""), str(ds.SOPClassUID),
    ]))
