/// How variables may be called.
package enum VariableName {
    /// Whether a scalar may stand in a name.
    static func isPart(_ scalar: Unicode.Scalar) -> Bool { scalar == "_" || scalar.isASCIILetterOrDigit }

    /// Whether a text is the name of a variable that can be set: a letter or `_`, then letters, digits and `_`.
    package static func isName(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, self.isPart(first), !("0"..."9").contains(first) else {
            return false
        }
        return text.unicodeScalars.allSatisfy(self.isPart)
    }

    /// Whether a text names anything that `${…}` may name.
    static func isReference(_ text: String) -> Bool {
        if self.isName(text) { return true }
        if !text.isEmpty, text.unicodeScalars.allSatisfy({ ("0"..."9").contains($0) }) { return true }
        return text.hasPrefix("env:") && text.count > 4 && text.dropFirst(4).unicodeScalars.allSatisfy(self.isPart)
    }

    /// Variables that pacsh sets after every command.
    package static let ofEveryCommand = ["status", "error", "count", "elapsed_ms"]
    /// Variables that pacsh sets after a retrieval.
    package static let ofRetrievals = ["expected", "received", "failed", "bytes"]

    /// Refuses a name that can't be set.
    package static func check(_ name: String, word: String) throws(UsageError) {
        guard self.isName(name) else {
            throw UsageError(
                "'\(name)' can't be the name of a variable",
                hint: "names are letters, digits and _, and don't begin with a digit",
                word: word
            )
        }
        guard !self.ofEveryCommand.contains(name), !self.ofRetrievals.contains(name) else {
            throw UsageError("pacsh itself sets $\(name)", hint: "choose another name", word: word)
        }
    }
}

extension Unicode.Scalar {
    /// Whether the scalar is one of `A-Z a-z 0-9`.
    var isASCIILetterOrDigit: Bool {
        switch self {
        case "a"..."z", "A"..."Z", "0"..."9": true
        default: false
        }
    }
}
