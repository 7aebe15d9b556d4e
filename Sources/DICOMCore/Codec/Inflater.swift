import CZlib

/// Inflates raw deflated bytes (RFC 1951), as the deflated transfer syntaxes use them (PS3.5 §A.5).
enum Inflater {
    /// How much is inflated at once, in bytes.
    private static let chunk = 65_536

    /// What could be inflated of bytes that may not be complete.
    struct Partial {
        /// The inflated bytes.
        var bytes: [UInt8]
        /// Whether the deflated stream came to its end.
        var isComplete: Bool
    }

    /// Inflates a complete stream; throws `notDeflated` for bytes that are none and `tooLarge` beyond the limit.
    static func inflate(_ bytes: RawSpan, limit: Int) throws(DataSetError) -> [UInt8] {
        let partial = try Self.inflatePrefix(bytes, limit: limit)
        if partial.isComplete { return partial.bytes }
        if partial.bytes.count >= limit { throw DataSetError(.tooLarge, offset: 0, number: limit) }
        throw DataSetError(.notDeflated, offset: bytes.byteCount)
    }

    /// Inflates as far as the bytes and the limit allow; throws `notDeflated` when nothing could be inflated.
    static func inflatePrefix(_ bytes: RawSpan, limit: Int) throws(DataSetError) -> Partial {
        var stream = z_stream()
        // Negative window bits: no zlib header, as PS3.5 §A.5 asks.
        let start = inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard start == Z_OK else { throw DataSetError(.notDeflated, offset: 0) }
        defer { inflateEnd(&stream) }
        var output: [UInt8] = []
        var status = Z_OK
        bytes.withUnsafeBytes { input in
            guard let base = input.bindMemory(to: UInt8.self).baseAddress else { return }
            stream.next_in = UnsafeMutablePointer(mutating: base)
            stream.avail_in = UInt32(clamping: input.count)
            withUnsafeTemporaryAllocation(byteCount: Self.chunk, alignment: 16) { buffer in
                while status == Z_OK, output.count < limit {
                    let room = min(Self.chunk, limit - output.count)
                    stream.next_out = buffer.bindMemory(to: UInt8.self).baseAddress
                    stream.avail_out = UInt32(room)
                    status = CZlib.inflate(&stream, Z_NO_FLUSH)
                    let count = room - Int(stream.avail_out)
                    if count == 0 { break }
                    output.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
                }
            }
        }
        if status != Z_STREAM_END, output.isEmpty { throw DataSetError(.notDeflated, offset: 0) }
        return Partial(bytes: output, isComplete: status == Z_STREAM_END)
    }
}
