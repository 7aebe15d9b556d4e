import DICOMCore
import Foundation
import TestSupport
import Testing

/// The systems that the documentation's commands meet, each a demonstration PACS of its own process.
///
/// They stand in the profiles, the first of them is selected at the start, and all know us as PACSH.
struct DocumentationSite {
    /// A system's profile and how it behaves.
    struct System {
        let name: String
        var fault: String?

        /// A PACS that does what it should.
        static let clinic = System(name: "clinic")
        /// Another one with the same studies.
        static let research = System(name: "research")
        /// One that knows only itself.
        static let ward = System(name: "ward", fault: "reject-calling")
        /// One that can't reach us.
        static let archive = System(name: "archive", fault: "callback-blocked")
    }

    let pacsh: Pacsh
    private let processes: [ChildProcess]
    /// The port of each system, by its profile's name.
    let ports: [String: Int]
    /// The port of our Storage SCP.
    let ownPort: Int

    /// Starts them.
    static func start(_ systems: [System] = [.clinic, .research]) async throws -> DocumentationSite {
        let pacsh = try Pacsh()
        let ownPort = try Loopback.freePort()
        var processes: [ChildProcess] = []
        var ports: [String: Int] = [:]
        var configuration = "default = \"\(systems[0].name)\"\n"
        for system in systems {
            let title = system.name.uppercased()
            let words = ["--no-rc", "--format", "json", "demo-pacs", "--port", "0", "--aet", title]
            let known = ["--destination", "PACSH=127.0.0.1:\(ownPort)"]
            let process = try pacsh.start(words + known + (system.fault.map { ["--fault", $0] } ?? []))
            let port = try await Receiver.listening(pacsh, process).port
            processes.append(process)
            ports[system.name] = port
            configuration += """

                [profiles.\(system.name)]
                host = "127.0.0.1"
                port = \(port)
                called = "\(title)"
                calling = "PACSH"
                scp.port = \(ownPort)

                """
        }
        let file = pacsh.home.path("config/pacsh/config.toml")
        try Pacsh.write(configuration, to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
        return DocumentationSite(pacsh: pacsh, processes: processes, ports: ports, ownPort: ownPort)
    }

    /// Ends them.
    func stop() async throws {
        for process in self.processes {
            process.signal(15)
            #expect(try await process.wait(seconds: 60).code == 0)
        }
    }

    /// Does what blocks say, one after the other: neighbours of kind `pacsh` are one session, `sh` is the system's shell.
    ///
    /// Every one must end with 0; what fails ends it. The sessions' runs are what it yields.
    @discardableResult
    func play(_ blocks: [DocumentationPage.Block], options: [String] = []) async throws -> [Pacsh.Run] {
        var runs: [Pacsh.Run] = []
        var session: [String] = []
        for (number, block) in blocks.enumerated() {
            let text = block.lines.joined(separator: "\n") + "\n"
            guard block.kind == "pacsh" else {
                let run = try await self.shell(text)
                guard run.code == 0 else { throw TestFailure("\(block.heading): \(text)\(run.output)\(run.errors)") }
                continue
            }
            // A demonstration PACS of the reader's own has the usual port, here any that is free.
            session += block.lines.map { $0 == "demo start" ? "demo start --port 0" : $0 }
            if number + 1 < blocks.count, blocks[number + 1].kind == "pacsh" { continue }
            let lines = session.joined(separator: "\n") + "\n"
            session = []
            let run = try await self.pacsh.run(options, input: .text(lines), seconds: 120)
            guard run.code == 0 else { throw TestFailure("\(block.heading): \(lines)\(run)") }
            runs.append(run)
        }
        return runs
    }

    /// Runs lines of the system's shell, to which pacsh is a program like others.
    private func shell(_ text: String) async throws -> ChildProcess.Ending {
        var environment = ProcessInfo.processInfo.environment
        let programs = URL(fileURLWithPath: try Pacsh.executable()).deletingLastPathComponent().path
        environment["PATH"] = programs + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
        environment["HOME"] = self.pacsh.home.path
        environment["XDG_CONFIG_HOME"] = self.pacsh.home.path("config")
        environment["XDG_STATE_HOME"] = self.pacsh.home.path("state")
        return try await ChildProcess(
            "/bin/bash",
            ["-euo", "pipefail", "-c", text],
            environment: environment,
            directory: self.pacsh.directory
        ).wait(seconds: 120)
    }
}
