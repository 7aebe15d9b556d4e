import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Standard output and standard error, with a progress line that gives way to whatever else is written.
package final class TerminalStreams: Sendable {
    /// Whether standard input is a terminal.
    package let inputIsTerminal = isatty(STDIN_FILENO) == 1
    /// Whether standard output is a terminal.
    package let outputIsTerminal = isatty(STDOUT_FILENO) == 1
    /// Whether standard error is a terminal.
    package let errorIsTerminal = isatty(STDERR_FILENO) == 1
    /// The progress line on the screen; nil where none is.
    private let shown = Mutex<String?>(nil)
    private static let eraseLine = "\r\u{1B}[K"

    /// Looks at the process's streams.
    package init() {}

    /// Columns and rows of the terminal; 80 and 24 where none says.
    package static func size() -> (columns: Int, rows: Int) {
        var size = winsize()
        for descriptor in [STDOUT_FILENO, STDERR_FILENO, STDIN_FILENO] {
            if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
                return (Int(size.ws_col), Int(size.ws_row))
            }
        }
        return (80, 24)
    }

    /// Writes results.
    package func write(output text: String) { self.write(text, to: STDOUT_FILENO, isTerminal: self.outputIsTerminal) }

    /// Writes notices and errors.
    package func write(error text: String) { self.write(text, to: STDERR_FILENO, isTerminal: self.errorIsTerminal) }

    private func write(_ text: String, to descriptor: Int32, isTerminal: Bool) {
        self.shown.withLock { shown in
            if let line = shown, isTerminal {
                Self.write(Self.eraseLine, to: STDERR_FILENO)
                Self.write(text, to: descriptor)
                Self.write(line, to: STDERR_FILENO)
            } else {
                Self.write(text, to: descriptor)
            }
        }
    }

    /// Shows a progress line in place of the former one; nil takes it away.
    package func progress(_ line: String?) {
        guard self.errorIsTerminal else { return }
        self.shown.withLock { shown in
            if shown == nil, line == nil { return }
            Self.write(Self.eraseLine + (line ?? ""), to: STDERR_FILENO)
            shown = line
        }
    }

    /// Writes all of a text.
    ///
    /// A reader that has gone away is not told about.
    package static func write(_ text: String, to descriptor: Int32) {
        var text = text
        text.withUTF8 { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let slice = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[rest.startIndex...])
                #if canImport(Glibc)
                let count = Glibc.write(descriptor, slice.baseAddress, slice.count)
                #else
                let count = Darwin.write(descriptor, slice.baseAddress, slice.count)
                #endif
                if count >= 0 {
                    rest = rest.dropFirst(count)
                } else if errno == EAGAIN {
                    var polled = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    _ = poll(&polled, 1, 1000)
                } else if errno != EINTR {
                    return
                }
            }
        }
    }
}
