/// Why a file can't be read as DICOM.
///
/// Two errors are equal when their codes are.
public struct DICOMFileError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Code: String, Hashable, Sendable {
        /// There is no file of this name.
        case missing
        /// The file can't be opened or read.
        case cannotRead
        /// The path names a directory or something else that isn't a file.
        case notAFile
        /// The file has no DICOM header, and doesn't begin like a data set.
        case notDICOM
        /// The data set breaks off or is damaged.
        case damaged
    }

    /// What is wrong.
    public let code: Code
    /// The path as it was given.
    public let path: String
    /// The system's words, where it was the cause; of what isn't DICOM, what it is.
    public let reason: String?
    /// What is wrong with the data set, where that was the cause.
    public let cause: DataSetError?

    package init(_ code: Code, path: String, reason: String? = nil, cause: DataSetError? = nil) {
        self.code = code
        self.path = path
        self.reason = reason
        self.cause = cause
    }

    /// Whether two errors have the same code.
    public static func == (left: DICOMFileError, right: DICOMFileError) -> Bool { left.code == right.code }

    /// A sentence that names the file and the reason.
    public var description: String {
        let name = printable(self.path)
        return switch self.code {
        case .missing, .cannotRead:
            "\(name) cannot be read: \(self.reason ?? "unknown error")"
        case .notAFile: "\(name) is not a regular file"
        case .notDICOM:
            "\(name) is not a DICOM file: "
                + (self.reason.map { "it is \($0)" } ?? "it has neither the DICM prefix nor a data set at its beginning")
        case .damaged: "\(name) is damaged: \(self.cause.map(\.description) ?? "the data set ends too early")"
        }
    }
}
