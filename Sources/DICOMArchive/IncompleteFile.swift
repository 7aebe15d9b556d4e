import SystemIO

/// An object's file while it isn't complete.
final class IncompleteFile: Sendable {
    private let incoming: IncomingFolder
    private let name: String
    /// The open file, written from the start to the end.
    let file: File

    /// Makes a new file that only this user can read.
    init(in incoming: IncomingFolder) throws(SystemError) {
        self.incoming = incoming
        self.name = incoming.nextName()
        self.file = try incoming.folder.makeFile(self.name)
    }

    /// Removes the file.
    func discard() { self.incoming.folder.remove(self.name) }

    /// Opens the file once more to compare it.
    func reopen() throws(SystemError) -> File { try self.incoming.folder.file(self.name) }

    /// Gives the file its final name unless that name is taken.
    ///
    /// Returns false when it is taken; the part then stays. Nothing is ever overwritten, and of two writers of one
    /// name exactly one gets it.
    func publish(as name: String, in folder: Folder) throws(SystemError) -> Bool {
        do throws(SystemError) {
            try self.incoming.folder.move(self.name, to: folder, as: name)
            return true
        } catch {
            if error == .exists { return false }
            guard error.isUnsupported else { throw error }
            return try self.publishWithoutLinks(as: name, in: folder)
        }
    }

    /// The way for FAT and some network shares: an empty file of ours holds the name, then the part replaces it.
    func publishWithoutLinks(as name: String, in folder: Folder) throws(SystemError) -> Bool {
        try self.incoming.names.whileHeld { () throws(SystemError) in try self.hold(name, in: folder) }
    }

    private func hold(_ name: String, in folder: Folder) throws(SystemError) -> Bool {
        do throws(SystemError) {
            _ = try folder.makeFile(name)
        } catch {
            if error == .exists { return false }
            throw error
        }
        do throws(SystemError) {
            try self.incoming.folder.replace(name, in: folder, by: self.name)
            return true
        } catch {
            folder.remove(name)
            throw error
        }
    }
}
