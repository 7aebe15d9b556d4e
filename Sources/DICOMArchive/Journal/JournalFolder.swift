import DICOMCore
import SystemIO

/// Where the journals of an output directory are: `.pacsh/journal`, for this user only.
package enum JournalFolder {
    /// Where it is below an output directory.
    package static let path = ".pacsh/journal"
    private static let suffix = ".sqlite"
    /// What is put behind the name of a journal that was damaged.
    private static let damagedSuffix = ".damaged"

    /// A name for the journal of a run that begins now on this computer.
    package static func newName() -> String {
        let host = PathComponent.encode(CurrentProcess.hostName) ?? "localhost"
        let run = Hexadecimal.digits(UInt64.random(in: .min ... .max)).prefix(12)
        return "\(host)-\(run)\(Self.suffix)"
    }

    /// The path of a journal, without links.
    static func path(of name: String, below root: String) -> String {
        "\(Path.resolved(root))/.pacsh/journal/\(name)"
    }

    /// The names of the journals of all runs, sorted; none where there is no output directory.
    package static func names(below root: String) -> [String] {
        guard let folder = try? Folder(path: root).folder(".pacsh").folder("journal"),
            let names = try? folder.names()
        else { return [] }
        return names.filter { $0.hasSuffix(Self.suffix) }
    }

    /// Gives a damaged journal, and what SQLite keeps beside it, a name by which nobody takes it for one; gives the new name.
    static func setAside(_ name: String, below root: String) throws(SystemError) -> String {
        let folder = try Folder(path: root).folder(".pacsh").folder("journal")
        for part in ["", "-wal", "-shm", "-journal"] where folder.kind(of: name + part) == .file {
            try folder.rename(name + part, to: name + part + self.damagedSuffix)
        }
        return name + self.damagedSuffix
    }

    /// Makes a journal's file where it isn't there, and the folders above it; gives its path.
    static func make(_ name: String, below root: String) throws(JournalError) -> String {
        let hidden: Folder
        do throws(SystemError) {
            try Folder.make(path: root)
            hidden = try Folder(path: root).madeFolder(".pacsh")
        } catch {
            throw JournalError(
                error.isOutOfSpace ? .diskFull : .placeNotWritable,
                "the directory \(root) cannot be written: \(error)"
            )
        }
        do throws(SystemError) {
            let folder = try hidden.madeFolder("journal")
            do throws(SystemError) { try folder.makeFile(name).close() } catch  where error == .exists {}
        } catch {
            throw JournalError(
                error.isOutOfSpace ? .diskFull : .notWritable,
                "the journal \(root)/.pacsh/journal/\(name) can't be written: \(error)"
            )
        }
        return Self.path(of: name, below: root)
    }
}
