import DICOMCore

/// What the bytes of an encoded frame are, as they show it themselves: transfer syntaxes are sometimes wrong.
package enum EncodedStream: Sendable, Equatable {
    /// RLE (PS3.5 annex G), which has no mark of its own.
    case rle
    /// JPEG of 8 bits with a discrete cosine transform (ITU-T T.81).
    case jpeg8
    /// The same with more bits.
    case jpeg12
    /// Lossless JPEG (ITU-T T.81 process 14).
    case jpegLossless
    /// JPEG-LS (ITU-T T.87).
    case jpegLS
    /// JPEG 2000 and High-Throughput JPEG 2000 (ITU-T T.800, T.814).
    case jpeg2000

    /// Tells what the bytes of a frame are; throws `unsupported` for a syntax that isn't read, and `notDecoded` for bytes
    /// that are no stream of its kind.
    package init(_ frame: EncodedFrame) throws(ImageError) {
        let syntax = TransferSyntax(uid: frame.transferSyntax)
        if Self.isRLE(frame.transferSyntax) {
            self = .rle
        } else if Self.isJPEG2000(frame.bytes) {
            self = .jpeg2000
        } else if Self.isJPEG(frame.bytes) {
            self = try JPEGStream(frame.bytes).kind
        } else if Self.readSyntaxes.contains(frame.transferSyntax) {
            throw ImageError(.notDecoded, "the encoded frame isn't a stream of \(syntax.name)")
        } else {
            throw Self.unread(syntax)
        }
    }

    /// Whether frames in a syntax are read.
    static func isRead(_ syntax: UID) -> Bool { self.isRLE(syntax) || self.readSyntaxes.contains(syntax) }

    /// The error for a syntax that isn't read.
    static func unread(_ syntax: TransferSyntax) -> ImageError {
        ImageError(.unsupported, "pixels in \(printable(syntax.name)) aren't read")
    }

    /// Whether frames in a syntax are compressed by run lengths.
    package static func isRLE(_ syntax: UID) -> Bool { syntax == "1.2.840.10008.1.2.5" }

    /// What the samples of a decoded frame mean, where it isn't what the object says; nil where it is.
    package static func photometric(_ frame: EncodedFrame) throws(ImageError) -> PhotometricInterpretation? {
        if Self.isJPEG(frame.bytes) { return try JPEGStream(frame.bytes).photometric(frame) }
        // Decoders give each pixel its own chrominances.
        return frame.photometricInterpretation == .ybrFull422 ? .ybrFull : nil
    }

    /// Whether bytes begin like a frame in any of the syntaxes but RLE.
    static func begins(_ bytes: [UInt8]) -> Bool { Self.isJPEG(bytes) || Self.isJPEG2000(bytes) }

    private static func isJPEG(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xFF, 0xD8, 0xFF]) }

    /// A code stream, or one in a file of its own (ITU-T T.800 annex A and I).
    private static func isJPEG2000(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xFF, 0x4F, 0xFF, 0x51])
            || bytes.starts(with: [0, 0, 0, 12, 0x6A, 0x50, 0x20, 0x20, 0x0D, 0x0A, 0x87, 0x0A])
    }

    private static let readSyntaxes: Set<UID> = Set(
        ["50", "51", "53", "55", "57", "70", "80", "81", "90", "91", "92", "93", "201", "202", "203"].map {
            UID("1.2.840.10008.1.2.4.\($0)")
        }
    )
}
