import DICOMCore

/// Which fragments of encapsulated pixel data belong to which frame (PS3.5 §A.4).
struct EncapsulatedFrames: Sendable {
    /// The most bytes that an encoded frame has: more than the largest one that is read has decoded.
    private static let largestFrame = 1 << 30

    private let list: FragmentList
    private let frames: Int
    private let transferSyntax: TransferSyntax
    /// Where each frame begins, in bytes from the first fragment's item; none where no table says it.
    private let offsets: [Int]

    /// Takes the fragments of an object, and the tables that say where its frames begin.
    init(_ list: FragmentList, _ dataSet: DataSet, _ description: PixelDescription, _ bytes: ObjectBytes) {
        self.list = list
        self.frames = description.frames
        self.transferSyntax = description.transferSyntax
        self.offsets = []
    }

    /// The bytes of a frame, the first one being 1; throws `truncated`, `tooLarge` or `cannotRead`.
    func bytes(ofFrame number: Int, _ bytes: ObjectBytes) throws(ImageError) -> [UInt8] {
        throw ImageError(.unsupported, "\(self.transferSyntax.name) isn't read")
    }
}
