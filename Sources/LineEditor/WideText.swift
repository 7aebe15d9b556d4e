import CLibedit

extension Array where Element == wchar_t {
    /// A text as libedit takes it: wide characters up to a zero.
    init(wide text: some Sequence<Unicode.Scalar>) {
        self = text.compactMap { $0.value == 0 ? nil : wchar_t($0.value) } + [0]
    }

    /// A text as libedit takes it: wide characters up to a zero.
    init(wide text: String) { self.init(wide: text.unicodeScalars) }
}

/// A prompt as libedit reads it, kept where it is while a line is edited.
///
/// Colours (`ESC [ … m`) stand between marks, each followed by something visible; other control characters are left
/// out.
final class PromptText {
    /// The mark around what takes no cells.
    static let mark: wchar_t = 1
    /// The wide characters up to a zero.
    let pointer: UnsafeMutablePointer<wchar_t>
    /// What is seen of it.
    let scalars: [Unicode.Scalar]
    /// The cells of it, on one row.
    var cells: Int { self.scalars.reduce(0) { $0 + CellWidth.of($1) } }

    init(_ text: String) {
        var wide: [wchar_t] = []
        var seen: [Unicode.Scalar] = []
        var color: [wchar_t] = []
        var isEscape = false
        for scalar in text.unicodeScalars {
            if isEscape || scalar == "\u{1B}" {
                color.append(wchar_t(scalar.value))
                isEscape = scalar == "\u{1B}" || scalar == "[" || scalar == ";" || ("0"..."9").contains(scalar)
            } else if scalar.value >= 0x20, !(0x7F..<0xA0).contains(scalar.value) {
                if !color.isEmpty { wide += [Self.mark] + color + [Self.mark] }
                color = []
                wide.append(wchar_t(scalar.value))
                seen.append(scalar)
            }
        }
        if !color.isEmpty {
            wide += [Self.mark] + color + [Self.mark, 0x20]
            seen.append(" ")
        }
        self.scalars = seen
        self.pointer = .allocate(capacity: wide.count + 1)
        self.pointer.initialize(from: wide + [0], count: wide.count + 1)
    }

    deinit { self.pointer.deallocate() }
}
