import CZlib

/// A walk over the headers of a deflated data set while its bytes pass (PS3.5 §A.5): they are inflated a little at a time,
/// walked over and forgotten.
///
/// Bytes that aren't deflated although their transfer syntax says so are walked over as they are. Not Sendable: it belongs to
/// the object that arrives.
package final class DeflatedWalk {
    /// So many bytes are inflated at once.
    private static let chunk = 65_536
    /// No more than this is inflated, so that few bytes can't keep a processor busy; what is behind counts as whole.
    static let limit = 1 << 30

    /// At one place in memory: zlib has a pointer to it.
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private var status = Z_OK
    private var buffer = [UInt8](repeating: 0, count: DeflatedWalk.chunk)
    private var inflated = DataSetWalk(syntax: .explicitVRLittleEndian)
    private var plain = DataSetWalk(syntax: .explicitVRLittleEndian)
    private let limit: Int
    /// How many bytes have come, and how many of them belong to the deflated stream.
    private var count = 0
    private var used = 0

    /// Begins a walk in which no more than `limit` bytes are inflated.
    package init(limit: Int = DeflatedWalk.limit) {
        self.limit = limit
        self.stream.initialize(to: z_stream())
        // Negative window bits: no zlib header.
        self.status = inflateInit2_(self.stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    }

    deinit {
        inflateEnd(self.stream)
        self.stream.deallocate()
    }

    /// What was forgiven, one sentence each.
    package var notes: [String] { self.status == Z_STREAM_END ? self.inflated.notes : [] }

    /// Passes the next bytes of the data set.
    package func append(_ bytes: RawSpan) {
        self.count += bytes.byteCount
        self.plain.append(bytes)
        guard self.status == Z_OK, self.inflated.offset < self.limit else { return }
        bytes.withUnsafeBytes { input in
            guard let base = input.bindMemory(to: UInt8.self).baseAddress else { return }
            self.stream.pointee.next_in = UnsafeMutablePointer(mutating: base)
            self.stream.pointee.avail_in = UInt32(clamping: input.count)
            repeat {
                self.inflate()
            } while self.status == Z_OK && self.stream.pointee.avail_out == 0
                && self.inflated.offset < self.limit
            self.used += input.count - Int(self.stream.pointee.avail_in)
            self.stream.pointee.next_in = nil
        }
    }

    private func inflate() {
        let produced = self.buffer.withUnsafeMutableBytes { output in
            self.stream.pointee.next_out = output.bindMemory(to: UInt8.self).baseAddress
            self.stream.pointee.avail_out = UInt32(output.count)
            self.status = CZlib.inflate(self.stream, Z_NO_FLUSH)
            self.stream.pointee.next_out = nil
            return output.count - Int(self.stream.pointee.avail_out)
        }
        // There was nothing left to do for it, which is no fault.
        if self.status == Z_BUF_ERROR { self.status = Z_OK }
        let buffer = self.buffer
        self.inflated.append(buffer.span.bytes.extracting(0..<produced))
    }

    /// Ends the walk: what is wrong with the data set, nil when it is whole.
    ///
    /// The offset of an error inside the data set is one of the inflated bytes.
    package func finish() -> DataSetError? {
        if self.status == Z_STREAM_END { return self.inflated.finish() }
        if self.inflated.offset >= self.limit || self.plain.finish() == nil { return nil }
        return DataSetError(self.status == Z_OK ? .truncated : .notDeflated, offset: self.used)
    }
}
