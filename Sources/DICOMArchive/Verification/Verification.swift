import DICOMCore
import Dispatch
import Synchronization
import SystemIO

/// Checks every file below a directory, on all cores and on threads that may block.
package final class Verification: Sendable {
    /// Which part of an output directory is checked.
    package struct Scope: Sendable {
        /// The studies, with the series that are meant of each; nil stands for all of it.
        package var studies: [UID: Set<UID>?]

        /// Makes a scope.
        package init(studies: [UID: Set<UID>?]) { self.studies = studies }

        /// Whether a folder is in it, by its names below the output directory: patient, study, series.
        fileprivate func includes(_ names: [String]) -> Bool {
            guard names.count > 1 else { return true }
            guard let study = self.studies.first(where: { PathComponent.study($0.key) == names[1] }) else {
                return false
            }
            guard names.count > 2, let series = study.value else { return true }
            return series.contains { PathComponent.series($0) == names[2] }
        }
    }

    /// So many files are checked between two looks at whether anybody still waits for the result.
    private static let batch = 512

    private let directory: String
    private let scope: Scope?
    private let isCancelled = Mutex(false)

    /// Prepares to check a directory, or a part of it.
    package init(directory: String, scope: Scope? = nil) {
        self.directory = directory
        self.scope = scope
    }

    /// Checks the files and hands each of them on, in the order of the paths; ends early when the task is cancelled.
    ///
    /// `each` is called on a thread of the verification, one file at a time.
    package func run(_ each: @escaping @Sendable (CheckedFile) -> Void) async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                DispatchQueue(label: "pacsh.verification").async {
                    self.check(each)
                    continuation.resume()
                }
            }
        } onCancel: {
            self.isCancelled.withLock { $0 = true }
        }
    }

    private func check(_ each: (CheckedFile) -> Void) {
        for name in self.leftovers {
            each(
                CheckedFile(
                    path: name,
                    notes: ["an incomplete object of a run that didn't end in good order; the next one removes it"],
                    isObject: false
                )
            )
        }
        let scope = self.scope
        let digests = JournalDigests(below: self.directory)
        for (name, error) in digests.unreadable { each(Self.journal(name, error)) }
        for file in self.remarks { each(file) }
        var changed: [String: String] = [:]
        // By the hashes of their paths, as the journals' files are known.
        var here: Set<Int> = []
        defer { self.remember(changed) }
        var tour = DirectoryTour(self.directory) { scope?.includes($0) ?? true }
        while !self.isCancelled.withLock(\.self) {
            let files = tour.next(about: Self.batch)
            guard !files.isEmpty else {
                for (path, reason) in tour.unreadable {
                    each(CheckedFile(path: path, faults: [.unreadable(reason)], isObject: false))
                }
                if scope == nil, tour.unreadable.isEmpty {
                    self.tellTakenAway(digests.countStored(besides: here), each)
                }
                return
            }
            // What lies above the series is of no study.
            let checks = scope == nil ? files : files.filter { $0.pathBelow.split(separator: "/").count > 3 }
            let found = Mutex([CheckedFile?](repeating: nil, count: checks.count))
            DispatchQueue.concurrentPerform(iterations: checks.count) { index in
                let file = checks[index].run(digests)
                found.withLock { $0[index] = file }
            }
            for case let file? in found.withLock(\.self) {
                if case .changed(let digest)? = file.faults.first { changed[file.path] = digest }
                if digests.has(file.path) { here.insert(file.path.hashValue) }
                each(file)
            }
        }
    }

    /// Objects may be taken elsewhere once they are here, so this is no fault; a person should know all the same.
    private func tellTakenAway(_ count: Int, _ each: (CheckedFile) -> Void) {
        guard count > 0 else { return }
        let what = count == 1 ? "1 object that was received is" : "\(count) objects that were received are"
        let note =
            "\(what) no longer here: moved, renamed or deleted since; --against-pacs names what the PACS has of it"
        each(CheckedFile(path: JournalFolder.path, notes: [note], isObject: false))
    }

    /// A journal that can't be read: a damaged one is a fault, one that another program or version has is not.
    private static func journal(_ name: String, _ error: JournalError) -> CheckedFile {
        var file = CheckedFile(path: "\(JournalFolder.path)/\(name)", isObject: false)
        if error.code == .damaged {
            file.faults = [.damagedJournal(error.message)]
        } else {
            file.notes = ["passed over: \(error.message)"]
        }
        return file
    }

    /// Keeps in mind which files have changed, for the retrieval that mends them; where nothing can be written they are
    /// only told.
    private func remember(_ found: [String: String]) {
        guard let root = try? Folder(path: self.directory) else { return }
        var changed = ChangedFiles(below: root)
        changed.update(with: found, below: root)
        try? changed.write(below: self.directory)
    }

    /// What the jobs that stored here warned of, refused or noted, as their journals have it.
    private var remarks: [CheckedFile] {
        guard self.scope == nil else { return [] }
        return JournalFolder.names(below: self.directory).flatMap { name in
            let remarks = (try? JournalReader(name, below: self.directory).remarks()) ?? []
            return remarks.map { job, text in
                let who = job.map { "J\($0)" } ?? "a job"
                return CheckedFile(path: ".pacsh/journal/\(name)", notes: ["\(who): \(text)"], isObject: false)
            }
        }
    }

    /// The incomplete objects of dead runs.
    private var leftovers: [String] {
        guard self.scope == nil,
            let parent = try? Folder(path: self.directory).folder(".pacsh").folder("incoming")
        else { return [] }
        return IncomingFolder.leftovers(in: parent).map { ".pacsh/incoming/\($0)" }
    }
}
