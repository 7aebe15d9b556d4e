import DICOMCore
import SystemIO

extension PACSError {
    /// A file that can't be read.
    package static func unreadable(_ path: String, _ error: SystemError) -> PACSError {
        .usage("cannot read \(printable(path)): \(error)", remedy: "check the file's permissions")
    }

    /// A directory that can't be read, or names in it that can't; `more` ends the sentence.
    package static func unreadableFolder(_ path: String, _ error: SystemError, _ more: String = "") -> PACSError {
        var facts = FailureFacts(.notReadable, service: .local)
        facts.errno = error.number
        return PACSError(facts, "\(printable(path)): \(error)\(more)")
    }

    /// A file or directory that can't be written.
    package static func unwritable(_ path: String, _ error: SystemError) -> PACSError {
        PACSError(
            error.isOutOfSpace ? .diskFull : .notWritable,
            "cannot write \(printable(path)): \(error)",
            remedy: error.isOutOfSpace
                ? "make room on its disk, or name a file elsewhere"
                : "check the owner and the permissions of the file and its directory"
        )
    }

    /// Puts a file in place at once, for its owner alone.
    package static func writing(_ path: String, _ bytes: [UInt8]) throws(PACSError) {
        do throws(SystemError) {
            try PrivateFile.write(bytes, to: path)
        } catch {
            throw .unwritable(path, error)
        }
    }
}
