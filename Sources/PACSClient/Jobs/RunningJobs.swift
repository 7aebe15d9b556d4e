import DICOMCore
import Synchronization
import SystemIO

/// The jobs that run: those of this process, and by way of their sockets those of this user's other ones here.
///
/// A job's socket is `control/J12` in the state folder. Whoever works on a job holds its lock, so that a socket of one that
/// nobody works on was left by a process that was killed, and goes.
package final class RunningJobs: Sendable {
    /// A job of this process.
    private struct Own: Sendable {
        let control: RetrievalControl
        let server: LocalSocketServer?
    }

    /// So long another process may take to answer, in milliseconds; it does nothing for it but look.
    private static let patience = 1500

    private let index: JobIndex?
    private let folder: String?
    private let own = Mutex<[Int: Own]>([:])

    init(index: JobIndex?, folder: String?) {
        self.index = index
        self.folder = folder
    }

    // MARK: - This process's

    /// Puts a job, whose lock is ours, at the service of whoever names it.
    ///
    /// Blocks on the disk.
    func begin(_ number: Int, _ control: RetrievalControl) {
        var server: LocalSocketServer?
        if let folder {
            self.removeLeftovers(in: folder)
            // Who asks is told that there is none.
            server = try? LocalSocketServer(at: Self.path(number, in: folder)) { Self.answer($0, control) }
        }
        self.own.withLock { $0[number] = Own(control: control, server: server) }
    }

    /// Takes it back, before its lock goes.
    func end(_ number: Int) {
        let own = self.own.withLock { $0.removeValue(forKey: number) }
        own?.server?.close()
    }

    private static func path(_ number: Int, in folder: String) -> String { "\(folder)/J\(number)" }

    private static func answer(_ line: String, _ control: RetrievalControl) -> String {
        guard let order = JobOrder(line: line) else {
            return Self.line(.usage("it knows no such order: two versions of pacsh run"))
        }
        do throws(PACSError) {
            return try control.carryOut(order).line
        } catch {
            return Self.line(error)
        }
    }

    /// Removes the sockets of jobs that nobody works on.
    private func removeLeftovers(in folder: String) {
        Folder.list(folder) { name in
            let number = name.hasPrefix("J") ? Int(name.dropFirst()) : nil
            if let number, self.index?.job(number)?.isRunning != true { Path.remove("\(folder)/\(name)") }
            return true
        }
    }

    // MARK: - Anybody's

    /// Whether a job is one of this process.
    package func isOwn(_ entry: JobEntry) -> Bool { self.own.withLock { $0[entry.number] != nil } }

    /// Has an order carried out by the process that works on a job, and gives how the job is then.
    ///
    /// Throws `usage` where it can't be meant, or the job doesn't run on this computer, and `not-readable` where its
    /// process doesn't answer.
    package func order(_ order: JobOrder, to entry: JobEntry) async throws(PACSError) -> JobStatus {
        if let own = self.own.withLock({ $0[entry.number] }) { return try own.control.carryOut(order) }
        guard entry.isRunning else {
            let how = entry.wasKilled ? "the pacsh that worked on it was killed" : "it is \(entry.state.rawValue)"
            let remedy = entry.isUnfinished ? "'resume \(entry.name)' goes on with it" : "'jobs --all' lists all jobs"
            throw .usage("\(entry.name) doesn't run: \(how)", remedy: remedy)
        }
        guard entry.host == CurrentProcess.hostName else {
            throw .usage(
                "\(entry.name) runs on another computer, \(printable(entry.host)), and can only be changed there",
                remedy: "give the command on \(printable(entry.host))"
            )
        }
        let folder = self.folder ?? ""
        let result = await JobRegister.blocking { () -> Result<String, SystemError> in
            Result { () throws(SystemError) in
                let path = Self.path(entry.number, in: folder)
                return try LocalSocket.ask(order.line, at: path, milliseconds: Self.patience)
            }
        }
        switch result {
        case .success(let line):
            if let status = JobStatus(line: line) { return status }
            throw Self.error(line)
        case .failure(let error):
            throw PACSError(
                .notReadable,
                "the pacsh that works on \(entry.name) doesn't answer: \(error)",
                remedy: "it may be about to end, or stopped by Ctrl-Z; 'jobs --all' shows whether it still runs"
            )
        }
    }

    // MARK: - Refusals on their way

    private static func line(_ error: PACSError) -> String {
        let document: JSONValue = ["message": .string(error.message), "remedy": .string(error.remedy)]
        return document.serialized()
    }

    private static func error(_ line: String) -> PACSError {
        let json = JSONValue(parsing: line)
        guard case .string(let message)? = json?["message"], case .string(let remedy)? = json?["remedy"] else {
            return PACSError(.notReadable, "the pacsh that works on it gave no answer that can be read")
        }
        return .usage(printable(message), remedy: printable(remedy))
    }
}
