/// The bytes of a file as one stretch of memory, of which only what a parser asks for is read.
///
/// This module opens no file; whoever may, lends it one.
package protocol FileBytes: PartialSource {
    /// The size of the file when it was opened.
    var count: Int { get }
    /// Why a read failed, if one did, in the system's words.
    var problem: String? { get }

    /// Lends all bytes; those that aren't loaded yet are zero.
    func withBytes<Result, Failure: Error>(_ body: (RawSpan) throws(Failure) -> Result) throws(Failure) -> Result

    /// What stands deflated from an offset on (PS3.5 §A.5), inflated up to a limit in bytes; nil where it isn't deflated.
    func inflated(from offset: Int, limit: Int, isCancelled: () -> Bool) -> Inflation?
}

/// The inflated bytes of a file, as far as there are any.
package struct Inflation {
    /// The inflated bytes.
    package let bytes: any FileBytes
    /// Whether the deflated bytes came to their end.
    package let isComplete: Bool
    /// Where in the file the deflated bytes end.
    package let end: Int
    /// What stands around the deflated bytes; nil where nothing does, as it should be.
    package let wrapper: InflateStream.Wrapper?

    /// Makes a description of inflated bytes.
    package init(bytes: any FileBytes, isComplete: Bool, end: Int, wrapper: InflateStream.Wrapper?) {
        self.bytes = bytes
        self.isComplete = isComplete
        self.end = end
        self.wrapper = wrapper
    }
}

extension FileBytes {
    /// Inflates into memory.
    package func inflated(from offset: Int, limit: Int, isCancelled: () -> Bool) -> Inflation? {
        guard self.load(from: offset, length: self.count - offset) != nil else { return nil }
        let partial = self.withBytes { try? Inflater.inflatePrefix($0.extracting(offset..<self.count), limit: limit) }
        return partial.map {
            Inflation(
                bytes: BytesInMemory($0.bytes),
                isComplete: $0.isComplete,
                end: offset + $0.used,
                wrapper: $0.wrapper
            )
        }
    }
}

/// Bytes that are all there.
private final class BytesInMemory: FileBytes {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var count: Int { self.bytes.count }
    var problem: String? { nil }

    func load(from offset: Int, length: Int) -> Int? { length <= self.bytes.count - offset ? self.bytes.count : nil }

    func withBytes<Result, Failure: Error>(_ body: (RawSpan) throws(Failure) -> Result) throws(Failure) -> Result {
        let bytes = self.bytes
        return try body(bytes.span.bytes)
    }
}
