import DICOMCore

/// Decodes encapsulated frames (PS3.5 §A.4), somewhere where damage in them can do none.
package protocol FrameDecoder: Sendable {
    /// The pixels of one frame; throws `decoderMissing`, `notDecoded`, `unsupported` or `tooLarge`.
    func decode(_ frame: EncodedFrame) async throws -> DecodedFrame
}

/// An encoded frame, and what its object says about it.
package struct EncodedFrame: Sendable, Equatable {
    /// The syntax in which the frame is encoded.
    package var transferSyntax: UID
    /// How many columns the frame must have.
    package var columns: Int
    /// How many rows the frame must have.
    package var rows: Int
    /// How many samples a pixel must have.
    package var samplesPerPixel: Int
    /// How many bits a sample takes.
    package var bitsAllocated: Int
    /// How many of them count.
    package var bitsStored: Int
    /// What the object says about its samples.
    package var photometricInterpretation: PhotometricInterpretation
    /// The bytes of the frame's fragments, one after another.
    package var bytes: [UInt8]

    /// Makes an encoded frame.
    package init(
        transferSyntax: UID,
        columns: Int,
        rows: Int,
        samplesPerPixel: Int,
        bitsAllocated: Int,
        bitsStored: Int,
        photometricInterpretation: PhotometricInterpretation,
        bytes: [UInt8]
    ) {
        self.transferSyntax = transferSyntax
        self.columns = columns
        self.rows = rows
        self.samplesPerPixel = samplesPerPixel
        self.bitsAllocated = bitsAllocated
        self.bitsStored = bitsStored
        self.photometricInterpretation = photometricInterpretation
        self.bytes = bytes
    }

    /// Makes an encoded frame of an object.
    package init(_ description: PixelDescription, bytes: [UInt8]) {
        self.transferSyntax = description.transferSyntax.uid
        self.columns = description.columns
        self.rows = description.rows
        self.samplesPerPixel = description.samplesPerPixel
        self.bitsAllocated = description.bitsAllocated
        self.bitsStored = description.bitsStored
        self.photometricInterpretation = description.photometricInterpretation
        self.bytes = bytes
    }
}

/// A decoded frame: native pixels, little endian, the samples of a pixel together.
package struct DecodedFrame: Sendable, Equatable {
    /// How many bits a sample takes: 8, 16 or 32.
    package var bitsAllocated: Int
    /// How many of them count, the lowest ones.
    package var bitsStored: Int
    /// What the samples mean, where the stream says it; nil where the object does.
    package var photometricInterpretation: PhotometricInterpretation?
    /// The samples.
    package var bytes: [UInt8]

    /// Makes a decoded frame.
    package init(
        bitsAllocated: Int,
        bitsStored: Int,
        photometricInterpretation: PhotometricInterpretation? = nil,
        bytes: [UInt8]
    ) {
        self.bitsAllocated = bitsAllocated
        self.bitsStored = bitsStored
        self.photometricInterpretation = photometricInterpretation
        self.bytes = bytes
    }
}
