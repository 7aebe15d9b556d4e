import Foundation

/// Finds the programs that tests need; one that isn't there fails the test, it is never skipped.
package enum Programs {
    /// The whole path of a program.
    package static func path(_ name: String) throws -> String {
        let environment = ProcessInfo.processInfo.environment
        let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
        for folder in folders + ["/usr/local/bin", "/usr/bin", "/usr/local/sbin", "/usr/sbin", "/opt/homebrew/bin"] {
            let candidate = folder + "/" + name
            if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
        }
        throw TestFailure("\(name) is not installed; scripts/prerequisites peers installs the test peers")
    }

    /// The Python that has pydicom and pynetdicom: `PACSH_PEERS_PYTHON`, else the checkout's `.venv-peers`.
    package static func python() throws -> String {
        if let named = ProcessInfo.processInfo.environment["PACSH_PEERS_PYTHON"] { return named }
        let own = self.checkout + "/.venv-peers/bin/python"
        if FileManager.default.isExecutableFile(atPath: own) { return own }
        throw TestFailure("no Python with pydicom: set PACSH_PEERS_PYTHON or run scripts/prerequisites peers")
    }

    /// The folder that Package.swift is in.
    package static let checkout: String = {
        let file = URL(fileURLWithPath: #filePath)
        return (0..<4).reduce(file) { url, _ in url.deletingLastPathComponent() }.path
    }()

    /// A Python script of Tests/Fixtures/python.
    package static func script(_ name: String) -> String { "\(self.checkout)/Tests/Fixtures/python/\(name)" }

    /// Runs a program to its end and returns what it printed; an exit code but 0 is a failure that shows the output.
    @discardableResult
    package static func run(
        _ name: String,
        _ arguments: [String],
        environment: [String: String] = [:],
        seconds: Double = 120
    ) async throws -> String {
        let ending = try await self.ending(name, arguments, environment: environment, seconds: seconds)
        guard ending.code == 0 else {
            throw TestFailure(
                "\(name) ended with \(ending.code):\n\(ending.output.suffix(4000))\n\(ending.errors.suffix(4000))"
            )
        }
        return ending.output
    }

    /// Runs a program to its end, whatever its exit code.
    package static func ending(
        _ name: String,
        _ arguments: [String],
        environment: [String: String] = [:],
        seconds: Double = 120
    ) async throws -> ChildProcess.Ending {
        let path = name == "python" ? try self.python() : name.hasPrefix("/") ? name : try self.path(name)
        return try await ChildProcess(path, arguments, environment: self.peerEnvironment(environment))
            .wait(seconds: seconds)
    }

    /// Our environment, and what makes DCMTK's programs send small messages at once (their Nagle is on by default).
    package static func peerEnvironment(_ more: [String: String] = [:]) -> [String: String] {
        var environment = ProcessInfo.processInfo.environment
        environment["TCP_NODELAY"] = "1"
        environment["PYTHONDONTWRITEBYTECODE"] = "1"
        return environment.merging(more) { $1 }
    }
}
