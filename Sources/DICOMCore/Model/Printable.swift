/// Text from a peer or a file made safe to show: whatever would move the cursor, hide text or turn its direction is
/// written as a visible escape, such as `\x1b` or `\u{202e}`.
///
/// A tab and a line feed are escapes too.
package func printable(_ text: some StringProtocol) -> String {
    // Almost everything is plain ASCII and passes unchanged.
    let isPlain = text.utf8.withContiguousStorageIfAvailable { $0.allSatisfy { (0x20...0x7E).contains($0) } }
    if isPlain == true { return String(text) }
    var result = ""
    for scalar in text.unicodeScalars {
        if !isUnsafeToPrint(scalar) {
            result.unicodeScalars.append(scalar)
            continue
        }
        result +=
            scalar.value < 0x100
            ? "\\x" + Hexadecimal.digits(UInt8(truncatingIfNeeded: scalar.value))
            : "\\u{\(String(scalar.value, radix: 16))}"
    }
    return result
}

/// Whether a character is a control, turns the direction of text, has no width, or ends a line.
func isUnsafeToPrint(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true  // C0, DEL, C1
    case 0xAD, 0x61C, 0x180E: true  // soft hyphen, Arabic letter mark, Mongolian vowel separator
    case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F: true  // zero width, bidirectional, separators
    case 0xFEFF, 0xFFF9...0xFFFB: true  // byte order mark, interlinear annotation
    case 0x115F, 0x1160, 0x3164, 0xFFA0: true  // Hangul fillers, which look like nothing
    case 0xFE00...0xFE0F: false
    case 0xE0000...0xE0FFF: true  // language tags and other ignorable characters
    default: false
    }
}
