import DICOMCore

/// What an object says about its pixels (PS3.3 §C.7.6.3), checked so that no arithmetic with it can go wrong.
package struct PixelDescription: Sendable, Equatable {
    /// The element that holds the pixels.
    package enum Element: Sendable, Equatable {
        /// Pixel Data (7FE0,0010).
        case integers
        /// Float Pixel Data (7FE0,0008).
        case floats
        /// Double Float Pixel Data (7FE0,0009).
        case doubles

        /// The element's tag.
        package var tag: Tag {
            switch self {
            case .integers: .pixelData
            case .floats: .floatPixelData
            case .doubles: .doubleFloatPixelData
            }
        }
    }

    /// A frame of more samples isn't read: one needs ten bytes a sample while it becomes a picture.
    package static let maximumSamples = 1 << 27

    /// How many rows a frame has, 1 to 65,535.
    package var rows: Int
    /// How many columns a frame has, 1 to 65,535.
    package var columns: Int
    /// How many frames there are, at least 1.
    package var frames: Int
    /// How many samples a pixel has: 1 or 3.
    package var samplesPerPixel: Int
    /// What the samples mean.
    package var photometricInterpretation: PhotometricInterpretation
    /// How many bits a sample takes: 1, 8, 16, 32 or 64.
    package var bitsAllocated: Int
    /// How many of them count.
    package var bitsStored: Int
    /// The highest bit that counts.
    package var highBit: Int
    /// Whether samples are two's complement.
    package var isSigned: Bool
    /// Whether all samples of one colour stand together (Planar Configuration 1).
    package var isPlanar: Bool
    /// The syntax in which the pixels are written.
    package var transferSyntax: TransferSyntax
    /// The element that holds the pixels.
    package var element: Element

    /// How many samples a frame has.
    package var samplesPerFrame: Int { self.rows * self.columns * self.samplesPerPixel }

    /// How many bits a frame takes in native pixel data.
    package var bitsPerFrame: Int {
        // Two pixels share their chrominances.
        if self.photometricInterpretation == .ybrFull422, self.samplesPerPixel == 3 {
            return self.rows * ((self.columns + 1) / 2) * 4 * self.bitsAllocated
        }
        return self.samplesPerFrame * self.bitsAllocated
    }

    /// The least and the greatest value that can be stored, of whole numbers.
    package var storedRange: ClosedRange<Int> {
        let count = 1 << self.bitsStored
        return self.isSigned ? -count / 2...count / 2 - 1 : 0...count - 1
    }

    /// Reads the attributes of an object whose pixels stand in `element`; throws `wrongDescription`, `unsupported` or
    /// `tooLarge`.
    package init(_ dataSet: DataSet, element: Element, transferSyntax: TransferSyntax) throws(ImageError) {
        self.element = element
        self.transferSyntax = transferSyntax
        self.rows = try Self.size(dataSet, .rows, "Rows (0028,0010)")
        self.columns = try Self.size(dataSet, .columns, "Columns (0028,0011)")
        self.frames = try Self.frames(dataSet)
        let named = dataSet.string(.photometricInterpretation) ?? ""
        let samples = dataSet.integer(.samplesPerPixel)
        if let known = PhotometricInterpretation(rawValue: named) {
            self.photometricInterpretation = known
        } else if named.isEmpty || named.hasPrefix("MONOCHROME"), samples ?? 1 == 1 {
            // Objects from before DICOM, and derived ones, don't always say so.
            self.photometricInterpretation = .monochrome2
        } else {
            throw ImageError(.unsupported, "the photometric interpretation \(printable(named)) isn't read")
        }
        self.samplesPerPixel = samples ?? self.photometricInterpretation.samplesPerPixel
        self.isSigned = dataSet.integer(.pixelRepresentation) == 1
        self.isPlanar = dataSet.integer(.planarConfiguration) == 1
        self.bitsAllocated = try Self.bitsAllocated(dataSet, element)
        self.bitsStored = dataSet.integer(.bitsStored) ?? self.bitsAllocated
        self.highBit = dataSet.integer(.highBit) ?? self.bitsStored - 1
        try self.check()
    }

    /// Refuses what contradicts itself.
    private mutating func check() throws(ImageError) {
        guard self.samplesPerPixel == self.photometricInterpretation.samplesPerPixel else {
            throw ImageError(
                .wrongDescription,
                "\(self.photometricInterpretation.rawValue) pixels can't have \(self.samplesPerPixel) samples each"
            )
        }
        if self.element != .integers {
            guard self.photometricInterpretation.isMonochrome else {
                throw ImageError(.wrongDescription, "floating point pixels must be monochrome")
            }
            (self.bitsStored, self.highBit, self.isSigned) = (self.bitsAllocated, self.bitsAllocated - 1, true)
        }
        guard (1...self.bitsAllocated).contains(self.bitsStored) else {
            throw ImageError(
                .wrongDescription,
                "\(self.bitsStored) bits can't be stored in \(self.bitsAllocated) allocated ones"
            )
        }
        // Where the highest bit can't be the highest, nobody else looks at it.
        if !(self.bitsStored - 1..<self.bitsAllocated).contains(self.highBit) { self.highBit = self.bitsStored - 1 }
        guard self.samplesPerFrame <= Self.maximumSamples else {
            throw ImageError(
                .tooLarge,
                "a frame of \(self.columns) × \(self.rows) pixels has \(self.samplesPerFrame) samples, more than the "
                    + "\(Self.maximumSamples) that pacsh reads of one frame"
            )
        }
    }

    private static func size(_ dataSet: DataSet, _ tag: Tag, _ name: String) throws(ImageError) -> Int {
        guard let size = dataSet.integer(tag) else {
            throw ImageError(.wrongDescription, "the object has no \(name)")
        }
        guard (1...65_535).contains(size) else {
            throw ImageError(.wrongDescription, "\(name) can't be \(size)")
        }
        return size
    }

    private static func frames(_ dataSet: DataSet) throws(ImageError) -> Int {
        guard let element = dataSet[.numberOfFrames], !element.bytes.isEmpty else { return 1 }
        guard let frames = dataSet.integer(.numberOfFrames), (0...Int(Int32.max)).contains(frames) else {
            let text = dataSet.string(.numberOfFrames) ?? ""
            throw ImageError(.wrongDescription, "Number of Frames (0028,0008) can't be '\(printable(text))'")
        }
        // Zero is what some write for an image without frames.
        return max(1, frames)
    }

    private static func bitsAllocated(_ dataSet: DataSet, _ element: Element) throws(ImageError) -> Int {
        switch element {
        case .floats: return 32
        case .doubles: return 64
        case .integers: break
        }
        guard let bits = dataSet.integer(.bitsAllocated) else {
            throw ImageError(.wrongDescription, "the object has no Bits Allocated (0028,0100)")
        }
        guard bits == 1 || (8...64).contains(bits) && bits.isMultiple(of: 8) else {
            throw ImageError(.wrongDescription, "Bits Allocated (0028,0100) can't be \(bits)")
        }
        guard [1, 8, 16, 32].contains(bits) else {
            throw ImageError(.unsupported, "pixels of \(bits) allocated bits aren't read; 1, 8, 16 and 32 are")
        }
        return bits
    }
}
