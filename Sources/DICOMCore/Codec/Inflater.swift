import CZlib

/// Inflates raw deflated bytes (RFC 1951), as the deflated transfer syntaxes use them (PS3.5 §A.5).
enum Inflater {
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
            var piece = min(limit, 65_536)
            while status == Z_OK, output.count < limit {
                piece = min(piece, limit - output.count)
                let before = output.count
                output.append(contentsOf: repeatElement(0, count: piece))
                output.withUnsafeMutableBufferPointer { buffer in
                    stream.next_out = buffer.baseAddress.map { $0 + before }
                    stream.avail_out = UInt32(piece)
                    status = CZlib.inflate(&stream, Z_NO_FLUSH)
                }
                output.removeLast(Int(stream.avail_out))
                if output.count == before { break }
                piece = min(piece * 2, 4 << 20)
            }
        }
        if status != Z_STREAM_END, output.isEmpty { throw DataSetError(.notDeflated, offset: 0) }
        return Partial(bytes: output, isComplete: status == Z_STREAM_END)
    }
}
