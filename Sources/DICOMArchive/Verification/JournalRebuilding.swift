import DICOMCore
import Synchronization
import SystemIO

/// Enters the files of an output directory that no journal has into a new one, after journals were lost or damaged.
///
/// A damaged journal is set aside under another name once the new one is whole, unless a job in it can still be resumed.
/// What files don't tell isn't rebuilt: what was asked for, and who sent them.
package final class JournalRebuilding: Sendable {
    private let root: String
    private let journal: Journal
    private let entered = Mutex(0)
    private let damaged = Mutex<[String]>([])
    private let fault: Fault

    /// Why the journal couldn't be written.
    private final class Fault: Sendable { let error = Mutex<JournalError?>(nil) }

    /// Prepares a journal below an output directory; it is made with the first file.
    package init(root: String, program: String, durability: Durability, hashes: Bool) {
        let fault = Fault()
        self.root = Path.absolute(root)
        self.fault = fault
        self.journal = Journal(
            root: self.root,
            name: JournalFolder.newName(),
            program: program,
            durability: durability,
            hashes: hashes,
            onFault: { error in fault.error.withLock { $0 = error } }
        )
    }

    /// Enters a file that was checked, if nothing is wrong with it, it lies where retrievals store it, and no journal has
    /// it; waits where the journal is behind.
    package func add(_ file: CheckedFile) {
        if case .damagedJournal? = file.faults.first, let name = file.path.split(separator: "/").last {
            self.damaged.withLock { $0.append(String(name)) }
        }
        guard file.isObject, file.faults.isEmpty, !file.isJournaled, let identity = file.identity,
            let transferSyntax = file.transferSyntax, file.path.split(separator: "/").count == 4
        else { return }
        let origin = IncomingObject(
            affectedSOPClassUID: identity.sopClassUID,
            affectedSOPInstanceUID: identity.sopInstanceUID,
            transferSyntax: transferSyntax,
            callingAETitle: "",
            calledAETitle: "",
            peerAddress: "rebuilt"
        )
        self.journal.record(
            StoredObject(
                identity: identity,
                path: "\(self.root)/\(file.path)",
                byteCount: 0,
                disposition: file.isBeside ? .keptBeside : .stored,
                notes: [],
                origin: origin
            )
        )
        self.entered.withLock { $0 += 1 }
    }

    /// The damaged journals, each with what became of it in words, once the new journal is whole.
    package func settleDamaged() -> [(path: String, note: String)] {
        self.damaged.withLock(\.self).map { name in
            let path = "\(JournalFolder.path)/\(name)"
            let jobs = (try? JournalReader(name, below: self.root).jobs()) ?? []
            if let job = jobs.first(where: { $0.outcome != "complete" }) {
                let known = job.number.map { "job J\($0)" } ?? "a job"
                return (path, "damaged, and kept where it is: \(known) in it can perhaps still be resumed")
            }
            do throws(SystemError) {
                let aside = try JournalFolder.setAside(name, below: self.root)
                return (path, "was damaged: kept as \(aside), and its files are in a journal that is whole")
            } catch {
                return (path, "damaged, and can't be set aside: \(error)")
            }
        }
    }

    /// Closes the journal; gives its path below the directory, or nil where there was nothing to be entered, and the
    /// number of files in it.
    ///
    /// Throws `JournalError` where it couldn't be written.
    package func finish() async throws(JournalError) -> (path: String?, files: Int) {
        await self.journal.close()
        if let error = self.fault.error.withLock(\.self) { throw error }
        let files = self.entered.withLock(\.self)
        return (files > 0 ? ".pacsh/journal/\(self.journal.name)" : nil, files)
    }
}
