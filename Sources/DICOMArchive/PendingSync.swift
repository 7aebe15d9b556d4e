/// Files that are stored but perhaps not yet on the disk.
struct PendingSync: Sendable {
    /// How many files may wait; more are forced out while the association still stores.
    static let limit = 2048

    /// A file below the output directory.
    struct File: Sendable {
        let folder: SeriesFolder
        /// Its name there.
        let name: String
    }

    private var files: [Int: [File]] = [:]

    /// Adds a file that an association stored; returns the files to force out now, usually none.
    mutating func add(_ file: File, association: Int) -> [File] {
        self.files[association, default: []].append(file)
        guard let waiting = self.files[association], waiting.count >= Self.limit else { return [] }
        self.files[association] = nil
        return waiting
    }

    /// Takes the files of an association.
    mutating func take(association: Int) -> [File] { self.files.removeValue(forKey: association) ?? [] }

    /// Takes all files.
    mutating func takeAll() -> [File] {
        defer { self.files = [:] }
        return self.files.values.flatMap(\.self)
    }
}
