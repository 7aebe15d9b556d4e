/// The group and element number that names a data element (PS3.5 §7.1).
public struct Tag: Hashable, Comparable, Sendable {
    /// The group number.
    public let group: UInt16
    /// The element number within the group.
    public let element: UInt16

    /// Makes a tag from its two numbers.
    public init(_ group: UInt16, _ element: UInt16) {
        self.group = group
        self.element = element
    }

    /// Makes a tag from `ggggeeee` as one number.
    public init(rawValue: UInt32) {
        self.init(UInt16(truncatingIfNeeded: rawValue >> 16), UInt16(truncatingIfNeeded: rawValue))
    }

    /// The tag as one number, `ggggeeee`.
    public var rawValue: UInt32 { UInt32(self.group) << 16 | UInt32(self.element) }

    /// Whether the tag belongs to an odd, that is a private, group (PS3.5 §7.8).
    public var isPrivate: Bool { self.group % 2 == 1 }

    /// The order of elements in a data set: by group, then by element.
    public static func < (left: Tag, right: Tag) -> Bool { left.rawValue < right.rawValue }
}
