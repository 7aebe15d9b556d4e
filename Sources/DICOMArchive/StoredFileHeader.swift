import DICOMCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What the preamble and the meta header of a stored file say (PS3.10 §7.1), read without the data set.
struct StoredFileHeader {
    /// A header longer than this isn't one that pacsh wrote.
    private static let limit = 4096
    private static let longVRs: Set<[UInt8]> = [Array("OB".utf8), Array("UN".utf8), Array("OW".utf8)]

    /// Where the data set starts.
    let dataSetOffset: Int
    /// The size of the file.
    let fileSize: Int
    /// Media Storage SOP Instance UID (0002,0003).
    let sopInstanceUID: UID

    /// The number of bytes of the data set.
    var dataSetSize: Int { self.fileSize - self.dataSetOffset }

    /// Reads the header; `nil` when the file is not a regular file with a complete one and at least one byte after it.
    init?(_ file: FileDescriptor) {
        guard let size = file.regularFileSize(), let head = try? file.read(at: 0, count: Self.limit),
            head.count > 144, Array(head[128..<140]) == Array("DICM".utf8) + [2, 0, 0, 0, 0x55, 0x4C, 4, 0]
        else { return nil }
        let length = head[140..<144].reversed().reduce(0) { $0 << 8 | Int($1) }
        guard length > 0, length <= head.count - 144, 144 + length < size else { return nil }
        guard let uid = Self.sopInstanceUID(in: Array(head[144..<(144 + length)])) else { return nil }
        self.dataSetOffset = 144 + length
        self.fileSize = size
        self.sopInstanceUID = uid
    }

    /// Opens a file in a folder and reads its header.
    static func open(_ name: String, in folder: FileDescriptor) -> (file: FileDescriptor, header: StoredFileHeader)? {
        // Without O_NONBLOCK a pipe of that name would never open.
        guard let file = try? FileDescriptor.open(name, in: folder, flags: O_RDONLY | O_NONBLOCK),
            let header = StoredFileHeader(file)
        else { return nil }
        return (file, header)
    }

    private static func sopInstanceUID(in meta: [UInt8]) -> UID? {
        var offset = 0
        while meta.count - offset >= 8 {
            let isLong = Self.longVRs.contains(Array(meta[(offset + 4)..<(offset + 6)]))
            let header = isLong ? 12 : 8
            guard meta.count - offset >= header else { return nil }
            let field = isLong ? (offset + 8)..<(offset + 12) : (offset + 6)..<(offset + 8)
            let length = meta[field].reversed().reduce(0) { $0 << 8 | Int($1) }
            guard length <= meta.count - offset - header else { return nil }
            if Array(meta[offset..<(offset + 4)]) == [2, 0, 3, 0] {
                let value = meta[(offset + header)..<(offset + header + length)]
                let uid = UID(String(decoding: value, as: UTF8.self))
                return uid.string.isEmpty ? nil : uid
            }
            offset += header + length
        }
        return nil
    }
}
