import DICOMArchive
import DICOMCore
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Files that are made to cost much, or that are none.
@Suite(.timeLimit(.minutes(1))) struct BadFileTests {
    private let directory: TemporaryDirectory

    init() throws { self.directory = try TemporaryDirectory("bad") }

    private func header(_ syntax: TransferSyntax = .explicitVRLittleEndian) -> [UInt8] {
        FileMetaInformation(
            mediaStorageSOPClassUID: "1.2.840.10008.5.1.4.1.1.7",
            mediaStorageSOPInstanceUID: "2.25.1",
            transferSyntax: syntax
        ).encoded()
    }

    private func read(_ bytes: [UInt8], sizedTo size: Int? = nil) throws -> FileReading {
        let path = self.directory.path("x.dcm")
        try TemporaryDirectory.write(bytes, to: path)
        if let size { #expect(truncate(path, size) == 0) }
        return try DICOMFile(path: path).read(valuesUpTo: .init(values: 1 << 20, opaque: 4_096))
    }

    private func refusal(of path: String) -> DICOMFileError.Code? {
        do throws(DICOMFileError) {
            _ = try DICOMFile(path: path)
            return nil
        } catch {
            return error.code
        }
    }

    @Test(arguments: [true, false])
    func nestingOfTenThousandEndsAtSixtyFour(isUN: Bool) throws {
        let opening = hex(
            isUN
                ? "08 00 40 11 FF FF FF FF FE FF 00 E0 FF FF FF FF"
                : "08 00 40 11 'SQ' 00 00 FF FF FF FF FE FF 00 E0 FF FF FF FF"
        )
        let first = isUN ? hex("09 00 10 10 'UN' 00 00 FF FF FF FF FE FF 00 E0 FF FF FF FF") : []
        let reading = try self.read(self.header() + first + Array(repeatElement(opening, count: 10_000).joined()))
        #expect(reading.damage != nil)
        if !isUN {
            #expect(reading.damage == DataSetError(.tooDeep, offset: 0))
            #expect(reading.damage?.path.count == 65)
            #expect(reading.elements.map(\.depth).max() == 127)
        }
    }

    @Test func sparseFilesCostNothing() throws {
        let size = 60 << 30
        let pixels = hex("10 00 20 00 'LO' 02 00 'X1' E0 7F 10 00 'OW' 00 00 00 00 00 F0")
        let reading = try self.read(self.header() + pixels, sizedTo: size)
        #expect(reading.elements.last?.length == 0xF000_0000)
        #expect(reading.dataSet.string(.patientID) == "X1")
        // Nothing but zeros behind the header.
        #expect(try self.read(self.header(), sizedTo: size).dataSet.elements.isEmpty)
        #expect(throws: DICOMFileError.self) { try self.read([0], sizedTo: size) }
        // One fragment after another of four gigabytes, to the end of the file.
        let fragments =
            self.header(TransferSyntax(uid: "1.2.840.10008.1.2.4.50"))
            + hex("E0 7F 10 00 'OB' 00 00 FF FF FF FF FE FF 00 E0 00 00 00 00 FE FF 00 E0 00 00 00 F0")
        let cut = try self.read(fragments, sizedTo: 2 << 30)
        #expect(cut.damage == DataSetError(.lengthBeyondEnd, offset: 0))
        guard case .fragments(let list)? = cut.elements.last?.value else {
            Issue.record("no fragments")
            return
        }
        #expect(list.fragments.map(\.count) == [(2 << 30) - fragments.count])
    }

    @Test func whatIsNoFileIsSaidToBeNone() throws {
        let pipe = self.directory.path("pipe")
        #expect(mkfifo(pipe, 0o600) == 0)
        #expect(self.refusal(of: pipe) == .notAFile)
        #expect(self.refusal(of: self.directory.path) == .notAFile)
        #expect(self.refusal(of: self.directory.path("nothing")) == .missing)
        #expect(self.refusal(of: "/dev/null/x") == .missing)
    }

    @Test func emptyFragmentsAndItemsAreWhatTheyAre() throws {
        let reading = try self.read(
            self.header(TransferSyntax(uid: "1.2.840.10008.1.2.4.50"))
                + hex(
                    """
                    08 00 32 10 'SQ' 00 00 08 00 00 00 FE FF 00 E0 00 00 00 00
                    08 00 40 11 'SQ' 00 00 00 00 00 00
                    E0 7F 10 00 'OB' 00 00 FF FF FF FF FE FF 00 E0 00 00 00 00 FE FF 00 E0 00 00 00 00
                    FE FF DD E0 00 00 00 00
                    """
                )
        )
        #expect(reading.damage == nil && reading.notes.isEmpty)
        #expect(reading.dataSet.items(.procedureCodeSequence) == [DataSet()])
        #expect(reading.dataSet[Tag(0x0008, 0x1140)]?.content == .items([]))
        #expect(reading.dataSet[.pixelData]?.content == .fragments([[], []]))
    }

    /// More pixel data than is read at once, and something behind it.
    @Test func fragmentsOfManyPiecesAreReadWhole() throws {
        let fragment = [UInt8](repeating: 7, count: 300_000)
        let item = hex("FE FF 00 E0 E0 93 04 00") + fragment
        let bytes =
            self.header(TransferSyntax(uid: "1.2.840.10008.1.2.4.50"))
            + hex("E0 7F 10 00 'OB' 00 00 FF FF FF FF FE FF 00 E0 00 00 00 00") + item + item
            + hex("FE FF DD E0 00 00 00 00 FC FF FC FF 'OB' 00 00 02 00 00 00 00 00")
        let path = self.directory.path("fragments.dcm")
        try TemporaryDirectory.write(bytes, to: path)
        for (limit, isRead) in [(Int.max, true), (1_000, false)] {
            let reading = try DICOMFile(path: path).read(valuesUpTo: .init(values: limit))
            #expect(reading.damage == nil)
            #expect((reading.dataSet[.pixelData]?.content == .fragments([[], fragment, fragment])) == isRead)
            #expect(reading.dataSet.elements.last?.tag == .dataSetTrailingPadding)
        }
    }

    // MARK: - Little on the disk, much when read

    /// Counts what is handed over, and how much at once.
    private final class Counter: ElementListener {
        var count = 0
        var most = 0
        var isEnded = false

        func take(_ elements: [DumpedElement], isLast: Bool) {
            self.count += elements.count
            self.most = max(self.most, elements.count)
            self.isEnded = isLast
        }
    }

    /// An open sequence of so many items with an element each.
    private static func items(_ count: Int) -> [UInt8] {
        let item = hex("FE FF 00 E0 08 00 00 00 08 00 60 00 'CS' 00 00")
        return hex("08 00 40 11 'SQ' 00 00 FF FF FF FF") + repeatElement(item, count: count).joined()
            + hex("FE FF DD E0 00 00 00 00")
    }

    private func scope(_ listener: Counter) -> DICOMFile.Scope {
        var scope = DICOMFile.Scope(limits: .init(values: 1 << 20, opaque: 4_096))
        scope.listener = listener
        scope.keptTags = [.sopInstanceUID]
        return scope
    }

    @Test func elementsAreHandedOverWhileTheyAreRead() throws {
        let path = self.directory.path("long.dcm")
        let tail = hex("10 00 20 00 'LO' 02 00 'X1'")
        try TemporaryDirectory.write(
            self.header() + hex("08 00 18 00 'UI' 02 00 '1' 00") + Self.items(100_000) + tail,
            to: path
        )
        let counter = Counter()
        let reading = try DICOMFile(path: path).read(self.scope(counter))
        #expect(reading.damage == nil && reading.elements.isEmpty && counter.isEnded)
        let whole = try DICOMFile(path: path).read(valuesUpTo: .none)
        #expect(counter.count == whole.elements.count && counter.count > 200_000)
        #expect(counter.most < 20_000)
        // Only what is asked for is kept.
        #expect(reading.dataSet.elements.map(\.tag) == [.sopInstanceUID])
        #expect(whole.dataSet.items(Tag(0x0008, 0x1140)).count == 100_000)
    }

    @Test func aDeflateBombIsEndedByTheNumberOfItsElements() throws {
        let syntax = TransferSyntax.deflatedExplicitVRLittleEndian
        let deflated = deflate(Self.items(1_000_000))
        #expect(deflated.count < 100_000)
        let path = self.directory.path("bomb.dcm")
        let bytes = self.header(syntax) + deflated
        try TemporaryDirectory.write(bytes, to: path)
        let counter = Counter()
        let damage = try DICOMFile(path: path).read(self.scope(counter)).damage
        let allowed = 65_536 + 2 * bytes.count
        #expect(damage == DataSetError(.tooManyElements, offset: 0) && damage?.number == allowed)
        #expect(damage?.description.contains("of the inflated data set") == true)
        #expect(counter.most < 20_000 && (allowed..<(allowed + 20)).contains(counter.count))
    }

    @Test func aLongInflatedValueIsPassedOver() throws {
        let syntax = TransferSyntax.deflatedExplicitVRLittleEndian
        let value = hex("E0 7F 10 00 'OW' 00 00 00 00 40 06") + [UInt8](repeating: 0, count: 100 << 20)
        let tail = hex("FC FF FC FF 'OB' 00 00 02 00 00 00 01 02")
        let path = self.directory.path("pixels.dcm")
        try TemporaryDirectory.write(self.header(syntax) + deflate(value + tail), to: path)
        let reading = try DICOMFile(path: path).read(valuesUpTo: .init(values: 4_096))
        #expect(reading.damage == nil && reading.notes.isEmpty && reading.isInflated)
        #expect(reading.dataSet[Tag(0xFFFC, 0xFFFC)]?.bytes == [1, 2])
    }

    @Test func readingEndsWhereNobodyWaitsForTheRest() throws {
        let path = self.directory.path("long.dcm")
        try TemporaryDirectory.write(self.header() + Self.items(50_000), to: path)
        var scope = DICOMFile.Scope()
        scope.isCancelled = { true }
        let reading = try DICOMFile(path: path).read(scope)
        #expect(reading.damage == DataSetError(.cancelled, offset: 0))
        #expect(reading.elements.count < 5_000)
    }

    // MARK: - Behind the end

    @Test func whatStandsBehindTheLastElementIsTold() throws {
        let element = hex("10 00 20 00 'LO' 02 00 'X1'")
        func notes(_ tail: String) throws -> [String] {
            let reading = try self.read(self.header() + element + hex(tail))
            #expect(reading.damage == nil && reading.dataSet.string(.patientID) == "X1")
            return reading.notes.map { "\($0.leniency.rawValue): \($0.sentence)" }
        }
        #expect(try notes("").isEmpty)
        #expect(try notes("00 00 00 00") == ["trailingBytesIgnored: zeros after the last element"])
        #expect(
            try notes("00 00 00 00 00 00 00 00 00 00 00 00") == ["trailingBytesIgnored: zeros after the last element"]
        )
        #expect(
            try notes("FC FF FC FF 'OB' 00 00 00 10 00 00 01 02")
                == ["trailingBytesIgnored: padding after the last element that breaks off"]
        )
        let syntax = TransferSyntax.deflatedExplicitVRLittleEndian
        let deflated = deflate(element)
        let even = try self.read(self.header(syntax) + deflated + [0])
        #expect(even.notes.isEmpty)
        let more = try self.read(self.header(syntax) + deflated + hex("01 02 03"))
        #expect(more.damage == nil && more.notes.map(\.leniency) == [.trailingBytesIgnored])
        #expect(more.notes.first?.offset == self.header(syntax).count + deflated.count)
    }

    @Test func pixelDataOfTheOtherKindIsTold() throws {
        let jpeg = TransferSyntax(uid: "1.2.840.10008.1.2.4.50")
        let native = hex("E0 7F 10 00 'OW' 00 00 02 00 00 00 01 02")
        let note = try #require(try self.read(self.header(jpeg) + native).notes.first)
        #expect(note.leniency == .pixelEncodingMismatchAllowed)
        #expect(note.sentence.hasPrefix("native pixel data although it is encapsulated in JPEG Baseline"))
        #expect(try self.read(self.header() + native).notes.isEmpty)
        // An icon may be native, and of a private syntax nobody knows.
        let icon = hex("88 00 00 02 'SQ' 00 00 16 00 00 00 FE FF 00 E0 0E 00 00 00") + native
        #expect(try self.read(self.header(jpeg) + icon).notes.isEmpty)
        #expect(
            try self.read(self.header(TransferSyntax(uid: "1.2.826.0.1.99")) + native).notes.allSatisfy {
                $0.leniency != .pixelEncodingMismatchAllowed
            }
        )
    }
}
