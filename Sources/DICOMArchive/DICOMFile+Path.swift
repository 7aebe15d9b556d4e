import DICOMCore
import SystemIO

extension FileOnDemand: FileBytes {
    /// Why a read failed, if one did.
    package var problem: String? { self.failure?.description }

    /// Inflates what stands from an offset on, and holds only what is near where it is read.
    package func inflated(from offset: Int, limit: Int, isCancelled: () -> Bool) -> Inflation? {
        guard let source = DeflatedFile(self.file, from: offset) else { return nil }
        do throws(SystemError) {
            let count = try source.measured(limit: limit, isCancelled: isCancelled)
            guard count > 0 || source.state == .ended else { return nil }
            let (isComplete, end) = (source.state == .ended, source.offset)
            let wrapper = source.wrapper
            return Inflation(
                bytes: try InflatedFile(source, count: count),
                isComplete: isComplete,
                end: end,
                wrapper: wrapper
            )
        } catch {
            return nil
        }
    }
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
