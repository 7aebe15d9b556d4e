import DICOMCore
import DICOMImage
import Testing

/// Samples out of native pixel data.
@Suite struct NativePixelTests {
    /// Bits above the highest stored one belong to an overlay, and bits below the lowest to nobody.
    @Test(arguments: [
        (stored: 12, highBit: 11, isSigned: false, expected: Frame.Samples.stored([0xFFF, 0x001, 0x800])),
        (stored: 12, highBit: 11, isSigned: true, expected: .stored([-1, 1, -2048])),
        (stored: 12, highBit: 15, isSigned: false, expected: .stored([0xFFF, 0xA00, 0x080])),
        (stored: 16, highBit: 15, isSigned: true, expected: .stored([-1, -24575, 0x0800])),
    ])
    func onlyStoredBitsCount(stored: Int, highBit: Int, isSigned: Bool, expected: Frame.Samples) async throws {
        let dataSet = ImageFixture.dataSet(
            rows: 1,
            columns: 3,
            bits: 16,
            stored: stored,
            highBit: highBit,
            isSigned: isSigned
        )
        let object = try ImageFixture.object(dataSet, words: [0xFFFF, 0xA001, 0x0800])
        #expect(try await object.frame(1).samples == expected)
    }

    /// The same pixels in big endian order, words and bytes in words.
    @Test func bigEndianPixelsAreTheSame() async throws {
        let words = try ImageFixture.object(
            ImageFixture.dataSet(rows: 1, columns: 3),
            words: [1, 256, 65_535],
            syntax: .explicitVRBigEndian
        )
        #expect(try await words.frame(1).samples == .stored([1, 256, 65_535]))
        // Two frames of three bytes each: the second one begins inside of a word.
        let bytes = try ImageFixture.object(
            ImageFixture.dataSet(rows: 1, columns: 3, frames: 2, bits: 8),
            .bytes([1, 2, 3, 4, 5, 6]),
            vr: .OW,
            syntax: .explicitVRBigEndian
        )
        #expect(try await bytes.frame(1).samples == .stored([1, 2, 3]))
        #expect(try await bytes.frame(2).samples == .stored([4, 5, 6]))
    }

    /// Frames of single bits follow each other without a gap.
    @Test func framesOfBitsBeginInsideOfBytes() async throws {
        let dataSet = ImageFixture.dataSet(rows: 1, columns: 5, frames: 3, bits: 1)
        let object = try ImageFixture.object(dataSet, .bytes([0b1010_0011, 0b0101_1110]))
        #expect(try await object.frame(1).samples == .stored([1, 1, 0, 0, 0]))
        #expect(try await object.frame(2).samples == .stored([1, 0, 1, 0, 1]))
        #expect(try await object.frame(3).samples == .stored([1, 1, 1, 0, 1]))
    }

    /// Unsigned numbers of 32 bits, single and double precision.
    @Test func numbersOfAnyWidthAreRead() async throws {
        let longs = try ImageFixture.object(
            ImageFixture.dataSet(rows: 1, columns: 2, bits: 32),
            words: [0xFFFF, 0xFFFF, 2, 0]
        )
        #expect(try await longs.frame(1).samples == .real([4_294_967_295, 2]))
        for (tag, vr, width) in [(Tag(0x7FE0, 0x0008), VR.OF, 4), (Tag(0x7FE0, 0x0009), VR.OD, 8)] {
            var dataSet = ImageFixture.dataSet(rows: 1, columns: 2, bits: width * 8)
            let values: [Double] = [-1.5, 1024.25]
            let bytes =
                width == 4
                ? values.flatMap { NumberCoding.bytes(UInt64(Float($0).bitPattern), 4) }
                : values.flatMap { NumberCoding.bytes($0.bitPattern, 8) }
            dataSet.set(DataElement(tag: tag, vr: vr, content: .bytes(bytes)))
            let file = ImageFixture.file(dataSet, .explicitVRLittleEndian)
            let object = try ImageObject(DICOMFile(path: "test", open: { _ in BytesOfFile(file) }))
            #expect(try await object.frame(1).samples == .real(values))
        }
    }

    /// Colours by planes, by pixels, and with shared chrominances.
    @Test func coloursAreRedGreenAndBlue() async throws {
        var planar = ImageFixture.dataSet(rows: 1, columns: 2, bits: 8, photometric: "RGB")
        planar.set(Tag(0x0028, 0x0006), integer: 1)
        let planes = try ImageFixture.object(planar, .bytes([255, 1, 0, 2, 10, 3]))
        #expect(try await planes.frame(1).samples == .color([255, 0, 10, 1, 2, 3]))
        // The colours of PS3.3 §C.7.6.3.1.2: white, black; red is 76, 85, 255.
        let full = ImageFixture.dataSet(rows: 1, columns: 2, bits: 8, photometric: "YBR_FULL")
        let red = try ImageFixture.object(full, .bytes([76, 85, 255, 255, 128, 128]))
        #expect(try await red.frame(1).samples == .color([254, 0, 0, 255, 255, 255]))
        let half = ImageFixture.dataSet(rows: 1, columns: 2, bits: 8, photometric: "YBR_FULL_422")
        let shared = try ImageFixture.object(half, .bytes([0, 255, 128, 128]))
        #expect(try await shared.frame(1).samples == .color([0, 0, 0, 255, 255, 255]))
        // Chrominances that weren't left out although the attribute says so.
        let whole = try ImageFixture.object(half, .bytes([0, 128, 128, 255, 128, 128]))
        #expect(try await whole.frame(1).samples == .color([0, 0, 0, 255, 255, 255]))
    }

    /// What doesn't fit is a sentence with the numbers, and frames that are there can be read.
    @Test func missingPixelsAreCounted() async throws {
        let short = try ImageFixture.object(ImageFixture.dataSet(rows: 1, columns: 2, frames: 3), words: [1, 2, 3, 4])
        #expect(short.shortage?.message == "the pixel data has 8 bytes; 3 frames of 2 × 1 pixels need 12")
        #expect(try await short.frame(2).samples == .stored([3, 4]))
        await #expect(throws: ImageError(.truncated, "")) { try await short.frame(3) }
        await #expect(throws: ImageError(.noSuchFrame, "")) { try await short.frame(4) }
        await #expect(throws: ImageError(.noSuchFrame, "")) { try await short.frame(0) }
    }

    /// Attributes that contradict each other, or can't be.
    @Test(arguments: [
        (element: 0x0010 as UInt16, value: "0", code: ImageError.Code.wrongDescription),
        (element: 0x0100 as UInt16, value: "12", code: .wrongDescription),
        (element: 0x0100 as UInt16, value: "24", code: .unsupported),
        (element: 0x0101 as UInt16, value: "17", code: .wrongDescription),
        (element: 0x0101 as UInt16, value: "0", code: .wrongDescription),
        (element: 0x0002 as UInt16, value: "3", code: .wrongDescription),
        (element: 0x0004 as UInt16, value: "CMYK", code: .unsupported),
        (element: 0x0008 as UInt16, value: "-1", code: .wrongDescription),
        (element: 0x0008 as UInt16, value: "99999999999", code: .wrongDescription),
    ])
    func impossibleAttributesAreRefused(element: UInt16, value: String, code: ImageError.Code) {
        var dataSet = ImageFixture.dataSet(rows: 2, columns: 2)
        dataSet.set(Tag(0x0028, element), value)
        #expect(throws: ImageError(code, "")) { try ImageFixture.object(dataSet, words: [1, 2, 3, 4]) }
    }

    /// Frames larger than any memory aren't begun.
    @Test func hugeFramesAreRefused() {
        let dataSet = ImageFixture.dataSet(rows: 65_535, columns: 65_535)
        #expect(throws: ImageError(.tooLarge, "")) { try ImageFixture.object(dataSet, words: [1]) }
        #expect(throws: ImageError(.noPixels, "")) {
            try ImageFixture.object(ImageFixture.dataSet(rows: 1, columns: 1), words: [])
        }
    }
}
