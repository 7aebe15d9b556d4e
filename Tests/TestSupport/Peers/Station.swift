/// The receiving side of a retrieval as a PACS knows it: an AE title and the port where it delivers.
package struct Station: Sendable {
    /// The AE title.
    package var title: String
    /// The port on 127.0.0.1.
    package var port: Int

    /// Names a station.
    package init(title: String, port: Int) {
        self.title = title
        self.port = port
    }
}

/// A PACS that runs as a process of its own.
package protocol RunningPACS: Sendable {
    /// Its AE title.
    var title: String { get }
    /// Its port on 127.0.0.1.
    var port: Int { get }
    /// Its process.
    var process: ChildProcess { get }
}

extension RunningPACS {
    /// What `connect` takes.
    package var address: String { "\(self.title)@127.0.0.1:\(self.port)" }

    /// What the peer printed, for a failure's text.
    package var log: String { self.process.output + self.process.errors }

    /// Ends the peer.
    package func stop() async { await self.process.stop() }

    /// Sends files to it by C-STORE, each in the syntax it has and byte for byte, and returns those that it took.
    @discardableResult
    package func load(_ files: [String]) async throws -> [String] {
        try await self.run("send.py", as: "LOADER", files)
    }

    /// Asks for the object of each file at image level, as a registered station, and returns the files it lists.
    package func held(of files: [String], asking title: String) async throws -> [String] {
        try await self.run("held.py", as: title, files)
    }

    /// Runs a script that is told a PACS and a list of files, and prints some of them.
    private func run(_ script: String, as title: String, _ files: [String]) async throws -> [String] {
        let folder = try TemporaryDirectory("files")
        let list = try folder.write(files.joined(separator: "\n"), to: "files")
        let output = try await Programs.run(
            "python",
            [Programs.script(script), "127.0.0.1", String(self.port), title, self.title, list]
        )
        return output.split(separator: "\n").map(String.init)
    }
}
