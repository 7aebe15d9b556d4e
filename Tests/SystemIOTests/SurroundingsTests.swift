import Testing

@testable import SystemIO

/// What tells a container or WSL from a computer that is just itself.
@Suite struct SurroundingsTests {
    private let scratch: Scratch

    init() throws { self.scratch = try Scratch() }

    @Test(arguments: [
        ("proc/version", "Linux version 5.15.1-microsoft-standard-WSL2", Surroundings.windowsSubsystem),
        ("proc/version", "Linux version 4.4.0-19041-Microsoft", .windowsSubsystem),
        (".dockerenv", "", .container), ("run/.containerenv", "", .container),
        ("proc/self/cgroup", "0::/\n1:name=systemd:/docker/6f2a", .container),
        ("proc/self/cgroup", "11:memory:/kubepods/besteffort/pod1", .container),
        ("proc/self/cgroup", "0::/user.slice/user-1000.slice\n", nil), ("proc/version", "Linux version 6.1.0", nil),
    ])
    func marks(_ path: String, _ text: String, _ expected: Surroundings?) throws {
        try PrivateFile.write(Array(text.utf8), to: self.scratch.path(path))
        #expect(Surroundings.find(below: self.scratch.path) == expected)
        for folder in ["proc/self", "proc", "run"] {
            Path.remove(self.scratch.path("\(folder)/\(path.split(separator: "/").last ?? "")"))
            Path.removeFolder(self.scratch.path(folder))
        }
    }

    @Test(arguments: [
        ("10.1.2.3", true), ("172.16.0.1", true), ("172.32.0.1", false), ("192.168.1.1", true), ("100.64.0.1", true),
        ("192.0.2.1", false), ("8.8.8.8", false), ("::ffff:10.0.0.1", true), ("fd00::1", true), ("fe80::1", true),
        ("2001:db8::1", false), ("169.254.0.1", true),
    ])
    func privateAddresses(_ text: String, _ isPrivate: Bool) throws {
        #expect(try #require(IPAddress(text)).isPrivate == isPrivate)
    }

    @Test func thisComputerHasAName() { #expect(HostName.own?.isEmpty == false) }
}
