import CZlib

/// Inflates deflated bytes (RFC 1951) piece by piece, raw as the deflated transfer syntaxes use them (PS3.5 §A.5).
///
/// A wrapper of zlib or gzip around them, which some writers leave there, is told by its first byte: as one of raw
/// deflated bytes it has a block type that there isn't, or padding that nobody writes.
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

    /// What stands around the deflated bytes although PS3.5 §A.5 has them bare.
    package enum Wrapper: String, Sendable {
        /// A header and a checksum of zlib's (RFC 1950).
        case zlib
        /// A header and a checksum of gzip's (RFC 1952).
        case gzip

        /// The wrapper that a first byte begins; nil for raw deflated bytes.
        fileprivate init?(_ byte: UInt8) {
            switch byte {
            case 0x1F: self = .gzip
            case _ where byte & 0x0F == 8 && byte >> 4 <= 7: self = .zlib
            default: return nil
            }
        }

        /// What is to be said of it.
        var sentence: String { "the data set is deflated in a wrapper of \(self.rawValue), where none may be" }
    }

    /// The version of zlib that is loaded.
    package static var libraryVersion: String { String(cString: zlibVersion()) }

    /// How it goes.
    package private(set) var state = State.goesOn
    /// What stands around the deflated bytes; nil before the first of them, and where nothing does.
    package private(set) var wrapper: Wrapper?
    private var hasBegun = false
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
    package func restart() {
        self.reset(windowBits: -MAX_WBITS)
        self.hasBegun = false
        self.wrapper = nil
    }

    private func reset(windowBits: Int32) {
        self.state = inflateReset2(self.stream, windowBits) == Z_OK ? .goesOn : .damaged
    }

    /// Takes the wrapper that the first byte shows, so that zlib goes over it.
    private func begin(_ first: UInt8) {
        self.hasBegun = true
        self.wrapper = Wrapper(first)
        // 32 more bits of the window's size let zlib tell the two wrappers apart.
        if self.wrapper != nil { self.reset(windowBits: MAX_WBITS + 32) }
    }

    /// Inflates as much as there is input and room for; says how many bytes were used and made.
    package func inflate(_ input: RawSpan, into output: UnsafeMutableRawBufferPointer) -> (used: Int, made: Int) {
        if !self.hasBegun, let first = input.withUnsafeBytes({ $0.first }) { self.begin(first) }
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
