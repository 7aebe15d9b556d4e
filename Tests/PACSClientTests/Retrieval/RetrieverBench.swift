import DICOMCore
import DICOMQuery
import Synchronization
import TestSupport

@testable import PACSClient

/// A retriever with a directory and a port of its own.
struct RetrieverBench {
    let directory: TemporaryDirectory
    let port: Int
    var settings: Settings
    let notices: Notices

    init(_ changes: [String: String] = [:]) throws {
        self.directory = try TemporaryDirectory("retrieve")
        self.port = try Loopback.freePort()
        self.settings = Settings()
        self.notices = Notices()
        let values = [
            "scp.port": String(self.port), "output": self.directory.path("dicom"), "timeout.grace": "0.5",
            "timeout.retrieve": "2", "timeout.acse": "20", "timeout.dimse": "20",
        ]
        for (key, text) in values.merging(changes, uniquingKeysWith: { $1 }) {
            try self.settings.set(key, to: text)
        }
    }

    func retriever(_ port: Int, scp: LocalSCP? = nil, called: String = "PACS") -> Retriever {
        let target = Target(host: "127.0.0.1", port: port, called: called, calling: self.settings.calling)
        let notices = self.notices
        return Retriever(
            connection: PACSConnection(target: target, settings: self.settings),
            scp: scp,
            settings: self.settings,
            site: .init(facing: "127.0.0.1", pacsHost: "127.0.0.1", knownTitles: [called]),
            onNotice: { notices.add($0) }
        )
    }

    var files: [String] { self.directory.files(below: "dicom", withExtension: "dcm") }

    /// What was said.
    final class Notices: Sendable {
        private let lines = Mutex<[String]>([])
        func add(_ text: String) { self.lines.withLock { $0.append(text) } }
        var all: [String] { self.lines.withLock { $0 } }
    }
}

extension RetrieverBench {
    /// Settings with which every wait that isn't needed would be seen.
    static let patient = ["timeout.grace": "60", "timeout.retrieve": "60"]

    /// What is asked for, unless something else is written: the study of the `ScriptedPACS`.
    static func request(
        _ method: RetrievalRequest.Method = .move(destination: nil),
        _ target: RetrievalTarget = RetrievalTarget(patientID: "P1", study: ScriptedPACS.study)
    ) -> RetrievalRequest {
        RetrievalRequest(targets: [target], method: method, model: .studyRoot)
    }

    /// Retrieves the study of a `ScriptedPACS`.
    static func move(
        _ script: ScriptedPACS.Script,
        count: Int = 3,
        findStatus: UInt16 = 0,
        settings: [String: String] = [:]
    ) async throws -> (
        outcome: RetrievalOutcome, files: [String], answers: [UInt16], moves: [DataSet], notices: [String]
    ) {
        let bench = try RetrieverBench(settings)
        let pacs = try await ScriptedPACS.start(
            count: count,
            script: script,
            findStatus: findStatus,
            destinationPort: bench.port
        )
        let outcome = await bench.retriever(pacs.port).run(self.request())
        await pacs.stop()
        return (
            outcome, bench.files, pacs.answers.withLock { $0 }, pacs.moves.withLock { $0 }, bench.notices.all
        )
    }
}
