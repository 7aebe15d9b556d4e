/// Where a value stands that wasn't read.
public struct UnreadValue: Hashable, Sendable {
    /// The place of the value in the file; of a deflated data set, in the inflated bytes.
    ///
    /// Of encapsulated pixel data from the offset table to the last fragment, without the delimiter (PS3.5 §A.4).
    public let bytes: Range<Int>
    /// The parts of encapsulated pixel data; nil for any other value.
    public let fragments: FragmentList?

    /// Makes the place of a value.
    public init(_ bytes: Range<Int>, fragments: FragmentList? = nil) {
        self.bytes = bytes
        self.fragments = fragments
    }
}

/// Where the parts of encapsulated pixel data stand (PS3.5 §A.4).
public struct FragmentList: Hashable, Sendable {
    /// The place of the values of the offset table's item and of each fragment, the offset table first.
    public var items: [Range<Int>] = []
    /// The Basic Offset Table: where each frame begins, in bytes from the first fragment's item; empty where the table
    /// is.
    public var basicOffsets: [UInt32] = []

    /// The place of each fragment.
    public var fragments: ArraySlice<Range<Int>> { self.items.dropFirst() }
    /// How many bytes all fragments have together.
    public var byteCount: Int { self.fragments.reduce(0) { $0 + $1.count } }
}
