#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// One message to a Unix domain socket that takes datagrams, such as those of the service manager and of the system's log.
enum LocalDatagram {
    /// Sends a message; throws where nobody takes it within `seconds`, of which none means at once or not at all.
    ///
    /// A path that begins with `@` is in no file system (Linux).
    static func send(_ text: String, to path: String, within seconds: Int = 0) throws(SystemError) {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var name = Array(path.utf8)
        guard name.count < MemoryLayout.size(ofValue: address.sun_path) else {
            throw SystemError(number: ENAMETOOLONG)
        }
        if name.first == UInt8(ascii: "@") { name[0] = 0 }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
        let socket = File(try call { openSocket(AF_UNIX, socketType(SOCK_DGRAM)) })
        var patience = timeval(tv_sec: seconds, tv_usec: 0)
        setsockopt(socket.number, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        // An abstract name ends with the address's length, a path with its NUL.
        let offset = MemoryLayout<sockaddr_un>.offset(of: \.sun_path) ?? 2
        let length = socklen_t(offset + name.count + (path.hasPrefix("/") ? 1 : 0))
        let bytes = Array(text.utf8)
        let flags = seconds > 0 ? 0 : Int32(MSG_DONTWAIT)
        let sent = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                sendto(socket.number, bytes, bytes.count, flags, address, length)
            }
        }
        if sent < 0 { throw SystemError.last }
    }
}

private func openSocket(_ family: Int32, _ type: Int32) -> Int32 { socket(family, type, 0) }
