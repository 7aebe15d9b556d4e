import DICOMArchive
import DICOMCore
import PACSClient
import ShellLanguage
import SystemIO

/// The PNG file that `-o` names: a new one, or one of ours that may be written over.
struct PictureFile: Sendable {
    /// Where it is.
    let path: String
    /// Whether a file that is there is written over.
    let force: Bool

    /// Refuses what must not be written over; throws a usage error.
    ///
    /// An object may have its only copy in a DICOM file, so that none is written over, whatever was asked for.
    func check() throws(UsageError) {
        guard !self.path.isEmpty else { throw UsageError("-o takes the name of a file", hint: "-o FILE.png") }
        guard self.path != "-" else {
            throw UsageError(
                "pictures go into a file, not to standard output",
                hint: "-o FILE.png; ./- is a file",
                word: "-"
            )
        }
        if Path.isLink(self.path) { throw self.refusal("is a symbolic link, and pictures are not written through one") }
        guard let there = try? Path.status(self.path) else { return }
        if there.isFolder { throw self.refusal("is a directory") }
        guard there.isRegular else { throw self.refusal("is no regular file") }
        guard there.isOurs else { throw self.refusal("belongs to another user") }
        if self.isDICOM { throw self.refusal("is a DICOM file, which no picture is written over") }
        guard self.force else {
            throw UsageError("\(printableLine(self.path)) exists", hint: "--force writes over it", word: self.path)
        }
    }

    /// Puts the picture in place, mode 0600; what is there now is looked at once more.
    func write(_ bytes: [UInt8]) throws {
        try self.check()
        do throws(SystemError) {
            if Path.exists(self.path) {
                try PrivateFile.write(bytes, to: self.path)
            } else {
                try PrivateFile.writeNew(bytes, to: self.path)
            }
        } catch {
            throw PACSError.unwritable(self.path, error)
        }
    }

    /// Whether the file is one of DICOM's, also a damaged one or one that can't be read to find out.
    private var isDICOM: Bool {
        do throws(DICOMFileError) {
            _ = try DICOMFile(path: self.path)
            return true
        } catch {
            return error.code != .notDICOM
        }
    }

    private func refusal(_ reason: String) -> UsageError {
        UsageError("\(printableLine(self.path)) \(reason)", hint: "-o FILE.png names another file", word: self.path)
    }
}
