import CPixelCodecs
import DICOMCore
import DICOMImage

/// The codecs of pacsh-decode: our own, and those of system libraries, of which those that a syntax may need are loaded
/// before anything is decoded.
struct SystemCodec {
    /// A library that a process has loaded, or why it hasn't.
    private enum Library {
        case loaded
        case missing(String)
    }

    private let jpeg: Library
    private let jpeg2000: Library
    private let jpegLS: Library

    /// Loads what frames in a syntax may need.
    init(_ frame: EncodedFrame) {
        let syntax = frame.transferSyntax.string
        let number = syntax.hasPrefix("1.2.840.10008.1.2.4.") ? Int(syntax.dropFirst(20)) : nil
        // Streams are sometimes of another kind of JPEG than the syntax says, but not of another family.
        let isJPEG = number.map { (50...81).contains($0) } ?? true
        let isJPEG2000 = number.map { !(50...81).contains($0) } ?? true
        let isRLE = EncodedStream.isRLE(frame.transferSyntax)
        self.jpeg = isJPEG && !isRLE ? Self.load(pixelcodecs_load_jpeg) : .missing("libjpeg-turbo")
        self.jpegLS = isJPEG && !isRLE ? Self.load(pixelcodecs_load_jpegls) : .missing("CharLS")
        self.jpeg2000 = isJPEG2000 && !isRLE ? Self.load(pixelcodecs_load_jpeg2000) : .missing("OpenJPEG")
    }

    /// The libraries by name, and which of them are there.
    static func libraries() -> [String] {
        let libraries = [
            ("libjpeg-turbo", pixelcodecs_load_jpeg), ("OpenJPEG", pixelcodecs_load_jpeg2000),
            ("CharLS", pixelcodecs_load_jpegls),
        ]
        return libraries.map { name, load in
            if case .missing = self.load(load) { "\(name) not found" } else { name }
        }
    }

    private static func load(_ load: (UnsafeMutablePointer<pixelcodecs_image>?) -> Int32) -> Library {
        var image = pixelcodecs_image()
        return Int(load(&image)) == PIXELCODECS_OK ? .loaded : .missing(Self.message(&image))
    }

    /// The pixels of a frame; throws why there are none.
    func decode(_ frame: EncodedFrame) throws(ImageError) -> DecodedFrame {
        switch try EncodedStream(frame) {
        case .rle: return try RLEDecoder.decode(frame)
        case .jpegLossless: return try JPEGLosslessDecoder.decode(frame)
        case .jpeg12: return try JPEGExtendedDecoder.decode(frame)
        case .jpeg8: return try self.decode(frame, self.jpeg, "JPEG", pixelcodecs_decode_jpeg)
        case .jpegLS: return try self.decode(frame, self.jpegLS, "JPEG-LS", pixelcodecs_decode_jpegls)
        case .jpeg2000:
            try JPEG2000Tiles.check(frame.bytes)
            return try self.decode(frame, self.jpeg2000, "JPEG 2000", pixelcodecs_decode_jpeg2000)
        }
    }

    private func decode(
        _ frame: EncodedFrame,
        _ library: Library,
        _ name: String,
        _ decode: (UnsafePointer<UInt8>?, Int, UnsafeMutablePointer<pixelcodecs_image>?) -> Int32
    ) throws(ImageError) -> DecodedFrame {
        if case .missing(let library) = library {
            throw ImageError(.decoderMissing, "\(name) frames need \(library)")
        }
        var image = pixelcodecs_image()
        image.columns = UInt32(frame.columns)
        image.rows = UInt32(frame.rows)
        image.components = UInt32(frame.samplesPerPixel)
        let code = decode(frame.bytes, frame.bytes.count, &image)
        defer { pixelcodecs_free(&image) }
        let words = Self.message(&image)
        switch Int(code) {
        case PIXELCODECS_OK: break
        case PIXELCODECS_MISMATCH:
            throw ImageError(
                .notDecoded,
                "the \(name) stream has \(words); the object says \(frame.columns) × \(frame.rows) of "
                    + "\(frame.samplesPerPixel)"
            )
        case PIXELCODECS_UNSUPPORTED: throw ImageError(.unsupported, "the \(name) stream can't be read: \(words)")
        case PIXELCODECS_MISSING: throw ImageError(.decoderMissing, "\(name) frames need \(words)")
        default: throw ImageError(.notDecoded, "the \(name) stream is damaged\(words.isEmpty ? "" : ": \(words)")")
        }
        return DecodedFrame(
            bitsAllocated: Int(image.bits_allocated),
            bitsStored: min(frame.bitsStored, Int(image.bits_stored)),
            photometricInterpretation: try EncodedStream.photometric(frame),
            bytes: Array(UnsafeBufferPointer(start: image.bytes, count: image.length))
        )
    }

    /// What the libraries said, which may be any bytes.
    private static func message(_ image: inout pixelcodecs_image) -> String {
        withUnsafeBytes(of: &image.message) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
    }
}
