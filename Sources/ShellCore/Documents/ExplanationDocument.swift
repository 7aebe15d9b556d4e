import DICOMCore
import PACSClient

extension Explanation {
    /// The explanation in the documents of `explain` and `error`.
    var document: JSONValue {
        [
            "kind": .string(self.kind.rawValue), "code": .string(self.code),
            "service": self.service.map { .string($0) } ?? .null, "name": .string(self.name),
            "meaning": .string(self.meaning), "causes": .array(self.causes.map { .string($0) }),
            "advice": .array(self.advice.map { .string($0) }),
        ]
    }
}
