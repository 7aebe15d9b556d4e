import DICOMArchive
import DICOMCore
import TestSupport
import Testing

/// Whether a data set is damaged is one judgement: of who receives it (`DataSetWalk`) and of who reads its file.
@Suite struct DamageJudgementTests {
    private static func isDamagedOnArrival(_ bytes: ArraySlice<UInt8>, _ syntax: TransferSyntax) -> Bool {
        var walk = DataSetWalk(syntax: syntax)
        walk.append(Array(bytes).span.bytes)
        return walk.finish() != nil
    }

    private static func reading(_ bytes: ArraySlice<UInt8>, _ syntax: TransferSyntax) throws -> FileReading {
        let header = FileMetaInformation(
            mediaStorageSOPClassUID: "1.2.840.10008.5.1.4.1.1.7",
            mediaStorageSOPInstanceUID: "2.25.1",
            transferSyntax: syntax
        ).encoded()
        return try DICOMFile(path: "x.dcm") { _ in FileInMemory(header + bytes) }.read()
    }

    // MARK: - The end of the bytes

    struct Ending: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: String
        let isDamaged: Bool
        var syntax = TransferSyntax.explicitVRLittleEndian
    }

    private static let sequence = "08 00 40 11 'SQ' 00 00 FF FF FF FF"
    private static let openItem = "FE FF 00 E0 FF FF FF FF"
    private static let element = "08 00 60 00 'CS' 02 00 'NM'"
    private static let itemEnd = "FE FF 0D E0 00 00 00 00"
    private static let pixels = "E0 7F 10 00 'OB' 00 00 FF FF FF FF FE FF 00 E0 00 00 00 00"
    private static let fragment = "FE FF 00 E0 02 00 00 00 01 02"
    private static let jpeg = TransferSyntax(uid: "1.2.840.10008.1.2.4.50")

    @Test(arguments: [
        Ending(testDescription: "behind whole items", bytes: sequence + openItem + element + itemEnd, isDamaged: false),
        Ending(
            testDescription: "behind whole items of known length",
            bytes: sequence + "FE FF 00 E0 0A 00 00 00" + element,
            isDamaged: false
        ),
        Ending(
            testDescription: "inside an item, between elements",
            bytes: sequence + openItem + element,
            isDamaged: true
        ),
        Ending(testDescription: "before the first item", bytes: element + sequence, isDamaged: true),
        Ending(testDescription: "behind the item's header", bytes: sequence + openItem, isDamaged: true),
        Ending(
            testDescription: "behind whole items of an inner sequence",
            bytes: sequence + openItem + sequence + openItem + element + itemEnd,
            isDamaged: true
        ),
        Ending(
            testDescription: "inside an item whose sequence has a length",
            bytes: "08 00 40 11 'SQ' 00 00 12 00 00 00" + openItem + element,
            isDamaged: false
        ),
        Ending(
            testDescription: "inside an item of UN",
            bytes: "09 00 10 10 'UN' 00 00 FF FF FF FF" + openItem + "08 00 60 00 02 00 00 00 'NM'",
            isDamaged: true
        ),
        Ending(testDescription: "behind fragments", bytes: element + pixels + fragment, isDamaged: false, syntax: jpeg),
        Ending(
            testDescription: "between fragments, with frames missing",
            bytes: "28 00 08 00 'IS' 02 00 '3 '" + pixels + fragment + fragment,
            isDamaged: true,
            syntax: jpeg
        ),
        Ending(
            testDescription: "before the offset table",
            bytes: "E0 7F 10 00 'OB' 00 00 FF FF FF FF",
            isDamaged: true,
            syntax: jpeg
        ),
        Ending(
            testDescription: "behind the fragments of an icon",
            bytes: "88 00 00 02 'SQ' 00 00 FF FF FF FF" + openItem + pixels + fragment,
            isDamaged: true,
            syntax: jpeg
        ),
        Ending(
            testDescription: "with other bytes behind the fragments",
            bytes: pixels + fragment + "01 02 03 04 05 06 07 08 09",
            isDamaged: true,
            syntax: jpeg
        ),
        Ending(
            testDescription: "with zeros behind the fragments",
            bytes: pixels + fragment + "00 00 00 00 00 00 00 00 00 00",
            isDamaged: false,
            syntax: jpeg
        ),
    ])
    func whatEndsInsideIsDamagedForBoth(ending: Ending) throws {
        let bytes = hex(ending.bytes)
        #expect(Self.isDamagedOnArrival(bytes[...], ending.syntax) == ending.isDamaged)
        let reading = try Self.reading(bytes[...], ending.syntax)
        #expect((reading.damage != nil) == ending.isDamaged, "\(reading.damage?.description ?? "whole")")
        // What is there is shown all the same.
        let hasValue = ending.bytes.contains(Self.element)
        #expect(!hasValue || reading.elements.contains { $0.tag == .modality && $0.text == "NM" })
        if !ending.isDamaged { #expect(reading.notes.contains { $0.leniency == .missingDelimitersAllowed }) }
    }

    // MARK: - Any cut

    /// Data sets with padding at their end, and with pixel data of several kinds.
    private static let endings: [(TransferSyntax, [UInt8])] = [
        (.explicitVRLittleEndian, hex(element + "FC FF FC FF 'OB' 00 00 08 00 00 00 01 02 03 04 05 06 07 08")),
        (.implicitVRLittleEndian, hex("08 00 60 00 02 00 00 00 'NM' FC FF FC FF 06 00 00 00 01 02 03 04 05 06")),
        (
            .explicitVRLittleEndian,
            hex("E0 7F 10 00 'OW' 00 00 04 00 00 00 01 02 03 04 FC FF FC FF 'OB' 00 00 02 00 00 00 01 02")
        ),
        (jpeg, hex("28 00 08 00 'IS' 02 00 '2 '" + pixels + fragment + fragment + "FE FF DD E0 00 00 00 00")),
        (jpeg, hex(pixels + fragment + "FE FF DD E0 00 00 00 00 FC FF FC FF 'OB' 00 00 02 00 00 00 01 02")),
    ]

    @Test func aCutAnywhereIsJudgedAlike() throws {
        for (syntax, bytes) in DataSetFuzzTests.samples + Self.endings {
            for length in 1...bytes.count {
                let part = bytes[..<length]
                let reading = try? Self.reading(part, syntax)
                let isDamaged = reading.map { $0.damage != nil } ?? true
                #expect(
                    isDamaged == Self.isDamagedOnArrival(part, syntax),
                    "\(syntax.name), \(length) of \(bytes.count) bytes: \(reading?.damage?.description ?? "whole")"
                )
            }
        }
    }

    /// pydicom's files, cut where their headers and sequences are and at places all over.
    @Test func aCutOfARealObjectIsJudgedAlike() async throws {
        var random = SeededGenerator(seed: 3)
        let samples = try await SampleFiles.pydicom()
        for path in samples.paths {
            let file = try DICOMFile(path: path)
            let syntax = file.declaredTransferSyntax ?? .implicitVRLittleEndian
            guard !syntax.isDeflated else { continue }
            let bytes = try #require(TemporaryDirectory.bytes(of: path)).dropFirst(file.dataSetOffset)
            for _ in 0..<Soak.rounds(samples.files.isEmpty ? 0 : 20) {
                let reach = Bool.random(using: &random) ? bytes.count : min(bytes.count, 4_096)
                let part = bytes.prefix(Int.random(in: 1...reach, using: &random))
                let reading = try? Self.reading(part, syntax)
                let isDamaged = reading.map { $0.damage != nil } ?? true
                #expect(
                    isDamaged == Self.isDamagedOnArrival(part, syntax),
                    "\(path), \(part.count) bytes: \(reading?.damage?.description ?? "whole")"
                )
            }
        }
    }
}

/// The bytes of a file that nobody wrote.
private final class FileInMemory: FileBytes {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var count: Int { self.bytes.count }
    var problem: String? { nil }

    func load(from offset: Int, length: Int) -> Int? { length <= self.bytes.count - offset ? self.bytes.count : nil }

    func withBytes<Result, Failure: Error>(_ body: (RawSpan) throws(Failure) -> Result) throws(Failure) -> Result {
        let bytes = self.bytes
        return try body(bytes.span.bytes)
    }
}
