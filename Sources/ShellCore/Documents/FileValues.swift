import DICOMArchive
import DICOMCore
import SystemIO

/// The values of a file that were only located, read when they are asked for: of a deflated data set a piece at a time of
/// the inflated bytes.
final class FileValues {
    private let file: DICOMFile
    private let isCancelled: () -> Bool
    private var bytes: (any FileBytes)?

    /// Reads nothing yet.
    init(_ file: DICOMFile, isCancelled: @escaping () -> Bool) {
        self.file = file
        self.isCancelled = isCancelled
    }

    /// The bytes at a place; throws where not all of them can be read.
    func read(at offset: Int, count: Int) throws(SystemError) -> [UInt8] {
        let bytes = try self.opened()
        guard count == 0 || bytes.load(from: offset, length: count) != nil else { throw .inputOutput }
        return bytes.withBytes { all in all.extracting(offset..<(offset + count)).withUnsafeBytes { Array($0) } }
    }

    private func opened() throws(SystemError) -> any FileBytes {
        if let bytes = self.bytes { return bytes }
        guard let bytes = try? self.file.locatedBytes(isCancelled: self.isCancelled) else { throw .inputOutput }
        self.bytes = bytes
        return bytes
    }
}
