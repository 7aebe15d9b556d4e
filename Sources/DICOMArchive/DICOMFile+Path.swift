import DICOMCore
import SystemIO

extension FileOnDemand: FileBytes {
    /// Why a read failed, if one did.
    package var problem: String? { self.failure?.description }
}

extension DICOMFile {
    /// Opens a file and reads its header; throws where it is none of DICOM's.
    package init(path: String) throws(DICOMFileError) {
        try self.init(path: path) { path throws(DICOMFileError) in
            do throws(SystemError) {
                if let file = try FileOnDemand(path: path) { return file }
            } catch {
                throw DICOMFileError(error.isAbsence ? .missing : .cannotRead, path: path, reason: "\(error)")
            }
            throw DICOMFileError(.notAFile, path: path)
        }
    }
}
