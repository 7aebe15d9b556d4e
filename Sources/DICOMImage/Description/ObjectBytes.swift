import DICOMCore

/// The bytes of an object where they stand in its file.
struct ObjectBytes: Sendable {
    /// The file.
    let file: DICOMFile
    /// Whether places are those of the inflated data set (PS3.5 §A.5).
    let isInflated: Bool
    /// Whether numbers stand with their highest byte first.
    let isBigEndian: Bool

    /// Reads a stretch; throws `cannotRead`.
    func read(_ range: Range<Int>) throws(ImageError) -> [UInt8] { try self.read([range]).first ?? [] }

    /// Reads stretches one after the other; throws `cannotRead`.
    func read(_ ranges: [Range<Int>]) throws(ImageError) -> [[UInt8]] {
        do throws(DICOMFileError) {
            return try self.file.bytes(ranges, ofInflated: self.isInflated)
        } catch {
            throw ImageError(.cannotRead, "\(error)")
        }
    }

    /// The value of an element, numbers little endian; empty for sequences.
    func value(of element: DataElement) throws(ImageError) -> [UInt8] {
        guard case .unread(let place) = element.content else { return element.bytes }
        var bytes = try self.read(place.bytes)
        if self.isBigEndian, let width = element.vr.numberWidth { ByteSwap.swap(&bytes, width) }
        return bytes
    }
}
