import DICOMCore
import SystemIO

/// The list of a user's retrievals, wherever they store: a folder with one small file each, named by its number.
///
/// A line of the file is all that is known of the job at one time, and the last whole line counts, so that nothing is
/// lost when a process is killed while it writes. The process that works on a job holds the lock of its file: whether it
/// still does is told by that alone. Calls block on the disk.
package struct JobIndex: Sendable {
    /// More finished jobs than these are not kept; the oldest go.
    private static let limit = 1000
    /// No file of ours is longer.
    private static let fileLimit = 1 << 20

    /// The folder.
    package let folder: String

    /// The list in a folder, which is made with the first job.
    package init(folder: String) { self.folder = folder }

    /// All jobs, the oldest first; files that are none are passed over.
    package func all() -> [JobEntry] { self.numbers.compactMap { self.job($0) } }

    /// The job with a number; nil where there is none.
    package func job(_ number: Int) -> JobEntry? {
        guard let bytes = try? File.contents(of: self.path(number), limit: Self.fileLimit),
            var entry = Self.entry(bytes)
        else { return nil }
        entry.number = number
        entry.isRunning = self.isLocked(number) ?? (entry.ended == nil)
        return entry
    }

    /// Enters a new job under the next number and takes its lock.
    package func begin(_ entry: JobEntry) throws(SystemError) -> OpenJob {
        try Folder.make(path: self.folder)
        let folder = try Folder(path: self.folder)
        self.shorten(folder)
        var number = (self.numbers.last ?? 0) + 1
        while true {
            do throws(SystemError) {
                try folder.makeFile(String(number)).close()
                break
            } catch  where error == .exists {
                // Another process was faster.
                number += 1
            }
        }
        var entry = entry
        entry.number = number
        guard let job = try self.open(entry) else { throw .exists }
        return job
    }

    /// Takes the lock of a job that a new run goes on with; nil where another process works on it.
    package func open(_ entry: JobEntry) throws(SystemError) -> OpenJob? {
        let file = try PrivateFile.open(self.path(entry.number), .readAndAppend)
        // Somebody who only looks whether the job runs may hold the lock for a moment.
        for _ in 0..<50 {
            if file.lock(waits: false) != .heldByAnother {
                let job = OpenJob(entry, file: file)
                try job.note(entry)
                return job
            }
            CurrentProcess.pause(milliseconds: 2)
        }
        return nil
    }

    /// Takes a job that never began out of the list.
    func forget(_ job: OpenJob) { Path.remove(self.path(job.number)) }

    /// Takes a job that nobody works on out of the list; false where somebody does, or it can't be.
    package func forget(_ entry: JobEntry) -> Bool {
        guard let file = try? PrivateFile.open(self.path(entry.number), .readAndAppend) else { return false }
        defer { try? file.close() }
        guard file.lock(waits: false) != .heldByAnother else { return false }
        return Path.remove(self.path(entry.number))
    }

    private var numbers: [Int] {
        var numbers: [Int] = []
        Folder.list(self.folder) { name in
            if let number = Int(name), number > 0, String(number) == name { numbers.append(number) }
            return true
        }
        return numbers.sorted()
    }

    private func path(_ number: Int) -> String { "\(self.folder)/\(number)" }

    /// Whether a process holds the lock of a job; nil where the file system knows no locks.
    private func isLocked(_ number: Int) -> Bool? {
        guard let file = try? PrivateFile.open(self.path(number), .readAndAppend) else { return false }
        defer { try? file.close() }
        return switch file.lock(waits: false) {
        case .taken: false
        case .heldByAnother: true
        case .unsupported: nil
        }
    }

    private func shorten(_ folder: Folder) {
        let numbers = self.numbers
        guard numbers.count > Self.limit else { return }
        for number in numbers.prefix(numbers.count - Self.limit) where self.job(number)?.state == .complete {
            folder.remove(String(number))
        }
    }

    /// The last whole line.
    private static func entry(_ bytes: [UInt8]) -> JobEntry? {
        for line in bytes.split(separator: UInt8(ascii: "\n")).reversed() {
            let document = JSONValue(parsing: String(decoding: line, as: UTF8.self))
            if let entry = document.flatMap(JobEntry.init(json:)) { return entry }
        }
        return nil
    }
}

/// A job that this process works on, and holds the lock of.
package final class OpenJob: Sendable {
    /// Its number.
    package let number: Int
    /// What its file said when it was taken over.
    package let entry: JobEntry
    private let file: File

    fileprivate init(_ entry: JobEntry, file: File) {
        self.number = entry.number
        self.entry = entry
        self.file = file
    }

    /// Writes down what is known of it now.
    package func note(_ entry: JobEntry) throws(SystemError) {
        // What a full disk or a crash has cut must not swallow the line.
        try self.file.write("\n" + entry.json.serialized() + "\n")
    }

    /// Lets go of it.
    package func close() { try? self.file.close() }
}
