import DICOMCore

/// How many columns of a terminal text takes; a small `wcwidth` for what DICOM names are made of.
enum DisplayWidth {
    /// The columns of a text that is printable already.
    static func of(_ text: some StringProtocol) -> Int {
        // Nearly all text is ASCII, which needs no look at its scalars.
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
        var width = 0
        for scalar in text.unicodeScalars { width += self.of(scalar) }
        return width
    }

    /// The columns of a text of ours that may have escape sequences for colour in it.
    static func ofStyled(_ text: some StringProtocol) -> Int {
        var width = 0
        var isInSequence = false
        for scalar in text.unicodeScalars {
            if scalar == "\u{1B}" {
                isInSequence = true
            } else if isInSequence {
                isInSequence = scalar != "m"
            } else {
                width += self.of(scalar)
            }
        }
        return width
    }

    /// The columns of one scalar: 0 for combining marks, 2 for wide ones (East Asian Width W and F).
    static func of(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return 1 }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
            0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
            0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            return 2
        case 0x1160...0x11FF: return 0
        default: break
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return 1
        }
    }
}

/// So many blanks; `String(repeating:count:)` goes over them one by one.
func blanks(_ count: Int) -> String {
    String(unsafeUninitializedCapacity: count) { bytes in
        bytes.initialize(repeating: UInt8(ascii: " "))
        return count
    }
}

/// A peer's string on one line: `printable`, which makes line breaks visible as well.
func printableLine(_ text: some StringProtocol) -> String { printable(text) }

/// Text cut to a number of columns, with an ellipsis where something is missing.
func clipped(_ text: String, to width: Int) -> String {
    guard DisplayWidth.of(text) > width else { return text }
    guard width > 0 else { return "" }
    var kept = ""
    var used = 0
    for character in text {
        let columns = DisplayWidth.of(String(character))
        if used + columns > width - 1 { break }
        kept.append(character)
        used += columns
    }
    return kept + "…"
}

/// A line cut at its blanks into lines of at most so many columns; words that are longer are cut where the line ends.
///
/// The lines behind the first begin with `indent` blanks. No blank is lost inside a line.
func wrapped(_ text: String, to width: Int, indent: Int = 0) -> [String] {
    guard DisplayWidth.of(text) > width, width > indent + 8 else { return [text] }
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    var used = 0
    /// Where the line may be cut: behind its last blank.
    var cut: String.Index?
    for character in text {
        let columns = DisplayWidth.of(String(character))
        if used + columns > width, character != " " {
            let start = cut ?? line.endIndex
            let rest = String(line[start...])
            lines.append(String(line[..<start].trimmingBlanksAtEnd))
            line = margin + rest
            used = DisplayWidth.of(line)
            cut = nil
        }
        line.append(character)
        used += columns
        if character == " " { cut = line.endIndex }
    }
    return lines + [line]
}

extension Substring {
    fileprivate var trimmingBlanksAtEnd: Substring {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}

/// A unique identifier cut in its middle, where it says least.
func elided(_ text: String, to width: Int) -> String {
    guard DisplayWidth.of(text) > width else { return text }
    guard width >= 5 else { return clipped(text, to: width) }
    let head = (width - 1) / 2
    return text.prefix(head) + "…" + text.suffix(width - 1 - head)
}
