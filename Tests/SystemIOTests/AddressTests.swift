import SystemIO
import Testing

@Suite struct AddressTests {
    @Test(arguments: [
        "127.0.0.1", "0.0.0.0", "255.255.255.255", "::", "::1", "fe80::1%eth0", "::ffff:10.0.0.1", "2001:db8::5",
    ]) func numeric(_ text: String) { #expect(IPAddress.isNumeric(text)) }

    @Test(arguments: [
        "12:34", "", "1.2.3", "1.2.3.256", "1.2.3.4.5", "1.2.3.4%eth0", ":::", "localhost", "::g", "1::2::3", "a:b",
        "١.2.3.4", "1.2.3.4 ", "[::1]", "::1:", "12345::",
    ]) func notNumeric(_ text: String) { #expect(!IPAddress.isNumeric(text)) }

    @Test func loopback() {
        for text in ["127.0.0.1", "127.9.8.7", "::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1", "localhost"] {
            #expect(IPAddress.isLoopback(text), "\(text)")
        }
        for text in ["128.0.0.1", "::2", "::ffff:10.0.0.1", "::", "127.example.org", "127.0.0.1.example.org", ""] {
            #expect(!IPAddress.isLoopback(text), "\(text)")
        }
        #expect(IPAddress("10.0.0.7")?.bytes == [10, 0, 0, 7])
        #expect(IPAddress("fe80::1%eth0")?.bytes.count == 16)
    }

    @Test func namesAreLookedUp() async throws {
        let addresses = try await HostName.addresses(of: "localhost", within: .seconds(10))
        #expect(!addresses.isEmpty)
        #expect(addresses.allSatisfy { IPAddress.isLoopback($0) && $0 != "localhost" })
        #expect(try await HostName.addresses(of: "192.0.2.1", within: .seconds(1)) == ["192.0.2.1"])
    }

    @Test func anUnknownNameFailsWithTheSystemsWords() async {
        do {
            _ = try await HostName.addresses(of: "no such host", within: .seconds(30))
            Issue.record("it has an address")
        } catch {
            #expect(!error.reason.isEmpty)
        }
    }

    @Test func aLookupEndsWhenItsTimeIsOver() async {
        let start = ContinuousClock.now
        do {
            _ = try await HostName.addresses(of: "does-not-exist.invalid", within: .zero)
            Issue.record("it has an address")
        } catch {
            #expect(start.duration(to: .now) < .seconds(2))
        }
    }

    @Test func aLookupEndsWithItsTask() async {
        let task = Task { try? await HostName.addresses(of: "does-not-exist.invalid", within: .seconds(600)) }
        task.cancel()
        #expect(await task.value == nil)
    }

    @Test func theAddressThatFacesLoopback() throws {
        #expect(try LocalAddresses.facing("127.0.0.1", port: 104) == "127.0.0.1")
        #expect(LocalAddresses.interface(of: "127.0.0.1") != nil)
        #expect(LocalAddresses.interface(of: "192.0.2.77") == nil)
        #expect(LocalAddresses.all.allSatisfy { !IPAddress.isLoopback($0) })
        #expect(throws: SystemError.invalidArgument) { try LocalAddresses.facing("not numeric", port: 1) }
    }
}
