import DICOMCore
import DICOMImage
import Testing

/// Shades and colours of samples.
@Suite struct PresentationTests {
    private func shades(
        _ change: (inout DataSet) -> Void = { _ in },
        words: [UInt16],
        isSigned: Bool = false,
        photometric: String = "MONOCHROME2",
        _ presentation: Presentation = Presentation()
    ) async throws -> Raster.Samples {
        var dataSet = ImageFixture.dataSet(rows: 1, columns: words.count, isSigned: isSigned, photometric: photometric)
        change(&dataSet)
        return try presentation.raster(await ImageFixture.object(dataSet, words: words).frame(1)).samples
    }

    /// Without a window the frame's least value is black and its greatest white; MONOCHROME1 is the other way round.
    @Test func valuesAreSpreadWithoutAWindow() async throws {
        #expect(try await self.shades(words: [100, 150, 200]) == .gray8([0, 128, 255]))
        #expect(try await self.shades(words: [100, 150, 200], photometric: "MONOCHROME1") == .gray8([255, 128, 0]))
        let inverted = Presentation(isInverted: true)
        #expect(try await self.shades(words: [100, 200], photometric: "MONOCHROME1", inverted) == .gray8([0, 255]))
        #expect(try await self.shades(words: [7, 7]) == .gray8([0, 0]))
        let full = Presentation(voi: .full)
        #expect(try await self.shades(words: [0, 32_768, 65_535], full) == .gray8([0, 128, 255]))
    }

    /// The equations of PS3.3 §C.11.2.1.2 and §C.11.2.1.3.
    @Test(arguments: [
        // From 2047.5 - 2047.5 to 2047.5 + 2047.5.
        (VOIWindow.Function.linear, 2048.0, 4096.0, [0.0, 2047.5, 4095, 5000], [0.0, 0.5, 1, 1]),
        (.linear, 0.5, 1, [-1, 0, 1], [0, 0, 1]),
        (.linearExact, 2048, 4096, [0, 2048, 4096], [0, 0.5, 1]),
        (.sigmoid, 100, 40, [60, 100, 140], [0.0179862, 0.5, 0.9820138]),
    ])
    func windowsAreThoseOfTheStandard(
        function: VOIWindow.Function,
        center: Double,
        width: Double,
        values: [Double],
        expected: [Double]
    ) {
        let window = VOIWindow(center: center, width: width, function: function)
        for (value, shade) in zip(values, expected) { #expect(abs(window.shade(of: value) - shade) < 1e-6) }
    }

    /// The object's first window, or the one that is named, of values in the unit that the rescaling gives.
    @Test func windowsOfTheObjectAreUsed() async throws {
        let change = { (dataSet: inout DataSet) in
            dataSet.set(Tag(0x0028, 0x1050), "0\\1000")
            dataSet.set(Tag(0x0028, 0x1051), "0\\2000")
            dataSet.set(Tag(0x0028, 0x1055), "NOTHING\\BONE")
            dataSet.set(Tag(0x0028, 0x1056), "LINEAR_EXACT")
            dataSet.set(.rescaleIntercept, "-1000")
            dataSet.set(.rescaleSlope, "2")
        }
        // A window of width 0 shows nothing, so the second one is the first.
        #expect(try await self.shades(change, words: [500, 1000, 1500]) == .gray8([0, 128, 255]))
        let named = Presentation(voi: .named("bone"))
        #expect(try await self.shades(change, words: [500, 1000, 1500], named) == .gray8([0, 128, 255]))
        let none = Presentation(voi: .named("lung"))
        let error = await #expect(throws: ImageError.self) {
            try await self.shades(change, words: [500], none)
        }
        #expect(error?.message == "the object has no window 'lung'; it has BONE")
        // A slope of 0 would make all values the same.
        let flat = { (dataSet: inout DataSet) in
            dataSet.set(.rescaleIntercept, "5")
            dataSet.set(.rescaleSlope, "0")
        }
        #expect(try await self.shades(flat, words: [1, 2, 3]) == .gray8([0, 128, 255]))
    }

    /// A Modality LUT and a VOI LUT, whose first entries stand for values before.
    @Test func tablesAreUsed() async throws {
        func table(_ first: UInt16, _ bits: UInt16, _ entries: [UInt16]) -> DataSet {
            var item = DataSet()
            let words = { (words: [UInt16]) in words.flatMap { NumberCoding.bytes(UInt64($0), 2) } }
            let descriptor = words([UInt16(entries.count), first, bits])
            item.set(DataElement(tag: Tag(0x0028, 0x3002), vr: .US, content: .bytes(descriptor)))
            item.set(Tag(0x0028, 0x3003), "STEEP", vr: .LO)
            item.set(DataElement(tag: Tag(0x0028, 0x3006), vr: .OW, content: .bytes(words(entries))))
            return item
        }
        let voi = { (dataSet: inout DataSet) in
            dataSet.set(Tag(0x0028, 0x3010), items: [table(10, 12, [0, 4095, 2048])])
            dataSet.set(Tag(0x0028, 0x1050), "1")
            dataSet.set(Tag(0x0028, 0x1051), "1")
        }
        #expect(try await self.shades(voi, words: [0, 10, 11, 12, 99]) == .gray8([0, 0, 255, 128, 128]))
        let steep = Presentation(voi: .named("steep"))
        #expect(try await self.shades(voi, words: [11, 12], steep) == .gray8([255, 128]))
        let modality = { (dataSet: inout DataSet) in
            dataSet.set(Tag(0x0028, 0x3000), items: [table(0, 16, [400, 100, 200])])
        }
        #expect(try await self.shades(modality, words: [0, 1, 2]) == .gray8([255, 0, 85]))
    }

    /// Padding is no value of the image.
    @Test func paddingIsLeftOut() async throws {
        var dataSet = ImageFixture.dataSet(rows: 1, columns: 4, isSigned: true)
        dataSet.set(DataElement(tag: Tag(0x0028, 0x0120), vr: .US, content: .bytes([0x30, 0xF8])))
        let frame = try await ImageFixture.object(dataSet, words: [0xF830, 10, 20, 30]).frame(1)
        let statistics = try #require(frame.statistics)
        #expect([statistics.minimum, statistics.maximum, statistics.sum, statistics.mean] == [10, 30, 60, 20])
        #expect(statistics.count == 3)
        #expect(try Presentation().raster(frame).samples == .gray8([0, 0, 128, 255]))
    }

    /// Palettes of 8 and 16 bits, plain and in segments; a descriptor that says 16 for entries of 8.
    @Test(arguments: [
        (bits: 16, isSegmented: false, data: [0, 0x80FF, 0xFF00] as [UInt16], expected: [0, 0x80, 0xFF] as [UInt8]),
        (bits: 16, isSegmented: false, data: [0, 128, 255], expected: [0, 128, 255]),
        (bits: 8, isSegmented: false, data: [0x8000, 0x00FF], expected: [0, 128, 255]),
        // One entry, then two on the way to 0xFF00.
        (bits: 16, isSegmented: true, data: [0, 1, 0x0100, 1, 2, 0xFF00], expected: [1, 0x80, 0xFF]),
        // Two entries, of which the first segment once more: at byte 0.
        (bits: 16, isSegmented: true, data: [0, 1, 0x4000, 0, 1, 0x5000, 2, 1, 0, 0], expected: [0x40, 0x50, 0x40]),
    ])
    func palettesGiveColours(bits: Int, isSegmented: Bool, data: [UInt16], expected: [UInt8]) async throws {
        let words = { (words: [UInt16]) in words.flatMap { NumberCoding.bytes(UInt64($0), 2) } }
        let change = { (dataSet: inout DataSet) in
            for color in 0..<3 as Range<UInt16> {
                let descriptor = words([3, 10, UInt16(bits)])
                dataSet.set(DataElement(tag: Tag(0x0028, 0x1101 + color), vr: .US, content: .bytes(descriptor)))
                let tag = Tag(0x0028, (isSegmented ? 0x1221 : 0x1201) + color)
                dataSet.set(DataElement(tag: tag, vr: .OW, content: .bytes(words(data))))
            }
        }
        let shown = try await self.shades(change, words: [0, 11, 99], photometric: "PALETTE COLOR")
        #expect(shown == .rgb8(expected.flatMap { [$0, $0, $0] }))
    }

    /// Segments that break off, or refer to themselves or to nothing.
    @Test(arguments: [[1, 2, 3], [0, 9, 1], [2, 1, 0, 0], [0, 1, 5, 2, 1, 6, 0], [7, 1, 1]] as [[UInt16]])
    func damagedSegmentsAreRefused(data: [UInt16]) {
        let words = { (words: [UInt16]) in words.flatMap { NumberCoding.bytes(UInt64($0), 2) } }
        var dataSet = ImageFixture.dataSet(rows: 1, columns: 1, photometric: "PALETTE COLOR")
        for color in 0..<3 as Range<UInt16> {
            let descriptor = words([300, 0, 16])
            dataSet.set(DataElement(tag: Tag(0x0028, 0x1101 + color), vr: .US, content: .bytes(descriptor)))
            dataSet.set(DataElement(tag: Tag(0x0028, 0x1221 + color), vr: .OW, content: .bytes(words(data))))
        }
        #expect(throws: ImageError(.wrongDescription, "")) { try ImageFixture.object(dataSet, words: [1]) }
    }

    /// Every scale has 256 colours, and begins black.
    @Test(arguments: ColorScale.allCases)
    func scalesHaveAllShades(scale: ColorScale) throws {
        #expect(scale.colors.count == 768)
        #expect(Array(scale.colors.prefix(3)) == [0, 0, 0])
        let white: [UInt8] = scale == .spectrum ? [255, 0, 0] : [255, 255, 255]
        #expect(Array(scale.colors.suffix(3)) == white)
        let frame = Frame(width: 2, height: 1, samples: .stored([0, 1]))
        let raster = try Presentation(palette: scale).raster(frame)
        if scale != .gray { #expect(raster.samples == .rgb8([0, 0, 0] + white)) }
    }
}
