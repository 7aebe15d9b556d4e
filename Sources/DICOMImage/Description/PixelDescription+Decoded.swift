/// What decoding changes about pixels.
extension PixelDescription {
    /// The description of decoded pixels; throws where they aren't as many as the object says.
    func decoded(as frame: DecodedFrame) throws(ImageError) -> PixelDescription {
        var decoded = self
        decoded.bitsAllocated = frame.bitsAllocated
        decoded.bitsStored = min(frame.bitsStored, frame.bitsAllocated)
        decoded.highBit = decoded.bitsStored - 1
        decoded.isPlanar = false
        if let photometric = frame.photometricInterpretation { decoded.photometricInterpretation = photometric }
        guard frame.bytes.count * 8 >= decoded.bitsPerFrame else {
            throw ImageError(
                .notDecoded,
                "the decoded frame has \(frame.bytes.count) bytes instead of \((decoded.bitsPerFrame + 7) / 8)"
            )
        }
        return decoded
    }
}
