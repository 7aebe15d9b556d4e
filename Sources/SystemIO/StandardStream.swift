#if canImport(System)
import System
#else
import SystemPackage
#endif

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Standard input, output and error.
package enum StandardStream: Int32, Sendable {
    case input, output, error

    package var isTerminal: Bool { isatty(self.rawValue) == 1 }

    private var descriptor: FileDescriptor { FileDescriptor(rawValue: self.rawValue) }

    /// Writes all of a text, however slow its reader is.
    ///
    /// Returns what kept it from being written; a reader that has gone away (EPIPE) is not told about.
    @discardableResult
    package func write(_ text: String) -> SystemError? {
        var text = text
        return text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while !rest.isEmpty {
                do throws(SystemError) {
                    let count = try call { try self.descriptor.write(rest) }
                    rest = UnsafeRawBufferPointer(rebasing: rest[count...])
                } catch {
                    guard error.number == EAGAIN else { return error.number == EPIPE ? nil : error }
                    Readiness.wait(for: [self.rawValue], toWrite: true, milliseconds: 1000)
                }
            }
            return nil
        }
    }

    /// Reads what there is, up to 4096 bytes, waiting for the first; empty at the end of input, nil where nothing came.
    package func read() -> [UInt8]? {
        do throws(SystemError) {
            return try self.descriptor.next(4096)
        } catch {
            return error.number == EAGAIN ? nil : []
        }
    }

    /// Reads to the end; nil where there is more than `limit` bytes.
    package func readAll(limit: Int) throws(SystemError) -> [UInt8]? { try self.descriptor.all(limit: limit) }

    /// Columns and rows of the terminal that one of the streams is; nil where none says.
    package static var terminalSize: (columns: Int, rows: Int)? {
        var size = winsize()
        for stream in [Self.output, .error, .input] {
            if ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
                return (Int(size.ws_col), Int(size.ws_row))
            }
        }
        return nil
    }

    /// Width and height in pixels of the terminal that one of the streams is; nil where none says, as many don't.
    package static var terminalPixels: (width: Int, height: Int)? {
        var size = winsize()
        for stream in [Self.output, .error, .input] {
            if ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_xpixel > 0, size.ws_ypixel > 0 {
                return (Int(size.ws_xpixel), Int(size.ws_ypixel))
            }
        }
        return nil
    }

    /// Makes the system count and convert characters as UTF-8, whatever the environment says.
    ///
    /// Without it libedit would drop every character beyond ASCII.
    package static func useUTF8() {
        setlocale(LC_CTYPE, "")
        for name in ["C.UTF-8", "en_US.UTF-8", "UTF-8"] {
            if String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8" { return }
            setlocale(LC_CTYPE, name)
        }
    }

    /// Makes calls wait again: a program that ran before may have left the stream so that they don't.
    package func makeBlocking() {
        let flags = fcntl(self.rawValue, F_GETFL)
        if flags >= 0, flags & O_NONBLOCK != 0 { _ = fcntl(self.rawValue, F_SETFL, flags & ~O_NONBLOCK) }
    }
}
