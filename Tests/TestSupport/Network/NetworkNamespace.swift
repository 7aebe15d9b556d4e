import Foundation

/// A network of its own for processes that a test starts, with addresses, routes and a firewall as the test wants.
///
/// Only root can make one; it has loopback, and goes away when nobody holds it any more.
package final class NetworkNamespace: Sendable {
    /// Its name.
    package let name: String
    private let ip: String
    private let hosts: String

    /// Makes one whose loopback interface is up; `hosts` is its /etc/hosts.
    package init(hosts: String = "127.0.0.1 localhost\n") async throws {
        self.name = "pacsh-" + UUID().uuidString.prefix(8).lowercased()
        self.ip = try Programs.path("ip")
        self.hosts = "/etc/netns/\(self.name)"
        try FileManager.default.createDirectory(atPath: self.hosts, withIntermediateDirectories: true)
        try Data(hosts.utf8).write(to: URL(fileURLWithPath: self.hosts + "/hosts"))
        try await Programs.run(self.ip, ["netns", "add", self.name])
        try await self.configure("link", "set", "lo", "up")
    }

    deinit {
        var pid: pid_t = 0
        let command: [String] = [self.ip, "netns", "del", self.name]
        let words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        if posix_spawn(&pid, self.ip, nil, nil, words, environ) == 0 {
            var status: Int32 = 0
            waitpid(pid, &status, 0)
        }
        try? FileManager.default.removeItem(atPath: self.hosts)
    }

    /// Runs `ip` inside, such as `addr add 10.0.0.1/32 dev lo`.
    package func configure(_ words: String...) async throws {
        try await Programs.run(self.ip, ["-n", self.name] + words)
    }

    /// Adds a rule to the firewall's chain of incoming packets, such as `-p tcp --dport 104 -j DROP`.
    package func firewall(_ rule: String) async throws {
        let words = rule.split(separator: " ").map(String.init)
        try await Programs.run(
            self.ip,
            ["netns", "exec", self.name, try Programs.path("iptables"), "-A", "INPUT"] + words
        )
    }

    /// What stands before a command line that runs inside.
    package var prefix: [String] { [self.ip, "netns", "exec", self.name] }
}
