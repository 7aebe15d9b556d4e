/// The text of a file, as people's editors write it.
///
/// All text files that commands take are read by this. A byte order mark is an editor's and goes; CR LF and a CR by
/// itself end a line as LF does.
package enum PlainText {
    /// The text of bytes; the error has the place at fault, and says how the file is to be saved.
    package static func decode(_ bytes: [UInt8], file: String) throws(UsageError) -> String {
        if let fault = self.fault(in: bytes, file: file) { throw fault }
        var text = String.UnicodeScalarView()
        var isAfterReturn = false
        for (index, scalar) in String(decoding: bytes, as: UTF8.self).unicodeScalars.enumerated() {
            switch scalar {
            case "\u{FEFF}" where index == 0: break
            case "\n" where isAfterReturn: break
            case "\r": text.append("\n")
            default: text.append(scalar)
            }
            isAfterReturn = scalar == "\r"
        }
        return String(text)
    }

    /// Finds another encoding's byte order mark, or the first NUL, private character that marks variables, or malformed
    /// UTF-8 sequence.
    package static func fault(in bytes: [UInt8], file: String) -> UsageError? {
        var place = Place(file: file, line: 1, column: 1)
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return UsageError("the text is UTF-16, not UTF-8", hint: self.remedy("UTF-16", file), place: place)
        }
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var isAfterReturn = false
        while true {
            let result = decoder.decode(&iterator)
            switch result {
            case .emptyInput: return nil
            case .error:
                let remedy = self.remedy("WINDOWS-1252", file) + " (if it is Latin-1 or Windows-1252)"
                return UsageError("the text isn't UTF-8 here", hint: remedy, place: place)
            case .scalarValue("\0"):
                let remedy = self.remedy("UTF-16LE", file) + " (if it is UTF-16)"
                return UsageError("there is a NUL character here", hint: remedy, place: place)
            case .scalarValue("\u{10FFFD}"):
                return UsageError("the character U+10FFFD can't be used here", place: place)
            case .scalarValue("\n") where isAfterReturn: break
            case .scalarValue("\n"), .scalarValue("\r"):
                place.line += 1
                place.column = 1
            case .scalarValue("\u{FEFF}") where place.line == 1 && place.column == 1: break
            case .scalarValue: place.column += 1
            }
            isAfterReturn = result == .scalarValue("\r")
        }
    }

    private static func remedy(_ encoding: String, _ file: String) -> String {
        let name = ["-c", "stdin", "prompt"].contains(file) ? "FILE" : Quoting.quoted(file)
        return "save it as UTF-8: iconv -f \(encoding) -t UTF-8 \(name)"
    }
}
