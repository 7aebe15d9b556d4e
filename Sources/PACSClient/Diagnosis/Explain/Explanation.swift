import DICOMCore
import DICOMWire

/// What a number or a word means that a failure showed, what typically causes it, and what to try.
public struct Explanation: Sendable, Equatable {
    /// The tables.
    public enum Kind: String, Sendable {
        case status = "dimse-status"
        case rejection, abort
        case errno
        case tlsAlert = "tls-alert"
        case error = "error-code"
    }

    /// The table that it is from.
    public let kind: Kind
    /// The code in its usual form.
    public let code: String
    /// The service that a status belongs to; nil where it means the same for all.
    public let service: String?
    /// The name in the standard.
    public let name: String
    /// What it means, one or two sentences.
    public let meaning: String
    /// What typically causes it.
    public let causes: [String]
    /// What to try, and who must do it.
    public let advice: [String]

    init(
        _ kind: Kind,
        code: String,
        service: String? = nil,
        name: String,
        meaning: String,
        causes: [String] = [],
        advice: [String] = []
    ) {
        self.kind = kind
        self.code = code
        self.service = service
        self.name = name
        self.meaning = meaning
        self.causes = causes
        self.advice = advice
    }

    /// The explanation in the command's document.
    public var json: JSONValue {
        [
            "kind": .string(self.kind.rawValue), "code": .string(self.code),
            "service": self.service.map { .string($0) } ?? .null, "name": .string(self.name),
            "meaning": .string(self.meaning), "causes": .array(self.causes.map { .string($0) }),
            "advice": .array(self.advice.map { .string($0) }),
        ]
    }

    // MARK: - Looking up

    /// Everything that a text may stand for: a status (`0xA801`, `A801`), a rejection (`1/1/7`), an abort (`2/6`), an
    /// error of the system (`ECONNREFUSED`, `111`), a TLS alert (`unknown_ca`, `48`), or one of our own codes.
    public static func of(_ text: String) -> [Explanation] {
        let word = text.trimmingSpaces
        let numbers = word.split(separator: "/", omittingEmptySubsequences: false).map { Int($0.trimmingSpaces) }
        if numbers.count == 3, let result = numbers[0], let source = numbers[1], let reason = numbers[2] {
            return [self.rejection(result: result, source: source, reason: reason)].compactMap(\.self)
        }
        if numbers.count == 2, let source = numbers[0], let reason = numbers[1] {
            return [self.abort(source: source, reason: reason)].compactMap(\.self)
        }
        if let code = PACSError.Code(rawValue: word.lowercased()) { return [self.error(code)] }
        var found: [Explanation] = []
        if let status = self.status(in: word) { found += self.status(status) }
        found += self.errno(matching: word)
        found += self.tlsAlert(matching: word)
        return found
    }

    /// What the facts of a failure stand for, the code first.
    public static func of(_ facts: FailureFacts) -> [Explanation] {
        var found = [self.error(facts.code)]
        if let reject = facts.reject {
            let rejection = self.rejection(result: reject.result, source: reject.source, reason: reject.reason)
            found += [rejection].compactMap(\.self)
        }
        if let abort = facts.abort {
            found += [self.abort(source: abort.source, reason: abort.reason)].compactMap(\.self)
        }
        if let status = facts.status {
            let all = self.status(status)
            let own = all.filter { $0.service == nil || $0.service == facts.service.rawValue }
            found += own.isEmpty ? all : own
        }
        if let errno = facts.errno { found += self.errno(matching: String(errno)) }
        return found
    }

    /// A status with `0x` in front, or four hexadecimal digits.
    private static func status(in word: String) -> UInt16? {
        let lower = word.lowercased()
        if lower.hasPrefix("0x") || lower.hasPrefix("0h") { return UInt16(lower.dropFirst(2), radix: 16) }
        if lower.hasSuffix("h"), lower.count == 5 { return UInt16(lower.dropLast(), radix: 16) }
        return lower.count == 4 ? UInt16(lower, radix: 16) : nil
    }
}

extension StringProtocol {
    /// The text without spaces around it.
    var trimmingSpaces: String {
        var text = self[...]
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
