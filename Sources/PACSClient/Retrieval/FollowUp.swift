import DICOMCore

/// What follows a retrieval on its user's word: a program for each study that has come, a report.
package struct FollowUp: Hashable, Sendable {
    /// The program's path; nil where none is run.
    package var program: String?
    /// Its arguments.
    package var arguments: [String] = []
    /// The report's path; nil where none is written.
    package var report: String?
    /// Whether the report names patients where it wouldn't else.
    package var isReportFull = false

    package init() {}

    /// What a journal keeps of it.
    var json: JSONValue {
        [
            "program": self.program.map { .string($0) } ?? .null,
            "arguments": .array(self.arguments.map { .string($0) }),
            "report": self.report.map { .string($0) } ?? .null, "full": .bool(self.isReportFull),
        ]
    }

    /// Reads such a document; nothing follows where it is none.
    init(json: JSONValue) {
        if case .string(let program)? = json["program"] { self.program = program }
        if case .array(let arguments)? = json["arguments"] {
            self.arguments = arguments.compactMap { if case .string(let text) = $0 { text } else { nil } }
        }
        if case .string(let report)? = json["report"] { self.report = report }
        self.isReportFull = json["full"] == true
    }
}
