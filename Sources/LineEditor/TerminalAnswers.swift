/// What a terminal says of itself when it is asked what pictures it can show.
package struct TerminalAnswers: Sendable, Equatable {
    /// Whether it takes pictures by kitty's graphics protocol.
    package var hasKitty = false
    /// Whether it takes sixels: attribute 4 of its primary device attributes (DA1).
    package var hasSixel = false
    /// How many colours a sixel picture may have (XTSMGRAPHICS); nil where it doesn't say.
    package var sixelColors: Int?
    /// Width and height of a cell in pixels (XTWINOPS 16); nil where it doesn't say.
    package var cell: Cell?
    /// Whether the last answer came: there is none behind it.
    package var isComplete = false

    /// Width and height of a cell in pixels.
    package struct Cell: Sendable, Equatable {
        package var width: Int
        package var height: Int

        package init(width: Int, height: Int) { (self.width, self.height) = (width, height) }
    }

    package init() {}

    /// The questions: kitty's query action with a picture of one pixel that is not shown, the number of sixel colours, the
    /// size of a cell, and last the device attributes, which every terminal has an answer for.
    ///
    /// `wrap` is done to what only the terminal outside of a multiplexer understands.
    static func question(wrap: (String) -> String) -> String {
        wrap("\u{1B}_Gi=\(Self.kittyImage),s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\") + "\u{1B}[?1;1;0S\u{1B}[16t\u{1B}[c"
    }

    private static let kittyImage = 31

    /// What a piece of input is.
    enum Piece: Equatable {
        /// An answer of so many bytes.
        case answer(length: Int)
        /// Perhaps the beginning of one.
        case partial
        /// None of our answers.
        case other
    }

    /// Takes the answer that bytes begin with.
    mutating func take(_ bytes: ArraySlice<UInt8>) -> Piece {
        let piece = Self.piece(bytes)
        guard case .answer(let length) = piece else { return piece }
        let text = String(decoding: bytes.prefix(length), as: UTF8.self)
        switch text.dropFirst(2).last {
        case "\\": if text.hasSuffix(";OK\u{1B}\\") { self.hasKitty = true }
        case "c":
            self.hasSixel = text.dropFirst(3).dropLast().split(separator: ";").contains("4")
            self.isComplete = true
        case "S":
            let numbers = Self.numbers(text.dropFirst(3).dropLast())
            if numbers.count == 3, numbers[0] == 1, numbers[1] == 0, numbers[2] > 1 { self.sixelColors = numbers[2] }
        case "t":
            let numbers = Self.numbers(text.dropFirst(2).dropLast())
            if numbers.count == 3, (1...512).contains(numbers[1]), (1...512).contains(numbers[2]) {
                self.cell = Cell(width: numbers[2], height: numbers[1])
            }
        default: break
        }
        return piece
    }

    private static func numbers(_ text: some StringProtocol) -> [Int] {
        text.split(separator: ";").compactMap { Int($0) }
    }

    /// Longer sequences are none of ours, in bytes.
    private static let longest = 256

    /// Whether bytes begin with `ESC _ G … ESC \`, `ESC [ ? … c`, `ESC [ ? … S` or `ESC [ 6 ; … t`.
    static func piece(_ bytes: ArraySlice<UInt8>) -> Piece {
        guard bytes.first == 0x1B else { return .other }
        let body = bytes.dropFirst(2).prefix(Self.longest)
        switch bytes.dropFirst().first {
        case nil: return .partial
        case UInt8(ascii: "_"):
            guard body.first ?? UInt8(ascii: "G") == UInt8(ascii: "G") else { return .other }
            for index in body.indices.dropLast() where body[index] == 0x1B {
                return body[index + 1] == UInt8(ascii: "\\") ? .answer(length: index + 2 - bytes.startIndex) : .other
            }
            return body.count < Self.longest ? .partial : .other
        case UInt8(ascii: "["):
            guard let first = body.first else { return .partial }
            let isPrivate = first == UInt8(ascii: "?")
            guard isPrivate || first == UInt8(ascii: "6") else { return .other }
            for (offset, byte) in body.dropFirst().enumerated() {
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"): continue
                case UInt8(ascii: "c"), UInt8(ascii: "S"): return isPrivate ? .answer(length: offset + 4) : .other
                case UInt8(ascii: "t"): return isPrivate || offset == 0 ? .other : .answer(length: offset + 4)
                default: return .other
                }
            }
            return body.count < Self.longest ? .partial : .other
        default: return .other
        }
    }
}
