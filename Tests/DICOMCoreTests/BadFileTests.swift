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
}
