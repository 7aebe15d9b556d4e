/// The header of a file: preamble, prefix and group 0002 (PS3.10 §7.1).
public struct FileMetaInformation: Sendable, Hashable {
    /// The length of the preamble, whose bytes nobody interprets.
    package static let preambleLength = 128
    /// What stands between the preamble and group 0002.
    package static let prefix = "DICM"

    /// Media Storage SOP Class UID (0002,0002).
    public var mediaStorageSOPClassUID: UID
    /// Media Storage SOP Instance UID (0002,0003).
    public var mediaStorageSOPInstanceUID: UID
    /// The syntax of the data set that follows (0002,0010).
    public var transferSyntax: TransferSyntax
    /// Source Application Entity Title (0002,0016), where known.
    public var sourceApplicationEntityTitle: String?

    /// Makes the header of a file.
    public init(
        mediaStorageSOPClassUID: UID,
        mediaStorageSOPInstanceUID: UID,
        transferSyntax: TransferSyntax,
        sourceApplicationEntityTitle: String? = nil
    ) {
        self.mediaStorageSOPClassUID = mediaStorageSOPClassUID
        self.mediaStorageSOPInstanceUID = mediaStorageSOPInstanceUID
        self.transferSyntax = transferSyntax
        self.sourceApplicationEntityTitle = sourceApplicationEntityTitle
    }

    /// The bytes before the data set: 128 zeros, `DICM`, and group 0002 with its right length.
    public func encoded() -> [UInt8] {
        var meta = DataSet()
        meta.set(DataElement(tag: .fileMetaInformationVersion, vr: .OB, content: .bytes([0, 1])))
        meta.set(.mediaStorageSOPClassUID, self.mediaStorageSOPClassUID)
        meta.set(.mediaStorageSOPInstanceUID, self.mediaStorageSOPInstanceUID)
        meta.set(.transferSyntaxUID, self.transferSyntax.uid)
        meta.set(.implementationClassUID, Implementation.classUID)
        meta.set(.implementationVersionName, Implementation.versionName, vr: .SH)
        if let title = self.sourceApplicationEntityTitle {
            // The title is a peer's text: what AE doesn't allow becomes a question mark (PS3.5 §6.2).
            let clean = title.unicodeScalars.map { (" "..."~").contains($0) && $0 != "\\" ? Character($0) : "?" }
            meta.set(.sourceApplicationEntityTitle, String(clean.prefix(16)), vr: .AE)
        }
        let elements = DataSetWriter(syntax: .explicitVRLittleEndian).write(meta)
        var bytes = [UInt8](repeating: 0, count: Self.preambleLength)
        bytes.reserveCapacity(144 + elements.count)
        bytes += Self.prefix.utf8
        ElementEncoding.explicitLittle.appendHeader(.fileMetaInformationGroupLength, .UL, length: 4, to: &bytes)
        bytes += NumberCoding.bytes(UInt64(elements.count), 4)
        return bytes + elements
    }
}
