#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The service manager that started this process, if one did and wants to know how it is (sd_notify(3)).
package enum ServiceManager {
    /// Tells it a state, such as `READY=1`; does nothing where there is none.
    ///
    /// The path of its socket is in `NOTIFY_SOCKET`; one that begins with `@` is in no file system (Linux).
    package static func tell(_ state: String, socket path: String? = CurrentProcess.variable("NOTIFY_SOCKET")) {
        guard let path, path.hasPrefix("/") || path.hasPrefix("@") else { return }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var name = Array(path.utf8)
        guard name.count < MemoryLayout.size(ofValue: address.sun_path) else { return }
        if name.first == UInt8(ascii: "@") { name[0] = 0 }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
        let number = openSocket(AF_UNIX, socketType(SOCK_DGRAM))
        guard number >= 0 else { return }
        defer { close(number) }
        // An abstract name ends with the address's length, a path with its NUL.
        let offset = MemoryLayout<sockaddr_un>.offset(of: \.sun_path) ?? 2
        let length = socklen_t(offset + name.count + (path.hasPrefix("/") ? 1 : 0))
        let bytes = Array(state.utf8)
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                _ = sendto(number, bytes, bytes.count, Int32(MSG_DONTWAIT), address, length)
            }
        }
    }
}

private func openSocket(_ family: Int32, _ type: Int32) -> Int32 { socket(family, type, 0) }
