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

    /// Nil where there is no memory for it.
    private let stream = InflateStream()
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: DeflatedWalk.chunk, alignment: 16)
    private var inflated = DataSetWalk(syntax: .explicitVRLittleEndian)
    private var plain = DataSetWalk(syntax: .explicitVRLittleEndian)
    private let limit: Int
    /// How many of the bytes that have come belong to the deflated stream.
    private var used = 0

    /// Begins a walk in which no more than `limit` bytes are inflated.
    package init(limit: Int = DeflatedWalk.limit) { self.limit = limit }

    deinit { self.buffer.deallocate() }

    private var state: InflateStream.State { self.stream?.state ?? .damaged }

    /// What was forgiven, one sentence each.
    package var notes: [String] {
        guard self.state == .ended else { return [] }
        return self.inflated.notes + [self.stream?.wrapper?.sentence].compactMap(\.self)
    }

    /// Passes the next bytes of the data set.
    package func append(_ bytes: RawSpan) {
        self.plain.append(bytes)
        var position = 0
        while let stream = self.stream, stream.state == .goesOn, self.inflated.offset < self.limit {
            let step = stream.inflate(bytes.extracting(position..<bytes.byteCount), into: self.buffer)
            position += step.used
            self.used += step.used
            if step.made > 0 {
                let made = UnsafeRawBufferPointer(rebasing: self.buffer[..<step.made])
                self.inflated.append(made.bytes)
            }
            // Room that isn't filled says that all input is used.
            if step.made < Self.chunk, position == bytes.byteCount || step.used == 0 { return }
        }
    }

    /// Ends the walk: what is wrong with the data set, nil when it is whole.
    ///
    /// The offset of an error inside the data set is one of the inflated bytes.
    package func finish() -> DataSetError? {
        if self.state == .ended { return self.inflated.finish() }
        if self.inflated.offset >= self.limit || self.plain.finish() == nil { return nil }
        return DataSetError(self.state == .goesOn ? .truncated : .notDeflated, offset: self.used)
    }
}
