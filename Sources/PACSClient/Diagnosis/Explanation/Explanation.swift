/// What a number or a word means that a failure showed, what typically causes it, and what to try.
package struct Explanation: Sendable, Equatable {
    /// The tables.
    package enum Kind: String, Sendable {
        case status = "dimse-status"
        case rejection, abort
        case errno
        case tlsAlert = "tls-alert"
        case error = "error-code"
    }

    /// The table that it is from.
    package let kind: Kind
    /// The code in its usual form.
    package let code: String
    /// The service that a status belongs to; nil where it means the same for all.
    package var service: String?
    /// The name in the standard.
    package let name: String
    /// What it means, one or two sentences.
    package let meaning: String
    /// What typically causes it.
    package var causes: [String] = []
    /// What to try, and who must do it.
    package var advice: [String] = []

    // MARK: - Looking up

    /// Everything that a text may stand for: a status (`0xA801`, `A801`), a rejection (`1/1/7`), an abort (`2/6`), an
    /// error of the system (`ECONNREFUSED`, `111`), a TLS alert (`unknown_ca`, `48`), or one of our own codes.
    package static func of(_ text: String) -> [Explanation] {
        let word = text.trimmingSpaces
        let numbers = word.split(separator: "/", omittingEmptySubsequences: false).map { Int($0.trimmingSpaces) }
        if numbers.count == 3, let result = numbers[0], let source = numbers[1], let reason = numbers[2] {
            return [self.rejection(result: result, source: source, reason: reason)].compactMap(\.self)
        }
        if numbers.count == 2, let source = numbers[0], let reason = numbers[1] {
            return [self.abort(source: source, reason: reason)].compactMap(\.self)
        }
        if let code = PACSError.Code(rawValue: word.lowercased()) { return [self.error(.typical(of: code))] }
        return (self.status(in: word).map(self.status) ?? []) + self.errno(matching: word)
            + self.tlsAlert(matching: word)
    }

    /// What the facts of a failure stand for, the code first.
    package static func of(_ facts: FailureFacts) -> [Explanation] {
        var found: [Explanation?] = [self.error(facts)]
        if let reject = facts.reject {
            found.append(self.rejection(result: reject.result, source: reject.source, reason: reject.reason))
        }
        if let abort = facts.abort { found.append(self.abort(source: abort.source, reason: abort.reason)) }
        if let status = facts.status, status != 0x0000 {
            let all = self.status(status)
            var own = all.filter { $0.service == nil || $0.service == facts.service.rawValue }
            if facts.code == .partial {
                // Objects came: what keeps all of them away is none of its causes.
                for index in own.indices { (own[index].causes, own[index].advice) = ([], []) }
            }
            found += own.isEmpty ? all : own
        }
        if let errno = facts.errno { found += self.errno(matching: String(errno)) }
        return found.compactMap(\.self)
    }

    /// A status with `0x` in front, or four hexadecimal digits.
    private static func status(in word: String) -> UInt16? {
        let lower = word.lowercased()
        if lower.hasPrefix("0x") || lower.hasPrefix("0h") { return UInt16(lower.dropFirst(2), radix: 16) }
        if lower.hasSuffix("h"), lower.count == 5 { return UInt16(lower.dropLast(), radix: 16) }
        return lower.count == 4 ? UInt16(lower, radix: 16) : nil
    }
}
