import CLibedit

/// How many cells of the terminal text takes, by the system's `wcwidth`, as libedit counts them.
enum CellWidth {
    /// The cells of a character in a line that libedit draws; a control character is shown as `^X`, one that can't be
    /// printed as `\U+XXXX`.
    static func of(_ scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x20 || (0x7F..<0xA0).contains(value) { return 2 }
        let width = Int(wcwidth(wchar_t(value)))
        return width >= 0 ? width : value > 0xFFFF ? 8 : 7
    }

    /// The cells of a text that is printed as it is; colours take none.
    static func of(_ text: String) -> Int {
        var isEscape = false
        return text.unicodeScalars.reduce(0) { $0 + Self.printed($1, &isEscape) }
    }

    /// A text cut to a number of cells, with an ellipsis where something is missing; colours stay, other control
    /// characters are left out.
    static func clipped(_ text: String, to cells: Int) -> String {
        let isWhole = Self.of(text) <= cells
        var kept = String.UnicodeScalarView()
        var used = 0
        var isEscape = false
        var isFull = cells <= 0
        for scalar in text.unicodeScalars {
            let wasEscape = isEscape
            let width = Self.printed(scalar, &isEscape)
            if wasEscape || isEscape {
                kept.append(scalar)
            } else if scalar.value >= 0x20, !(0x7F..<0xA0).contains(scalar.value), !isFull {
                if isWhole || used + width < cells {
                    kept.append(scalar)
                    used += width
                } else {
                    kept.append("…")
                    isFull = true
                }
            }
        }
        return String(kept)
    }

    /// The cells of a character that is printed as it is, `isEscape` being whether it belongs to `ESC [ … m`.
    private static func printed(_ scalar: Unicode.Scalar, _ isEscape: inout Bool) -> Int {
        if isEscape {
            isEscape = scalar == "[" || scalar == ";" || ("0"..."9").contains(scalar)
            return 0
        }
        isEscape = scalar == "\u{1B}"
        if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) { return 0 }
        return max(0, Int(wcwidth(wchar_t(scalar.value))))
    }
}
