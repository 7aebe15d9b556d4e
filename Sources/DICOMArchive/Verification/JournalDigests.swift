import DICOMCore

/// What the journals of an output directory know of the bytes of its files, whoever wrote them.
struct JournalDigests: Sendable {
    private struct Entry: Sendable {
        var digest: SIMD32<UInt8>?
        var time: Double
        /// Whether the file was there already when an object came: this is what it was then.
        var isDuplicate: Bool
        /// Whether it came whole under its own name.
        var isStored: Bool
        /// Whether a journal has it that could be read to its end.
        var isKept = false
    }

    /// By the hash of the path: a million of them must not fill the memory.
    private var entries: [Int: Entry] = [:]

    /// The names of the journals that can't be read, or not to their end, and why.
    private(set) var unreadable: [(name: String, error: JournalError)] = []

    /// Reads all journals below a directory; of one that can't be read to its end, what there is before the fault.
    init(below root: String) {
        for name in JournalFolder.names(below: root) {
            do throws(JournalError) {
                let reader = try JournalReader(name, below: root)
                var keys: [Int] = []
                // What was read before a fault is true all the same.
                try reader.files { keys.append(self.add($0)) }
                for key in keys { self.entries[key]?.isKept = true }
            } catch {
                self.unreadable.append((name, error))
            }
        }
    }

    /// Of a file that was stored twice the later time counts; a duplicate only where nobody stored the file.
    ///
    /// Gives the key of its entry.
    private mutating func add(_ file: JournalReader.StoredFile) -> Int {
        let key = file.path.hashValue
        let digest = file.hash.flatMap { $0.count == 32 ? SIMD32<UInt8>($0) : nil }
        var entry = Entry(
            digest: digest,
            time: file.time,
            isDuplicate: file.state == "duplicate",
            isStored: file.state == "stored"
        )
        if let known = self.entries[key] {
            let isBetter = known.isDuplicate != entry.isDuplicate ? known.isDuplicate : entry.time > known.time
            guard isBetter else { return key }
            entry.isKept = known.isKept
        }
        self.entries[key] = entry
        return key
    }

    /// Whether a journal that can be read to its end has a file.
    func has(_ path: String) -> Bool { self.entries[path.hashValue]?.isKept ?? false }

    /// How many objects were stored that aren't among the files with paths of these hashes.
    func countStored(besides here: Set<Int>) -> Int {
        self.entries.count { $0.value.isStored && $0.value.isKept && !here.contains($0.key) }
    }

    /// Whether nothing is known at all.
    var isEmpty: Bool { self.entries.isEmpty }

    /// The SHA-256 that a file should have, as 64 hexadecimal digits; nil where nobody knows.
    func digest(of path: String) -> String? {
        guard let digest = self.entries[path.hashValue]?.digest else { return nil }
        return PathComponent.hexadecimal(digest.indices.map { digest[$0] }, count: 64)
    }
}
