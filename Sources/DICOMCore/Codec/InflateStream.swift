import CZlib

/// Inflates raw deflated bytes (RFC 1951) piece by piece, as the deflated transfer syntaxes use them (PS3.5 §A.5).
package final class InflateStream {
    /// How it goes.
    package enum State: Sendable {
        /// More bytes are needed, or more room.
        case goesOn
        /// The deflated bytes came to their end.
        case ended
        /// What came isn't deflated.
        case damaged
    }

    /// The version of zlib that is loaded.
    package static var libraryVersion: String { String(cString: zlibVersion()) }

    /// How it goes.
    package private(set) var state = State.goesOn
    /// The system's structure points to itself, so it has a place of its own.
    private let stream: UnsafeMutablePointer<z_stream>

    /// Begins; nil where there is no memory for it.
    package init?() {
        self.stream = .allocate(capacity: 1)
        self.stream.initialize(to: z_stream())
        // Negative window bits: no zlib header, as PS3.5 §A.5 asks.
        guard inflateInit2_(self.stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            return nil
        }
    }

    deinit {
        inflateEnd(self.stream)
        self.stream.deinitialize(count: 1)
        self.stream.deallocate()
    }

    /// Begins anew.
    package func restart() { self.state = inflateReset(self.stream) == Z_OK ? .goesOn : .damaged }

    /// Inflates as much as there is input and room for; says how many bytes were used and made.
    package func inflate(_ input: RawSpan, into output: UnsafeMutableRawBufferPointer) -> (used: Int, made: Int) {
        guard self.state == .goesOn, let place = output.baseAddress else { return (0, 0) }
        return input.withUnsafeBytes { bytes in
            let given = UInt32(clamping: bytes.count)
            let room = UInt32(clamping: output.count)
            self.stream.pointee.next_in = bytes.baseAddress.map {
                UnsafeMutablePointer(mutating: $0.assumingMemoryBound(to: UInt8.self))
            }
            self.stream.pointee.avail_in = given
            self.stream.pointee.next_out = place.assumingMemoryBound(to: UInt8.self)
            self.stream.pointee.avail_out = room
            switch CZlib.inflate(self.stream, Z_NO_FLUSH) {
            case Z_OK, Z_BUF_ERROR: break
            case Z_STREAM_END: self.state = .ended
            default: self.state = .damaged
            }
            return (Int(given - self.stream.pointee.avail_in), Int(room - self.stream.pointee.avail_out))
        }
    }
}
