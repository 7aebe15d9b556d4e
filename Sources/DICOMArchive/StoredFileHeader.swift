import DICOMCore
import SystemIO

/// What the preamble and the meta header of a stored file say (PS3.10 §7.1), read without the data set.
struct StoredFileHeader {
    /// A header longer than this isn't one that pacsh wrote.
    private static let limit = 4096

    /// Where the data set starts.
    let dataSetOffset: Int
    let fileSize: Int
    /// Media Storage SOP Class UID (0002,0002); empty where it isn't there.
    let sopClassUID: UID
    /// Media Storage SOP Instance UID (0002,0003).
    let sopInstanceUID: UID
    /// Transfer Syntax UID (0002,0010); Implicit VR Little Endian where it isn't there.
    let transferSyntax: TransferSyntax

    /// The number of bytes of the data set.
    var dataSetSize: Int { self.fileSize - self.dataSetOffset }

    /// Reads the header; `nil` when the file is not a regular file with a complete one and at least one byte after it.
    init?(_ file: File) {
        let start = FileMetaInformation.preambleLength + FileMetaInformation.prefix.utf8.count
        guard let status = try? file.status(), status.isRegular, let head = try? file.read(at: 0, count: Self.limit),
            head.prefix(start).dropFirst(FileMetaInformation.preambleLength).elementsEqual(
                FileMetaInformation.prefix.utf8
            )
        else { return nil }
        let meta = Array(head[start...])
        var cursor = ElementCursor(meta.span.bytes, .explicitLittle)
        guard let first = try? cursor.next(), first.tag == .fileMetaInformationGroupLength, first.length == 4 else {
            return nil
        }
        let end = first.value.upperBound + Int(NumberCoding.value(of: meta[first.value]))
        guard end <= meta.count, start + end < status.size else { return nil }
        self.dataSetOffset = start + end
        self.fileSize = status.size
        var uids: [Tag: UID] = [:]
        while let element = try? cursor.next(), element.value.upperBound <= end {
            guard [.mediaStorageSOPClassUID, .mediaStorageSOPInstanceUID, .transferSyntaxUID].contains(element.tag)
            else {
                continue
            }
            uids[element.tag] = UID(String(decoding: meta[element.value], as: UTF8.self))
        }
        guard let sopInstanceUID = uids[.mediaStorageSOPInstanceUID], !sopInstanceUID.string.isEmpty else { return nil }
        self.sopInstanceUID = sopInstanceUID
        self.sopClassUID = uids[.mediaStorageSOPClassUID] ?? ""
        self.transferSyntax = uids[.transferSyntaxUID].map { TransferSyntax(uid: $0) } ?? .implicitVRLittleEndian
    }

    /// Opens a file in a folder and reads its header.
    static func open(_ name: String, in folder: Folder) -> (file: File, header: StoredFileHeader)? {
        guard let file = try? folder.file(name), let header = StoredFileHeader(file) else { return nil }
        return (file, header)
    }
}
