import DICOMCore

/// The attributes that only pictures need.
extension Tag {
    static var planarConfiguration: Tag { Tag(0x0028, 0x0006) }
    static var frameIncrementPointer: Tag { Tag(0x0028, 0x0009) }
    static var pixelPaddingValue: Tag { Tag(0x0028, 0x0120) }
    static var pixelPaddingRangeLimit: Tag { Tag(0x0028, 0x0121) }
    static var windowCenter: Tag { Tag(0x0028, 0x1050) }
    static var windowWidth: Tag { Tag(0x0028, 0x1051) }
    static var windowExplanation: Tag { Tag(0x0028, 0x1055) }
    static var voiLUTFunction: Tag { Tag(0x0028, 0x1056) }
    static var redPaletteDescriptor: Tag { Tag(0x0028, 0x1101) }
    static var redPaletteData: Tag { Tag(0x0028, 0x1201) }
    static var segmentedRedPaletteData: Tag { Tag(0x0028, 0x1221) }
    static var modalityLUTSequence: Tag { Tag(0x0028, 0x3000) }
    static var lutDescriptor: Tag { Tag(0x0028, 0x3002) }
    static var lutExplanation: Tag { Tag(0x0028, 0x3003) }
    static var lutData: Tag { Tag(0x0028, 0x3006) }
    static var voiLUTSequence: Tag { Tag(0x0028, 0x3010) }
    static var frameVOILUTSequence: Tag { Tag(0x0028, 0x9132) }
    static var pixelValueTransformationSequence: Tag { Tag(0x0028, 0x9145) }
    static var sharedFunctionalGroups: Tag { Tag(0x5200, 0x9229) }
    static var perFrameFunctionalGroups: Tag { Tag(0x5200, 0x9230) }
    static var extendedOffsetTable: Tag { Tag(0x7FE0, 0x0001) }
    static var extendedOffsetTableLengths: Tag { Tag(0x7FE0, 0x0002) }
    static var floatPixelData: Tag { Tag(0x7FE0, 0x0008) }
    static var doubleFloatPixelData: Tag { Tag(0x7FE0, 0x0009) }
}

extension DataSet {
    /// The numbers of an element; values that are none are left out.
    func numbers(_ tag: Tag) -> [Double] { self.strings(tag).compactMap { Double($0) } }
}
