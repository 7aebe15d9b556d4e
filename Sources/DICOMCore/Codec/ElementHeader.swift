/// What stands before the value of an element, an item or a delimiter: tag, VR and length (PS3.5 §7.1, §7.5).
package struct ElementHeader: Hashable, Sendable {
    /// The element's tag.
    package var tag: Tag
    /// The VR; UN where the header carries none.
    package var vr: VR
    /// The length of the value in bytes; nil when it is undefined.
    package var length: Int?
    /// The length of the header itself in bytes: 8 or 12.
    package var size: Int
    /// Where the header begins, in bytes from the beginning of what is read.
    package var offset: Int
    /// Whether the sender calls the value unknown, so that it is little endian whatever the syntax (PS3.5 §6.2.2).
    var isUN = false

    /// Where the value stands in what is read; empty for an undefined length.
    package var value: Range<Int> { (self.offset + self.size)..<(self.offset + self.size + (self.length ?? 0)) }
}
