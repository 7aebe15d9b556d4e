#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A Unix domain socket between processes of one user on one computer: a line is asked, a line is answered.
package enum LocalSocket {
    /// No line is longer than this, in bytes.
    package static let lineLimit = 64 << 10

    /// Asks the process that listens at a path, and gives its answer; both are one line.
    ///
    /// Throws where nobody listens there, where another user does, and `timedOut` where there is no answer in time. It
    /// blocks for so long at most.
    package static func ask(_ line: String, at path: String, milliseconds: Int) throws(SystemError) -> String {
        let socket = try Self.opened()
        let deadline = ContinuousClock.now + .milliseconds(milliseconds)
        try Self.withAddress(of: path) { address, length throws(SystemError) in
            // A queue that is full is emptied in a moment.
            while true {
                do throws(SystemError) {
                    let _: Int32 = try call { connect(socket.number, address, length) }
                    return
                } catch {
                    guard error.number == EAGAIN, deadline > .now else { throw error }
                    CurrentProcess.pause(milliseconds: 10)
                }
            }
        }
        guard Self.peer(of: socket) == geteuid() else { throw Self.foreign }
        try Self.send(line, to: socket)
        var answer: [UInt8] = []
        while !answer.contains(UInt8(ascii: "\n")) {
            let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
            guard left >= 1 else { throw Self.silent }
            Readiness.wait(for: [socket.number], milliseconds: Int32(left))
            guard let bytes = try Self.next(socket) else { continue }
            if bytes.isEmpty { throw SystemError(number: ECONNRESET) }
            answer += bytes
            guard answer.count <= Self.lineLimit else { throw SystemError(number: EMSGSIZE) }
        }
        return String(decoding: answer.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }

    private static let foreign = SystemError(number: EPERM, reason: "another user is at the other end")
    private static let silent = SystemError(number: ETIMEDOUT)

    // MARK: - What both ends need

    /// A socket that blocks nobody.
    static func opened() throws(SystemError) -> File {
        let socket = File(try call { openSocket() })
        try Self.unblock(socket.number)
        return socket
    }

    /// Makes a descriptor block nobody, and stay out of programs that we start.
    static func unblock(_ number: Int32) throws(SystemError) {
        try call { fcntl(number, F_SETFL, O_NONBLOCK) }
        try call { fcntl(number, F_SETFD, FD_CLOEXEC) }
    }

    /// What has come; nil where nothing has yet, empty at the end.
    static func next(_ socket: File) throws(SystemError) -> [UInt8]? {
        do throws(SystemError) {
            return try socket.readNext(4096)
        } catch  where error.number == EAGAIN {
            return nil
        }
    }

    /// Sends a line, which is short enough to be taken at once; who has gone gets none, and nobody a signal.
    static func send(_ line: String, to socket: File) throws(SystemError) {
        let bytes = Array((line + "\n").utf8)
        #if canImport(Darwin)
        var isOn: Int32 = 1
        setsockopt(socket.number, SOL_SOCKET, SO_NOSIGPIPE, &isOn, socklen_t(MemoryLayout.size(ofValue: isOn)))
        let sent = try call { sendBytes(socket.number, bytes, bytes.count, 0) }
        #else
        let sent = try call { sendBytes(socket.number, bytes, bytes.count, Int32(MSG_NOSIGNAL)) }
        #endif
        guard sent == bytes.count else { throw SystemError(number: EMSGSIZE) }
    }

    /// The user at the other end; nil where the system doesn't say.
    static func peer(of socket: File) -> uid_t? {
        #if canImport(Darwin)
        var (user, group) = (uid_t.max, gid_t.max)
        return getpeereid(socket.number, &user, &group) == 0 ? user : nil
        #else
        // struct ucred: process, user, group (unix(7)).
        var credentials: (Int32, uid_t, gid_t) = (0, .max, .max)
        var length = socklen_t(MemoryLayout.size(ofValue: credentials))
        guard getsockopt(socket.number, SOL_SOCKET, SO_PEERCRED, &credentials, &length) == 0 else { return nil }
        return credentials.1
        #endif
    }

    /// Does something with the address of a path.
    ///
    /// An address takes 107 bytes on Linux. A longer path is reached through its folder, opened, where the system has
    /// names for open files; elsewhere it is `tooLong`.
    static func withAddress(
        of path: String,
        _ body: (UnsafePointer<sockaddr>, socklen_t) throws(SystemError) -> Void
    ) throws(SystemError) {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let limit = MemoryLayout.size(ofValue: address.sun_path)
        var folder: File?
        var name = Array(path.utf8)
        #if canImport(Glibc)
        if name.count >= limit, let parent = Path.parent(of: path), let last = path.split(separator: "/").last {
            let opened = File(try call { openFolder(parent) })
            name = Array("/proc/self/fd/\(opened.number)/\(last)".utf8)
            folder = opened
        }
        #endif
        guard name.count < limit else { throw SystemError(number: ENAMETOOLONG) }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
        defer { try? folder?.close() }
        let length = socklen_t(MemoryLayout<sockaddr_un>.size)
        var failure: SystemError?
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                do throws(SystemError) { try body(address, length) } catch { failure = error }
            }
        }
        if let failure { throw failure }
    }
}

private func openSocket() -> Int32 { socket(AF_UNIX, socketType(SOCK_STREAM), 0) }

private func sendBytes(_ socket: Int32, _ bytes: [UInt8], _ count: Int, _ flags: Int32) -> Int {
    send(socket, bytes, count, flags)
}

private func openFolder(_ path: String) -> Int32 { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
