import DICOMCore
import PACSClient

extension TraceState {
    /// The document of `trace`; `ended` is a capture that has just ended.
    func document(ended: Capture? = nil) -> JSONValue {
        let capture = ended ?? self.capture
        return [
            "command": "trace", "on": .bool(self.isOn), "verbose": .bool(self.isVerbose),
            "full": .bool(self.showsIdentity), "capturing": .bool(self.capture.map { $0.failure == nil } ?? false),
            "capture": capture.map { .string($0.path) } ?? .null,
            "packets": capture.map { .integer($0.packets) } ?? .null,
            "bytes": capture.map { .integer($0.bytes) } ?? .null,
        ]
    }

    /// What is on, a sentence each.
    var sentences: [String] {
        let capture = self.capture.map { capture in
            let file = printable(capture.path)
            return capture.failure.map { "the capture into \(file) has stopped: \($0)" } ?? "capturing into \(file)"
        }
        return [
            self.isOn ? "the trace is on\(self.isVerbose ? ", with data sets" : "")" : "the trace is off",
            capture ?? "nothing is captured",
        ]
    }
}
