#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Bytes from standard input and the characters they make.
struct InputBytes {
    private var bytes: [UInt8] = []
    private var position = 0

    /// Reads what is there; false at the end of input.
    mutating func fill() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = read(STDIN_FILENO, &buffer, buffer.count)
        if count < 0 { return errno == EINTR || errno == EAGAIN }
        guard count > 0 else { return false }
        self.bytes.removeFirst(self.position)
        self.position = 0
        self.bytes += buffer[..<count]
        return true
    }

    /// Forgets what was read and not used.
    mutating func drop() {
        self.bytes = []
        self.position = 0
    }

    /// The next byte, if there is one.
    mutating func nextByte() -> UInt8? {
        guard self.position < self.bytes.count else { return nil }
        defer { self.position += 1 }
        return self.bytes[self.position]
    }

    /// The next whole character of UTF-8; nil while some of its bytes are missing.
    ///
    /// A malformed one is U+FFFD.
    mutating func next() -> Unicode.Scalar? {
        guard let first = self.position < self.bytes.count ? self.bytes[self.position] : nil else { return nil }
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard self.position + length <= self.bytes.count else { return nil }
        let text = String(decoding: self.bytes[self.position..<(self.position + length)], as: UTF8.self)
        self.position += length
        return text.unicodeScalars.first
    }
}
