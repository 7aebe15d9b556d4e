import Synchronization

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Answers lines of other processes of this user, on a thread of its own.
///
/// Who asks gets one answer and is let go; a second without a whole line is the end of it, and so is a line that is too
/// long. More than a few at once wait for their turn.
package final class LocalSocketServer: Sendable {
    /// Who has connected and not asked yet.
    private struct Client {
        let socket: File
        let deadline: ContinuousClock.Instant
        var line: [UInt8] = []
    }

    /// What became of a client after a look at what it sent.
    private enum Step { case waits, done }

    /// So many may be asking at once.
    private static let clientLimit = 16
    /// So long a question may take.
    private static let patience = Duration.seconds(1)
    /// So many bytes it may have.
    private static let questionLimit = 1024

    private let path: String
    private let listener: File
    private let wake: WakePipe
    private let isClosed = Atomic(false)
    private let answer: @Sendable (String) -> String

    /// Listens at a path, of which only this user may know: its folder is made where it isn't there, and closed to others.
    ///
    /// What has the name goes: whoever may use it says so before. `answer` is called on the server's thread and mustn't
    /// block.
    package init(at path: String, answer: @escaping @Sendable (String) -> String) throws(SystemError) {
        if let folder = Path.parent(of: path) {
            try Folder.make(path: folder)
            let status = try Path.status(folder)
            guard status.owner == geteuid() else {
                throw SystemError(number: EPERM, reason: "\(folder) belongs to another user")
            }
            try PrivateFile.closeFolder(folder)
        }
        guard let wake = WakePipe() else { throw .last }
        let listener = try LocalSocket.opened()
        Path.remove(path)
        try LocalSocket.withAddress(of: path) { address, length throws(SystemError) in
            let _: Int32 = try call { bind(listener.number, address, length) }
        }
        self.path = path
        self.listener = listener
        self.wake = wake
        self.answer = answer
        do throws(SystemError) {
            try call { chmod(path, 0o600) }
            try call { listen(listener.number, Int32(Self.clientLimit)) }
        } catch {
            Path.remove(path)
            throw error
        }
        guard CurrentProcess.startThread({ self.serve() }) else {
            Path.remove(path)
            throw SystemError(number: EAGAIN)
        }
    }

    /// Answers nobody any more; the name is free.
    package func close() {
        guard !self.isClosed.exchange(true, ordering: .relaxed) else { return }
        Path.remove(self.path)
        self.wake.wake()
    }

    // MARK: - The thread

    private func serve() {
        var clients: [Client] = []
        while !self.isClosed.load(ordering: .relaxed) {
            let takesMore = clients.count < Self.clientLimit
            let watched = [self.wake.number] + (takesMore ? [self.listener.number] : []) + clients.map(\.socket.number)
            let next = clients.map(\.deadline).min().map { ContinuousClock.now.duration(to: $0) / .milliseconds(1) }
            let ready = Readiness.wait(for: watched, milliseconds: next.map { Int32(max(0, $0)) + 1 } ?? -1).ready
            clients = clients.compactMap { client in
                var client = client
                guard client.deadline > .now else { return nil }
                guard ready.contains(client.socket.number) else { return client }
                return self.read(&client) == .waits ? client : nil
            }
            if takesMore, ready.contains(self.listener.number) { self.accept(&clients) }
        }
        try? self.listener.close()
    }

    private func accept(_ clients: inout [Client]) {
        let number = acceptSocket(self.listener.number)
        guard number >= 0 else {
            // Without descriptors it would be tried again at once.
            if errno != EAGAIN, errno != EINTR { CurrentProcess.pause(milliseconds: 100) }
            return
        }
        let socket = File(number)
        guard (try? LocalSocket.unblock(number)) != nil, LocalSocket.peer(of: socket) == geteuid() else { return }
        clients.append(Client(socket: socket, deadline: .now + Self.patience))
    }

    private func read(_ client: inout Client) -> Step {
        guard let bytes = try? LocalSocket.next(client.socket) else { return .done }
        guard !bytes.isEmpty else { return .done }
        client.line += bytes
        guard client.line.count <= Self.questionLimit else { return .done }
        guard let end = client.line.firstIndex(of: UInt8(ascii: "\n")) else { return .waits }
        // Who has given up was told that nothing came of it, and is right.
        if let rest = try? LocalSocket.next(client.socket), rest.isEmpty { return .done }
        let answer = self.answer(String(decoding: client.line[..<end], as: UTF8.self))
        // It fits into what a socket takes at once; who doesn't take it is no loss.
        try? LocalSocket.send(answer, to: client.socket)
        return .done
    }
}

private func acceptSocket(_ listener: Int32) -> Int32 { accept(listener, nil, nil) }
