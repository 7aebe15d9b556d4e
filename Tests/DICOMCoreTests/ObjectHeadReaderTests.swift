import CZlib
import Testing

@testable import DICOMCore

@Suite struct ObjectHeadReaderTests {
    /// An object with its identity before 4,000 bytes of pixels; a private group and a sequence stand in the way.
    private static let object: DataSet = {
        var item = DataSet()
        item.set(.sopInstanceUID, UID("9.9.9"))
        var dataSet = DataSet()
        dataSet.set(.specificCharacterSet, "ISO_IR 100")
        dataSet.set(.sopClassUID, UID("1.2.840.10008.5.1.4.1.1.20"))
        dataSet.set(.sopInstanceUID, UID("1.2.3.4"))
        dataSet.set(.modality, "NM")
        dataSet.set(Tag(0x0008, 0x1140), items: [item])
        dataSet.set(Tag(0x0009, 0x0010), "ACME", vr: .LO)
        dataSet.set(DataElement(tag: Tag(0x0009, 0x1001), vr: .OB, content: .bytes([UInt8](repeating: 7, count: 300))))
        dataSet.set(.patientID, "Ä 17")
        dataSet.set(.studyInstanceUID, UID("1.2.3"))
        dataSet.set(.seriesInstanceUID, UID("1.2.3.1"))
        dataSet.set(.rows, integer: 64)
        dataSet.set(DataElement(tag: .pixelData, vr: .OW, content: .bytes([UInt8](repeating: 1, count: 4_000))))
        return dataSet
    }()

    private static let expected = ObjectHead(
        sopClassUID: "1.2.840.10008.5.1.4.1.1.20",
        sopInstanceUID: "1.2.3.4",
        patientID: "Ä 17",
        studyInstanceUID: "1.2.3",
        seriesInstanceUID: "1.2.3.1",
        modality: "NM"
    )

    @Test(arguments: [TransferSyntax.implicitVRLittleEndian, .explicitVRLittleEndian, .explicitVRBigEndian])
    func findsTheIdentityAsSoonAsItIsThere(syntax: TransferSyntax) throws {
        let bytes = DataSetWriter(syntax: syntax).write(Self.object)
        let reader = ObjectHeadReader(syntax: syntax)
        var firstFound: Int?
        for length in 0...bytes.count {
            switch reader.read(Array(bytes[..<length]), isComplete: false) {
            case .needMore: #expect(firstFound == nil)
            case .unreadable(let error): Issue.record("unreadable after \(length) bytes: \(error)")
            case .found(let head):
                #expect(head == Self.expected)
                firstFound = firstFound ?? length
            }
        }
        // Found with the last byte of (0020,000E), long before the pixels.
        let found = try #require(firstFound)
        #expect(found < bytes.count - 4_000)
        #expect(Array(bytes[(found - 8)..<found]) == Array("1.2.3.1".utf8) + [0])
    }

    @Test func stopsAtTheFirstTagBehindTheIdentity() {
        var object = Self.object
        object.remove(.seriesInstanceUID)
        let bytes = DataSetWriter(syntax: .explicitVRLittleEndian).write(object)
        guard
            case .found(let head) = ObjectHeadReader(syntax: .explicitVRLittleEndian).read(
                Array(bytes.dropLast(4_000)),
                isComplete: false
            )
        else {
            Issue.record("not found")
            return
        }
        #expect(head.seriesInstanceUID == nil)
        #expect(head.studyInstanceUID == "1.2.3")
    }

    @Test func readsWhatThereIsOfAnIncompleteObject() {
        let bytes = DataSetWriter(syntax: .explicitVRLittleEndian).write(Self.object)
        let cut = Array(bytes[..<200])
        let reader = ObjectHeadReader(syntax: .explicitVRLittleEndian)
        guard case .needMore = reader.read(cut, isComplete: false) else {
            Issue.record("a cut head was taken for whole")
            return
        }
        guard case .found(let head) = reader.read(cut, isComplete: true) else {
            Issue.record("the SOP Instance UID is there")
            return
        }
        #expect(head.sopInstanceUID == "1.2.3.4")
        #expect(head.studyInstanceUID == nil)
        #expect(head.problem?.code == .lengthBeyondEnd)
    }

    @Test func saysWhenBytesAreNoDataSet() {
        let reader = ObjectHeadReader(syntax: .explicitVRLittleEndian)
        guard case .unreadable = reader.read(Array("GET / HTTP/1.1\r\n\r\n".utf8), isComplete: true) else {
            Issue.record("HTTP was taken for a data set")
            return
        }
    }

    @Test func readsDeflatedObjects() throws {
        let bytes = DataSetWriter(syntax: .explicitVRLittleEndian).write(Self.object)
        let deflated = deflate(bytes)
        let reader = ObjectHeadReader(syntax: .deflatedExplicitVRLittleEndian)
        guard case .found(let head) = reader.read(deflated, isComplete: true) else {
            Issue.record("not found")
            return
        }
        #expect(head == Self.expected)
        for length in 0..<deflated.count {
            if case .unreadable = reader.read(Array(deflated[..<length]), isComplete: false) {
                Issue.record("unreadable after \(length) bytes")
            }
        }
        #expect(try DataSetReader(syntax: .deflatedExplicitVRLittleEndian).read(deflated) == Self.object)
    }

    @Test func readsObjectsThatAreNotDeflatedInSpiteOfTheirSyntax() {
        let bytes = DataSetWriter(syntax: .explicitVRLittleEndian).write(Self.object)
        guard
            case .found(let head) = ObjectHeadReader(syntax: .deflatedExplicitVRLittleEndian).read(
                bytes,
                isComplete: false
            )
        else {
            Issue.record("not found")
            return
        }
        #expect(head.sopInstanceUID == "1.2.3.4")
        #expect(!head.notes.isEmpty)
    }

    @Test func inflatesNoMoreThanTheHead() {
        // A value of 64 MiB of zeros before the identity, deflated to 64 KB: the head ends without it.
        var object = DataSet()
        object.set(.sopInstanceUID, UID("1.2.3.4"))
        object.set(
            DataElement(tag: Tag(0x0009, 0x1001), vr: .OB, content: .bytes([UInt8](repeating: 0, count: 64 << 20)))
        )
        object.set(.studyInstanceUID, UID("1.2.3"))
        let deflated = deflate(DataSetWriter(syntax: .explicitVRLittleEndian).write(object))
        guard
            case .found(let head) = ObjectHeadReader(syntax: .deflatedExplicitVRLittleEndian).read(
                deflated,
                isComplete: true
            )
        else {
            Issue.record("the SOP Instance UID is within the head")
            return
        }
        #expect(head.sopInstanceUID == "1.2.3.4")
        #expect(head.studyInstanceUID == nil)
    }
}

/// Raw deflated bytes, as the deflated syntaxes have them.
func deflate(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard deflateInit2_(&stream, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK else {
        return []
    }
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: bytes.count / 500 + bytes.count.clamped + 256)
    let room = output.count
    input.withUnsafeMutableBufferPointer { source in
        output.withUnsafeMutableBufferPointer { target in
            stream.next_in = source.baseAddress
            stream.avail_in = UInt32(source.count)
            stream.next_out = target.baseAddress
            stream.avail_out = UInt32(target.count)
            _ = CZlib.deflate(&stream, Z_FINISH)
        }
    }
    return Array(output.prefix(room - Int(stream.avail_out)))
}

extension Int {
    /// The size itself, up to a mebibyte: our test data either is small or deflates well.
    fileprivate var clamped: Int { Swift.min(self, 1 << 20) }
}
