import DICOMCore

/// An object with pixels in a file, of which only the frame that is asked for is read.
package struct ImageObject: Sendable {
    /// What the object says about its pixels.
    package let description: PixelDescription
    /// All of the object but its pixels and other long opaque values.
    package let dataSet: DataSet
    /// What was forgiven.
    package let notes: [ReadingNote]
    /// Where the file breaks off or is damaged; nil where it isn't.
    ///
    /// The frames before are there.
    package let damage: DataSetError?
    /// Why not all frames are there, although nothing else is wrong with the file; nil where they are.
    package let shortage: ImageError?
    /// How many of the frames there is pixel data for, one that is cut off included; at least 1.
    package let reachableFrames: Int

    private let bytes: ObjectBytes
    private let pixels: Pixels
    private let decoder: (any FrameDecoder)?
    private let palette: PaletteTable?
    private let frameLabels: FrameLabels
    private let sharedGroups: [DataSet]
    private let groups: [DataSet]

    /// Where the pixels stand.
    private enum Pixels: Sendable {
        /// Native pixels: their place in the file, and whether bytes stand in words of two.
        case native(Range<Int>, isInWords: Bool)
        /// Pixels of a value that is read already, little endian.
        case read([UInt8])
        /// Encapsulated pixels: the parts of each frame.
        case encapsulated(EncapsulatedFrames)
    }

    /// Longer text and lists of numbers aren't read, in bytes: none is that long that says how to show pixels.
    private static let longestValue = 8 << 20

    /// Opens an object; `decoder` is for encapsulated pixels.
    ///
    /// Throws `noPixels`, `truncated` where the file breaks off before its pixels, `wrongDescription`, `unsupported`,
    /// `tooLarge` or `cannotRead`.
    package init(_ file: DICOMFile, decoder: (any FrameDecoder)? = nil) throws(ImageError) {
        let reading: FileReading
        do throws(DICOMFileError) {
            reading = try file.read(valuesUpTo: .init(values: Self.longestValue, opaque: 0), listing: false)
        } catch {
            throw ImageError(.cannotRead, "\(error)")
        }
        self.dataSet = reading.dataSet
        self.notes = reading.notes
        self.damage = reading.damage
        self.decoder = decoder
        // Where only the elements are written in another way than the header says, frames are as it says.
        let declared = reading.declaredTransferSyntax ?? reading.transferSyntax
        let isUnknown = declared.isEncapsulated == nil && Self.pixels(of: reading.dataSet)?.0.isEncapsulated == true
        let syntax = declared.isEncapsulated == true || isUnknown ? declared : reading.transferSyntax
        self.bytes = ObjectBytes(
            file: file,
            isInflated: reading.isInflated,
            isBigEndian: reading.transferSyntax.byteOrder == .big
        )
        guard let (element, kind) = Self.pixels(of: reading.dataSet) else {
            throw Self.error(noPixels: reading)
        }
        var description = try PixelDescription(reading.dataSet, element: kind, transferSyntax: syntax)
        switch element.content {
        case .unread(let place):
            if let list = place.fragments {
                let frames = EncapsulatedFrames(list, reading.dataSet, description, self.bytes)
                // Which fragments belong together only matters where they are read at all.
                if frames.isEmpty, !EncodedStream.isRead(syntax.uid) { throw EncodedStream.unread(syntax) }
                self.pixels = .encapsulated(frames)
                self.shortage = frames.isEmpty ? frames.shortage(description.frames) : nil
                self.reachableFrames = max(1, frames.count)
            } else {
                self.shortage = Self.shortage(place.bytes.count, &description)
                self.reachableFrames = Self.frames(in: place.bytes.count, description)
                let isInWords = self.bytes.isBigEndian && element.vr == .OW && description.bitsAllocated < 16
                self.pixels = .native(place.bytes, isInWords: isInWords)
            }
        case .bytes(let bytes):
            self.shortage = Self.shortage(bytes.count, &description)
            self.reachableFrames = Self.frames(in: bytes.count, description)
            self.pixels = .read(bytes)
        case .items, .fragments: throw ImageError(.noPixels, "the object's pixel data is no value")
        }
        self.description = description
        self.palette =
            description.photometricInterpretation == .paletteColor
            ? try PaletteTable(reading.dataSet, isSigned: description.isSigned, self.bytes) : nil
        self.frameLabels = FrameLabels(reading.dataSet)
        self.sharedGroups = Array(reading.dataSet.items(.sharedFunctionalGroups).prefix(1))
        self.groups = reading.dataSet.items(.perFrameFunctionalGroups)
    }

    /// The element with the object's pixels; nil where there is none, or an empty one.
    private static func pixels(of dataSet: DataSet) -> (DataElement, PixelDescription.Element)? {
        for kind in [PixelDescription.Element.integers, .floats, .doubles] {
            guard let element = dataSet[kind.tag], element.content != .bytes([]) else { continue }
            return (element, kind)
        }
        return nil
    }

    private static func error(noPixels reading: FileReading) -> ImageError {
        if let damage = reading.damage {
            return ImageError(.truncated, "no pixel data is read before the damage: \(damage)")
        }
        let name = reading.dataSet.uid(.sopClassUID).flatMap { UIDRegistry.name(of: $0) }
        return ImageError(.noPixels, "the object\(name.map { " (\($0))" } ?? "") has no pixel data")
    }

    /// How many frames so many bytes of native pixels are, the last one perhaps cut off.
    private static func frames(in count: Int, _ description: PixelDescription) -> Int {
        let size = description.bitsPerFrame
        let (whole, rest) = (count / size, count % size)
        let frames = whole.multipliedReportingOverflow(by: 8)
        let found = frames.overflow ? Int.max : frames.partialValue + (rest * 8 + size - 1) / size
        return max(1, min(description.frames, found))
    }

    /// Why native pixels of so many bytes aren't all there; nil where they are.
    private static func shortage(_ count: Int, _ description: inout PixelDescription) -> ImageError? {
        // Chrominances that weren't left out, as the attribute says.
        let full = description.samplesPerFrame * description.bitsAllocated / 8
        if description.photometricInterpretation == .ybrFull422 {
            let (all, overflow) = full.multipliedReportingOverflow(by: description.frames)
            if !overflow, count == all || count == all + all % 2 { description.photometricInterpretation = .ybrFull }
        }
        let (bits, overflow) = description.bitsPerFrame.multipliedReportingOverflow(by: description.frames)
        guard overflow || bits > count * 8 else { return nil }
        let size = "\(description.columns) × \(description.rows) pixels"
        let one = description.frames == 1
        let frames = one ? "1 frame" : "\(description.frames) frames"
        let needed = overflow ? "more than there can be" : "\((bits + 7) / 8)"
        return ImageError(
            .truncated,
            "the pixel data has \(count) bytes; \(frames) of \(size) \(one ? "needs" : "need") \(needed)"
        )
    }

    // MARK: - Frames

    /// What tells a frame from the others, the first one being 1.
    package func labels(ofFrame number: Int) -> [FrameLabel] { self.frameLabels.labels(of: number - 1, self.groups) }

    /// How a frame's values become shades, the first one being 1.
    package func grayscale(ofFrame number: Int) throws(ImageError) -> GrayscaleTransform {
        let index = number - 1
        let own = self.groups.indices.contains(index) ? [self.groups[index]] : []
        return try GrayscaleTransform(self.dataSet, groups: own + self.sharedGroups, self.description, self.bytes)
    }

    /// Reads a frame, the first one being 1, and decodes it where it is encoded; throws an `ImageError`.
    package func frame(_ number: Int) async throws -> Frame {
        if case .encapsulated(let frames) = self.pixels {
            try self.check(number)
            return try await self.encapsulated(number, frames)
        }
        return try self.nativeFrame(number)
    }

    /// Reads a frame that isn't encoded, the first one being 1.
    package func nativeFrame(_ number: Int) throws(ImageError) -> Frame {
        try self.check(number)
        switch self.pixels {
        case .native(let place, let isInWords):
            return try self.native(number, place: place, isInWords: isInWords)
        case .read(let bytes):
            let part = try self.part(number, of: bytes.count, isInWords: false)
            return try self.frame(number, Array(bytes[part.bytes]), bitsBefore: part.bitsBefore, isBigEndian: false)
        case .encapsulated: throw ImageError(.decoderMissing, "the frame is encoded")
        }
    }

    private func check(_ number: Int) throws(ImageError) {
        guard (1...self.description.frames).contains(number) else {
            let frames = self.description.frames
            throw ImageError(
                .noSuchFrame,
                "there is no frame \(number); the object has \(frames == 1 ? "1 frame" : "\(frames) frames")"
            )
        }
    }

    private func native(_ number: Int, place: Range<Int>, isInWords: Bool) throws(ImageError) -> Frame {
        let part = try self.part(number, of: place.count, isInWords: isInWords)
        var bytes = try self.bytes.read(
            (place.lowerBound + part.bytes.lowerBound)..<(place.lowerBound + part.bytes.upperBound)
        )
        if isInWords { ByteSwap.swap(&bytes, 2) }
        return try self.frame(number, bytes, bitsBefore: part.bitsBefore, isBigEndian: self.bytes.isBigEndian)
    }

    /// Where in so many bytes of pixels a frame stands.
    private func part(
        _ number: Int,
        of count: Int,
        isInWords: Bool
    ) throws(ImageError) -> (bytes: Range<Int>, bitsBefore: Int) {
        let size = self.description.bitsPerFrame
        let (start, overflow) = size.multipliedReportingOverflow(by: number - 1)
        guard !overflow, count <= Int.max / 8, start <= count * 8, size <= count * 8 - start else {
            throw self.shortage ?? ImageError(.truncated, "frame \(number) isn't there")
        }
        // Where bytes stand in words of two, whole words are read.
        let first = isInWords ? start / 16 * 2 : start / 8
        let last = (start + size + 7) / 8
        return (first..<(isInWords ? min(count, (last + 1) / 2 * 2) : last), start - first * 8)
    }

    private func frame(
        _ number: Int,
        _ bytes: [UInt8],
        bitsBefore: Int,
        isBigEndian: Bool
    ) throws(ImageError) -> Frame {
        // Only pixels of less than a byte begin inside of one.
        let isWhole = self.description.bitsAllocated % 8 == 0
        let content = isWhole && bitsBefore > 0 ? Array(bytes.dropFirst(bitsBefore / 8)) : bytes
        let native = NativePixels(description: self.description, isBigEndian: isBigEndian)
        return try self.frame(
            number,
            native.samples(of: content, bitsBefore: isWhole ? 0 : bitsBefore),
            self.description
        )
    }

    private func encapsulated(_ number: Int, _ frames: EncapsulatedFrames) async throws -> Frame {
        guard let decoder = self.decoder else {
            throw ImageError(.decoderMissing, "\(self.description.transferSyntax.name) needs the decoder pacsh-decode")
        }
        let bytes = try frames.bytes(ofFrame: number, of: self.description.frames, self.bytes)
        let encoded = EncodedFrame(self.description, bytes: bytes)
        let decoded = try await decoder.decode(encoded)
        let description = try self.description.decoded(as: decoded)
        return try self.frame(number, NativePixels(description: description).samples(of: decoded.bytes), description)
    }

    private func frame(
        _ number: Int,
        _ samples: Frame.Samples,
        _ description: PixelDescription
    ) throws(ImageError) -> Frame {
        Frame(
            number: number,
            width: description.columns,
            height: description.rows,
            samples: samples,
            storedRange: description.element == .integers && description.samplesPerPixel == 1
                ? description.storedRange : nil,
            grayscale: try self.grayscale(ofFrame: number),
            palette: self.palette
        )
    }
}

extension DataElement {
    /// Whether it is encapsulated pixel data.
    fileprivate var isEncapsulated: Bool {
        if case .unread(let value) = self.content { value.fragments != nil } else { false }
    }
}
