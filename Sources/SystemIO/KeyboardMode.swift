#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// How the terminal that is standard input hands over keys; what it was is kept, to be put back.
package struct KeyboardMode: Sendable {
    private let former: termios

    /// Makes every key arrive at once and unseen; Ctrl-C and Ctrl-Z still are signals.
    ///
    /// Nil where standard input is no terminal.
    package static func readingKeys() -> KeyboardMode? {
        var mode = termios()
        guard tcgetattr(StandardStream.input.rawValue, &mode) == 0 else { return nil }
        let former = KeyboardMode(former: mode)
        mode.c_lflag &= ~tcflag_t(ICANON | ECHO)
        // One byte is enough for a read to end (VMIN is 1, VTIME is 0).
        withUnsafeMutableBytes(of: &mode.c_cc) { characters in
            characters[Int(VMIN)] = 1
            characters[Int(VTIME)] = 0
        }
        guard tcsetattr(StandardStream.input.rawValue, TCSADRAIN, &mode) == 0 else { return nil }
        return former
    }

    /// Puts the mode back as it was.
    package func restore() {
        var mode = self.former
        _ = tcsetattr(StandardStream.input.rawValue, TCSADRAIN, &mode)
    }
}
