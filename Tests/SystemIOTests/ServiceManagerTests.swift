import TestSupport
import Testing

@testable import SystemIO

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

struct ServiceManagerTests {
    @Test("The manager's socket gets the state as one datagram; without a manager nothing happens")
    func tells() throws {
        let folder = try TemporaryDirectory("sd")
        let path = folder.path("notify")
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
        let number = socket(AF_UNIX, socketType(SOCK_DGRAM), 0)
        defer { close(number) }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let isBound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(number, $0, size) == 0 }
        }
        try #require(isBound)
        ServiceManager.tell("READY=1\nSTATUS=x", socket: path)
        var buffer = [UInt8](repeating: 0, count: 100)
        let count = recv(number, &buffer, buffer.count, Int32(MSG_DONTWAIT))
        #expect(count > 0 && String(decoding: buffer.prefix(max(0, count)), as: UTF8.self) == "READY=1\nSTATUS=x")
        for nobody in [nil, "", "relative", folder.path("none"), "/" + String(repeating: "x", count: 200)] {
            ServiceManager.tell("READY=1", socket: nobody)
        }
        #expect(recv(number, &buffer, buffer.count, Int32(MSG_DONTWAIT)) < 0)
    }
}
