import DICOMCore
import TestSupport
import Testing

/// What a fault must be called by `diagnose`: the stage that fails, the code, and words of sentence and remedy.
struct Fault: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let stage: String
    let code: String
    let says: [String]
    let remedy: [String]

    init(_ name: String, _ stage: String, _ code: String, says: [String], remedy: [String]) {
        self.testDescription = name
        self.stage = stage
        self.code = code
        self.says = says
        self.remedy = remedy
    }

    /// The exit status of the code, by the table of commands.md.
    private var exit: Int {
        switch self.code {
        case "dimse-failure", "no-accepted-context", "destination-unknown": 1
        case "scp-unreachable", "port-in-use", "not-writable": 5
        case "callback-failed", "nothing-received", "partial": 6
        default: 4
        }
    }

    /// Expects that a run of `diagnose --format json` says so.
    func expect(_ run: Pacsh.Run) {
        let about = "\(self.testDescription): \(run)"
        #expect(run.code == self.exit, "\(about)")
        #expect(run.json["verdict"]?.text == "failed", "\(about)")
        #expect(run.json["failedAt"]?.text == self.stage, "\(about)")
        #expect(run.json[path: "error", "code"].text == self.code, "\(about)")
        #expect(run.json[path: "error", "exit"].whole == self.exit, "\(about)")
        #expect(run.json[path: "error", "cause"].text?.isEmpty == false, "\(about)")
        Self.expectStages(run)
        let stage = Self.stage(self.stage, of: run)
        #expect(stage["outcome"]?.text == "failed", "\(about)")
        let detail = stage["detail"]?.text ?? ""
        let remedy = stage["remedy"]?.text ?? ""
        for words in self.says { #expect(detail.contains(words), "\(words) is missing in what was seen; \(about)") }
        for words in self.remedy { #expect(remedy.contains(words), "\(words) is missing in the remedy; \(about)") }
        #expect(run.json[path: "error", "remedy"].text == remedy, "\(about)")
        #expect(run.errors.contains("hint: \(remedy)"), "\(about)")
    }

    /// A stage of the document.
    static func stage(_ name: String, of run: Pacsh.Run) -> JSONValue {
        run.json[path: "stages"].elements.first { $0["name"]?.text == name } ?? .null
    }

    /// Expects all nine stages in order, those behind a failed one skipped.
    static func expectStages(_ run: Pacsh.Run) {
        let names = ["resolve", "connect", "identify", "tls", "association", "echo", "contexts", "query", "callback"]
        let stages = run.json[path: "stages"].elements
        #expect(stages.compactMap { $0["name"]?.text } == names, "\(run)")
        let outcomes = stages.compactMap { $0["outcome"]?.text }
        if let failed = outcomes.firstIndex(of: "failed") {
            #expect(outcomes[(failed + 1)...].allSatisfy { $0 == "skipped" }, "\(run)")
        }
        for stage in stages { #expect(stage["detail"]?.text?.isEmpty == false && stage["elapsedMs"] != nil, "\(run)") }
    }
}
