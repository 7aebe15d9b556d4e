/// Inflates bytes that are there as a whole.
enum Inflater {
    /// How much is inflated at once, in bytes.
    private static let chunk = 65_536

    /// What could be inflated of bytes that may not be complete.
    struct Partial {
        /// The inflated bytes.
        var bytes: [UInt8]
        /// Whether the deflated stream came to its end.
        var isComplete: Bool
        /// How many bytes the deflated stream has, as far as it was read.
        var used: Int
        /// What stands around the deflated bytes.
        var wrapper: InflateStream.Wrapper?
    }

    /// Inflates a complete stream; throws `notDeflated` for bytes that are none and `tooLarge` beyond the limit.
    static func inflate(_ bytes: RawSpan, limit: Int) throws(DataSetError) -> Partial {
        let partial = try Self.inflatePrefix(bytes, limit: limit)
        if partial.isComplete { return partial }
        if partial.bytes.count >= limit { throw DataSetError(.tooLarge, offset: 0, number: limit) }
        throw DataSetError(.notDeflated, offset: bytes.byteCount)
    }

    /// Inflates as far as the bytes and the limit allow; throws `notDeflated` when nothing could be inflated.
    static func inflatePrefix(_ bytes: RawSpan, limit: Int) throws(DataSetError) -> Partial {
        guard let stream = InflateStream() else { throw DataSetError(.notDeflated, offset: 0) }
        var output: [UInt8] = []
        var used = 0
        withUnsafeTemporaryAllocation(byteCount: Self.chunk, alignment: 16) { buffer in
            while stream.state == .goesOn, output.count < limit {
                let room = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(Self.chunk, limit - output.count)])
                let step = stream.inflate(bytes.extracting(used..<bytes.byteCount), into: room)
                used += step.used
                if step.made == 0, step.used == 0 { break }
                output.append(contentsOf: UnsafeRawBufferPointer(rebasing: room[..<step.made]))
            }
        }
        if stream.state != .ended, output.isEmpty { throw DataSetError(.notDeflated, offset: 0) }
        return Partial(bytes: output, isComplete: stream.state == .ended, used: used, wrapper: stream.wrapper)
    }
}
