/// What was pasted, as lines that can be typed.
struct PastedText {
    /// The lines without control characters; a tab is a blank.
    ///
    /// Empty lines at either end are left out.
    let lines: [String]

    init(_ text: String) {
        var lines: [String.UnicodeScalarView] = [.init()]
        var isAfterReturn = false
        for scalar in Self.halvingLineEnds(of: text).unicodeScalars {
            switch scalar {
            case "\n" where isAfterReturn: break
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": lines.append(.init())
            case "\t": lines[lines.count - 1].append(" ")
            case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value): break
            default: lines[lines.count - 1].append(scalar)
            }
            isAfterReturn = scalar == "\r"
        }
        let isEmpty: (String.UnicodeScalarView) -> Bool = { $0.allSatisfy { $0 == " " } }
        while lines.count > 1, lines.last.map(isEmpty) == true { lines.removeLast() }
        while lines.count > 1, lines.first.map(isEmpty) == true { lines.removeFirst() }
        // A statement that goes on doesn't end in an empty line, or what restricts it would be lost.
        for index in lines.indices.dropFirst().reversed() where isEmpty(lines[index]) && lines[index - 1].last == "\\" {
            lines.remove(at: index)
        }
        self.lines = lines.map { String($0) }
    }

    /// The text with each pair of CR and LF, in whatever order or twice the same, as one line end where all of them stand
    /// in pairs.
    ///
    /// Such pairs were CR LF before the terminal, or its driver, made one of the other or exchanged them.
    private static func halvingLineEnds(of text: String) -> String {
        var halved = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            halved.append(scalars[index])
            if scalars[index] == "\n" || scalars[index] == "\r" {
                guard index + 1 < scalars.count, scalars[index + 1] == "\n" || scalars[index + 1] == "\r" else {
                    return text
                }
                index += 1
            }
            index += 1
        }
        return String(halved)
    }

    /// A line in which nothing hides: what isn't seen or turns the direction of writing stands as `\u{…}`.
    static func shown(_ line: String) -> String {
        var shown = ""
        for scalar in line.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
                shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }
}
