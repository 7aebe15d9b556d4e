/// One element of a data set: tag, value representation and value.
public struct DataElement: Hashable, Sendable {
    /// What an element holds.
    public enum Content: Hashable, Sendable {
        /// The value's bytes as they stood, padding included; numbers always little endian.
        case bytes([UInt8])
        /// The items of a sequence (VR SQ, or UN of undefined length).
        case items([DataSet])
        /// Encapsulated pixel data: the offset table first, then the fragments (PS3.5 §A.4).
        ///
        /// Never decoded.
        case fragments([[UInt8]])
        /// A value that stays where it stands in the file, because it is longer than what was asked for.
        case unread(UnreadValue)
    }

    /// The element's tag.
    public let tag: Tag
    /// The value representation: as sent, or from the dictionary in an implicit VR data set.
    public let vr: VR
    /// The value.
    public let content: Content

    /// Makes an element.
    public init(tag: Tag, vr: VR, content: Content) {
        self.tag = tag
        self.vr = vr
        self.content = content
    }

    /// The value's bytes; empty for a sequence, for fragments and for what wasn't read.
    public var bytes: [UInt8] {
        if case .bytes(let bytes) = self.content { bytes } else { [] }
    }
}
