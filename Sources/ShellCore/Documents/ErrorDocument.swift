import DICOMCore
import PACSClient

extension PACSError {
    /// What the object under the key `error` says beyond code, exit status, message and remedy.
    var documentFacts: [JSONValue.Member] {
        let facts = self.facts
        let numbers: [(String, Int?)] = [
            ("result", facts.reject?.result), ("source", facts.reject?.source ?? facts.abort?.source),
            ("reason", facts.reject?.reason ?? facts.abort?.reason),
        ]
        let words: [(String, String?)] = [
            ("status", facts.status.map { PACSError.hex($0) }), ("errorComment", facts.errorComment),
            ("tls", facts.tlsFault),
        ]
        var members: [JSONValue.Member] = [.init("cause", .string(self.cause))]
        for (key, number) in numbers { if let number { members.append(.init(key, .integer(number))) } }
        for (key, word) in words { if let word { members.append(.init(key, .string(word))) } }
        if !facts.offendingElements.isEmpty {
            let elements = facts.offendingElements.map { JSONValue.string(TagPath($0).numbers) }
            members.append(.init("offendingElements", .array(elements)))
        }
        if let errorID = facts.errorID { members.append(.init("errorID", .integer(Int(errorID)))) }
        if let alert = facts.tlsAlert { members.append(.init("alert", .integer(alert))) }
        if let timer = facts.timer { members.append(.init("timer", .string(timer))) }
        return members
    }
}
