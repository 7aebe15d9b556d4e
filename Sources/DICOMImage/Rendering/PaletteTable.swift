import DICOMCore

/// An object's own table of colours (PS3.3 §C.7.6.3.1.5, §C.7.6.3.1.6).
package struct PaletteTable: Sendable, Equatable {
    /// The value that the first colour is for; lower ones get the same.
    package let firstValue: Int
    /// Red, green and blue of each colour, 0 to 255; values beyond the last get the last one.
    package let colors: [UInt8]

    /// How many colours there are.
    package var count: Int { self.colors.count / 3 }

    /// Where in `colors` the colour of a value begins.
    package func index(of value: Int) -> Int { 3 * min(max(0, value - self.firstValue), self.count - 1) }

    /// Reads the three tables of an object, segmented or not; throws where one is missing or doesn't fit.
    init(_ dataSet: DataSet, isSigned: Bool, _ bytes: ObjectBytes) throws(ImageError) {
        var channels: [[UInt8]] = []
        var first = 0
        for color in 0..<3 as Range<UInt16> {
            let descriptor = Tag(0x0028, Tag.redPaletteDescriptor.element + color)
            let shape = try TableShape(dataSet, descriptor, isSigned: isSigned)
            if color == 0 { first = shape.firstValue }
            channels.append(try Self.entries(dataSet, color, shape, bytes))
        }
        let count = channels.map(\.count).min() ?? 0
        self.firstValue = first
        self.colors = (0..<count).flatMap { index in channels.map { $0[index] } }
    }

    /// The entries of one colour as 8 bits.
    private static func entries(
        _ dataSet: DataSet,
        _ color: UInt16,
        _ shape: TableShape,
        _ bytes: ObjectBytes
    ) throws(ImageError) -> [UInt8] {
        let plain = Tag(0x0028, Tag.redPaletteData.element + color)
        let segmented = Tag(0x0028, Tag.segmentedRedPaletteData.element + color)
        if let element = dataSet[plain], element.content != .bytes([]) {
            let data = try bytes.value(of: element)
            // Entries of one byte, whatever the descriptor says.
            if data.count < 2 * shape.count, data.count >= shape.count { return Array(data.prefix(shape.count)) }
            return try Self.narrowed(TableShape.words(of: data), shape, plain)
        }
        guard let element = dataSet[segmented] else {
            throw ImageError(.wrongDescription, "the object has PALETTE COLOR pixels but no table \(plain)")
        }
        let data = try bytes.value(of: element)
        let words = shape.bits <= 8 ? data.map { UInt16($0) } : TableShape.words(of: data)
        let entries = try SegmentedTable.expand(words, isInBytes: shape.bits <= 8, limit: shape.count)
        if shape.bits <= 8 {
            guard entries.count >= shape.count else { throw Self.tooShort(segmented, entries.count, shape) }
            return entries.prefix(shape.count).map { UInt8(truncatingIfNeeded: $0) }
        }
        return try Self.narrowed(entries, shape, segmented)
    }

    /// Entries of two bytes as one: the higher, except where all are as small as if they had 8 bits.
    private static func narrowed(_ words: [UInt16], _ shape: TableShape, _ tag: Tag) throws(ImageError) -> [UInt8] {
        guard words.count >= shape.count else { throw Self.tooShort(tag, words.count, shape) }
        let used = words.prefix(shape.count)
        let isNarrow = used.allSatisfy { $0 <= 0xFF }
        return used.map { UInt8(truncatingIfNeeded: isNarrow ? $0 : $0 >> 8) }
    }

    private static func tooShort(_ tag: Tag, _ count: Int, _ shape: TableShape) -> ImageError {
        ImageError(.wrongDescription, "the palette \(tag) has \(count) entries of the \(shape.count) in its descriptor")
    }
}
