import DICOMCore
import PACSClient
import SystemIO

extension DiagnosticReport {
    /// The failure of the stage that failed, with what to do; nil where none did.
    var failure: PACSError? {
        self.failed.flatMap { stage in
            stage.failure.map { PACSError($0.facts, $0.message, remedy: stage.remedy) }
        }
    }

    /// The document of `diagnose`.
    var document: JSONValue {
        [
            "command": "diagnose", "verdict": .string(self.verdict.rawValue),
            "failedAt": self.failed.map { .string($0.name.rawValue) } ?? .null, "sentence": .string(self.sentence),
            "host": .string(self.target.host), "port": .integer(self.target.port),
            "called": .string(self.target.called), "calling": .string(self.target.calling),
            "aet": .string(self.registration.title),
            "address": self.registration.address.map { .string($0) } ?? .null,
            "scpPort": .integer(self.registration.port),
            "time": .string(CalendarTime(local: Int(self.startedAt)).iso8601),
            "stages": .array(
                self.stages.map { stage in
                    [
                        "name": .string(stage.name.rawValue), "outcome": .string(stage.outcome.rawValue),
                        "elapsedMs": .number((stage.elapsedMs * 10).rounded() / 10), "detail": .string(stage.detail),
                        "remedy": .string(stage.remedy),
                    ]
                }
            ),
        ]
    }
}
