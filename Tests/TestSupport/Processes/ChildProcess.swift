import Foundation
import Synchronization

/// A process that a test started, with its output in files; it is ended by its id, at the latest when it is let go.
package final class ChildProcess: Sendable {
    /// Where the process reads its standard input.
    package enum Input: Sendable {
        /// Nothing: /dev/null.
        case none
        /// This text, then the end.
        case text(String)
        /// A pipe that `write` fills.
        case pipe
    }

    /// How a process ended and what it printed.
    package struct Ending: Sendable {
        /// The exit code, or 128 plus the signal that killed it.
        package let code: Int32
        /// Its standard output.
        package let output: String
        /// Its standard error.
        package let errors: String
    }

    /// The process id.
    package let pid: pid_t
    /// The file name of the program, for messages.
    package let name: String
    private let folder: TemporaryDirectory
    private let code = Mutex<Int32?>(nil)
    private let inputPipe = Mutex<Int32?>(nil)

    /// Starts a program given by its whole path.
    package init(
        _ executable: String,
        _ arguments: [String],
        environment: [String: String] = ProcessInfo.processInfo.environment,
        directory: String? = nil,
        input: Input = .none
    ) throws {
        _ = Self.ignoresBrokenPipes
        self.name = executable.split(separator: "/").last.map(String.init) ?? executable
        let folder = try TemporaryDirectory("process")
        self.folder = folder
        var stdin = "/dev/null"
        if case .text(let text) = input { stdin = try folder.write(text, to: "in") }

        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        var ends: [Int32] = [-1, -1]
        if case .pipe = input {
            guard pipe(&ends) == 0 else { throw TestFailure("pipe: errno \(errno)") }
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
        } else {
            posix_spawn_file_actions_addopen(&actions, 0, stdin, O_RDONLY, 0)
        }
        let flags = O_WRONLY | O_CREAT | O_TRUNC | O_APPEND
        posix_spawn_file_actions_addopen(&actions, 1, folder.path("out"), flags, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, folder.path("err"), flags, 0o600)
        Self.keepDescriptors()

        // A group of its own: what a test sends to this process reaches nobody else. Signals begin as in a fresh shell.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var defaults = sigset_t()
        sigemptyset(&defaults)
        for signal in [SIGINT, SIGTERM, SIGQUIT, SIGPIPE, SIGHUP] { sigaddset(&defaults, signal) }
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        var mask = sigset_t()
        sigemptyset(&mask)
        posix_spawnattr_setsigmask(&attributes, &mask)
        posix_spawnattr_setpgroup(&attributes, 0)
        let options = Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETPGROUP)
        posix_spawnattr_setflags(&attributes, options)

        // There is no portable way to give a spawned process its directory; a shell that becomes the program does it.
        let changing = directory.map { ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", $0] } ?? []
        let command = changing + [executable] + arguments
        let words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        let variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (words + variables).forEach { free($0) } }
        var pid: pid_t = 0
        let result = posix_spawn(&pid, command[0], &actions, &attributes, words, variables)
        if ends[0] >= 0 { close(ends[0]) }
        guard result == 0 else {
            if ends[1] >= 0 { close(ends[1]) }
            throw TestFailure("\(executable) can't be started: errno \(result)")
        }
        self.pid = pid
        if ends[1] >= 0 { self.inputPipe.withLock { $0 = ends[1] } }
    }

    /// What is written to a child that has ended fails, and ends no test run.
    private static let ignoresBrokenPipes: Void = { _ = Foundation.signal(SIGPIPE, SIG_IGN) }()

    /// Lets no child have the sockets of this process: one that it kept open would keep its port taken.
    private static func keepDescriptors() {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: "/dev/fd")) ?? [] {
            guard let descriptor = Int32(name), descriptor > 2 else { continue }
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        }
    }

    deinit {
        if self.poll() == nil {
            kill(self.pid, SIGKILL)
            var status: Int32 = 0
            waitpid(self.pid, &status, 0)
        }
        self.closeInput()
    }

    /// What it printed on standard output so far.
    package var output: String { self.text("out") }

    /// What it printed on standard error so far.
    package var errors: String { self.text("err") }

    /// Whether it has not ended yet.
    package var isRunning: Bool { self.poll() == nil }

    /// Sends a signal to this process.
    package func signal(_ number: Int32) {
        if self.poll() == nil { kill(self.pid, number) }
    }

    /// Writes to the standard input of a process started with `.pipe`.
    package func write(_ text: String) {
        self.inputPipe.withLock { descriptor in
            guard let descriptor else { return }
            let bytes = Array(text.utf8)
            _ = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
        }
    }

    /// Ends the standard input of a process started with `.pipe`.
    package func closeInput() {
        self.inputPipe.withLock { descriptor in
            if let open = descriptor { close(open) }
            descriptor = nil
        }
    }

    /// Waits for the end; a process that outlives the seconds is killed, and that is a failure with its output.
    @discardableResult
    package func wait(seconds: Double = 60) async throws -> Ending {
        let deadline = ContinuousClock.now + .seconds(seconds)
        while true {
            if let code = self.poll() { return Ending(code: code, output: self.output, errors: self.errors) }
            if ContinuousClock.now > deadline { break }
            try? await Task.sleep(for: .milliseconds(5))
        }
        kill(self.pid, SIGKILL)
        throw TestFailure("\(self.name) did not end within \(seconds) s.\n\(self.output)\n\(self.errors)")
    }

    /// Asks the process to end, and makes it end after three seconds.
    package func stop() async {
        self.signal(SIGTERM)
        let deadline = ContinuousClock.now + .seconds(3)
        while self.poll() == nil {
            if ContinuousClock.now > deadline { kill(self.pid, SIGKILL) }
            try? await Task.sleep(for: .milliseconds(5))
        }
    }

    private func text(_ file: String) -> String {
        TemporaryDirectory.bytes(of: self.folder.path(file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// The exit code if it has ended.
    private func poll() -> Int32? {
        self.code.withLock { code in
            if code == nil {
                var status: Int32 = 0
                if waitpid(self.pid, &status, WNOHANG) == self.pid {
                    let signal = status & 0x7f
                    code = signal == 0 ? (status >> 8) & 0xff : 128 + signal
                }
            }
            return code
        }
    }
}
