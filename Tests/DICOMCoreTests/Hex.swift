import DICOMCore

/// Bytes from hexadecimal digits; blanks and everything from a `#` to the end of its line are comments.
///
/// Text in single quotes stands for its ASCII bytes.
func hex(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in text.split(separator: "\n") {
        let code = line.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)[0]
        var isQuoted = false
        for part in code.split(separator: "'", omittingEmptySubsequences: false) {
            if isQuoted {
                bytes.append(contentsOf: part.utf8)
            } else {
                let digits = part.filter { !$0.isWhitespace }
                var rest = digits[...]
                while rest.count >= 2 {
                    bytes.append(UInt8(rest.prefix(2), radix: 16) ?? 0)
                    rest = rest.dropFirst(2)
                }
            }
            isQuoted.toggle()
        }
    }
    return bytes
}

/// The tag of this project, not the one of the test library.
typealias Tag = DICOMCore.Tag
