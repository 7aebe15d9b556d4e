import Foundation

/// TCP on 127.0.0.1, as small blocking calls.
package enum Loopback {
    /// A port that nobody listens on at the moment.
    ///
    /// It lies below the ports that the system gives to outgoing connections, so that none takes it meanwhile.
    package static func freePort() throws -> Int {
        for _ in 0..<100 {
            guard let (descriptor, port) = try? self.listen(port: Int.random(in: 20_000..<32_000)) else { continue }
            Foundation.close(descriptor)
            return port
        }
        throw TestFailure("no free port between 20000 and 32000")
    }

    /// Listens on a free port, or the one given, and returns the socket with its port.
    package static func listen(port: Int = 0, queue: Int32 = 64) throws -> (descriptor: Int32, port: Int) {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw TestFailure("socket: errno \(errno)") }
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var address = self.address(port: port)
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, size) }
        }
        guard bound == 0, Foundation.listen(descriptor, queue) == 0 else {
            close(descriptor)
            throw TestFailure("port \(port) can't be listened on: errno \(errno)")
        }
        var name = sockaddr_in()
        var length = size
        _ = withUnsafeMutablePointer(to: &name) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
        }
        return (descriptor, Int(UInt16(bigEndian: name.sin_port)))
    }

    /// Connects to a port, nil when nobody listens there; from 127.0.0.`host`.
    package static func connect(port: Int, from host: UInt8 = 1) -> Int32? {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        if host != 1 {
            var own = self.address(port: 0, host: host)
            _ = withUnsafePointer(to: &own) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, size) }
            }
        }
        var address = self.address(port: port)
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Foundation.connect(descriptor, $0, size)
            }
        }
        guard connected == 0 else {
            close(descriptor)
            return nil
        }
        self.setNoDelay(descriptor)
        return descriptor
    }

    /// Begins to connect and doesn't wait for the answer; returns the socket.
    package static func beginConnecting(port: Int) -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
        var address = self.address(port: port)
        _ = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Foundation.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        return descriptor
    }

    /// Sends small writes at once.
    package static func setNoDelay(_ descriptor: Int32) {
        var yes: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    }

    /// Writes all bytes; false when the peer is gone.
    @discardableResult
    package static func writeAll(_ descriptor: Int32, _ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                send(
                    descriptor,
                    buffer.baseAddress?.advanced(by: sent),
                    bytes.count - sent,
                    Int32(MSG_NOSIGNAL)
                )
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// Reads what is there, at most `limit` bytes; empty at the end of the stream or after an error.
    package static func readSome(_ descriptor: Int32, limit: Int = 65_536) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: limit)
        while true {
            let count = recv(descriptor, &buffer, limit, 0)
            if count < 0, errno == EINTR { continue }
            return count > 0 ? Array(buffer[..<count]) : []
        }
    }

    /// Reads exactly so many bytes, nil when the stream ends before.
    package static func readExactly(_ descriptor: Int32, _ count: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        while bytes.count < count {
            let more = self.readSome(descriptor, limit: count - bytes.count)
            if more.isEmpty { return nil }
            bytes += more
        }
        return bytes
    }

    /// Closes a socket.
    package static func close(_ descriptor: Int32) { _ = Foundation.close(descriptor) }

    /// Reads until the peer ends the connection; false if it is still open after the seconds.
    package static func endsWithin(_ descriptor: Int32, seconds: Double) -> Bool {
        let deadline = ContinuousClock.now + .seconds(seconds)
        var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        while ContinuousClock.now < deadline {
            if poll(&wait, 1, 50) > 0, self.readSome(descriptor).isEmpty { return true }
        }
        return false
    }

    /// Waits until somebody listens on a port; a process that ends meanwhile is a failure with its output.
    package static func waitUntilListening(port: Int, process: ChildProcess, seconds: Double = 30) async throws {
        let deadline = ContinuousClock.now + .seconds(seconds)
        while ContinuousClock.now < deadline {
            if let descriptor = self.connect(port: port) {
                close(descriptor)
                return
            }
            guard process.isRunning else { break }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw TestFailure("\(process.name) does not listen on port \(port):\n\(process.output)\n\(process.errors)")
    }

    private static func address(port: Int, host: UInt8 = 1) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = (0x7f00_0000 | UInt32(host)).bigEndian
        return address
    }
}

/// Waits until something holds, looking every 10 ms; says whether it came true.
package func eventually(seconds: Double = 10, _ condition: () async -> Bool) async -> Bool {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < deadline {
        if await condition() { return true }
        try? await Task.sleep(for: .milliseconds(10))
    }
    return await condition()
}
