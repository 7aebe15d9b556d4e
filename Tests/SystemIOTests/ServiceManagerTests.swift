import TestSupport
import Testing

@testable import SystemIO

struct ServiceManagerTests {
    @Test("The manager's socket gets the state as one datagram; without a manager nothing happens")
    func tells() throws {
        let folder = try TemporaryDirectory("sd")
        let path = folder.path("notify")
        let manager = try DatagramListener(path)
        ServiceManager.tell("READY=1\nSTATUS=x", socket: path)
        #expect(manager.next() == "READY=1\nSTATUS=x")
        for nobody in [nil, "", "relative", folder.path("none"), "/" + String(repeating: "x", count: 200)] {
            ServiceManager.tell("READY=1", socket: nobody)
        }
        #expect(manager.next() == nil)
    }
}
