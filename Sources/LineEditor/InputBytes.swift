import SystemIO

/// Bytes from standard input and what they mean.
///
/// What the terminal says by itself, around pasted text and about its cursor, is told from keys here, so that no key
/// map ever sees it.
struct InputBytes {
    /// What came in.
    enum Event: Equatable {
        /// A character that was typed; U+FFFD for malformed bytes.
        case character(Unicode.Scalar)
        /// Text that was pasted.
        case paste(String)
    }

    private var bytes: [UInt8] = []
    private var position = 0
    /// Answers about the cursor that may still come.
    private var expectedReports = 0
    /// Whether answers to what the terminal was asked about pictures may still come.
    var expectsAnswers = false
    private static let pasteStart = Array("\u{1B}[200~".utf8)
    private static let pasteEnd = Array("\u{1B}[201~".utf8)

    /// Reads what is there; false at the end of input.
    mutating func fill() -> Bool {
        guard let bytes = StandardStream.input.read() else { return true }
        self.add(bytes)
        return !bytes.isEmpty
    }

    /// Adds bytes that were read.
    mutating func add(_ more: some Sequence<UInt8>) {
        self.bytes.removeFirst(self.position)
        self.position = 0
        self.bytes += more
    }

    /// Forgets what was read and not used.
    mutating func drop() {
        self.bytes = []
        self.position = 0
    }

    /// The next byte, if there is one.
    mutating func nextByte() -> UInt8? {
        guard self.position < self.bytes.count else { return nil }
        defer { self.position += 1 }
        return self.bytes[self.position]
    }

    /// Takes the first of some key sequences that the bytes begin with; returns whether there was one.
    mutating func take(oneOf keys: [String]) -> Bool {
        guard let key = keys.first(where: { self.bytes[self.position...].starts(with: $0.utf8) }) else { return false }
        self.position += key.utf8.count
        return true
    }

    /// Whether the bytes left may be the start of something longer, which comes at once if it comes.
    var mayGoOn: Bool {
        let rest = self.bytes[self.position...]
        guard rest.first == 0x1B else { return false }
        return rest.count < Self.pasteStart.count && Self.pasteStart.starts(with: rest)
            || self.expectedReports > 0 && Self.report(in: rest) == .partial
            || self.expectsAnswers && TerminalAnswers.piece(rest) == .partial
    }

    /// The next character or paste; nil while bytes of it are missing.
    ///
    /// `isWhole` says that bytes which might go on don't.
    mutating func next(isWhole: Bool = false) -> Event? {
        while true {
            let rest = self.bytes[self.position...]
            guard let first = rest.first else { return nil }
            guard first == 0x1B else { return self.nextCharacter().map { .character($0) } }
            if rest.starts(with: Self.pasteStart) { return self.nextPaste() }
            if self.expectedReports > 0, case .whole(let length, _) = Self.report(in: rest) {
                self.position += length
                self.expectedReports -= 1
                continue
            }
            if self.expectsAnswers, self.skipAnswer(rest) { continue }
            if self.mayGoOn, !isWhole { return nil }
            self.position += 1
            return .character("\u{1B}")
        }
    }

    /// Passes an answer about pictures, the last of which ends the waiting for them; returns whether there was one.
    private mutating func skipAnswer(_ rest: ArraySlice<UInt8>) -> Bool {
        var answers = TerminalAnswers()
        guard case .answer(let length) = answers.take(rest) else { return false }
        self.position += length
        if answers.isComplete { self.expectsAnswers = false }
        return true
    }

    private mutating func nextPaste() -> Event? {
        let start = self.position + Self.pasteStart.count
        var end = start
        while end + Self.pasteEnd.count <= self.bytes.count {
            if self.bytes[end] == 0x1B, self.bytes[end...].starts(with: Self.pasteEnd) {
                self.position = end + Self.pasteEnd.count
                return .paste(String(decoding: self.bytes[start..<end], as: UTF8.self))
            }
            end += 1
        }
        return nil
    }

    /// The next character of UTF-8; nil while some of its bytes are missing.
    private mutating func nextCharacter() -> Unicode.Scalar? {
        let first = self.bytes[self.position]
        let length: Int
        switch first {
        case ..<0x80: length = 1
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: length = 0
        }
        guard length > 0 else {
            self.position += 1
            return "\u{FFFD}"
        }
        for index in 1..<max(1, length) {
            guard self.position + index < self.bytes.count else { return nil }
            guard self.bytes[self.position + index] & 0xC0 == 0x80 else {
                self.position += index
                return "\u{FFFD}"
            }
        }
        let text = String(decoding: self.bytes[self.position..<(self.position + length)], as: UTF8.self)
        self.position += length
        return text.unicodeScalars.count == 1 ? text.unicodeScalars.first : "\u{FFFD}"
    }

    // MARK: - The place of the cursor

    private enum Report: Equatable {
        case whole(length: Int, column: Int)
        case partial
        case none
    }

    /// Says that the terminal was asked where its cursor is; its answer is no key.
    mutating func expectReport() { self.expectedReports += 1 }

    /// The column of the cursor, from 0, as the terminal answered; what was typed before the answer stays.
    mutating func takeReport() -> Int? {
        for start in self.bytes.indices[self.position...] where self.bytes[start] == 0x1B {
            guard case .whole(let length, let column) = Self.report(in: self.bytes[start...]) else { continue }
            self.bytes.removeSubrange(start..<(start + length))
            self.expectedReports -= 1
            return max(0, column - 1)
        }
        return nil
    }

    /// Whether bytes begin with `ESC [ row ; column R`.
    private static func report(in bytes: ArraySlice<UInt8>) -> Report {
        var numbers = [0]
        for (offset, byte) in bytes.enumerated() {
            switch (offset, byte) {
            case (0, 0x1B), (1, UInt8(ascii: "[")): continue
            case (2..., UInt8(ascii: "0")...UInt8(ascii: "9")) where offset < 14:
                numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte - UInt8(ascii: "0"))
            case (3..., UInt8(ascii: ";")) where numbers.count == 1: numbers.append(0)
            case (5..., UInt8(ascii: "R")) where numbers.count == 2:
                return .whole(length: offset + 1, column: numbers[1])
            default: return .none
            }
        }
        return bytes.count < 14 ? .partial : .none
    }
}
