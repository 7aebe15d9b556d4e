import DICOMArchive
import DICOMCore
import Dispatch
import Synchronization
import SystemIO

/// The journals of this run of pacsh, one for each output directory and those of earlier runs in which it goes on, and the
/// list of the user's jobs.
package final class JobRegister: Sendable {
    /// The list of jobs; nil where this user has no folder for it.
    package let index: JobIndex?
    /// The jobs that run now.
    package let running: RunningJobs
    /// Where the journals are of what goes to other systems; nil where this user has no folder for it.
    let transfers: String?
    private let onNotice = Mutex<@Sendable (String) -> Void>({ _ in })
    /// By output directory; what isn't asked for by name is in the first.
    private let journals = Mutex<[String: [Journal]]>([:])
    /// For what waits for the disk.
    private static let queue = DispatchQueue(label: "pacsh.jobs", attributes: .concurrent)

    /// Makes a register; the list is in the folder `jobs` of the user's state.
    package init(stateFolder: String?) {
        let index = stateFolder.map { JobIndex(folder: "\($0)/jobs") }
        self.index = index
        self.transfers = stateFolder.map { "\($0)/transfers" }
        self.running = RunningJobs(index: index, folder: stateFolder.map { "\($0)/control" })
    }

    /// Says who is told, in one line, what can't be written.
    package func whenFaulty(_ tell: @escaping @Sendable (String) -> Void) { self.onNotice.withLock { $0 = tell } }

    /// The journal of an output directory, made with its first entry.
    ///
    /// With a `name` it is the one of a run that is over, to go on with.
    package func journal(in directory: String, named name: String? = nil, _ settings: Settings) -> Journal {
        let root = Path.absolute(directory)
        return self.journals.withLock { journals in
            let open = journals[root] ?? []
            if let journal = open.first(where: { $0.name == name ?? $0.name }) { return journal }
            let journal = Journal(
                root: root,
                name: name ?? JournalFolder.newName(),
                program: "pacsh \(Implementation.version)",
                durability: settings.durability,
                hashes: settings.journalHash == .sha256,
                onFault: { [weak self] error in
                    self?.notice(
                        "warning: \(error.message); objects are stored all the same, and told by their files"
                    )
                }
            )
            journals[root] = open + [journal]
            return journal
        }
    }

    /// Closes all journals.
    package func close() async {
        let journals = self.journals.withLock { journals in
            defer { journals = [:] }
            return journals.values.flatMap(\.self)
        }
        for journal in journals { await journal.close() }
    }

    /// Says something to the user.
    func notice(_ text: String) { self.onNotice.withLock(\.self)(text) }

    /// Does what waits for the disk on a thread of its own.
    package static func blocking<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            self.queue.async { continuation.resume(returning: body()) }
        }
    }
}
