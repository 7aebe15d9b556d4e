// DICOMArchive: objects on disk.
