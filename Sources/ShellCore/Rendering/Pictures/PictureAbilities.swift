/// What a terminal can show of a picture.
package struct PictureAbilities: Sendable, Equatable {
    /// The colours of text.
    package enum TextColors: Sendable, Equatable {
        /// 24 bits, by SGR 38;2.
        case direct
        /// The palette of 256, by SGR 38;5.
        case palette256
        /// The sixteen that every terminal has.
        case basic16
        /// None, or none that are wanted.
        case none
    }

    /// Whether it takes kitty's graphics protocol.
    package var hasKitty = false
    /// Whether it takes sixels.
    package var hasSixel = false
    /// How many colours a sixel picture may have.
    package var sixelColors = 256
    /// The colours of its text.
    package var textColors = TextColors.none
    /// Width and height of a cell in pixels; half as wide as high where nobody says.
    package var cell: (width: Int, height: Int) = (8, 16)
    /// Whether graphics have to be passed through a multiplexer to the terminal outside of it.
    package var passesThrough = false
    /// Whether no escape sequence may be written.
    package var isPlain = false

    package init() {}

    package static func == (left: Self, right: Self) -> Bool {
        left.hasKitty == right.hasKitty && left.hasSixel == right.hasSixel && left.sixelColors == right.sixelColors
            && left.textColors == right.textColors && left.cell == right.cell
            && left.passesThrough == right.passesThrough && left.isPlain == right.isPlain
    }

    /// The colours of text that the environment tells (`COLORTERM`, `TERM`).
    package static func textColors(colorTerm: String?, term: String?) -> TextColors {
        let term = term ?? "dumb"
        if colorTerm == "truecolor" || colorTerm == "24bit" || term.hasSuffix("-direct") { return .direct }
        if term.contains("256color") || term == "xterm-kitty" || term.hasPrefix("foot") { return .palette256 }
        return term == "dumb" || term.hasPrefix("vt") ? .none : .basic16
    }

    /// Whether a multiplexer stands between the terminal and us; the environment tells.
    package static func isMultiplexed(tmux: String?, term: String?) -> Bool {
        tmux?.isEmpty == false || term?.hasPrefix("screen") == true || term?.hasPrefix("tmux") == true
    }

    /// A sequence that tmux passes on as it is, where it may (`allow-passthrough`).
    package static func passedThrough(_ sequence: String) -> String {
        "\u{1B}Ptmux;" + sequence.replacing("\u{1B}", with: "\u{1B}\u{1B}") + "\u{1B}\\"
    }
}
