import DICOMCore

/// A table that gives another value for each value (PS3.3 §C.11.1.1, §C.11.2.1.1).
package struct LookupTable: Sendable, Equatable {
    /// The value that the first entry is for; lower ones get the same.
    package let firstValue: Int
    /// The entries; values beyond the last get the last one.
    package let entries: [UInt16]
    /// How many bits an entry has.
    package let bits: Int

    /// The entry for a value.
    package func entry(for value: Int) -> UInt16 {
        self.entries[min(max(0, value - self.firstValue), self.entries.count - 1)]
    }

    /// The entry for the whole number next to a value, which may be of any size.
    package func entry(for value: Double) -> UInt16 {
        let bounded = min(max(-1e9, value.isNaN ? 0 : value), 1e9)
        return self.entry(for: Int(bounded.rounded()))
    }

    /// Makes a table; nil without entries.
    package init?(firstValue: Int, entries: [UInt16], bits: Int) {
        guard !entries.isEmpty else { return nil }
        self.firstValue = firstValue
        self.entries = entries
        self.bits = min(max(1, bits), 16)
    }

    /// Reads a table from its descriptor and its data; throws where they don't fit each other.
    ///
    /// The entries' number is 65,536 where 0 is written, and data of half the size has entries of one byte.
    init(
        _ dataSet: DataSet,
        descriptor: Tag,
        data: Tag,
        isSigned: Bool,
        _ bytes: ObjectBytes
    ) throws(ImageError) {
        let shape = try TableShape(dataSet, descriptor, isSigned: isSigned)
        guard let element = dataSet[data] else {
            throw ImageError(.wrongDescription, "a lookup table has no data \(data)")
        }
        var entries = try TableShape.words(of: bytes.value(of: element))
        if entries.count < shape.count, entries.count * 2 >= shape.count {
            entries = entries.flatMap { [$0 & 0xFF, $0 >> 8] }
        }
        guard entries.count >= shape.count else {
            throw ImageError(
                .wrongDescription,
                "a lookup table of \(shape.count) entries has data \(data) for \(entries.count)"
            )
        }
        self.firstValue = shape.firstValue
        self.entries = Array(entries.prefix(shape.count))
        self.bits = shape.bits
    }
}

/// What the descriptor of a lookup table says.
struct TableShape {
    /// How many entries there are, 1 to 65,536.
    let count: Int
    /// The value that the first entry is for.
    let firstValue: Int
    /// How many bits an entry has, 1 to 16.
    let bits: Int

    /// Reads a descriptor; throws where it has no three numbers.
    init(_ dataSet: DataSet, _ tag: Tag, isSigned: Bool) throws(ImageError) {
        guard let element = dataSet[tag], element.integers.count == 3 else {
            throw ImageError(.wrongDescription, "a lookup table has no descriptor \(tag) of three numbers")
        }
        // All three are written with one VR, although only the second may be negative.
        let numbers = element.integers.map { UInt16(truncatingIfNeeded: $0) }
        self.count = numbers[0] == 0 ? 65_536 : Int(numbers[0])
        self.firstValue = isSigned || element.vr == .SS ? Int(Int16(bitPattern: numbers[1])) : Int(numbers[1])
        self.bits = min(max(1, Int(numbers[2])), 16)
    }

    /// The words of two bytes that a value has.
    static func words(of bytes: [UInt8]) -> [UInt16] {
        stride(from: 0, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8 }
    }
}
