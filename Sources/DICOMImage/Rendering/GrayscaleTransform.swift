import DICOMCore

/// What an object says about how the stored values of one frame become shades of grey (PS3.3 §C.11).
package struct GrayscaleTransform: Sendable, Equatable {
    /// A VOI LUT.
    package struct Table: Sendable, Equatable {
        /// The table.
        package let table: LookupTable
        /// What the object calls it; nil where it has no name.
        package let explanation: String?
    }

    /// How stored values become values of a unit.
    package var modality = ModalityTransform.identity
    /// The object's windows, in their order.
    package var windows: [VOIWindow] = []
    /// How many windows the object has that no picture can be made with.
    package private(set) var unusableWindows = 0
    /// The object's VOI LUTs, in their order.
    package var tables: [Table] = []
    /// The stored values that stand for no image; nil where all do.
    package var padding: ClosedRange<Int>?
    /// Whether the least value is white (MONOCHROME1).
    package var isLeastWhite = false

    /// A transform that changes nothing.
    package init() {}

    /// Reads what holds for a frame: its own functional groups and those of all frames, in this order, then the data set.
    init(
        _ dataSet: DataSet,
        groups: [DataSet],
        _ description: PixelDescription,
        _ bytes: ObjectBytes
    ) throws(ImageError) {
        self.isLeastWhite = description.photometricInterpretation == .monochrome1
        guard description.photometricInterpretation.isMonochrome else { return }
        let transformations = groups.compactMap { $0.items(.pixelValueTransformationSequence).first } + [dataSet]
        for place in transformations {
            guard let found = try ModalityTransform(place, isSigned: description.isSigned, bytes) else { continue }
            self.modality = found
            break
        }
        let interests = groups.compactMap { $0.items(.frameVOILUTSequence).first } + [dataSet]
        for place in interests where self.windows.isEmpty {
            let found = VOIWindow.windows(of: place)
            self.windows = found.usable
            self.unusableWindows += found.unusable
        }
        for item in dataSet.items(.voiLUTSequence) where item[.lutData] != nil {
            // Its input is what the modality's transform gives.
            let isSigned = description.isSigned || item[.lutDescriptor]?.vr == .SS
            let table = try LookupTable(
                item,
                descriptor: .lutDescriptor,
                data: .lutData,
                isSigned: isSigned,
                bytes
            )
            self.tables.append(Table(table: table, explanation: item.string(.lutExplanation)))
        }
        self.padding = Self.padding(dataSet, description)
    }

    /// The values from Pixel Padding Value to Pixel Padding Range Limit (PS3.3 §C.7.5.1.1.2).
    private static func padding(_ dataSet: DataSet, _ description: PixelDescription) -> ClosedRange<Int>? {
        guard description.element == .integers,
            let first = Self.stored(dataSet, .pixelPaddingValue, description)
        else { return nil }
        let last = Self.stored(dataSet, .pixelPaddingRangeLimit, description) ?? first
        return min(first, last)...max(first, last)
    }

    /// A value that is written with the VR of pixels, which not everybody makes signed where pixels are.
    private static func stored(_ dataSet: DataSet, _ tag: Tag, _ description: PixelDescription) -> Int? {
        guard let value = dataSet.integer(tag) else { return nil }
        guard description.bitsAllocated <= 16 else { return value }
        return description.isSigned ? Int(Int16(truncatingIfNeeded: value)) : Int(UInt16(truncatingIfNeeded: value))
    }
}
