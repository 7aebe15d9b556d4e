import DICOMCore
import DICOMQuery
import DICOMWire
import Synchronization
import TestSupport
import Testing

@testable import PACSClient

/// What a callback sees of peers that answer a C-MOVE in every way.
@Suite(.serialized, .timeLimit(.minutes(2))) struct DiagnosticianTests {
    /// A way to answer a C-MOVE, and what must be said about it.
    struct Answer: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let script: ScriptedPACS.Script
        let code: PACSError.Code?
        let says: [String]
        let remedy: [String]
        var settings: [String: String] = [:]

        /// A PACS that ends with a status, or without one, after it has sent the object or nothing at all; it counts objects
        /// as `sent` and `failed` where these are given.
        init(
            _ description: String,
            _ status: UInt16?,
            sends: Bool = false,
            sent: Int? = nil,
            failed: Int? = nil,
            code: PACSError.Code?,
            says: [String],
            remedy: [String] = [],
            settings: [String: String] = [:],
            _ change: (inout ScriptedPACS.Script) -> Void = { _ in }
        ) {
            var script = ScriptedPACS.Script()
            if !sends { script.delivers = [] }
            script.status = status
            if sent != nil || failed != nil {
                script.counters = SubOperations(completed: sent ?? 0, failed: failed ?? 0, warning: 0)
            }
            change(&script)
            (self.testDescription, self.script, self.code) = (description, script, code)
            (self.says, self.remedy, self.settings) = (says, remedy, settings)
        }
    }

    static let answers: [Answer] = [
        Answer(
            "it delivers",
            0x0000,
            sends: true,
            sent: 1,
            code: nil,
            says: ["stored by an association of 'PACS'", "deleted again"]
        ),
        Answer(
            "it delivers from another node",
            0x0000,
            sends: true,
            code: nil,
            says: ["an association of 'NODE7' from 127.0.0.1"]
        ) { $0.calling = "NODE7" },
        Answer(
            "Success, and nothing is sent",
            0x0000,
            code: .nothingReceived,
            says: ["0x0000", "nothing arrived", "no connection reached 127.0.0.1 port"],
            remedy: ["compare the entry 'PACSH' with 127.0.0.1"]
        ),
        Answer(
            "an abort right after the C-MOVE",
            nil,
            code: .destinationUnknown,
            says: ["aborted the association right after the C-MOVE"],
            remedy: ["look for 'PACSH' among the destinations", "scp log"]
        ),
        Answer(
            "0xC000 before anything is sent",
            0xC000,
            code: .destinationUnknown,
            says: ["0xC000", "Orthanc"],
            remedy: ["look for 'PACSH' among the destinations", "scp log"]
        ),
        Answer("0x0124", 0x0124, code: .dimseFailure, says: ["0x0124 Not Authorized", "'PACSH'"]),
        Answer(
            "0xB000, and nobody came",
            0xB000,
            failed: 1,
            code: .callbackFailed,
            says: ["0xB000", "no connection reached"],
            remedy: ["network administrator must allow TCP"]
        ),
        Answer(
            "it calls us by another title",
            0xA702,
            sends: true,
            failed: 1,
            code: .callbackFailed,
            says: ["called 'OTHERAE'", "rejected"],
            remedy: ["change it to 'PACSH'", "set scp.aet OTHERAE"]
        ) { $0.called = "OTHERAE" },
        Answer(
            "it comes under a title that isn't let in",
            0xA702,
            sends: true,
            failed: 1,
            code: .callbackFailed,
            says: ["'NODE7' connected from 127.0.0.1", "rejected"],
            remedy: ["set scp.accept NODE7"],
            settings: ["scp.accept": "configured"]
        ) { $0.calling = "NODE7" },
        Answer(
            "it proposes no context for the image",
            0xA702,
            sends: true,
            failed: 1,
            code: .nothingReceived,
            says: ["was accepted", "refused were: Modality Worklist"],
            remedy: ["none of those proposed is one"]
        ) { $0.proposed = "1.2.840.10008.5.1.4.31" },
        Answer(
            "it opens a connection and sends nothing",
            0xA702,
            failed: 1,
            code: .callbackFailed,
            says: ["is open and nothing has come over it"],
            remedy: ["see in the PACS log at this minute"]
        ) { ($0.stray, $0.isStrayOpen) = ([], true) },
        Answer(
            "it connects and closes",
            0x0000,
            code: .nothingReceived,
            says: ["a TCP connection came from 127.0.0.1"],
            remedy: ["its log at this minute names the reason"]
        ) { $0.stray = [] },
        Answer(
            "it sends in TLS",
            0xA702,
            failed: 1,
            code: .callbackFailed,
            says: ["TLS"],
            remedy: ["scp start --tls"]
        ) { $0.stray = [0x16, 3, 1, 0, 4, 1, 0, 0, 0] },
        Answer(
            "a web client comes",
            0xA702,
            failed: 1,
            code: .callbackFailed,
            says: ["HTTP"],
            remedy: ["what connects to 127.0.0.1"]
        ) { $0.stray = Array("GET / HTTP/1.1\r\n\r\n".utf8) },
        Answer(
            "it delivers another study",
            0x0000,
            sends: true,
            code: .nothingReceived,
            says: ["of other studies arrived", "neither the network"],
            remedy: ["compare the Study Instance UID"]
        ) { $0.study = "9.9.9" },
        Answer(
            "it answers 0xA701 at once",
            0xA701,
            code: .dimseFailure,
            says: ["0xA701"],
            remedy: ["narrow the request"]
        ),
        Answer(
            "it answers 0xA702 at once",
            0xA702,
            code: .dimseFailure,
            says: ["0xA702"],
            remedy: ["give the command again in a while"]
        ),
        Answer(
            "it answers 0x0124 at once",
            0x0124,
            code: .dimseFailure,
            says: ["0x0124"],
            remedy: ["must allow the operation"]
        ),
    ]

    @Test("A callback tells how the PACS fails to deliver", arguments: Self.answers)
    func callback(_ answer: Answer) async throws {
        let port = try Loopback.freePort()
        let folder = try TemporaryDirectory("callback")
        var settings = Settings()
        let values = [
            "scp.port": String(port), "output": folder.path("dicom"), "timeout.grace": "0.3", "timeout.retrieve": "1.5",
        ]
        for (key, text) in values.merging(answer.settings, uniquingKeysWith: { $1 }) { try settings.set(key, to: text) }
        let pacs = try await ScriptedPACS.start(script: answer.script, destinationPort: port)
        var options = Diagnostician.Options()
        options.callback = true
        let seen = Mutex<[DiagnosticStage.Name]>([])
        var diagnostician = Diagnostician(
            target: Target(host: "127.0.0.1", port: pacs.port, called: "PACS", calling: "PACSH"),
            settings: settings,
            options: options,
            surroundings: .init(knownTitles: ["PACS"]),
            onStage: { stage in seen.withLock { $0.append(stage.name) } }
        )
        let report = try await diagnostician.run()
        await pacs.stop()
        let stage = try #require(report.stages.last)
        #expect(seen.withLock { $0 } == DiagnosticStage.Name.allCases)
        #expect(stage.name == .callback && stage.failure?.kind == answer.code, "\(stage)")
        #expect(report.verdict == (answer.code == nil ? .ok : .failed), "\(report.stages)")
        for words in answer.says { #expect(stage.detail.contains(words), "\(words) is missing in: \(stage.detail)") }
        for words in answer.remedy { #expect(stage.remedy.contains(words), "\(words) is missing in: \(stage.remedy)") }
        #expect(pacs.moves.withLock { $0.count } == 1)
        if let failure = stage.failure { try await Self.expectSame(answer, settings, failure) }
        #expect(!TemporaryDirectory.exists(folder.path("dicom")), "something was left behind")
    }

    /// A `move` from the same PACS says of its failure what the diagnosis says.
    private static func expectSame(_ answer: Answer, _ settings: Settings, _ failure: PACSError) async throws {
        let pacs = try await ScriptedPACS.start(script: answer.script, destinationPort: settings.scpPort)
        let target = Target(host: "127.0.0.1", port: pacs.port, called: "PACS", calling: "PACSH")
        let folder = try TemporaryDirectory("move")
        var settings = settings
        settings.output = folder.path("dicom")
        let retriever = Retriever(
            connection: PACSConnection(target: target, settings: settings),
            scp: nil,
            settings: settings,
            site: .init(facing: "127.0.0.1", pacsHost: "127.0.0.1", knownTitles: ["PACS"]),
            onNotice: { _ in }
        )
        let targets = [RetrievalTarget(patientID: "P1", study: ScriptedPACS.study)]
        let request = RetrievalRequest(targets: targets, method: .move(destination: nil), model: .studyRoot)
        let error = try #require(await retriever.run(request).error)
        await pacs.stop()
        #expect(error.code == failure.code, "\(error)")
        #expect(error.facts.obstacle?.kind == failure.facts.obstacle?.kind, "\(error)")
        // The ports differ.
        #expect(error.cause.filter { !$0.isNumber } == failure.cause.filter { !$0.isNumber }, "\(error)")
    }

    @Test("A cancelled diagnosis ends as interrupted and leaves no association open")
    func cancelled() async throws {
        let peer = try ScriptedPeer([.stall(seconds: 60)])
        let target = Target(host: "127.0.0.1", port: peer.port, called: "PACS", calling: "PACSH")
        let task = Task {
            var diagnostician = Diagnostician(target: target, settings: Settings())
            return try await diagnostician.run()
        }
        #expect(await eventually { peer.received.count >= 2 })
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        peer.stop()

        // While it connects, too: a listener whose queue is full.
        let (listener, port) = try Loopback.listen(queue: 0)
        let waiting = (0..<4).map { _ in Loopback.beginConnecting(port: port) }
        var settings = Settings()
        try settings.set("timeout.connect", to: "300")
        let connecting = Task { [settings] in
            var diagnostician = Diagnostician(
                target: Target(host: "127.0.0.1", port: port, called: "PACS", calling: "PACSH"),
                settings: settings
            )
            return try await diagnostician.run()
        }
        try await Task.sleep(for: .milliseconds(200))
        connecting.cancel()
        await #expect(throws: CancellationError.self) { try await connecting.value }
        for descriptor in waiting + [listener] { Loopback.close(descriptor) }
    }
}
