import Crypto
import SystemIO

/// Compares the data sets of two files, whatever their meta headers say.
enum DataSetComparison {
    private static let chunk = 1 << 20

    /// Whether the data set of a finished part equals that of a file; false when the file cannot be read.
    static func areEqual(
        _ part: File,
        from offset: Int,
        count: Int,
        _ name: String,
        in folder: Folder
    ) -> Bool {
        guard let (file, header) = StoredFileHeader.open(name, in: folder), header.dataSetSize == count else {
            return false
        }
        var done = 0
        while done < count {
            let step = min(Self.chunk, count - done)
            guard let left = try? part.read(at: offset + done, count: step),
                let right = try? file.read(at: header.dataSetOffset + done, count: step),
                left.count == step, left == right
            else { return false }
            done += step
        }
        return true
    }

    /// The marks that a digest gives to names, eight digits each; the second is for the case that the first is taken.
    static func marks(_ digest: String) -> [Substring] {
        stride(from: 0, to: digest.count, by: 8).map { digest.dropFirst($0).prefix(8) }
    }

    /// The SHA-256 of a whole file as 64 hexadecimal digits.
    static func digest(of file: File) throws(SystemError) -> String {
        try self.digest(file, from: 0, count: file.status().size)
    }

    /// The SHA-256 of a part's data set as 64 hexadecimal digits.
    static func digest(_ part: File, from offset: Int, count: Int) throws(SystemError) -> String {
        var hash = SHA256()
        var done = 0
        while done < count {
            let bytes = try part.read(at: offset + done, count: min(Self.chunk, count - done))
            if bytes.isEmpty { break }
            hash.update(data: bytes)
            done += bytes.count
        }
        return PathComponent.hexadecimal(hash.finalize(), count: 64)
    }
}
