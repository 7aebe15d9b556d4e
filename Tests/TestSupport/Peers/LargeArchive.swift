import Foundation

/// A PACS of very many studies of one object each, large_archive.c.
package final class LargeArchive: Sendable {
    /// The root of its UIDs: study n is ROOT.n, its object ROOT.n.1.1.
    package static let root = "1.2.826.0.1.3680043.10.999.7"

    /// Where it listens.
    package let port: Int
    private let process: ChildProcess
    private let folder: TemporaryDirectory

    /// Starts one with so many studies that delivers to the port `destination` of this computer, and waits so many
    /// microseconds before each object, and behind each study of a list of all; `options` are further ones of its own.
    package static func start(
        studies: Int,
        destination: Int,
        pause: Int = 0,
        listPause: Int = 0,
        options: [String] = []
    ) async throws -> LargeArchive {
        let folder = try TemporaryDirectory("large")
        let program = folder.path("large_archive")
        let source = "\(Programs.checkout)/Tests/Fixtures/peers/large_archive.c"
        try await Programs.run("clang", ["-O2", "-pthread", "-o", program, source])
        let process = try ChildProcess(
            program,
            [
                "--studies", String(studies), "--destination", String(destination), "--pause", String(pause),
                "--list-pause", String(listPause),
            ] + options
        )
        guard await eventually(seconds: 10, { process.output.contains("\n") }),
            let port = process.output.split(separator: "\n").first?.split(separator: " ").last.flatMap({ Int($0) })
        else { throw TestFailure("large_archive doesn't listen: \(process.errors)") }
        return LargeArchive(port: port, process: process, folder: folder)
    }

    private init(port: Int, process: ChildProcess, folder: TemporaryDirectory) {
        self.port = port
        self.process = process
        self.folder = folder
    }

    /// The requests so far, as far as it tells of them one by one: `find`, `get` or `move`, the number of its kind, and
    /// when, in seconds since 1970; `list` is the end of a list of all studies.
    package var requests: [(kind: String, number: Int, time: Double)] {
        self.process.output.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard words.count == 3, let number = Int(words[1]), let time = Double(words[2]) else { return nil }
            return (String(words[0]), number, time)
        }
    }

    /// Ends it; gives what it did: `find`, `get`, `move`, objects `sent` and `acknowledged`, and how many `studies` were
    /// sent at all and `again`.
    package func stop() async throws -> [String: Int] {
        self.process.signal(SIGTERM)
        let output = try await self.process.wait(seconds: 30).output
        let last = output.split(separator: "\n").last { $0.hasPrefix("end: ") } ?? ""
        let pairs = last.dropFirst(5).split(separator: ",").compactMap { part -> (String, Int)? in
            let words = part.split(separator: " ")
            guard words.count == 2, let count = Int(words[0]) else { return nil }
            return (String(words[1]), count)
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}
