import DICOMCore

/// What the journals of an output directory know of the bytes of its files, whoever wrote them.
struct JournalDigests: Sendable {
    private struct Entry: Sendable {
        var digest: SIMD32<UInt8>?
        var time: Double
        /// Whether the file was there already when an object came: this is what it was then.
        var isDuplicate: Bool
    }

    /// By the hash of the path: a million of them must not fill the memory.
    private var entries: [Int: Entry] = [:]

    /// Reads all journals below a directory; one that can't be read is left out.
    init(below root: String) {
        for name in JournalFolder.names(below: root) {
            guard let reader = try? JournalReader(name, below: root) else { continue }
            // What was read before a fault is true all the same.
            try? reader.files { self.add($0) }
        }
    }

    /// Of a file that was stored twice the later time counts; a duplicate only where nobody stored the file.
    private mutating func add(_ file: JournalReader.StoredFile) {
        let key = file.path.hashValue
        let digest = file.hash.flatMap { $0.count == 32 ? SIMD32<UInt8>($0) : nil }
        let entry = Entry(digest: digest, time: file.time, isDuplicate: file.state == "duplicate")
        if let known = self.entries[key] {
            let isBetter = known.isDuplicate != entry.isDuplicate ? known.isDuplicate : entry.time > known.time
            guard isBetter else { return }
        }
        self.entries[key] = entry
    }

    /// Whether nothing is known at all.
    var isEmpty: Bool { self.entries.isEmpty }

    /// The SHA-256 that a file should have, as 64 hexadecimal digits; nil where nobody knows.
    func digest(of path: String) -> String? {
        guard let digest = self.entries[path.hashValue]?.digest else { return nil }
        return PathComponent.hexadecimal(digest.indices.map { digest[$0] }, count: 64)
    }
}
