import DICOMCore
import DICOMImage
import ShellCore

/// Objects with pixels for tests, in memory.
enum ImageFixture {
    /// A data set that describes pixels, without any.
    static func dataSet(
        rows: Int,
        columns: Int,
        frames: Int = 1,
        bits: Int = 16,
        stored: Int? = nil,
        highBit: Int? = nil,
        isSigned: Bool = false,
        photometric: String = "MONOCHROME2"
    ) -> DataSet {
        var dataSet = DataSet()
        dataSet.set(.sopClassUID, "1.2.840.10008.5.1.4.1.1.20")
        dataSet.set(.sopInstanceUID, "1.2.3.4")
        let isColor = !photometric.hasPrefix("MONO") && !photometric.hasPrefix("PALETTE")
        dataSet.set(.samplesPerPixel, integer: isColor ? 3 : 1)
        dataSet.set(.photometricInterpretation, photometric)
        if frames != 1 { dataSet.set(.numberOfFrames, integer: frames) }
        dataSet.set(.rows, integer: rows)
        dataSet.set(.columns, integer: columns)
        dataSet.set(.bitsAllocated, integer: bits)
        dataSet.set(.bitsStored, integer: stored ?? bits)
        dataSet.set(.highBit, integer: highBit ?? (stored ?? bits) - 1)
        dataSet.set(.pixelRepresentation, integer: isSigned ? 1 : 0)
        return dataSet
    }

    /// An object of a data set and its native pixels, as words of two bytes.
    static func object(
        _ dataSet: DataSet,
        words: [UInt16],
        syntax: TransferSyntax = .explicitVRLittleEndian
    ) throws -> ImageObject {
        let bytes = words.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        return try self.object(dataSet, .bytes(bytes), vr: .OW, syntax: syntax)
    }

    /// An object of a data set and its pixel data.
    static func object(
        _ dataSet: DataSet,
        _ content: DataElement.Content,
        vr: VR = .OB,
        syntax: TransferSyntax = .explicitVRLittleEndian,
        decoder: (any FrameDecoder)? = PixelDecoderProcess()
    ) throws -> ImageObject {
        var whole = dataSet
        whole.set(DataElement(tag: .pixelData, vr: vr, content: content))
        let bytes = self.file(whole, syntax)
        return try ImageObject(DICOMFile(path: "test", open: { _ in BytesOfFile(bytes) }), decoder: decoder)
    }

    /// The bytes of a file.
    static func file(_ dataSet: DataSet, _ syntax: TransferSyntax) -> [UInt8] {
        let header = FileMetaInformation(
            mediaStorageSOPClassUID: "1.2.840.10008.5.1.4.1.1.20",
            mediaStorageSOPInstanceUID: "1.2.3.4",
            transferSyntax: syntax
        )
        return header.encoded() + DataSetWriter(syntax: syntax).write(dataSet)
    }
}

/// The bytes of a file that is in memory.
final class BytesOfFile: FileBytes {
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
