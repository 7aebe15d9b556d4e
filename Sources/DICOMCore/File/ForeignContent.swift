/// What a file is that isn't DICOM's, by the marks that its kind begins with.
enum ForeignContent {
    private static let marks: [(bytes: [UInt8], name: String)] = [
        ([0x1F, 0x8B], "compressed by gzip"), (Array("PK\u{3}\u{4}".utf8), "a ZIP archive"),
        (Array("BZh".utf8), "compressed by bzip2"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "compressed by xz"),
        ([0x28, 0xB5, 0x2F, 0xFD], "compressed by zstd"), ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"), ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ([0xFF, 0x4F, 0xFF, 0x51], "a JPEG 2000 image"), ([0, 0, 0, 12, 0x6A, 0x50, 0x20, 0x20], "a JPEG 2000 image"),
        (Array("GIF8".utf8), "a GIF image"), (Array("II*\0".utf8), "a TIFF image"),
        (Array("MM\0*".utf8), "a TIFF image"), (Array("%PDF-".utf8), "a PDF document"),
        (Array("MSH|".utf8), "an HL7 message"),
        (Array("\u{B}MSH|".utf8), "an HL7 message"), (Array("<?xml".utf8), "an XML document"),
        (Array("<!DOCTYPE".utf8), "an HTML document"), (Array("<html".utf8), "an HTML document"),
        (Array("{".utf8), "a JSON document"), (Array("[".utf8), "a JSON document"), (Array("#!".utf8), "a script"),
        (Array("SQLite format 3".utf8), "an SQLite database"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        (Array("NRRD".utf8), "an NRRD volume"), ([0x5C, 1, 0, 0], "a NIfTI or Analyze volume"),
    ]

    /// What the bytes at a cursor, the first of a file, show; nil where they show nothing known.
    static func name(_ cursor: inout ElementCursor) -> String? {
        if cursor.remaining == 0 { return "empty (0 bytes)" }
        return self.marks.first { cursor.begins(with: $0.bytes) }?.name
    }
}
