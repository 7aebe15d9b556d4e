import DICOMCore

/// A selector as it was typed: which rows of the list last shown are meant.
package struct Selector: Sendable, Hashable {
    /// One part between commas.
    package indirect enum Part: Sendable, Hashable {
        /// `3`
        case number(Int)
        /// `1-5`; nil stands for `end`.
        case range(Int, Int?)
        /// `end`
        case end
        /// `all`
        case all
        /// `last`
        case last
        /// `3/2/1`: study, series, image.
        case path([Int])
        /// `STUDY[/SERIES[/SOP]]`
        case uids([UID])
        /// `@name:2-4`: rows of a saved result.
        case saved(String, Part)
    }

    /// The parts in the order typed.
    package let parts: [Part]
    /// The text as typed.
    package let text: String

    /// Reads a selector; the error says which part is wrong and what the forms are.
    ///
    /// Odd UIDs, such as those with letters in them, are let pass where asked for: some systems send them.
    package init(parsing text: String, allowsOddUIDs: Bool = false) throws(UsageError) {
        self.text = text
        var parts: [Part] = []
        // What follows @name counts in that list, up to the next @.
        var saved: String?
        for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
            var piece = String(piece)
            if piece.hasPrefix("@") {
                let colon = piece.firstIndex(of: ":")
                let name = String(piece[piece.index(after: piece.startIndex)..<(colon ?? piece.endIndex)])
                guard VariableName.isName(name) else {
                    throw UsageError("'\(piece)' names no saved result", hint: Self.forms, word: text)
                }
                saved = name
                piece = colon.map { String(piece[piece.index(after: $0)...]) } ?? "all"
            }
            let part = try Self.part(piece, of: text, allowsOddUIDs)
            guard let saved else {
                parts.append(part)
                continue
            }
            switch part {
            case .number, .range, .end, .all: parts.append(.saved(saved, part))
            default:
                throw UsageError(
                    "'\(piece)' can't follow @\(saved)",
                    hint: "rows of a saved result are @\(saved), @\(saved):3, @\(saved):1-5,8, @\(saved):end",
                    word: text
                )
            }
        }
        self.parts = parts
    }

    /// Whether the text has the form of a selector.
    package static func isSelector(_ text: String) -> Bool { (try? Selector(parsing: text)) != nil }

    private static func part(_ text: String, of whole: String, _ allowsOddUIDs: Bool) throws(UsageError) -> Part {
        switch text {
        case "end": return .end
        case "all": return .all
        case "last": return .last
        default: break
        }
        let pieces = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if pieces.contains(where: { $0.contains(".") }) {
            let uids = pieces.map { UID($0) }
            let isTaken = uids.allSatisfy { $0.isValid || (allowsOddUIDs && Self.isOddUID($0.string)) }
            guard uids.count <= 3, isTaken, pieces.allSatisfy({ $0.contains(".") }) else {
                throw UsageError(
                    "'\(text)' isn't STUDY[/SERIES[/SOP]] of valid UIDs (digits and dots, at most 64 characters)",
                    hint: Self.forms,
                    word: whole
                )
            }
            return .uids(uids)
        }
        if pieces.count > 1 {
            let numbers = pieces.compactMap(Self.number)
            guard numbers.count == pieces.count, numbers.count <= 3 else { throw Self.malformed(text, whole) }
            return .path(numbers)
        }
        if let number = Self.number(text) { return .number(number) }
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard ends.count == 2, let first = Self.number(ends[0]) else { throw Self.malformed(text, whole) }
        if ends[1] == "end" { return .range(first, nil) }
        guard let last = Self.number(ends[1]) else { throw Self.malformed(text, whole) }
        guard first <= last else {
            throw UsageError("the range '\(text)' runs backwards", hint: "write \(last)-\(first)", word: whole)
        }
        return .range(first, last)
    }

    /// Whether a text may be a UID that some system made, with letters, too long or with a dot at its end, and no slip of
    /// the keyboard, which leaves a component empty.
    private static func isOddUID(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"*?\\=".utf8.contains($0) }
            && text.first != "." && !text.contains("..")
    }

    /// A row number: digits only, from 1.
    private static func number(_ text: String) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let number = Int(text), number >= 1
        else { return nil }
        return number
    }

    private static func malformed(_ text: String, _ whole: String) -> UsageError {
        UsageError("'\(text)' isn't a selector", hint: Self.forms, word: whole)
    }

    private static let forms =
        "selectors are 3, 1-5,8, end, all, last, @name:2-4, 3/2/1 (study/series/image) or STUDY[/SERIES[/SOP]] UIDs"
}
