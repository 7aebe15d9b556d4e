import DICOMCore
import SystemIO

/// The files that were found to have other bytes than were received: whole and in their place, so that only reading all
/// of them tells.
///
/// They stand in `.pacsh/changed.sha256` below the output directory, as `sha256sum` writes them. While a file has that
/// digest it isn't taken for present, and gives its name to the object when that comes again. For this user only: paths
/// have Patient IDs in them.
struct ChangedFiles: Sendable, Equatable {
    private static let name = "changed.sha256"
    /// A longer file isn't one of ours.
    private static let limit = 64 << 20

    /// The SHA-256 of each file as 64 hexadecimal digits, by its path below the output directory.
    private(set) var digests: [String: String] = [:]

    init(digests: [String: String] = [:]) { self.digests = digests }

    /// Reads what was found before; nothing where it can't be read.
    init(below root: Folder) {
        guard let file = try? root.folder(".pacsh").file(Self.name), let bytes = try? file.readAll(limit: Self.limit)
        else { return }
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let path = line.dropFirst(66)
            guard line.prefix(64).allSatisfy(\.isHexDigit), !path.isEmpty else { continue }
            self.digests[String(path)] = String(line.prefix(64))
        }
    }

    /// Whether the file at a path below the output directory is one of them still.
    func contains(_ path: String, _ file: @autoclosure () -> File?) -> Bool {
        guard let digest = self.digests[path], let file = file() else { return false }
        return (try? DataSetComparison.digest(of: file)) == digest
    }

    /// Adds what was found now, and forgets what has been mended or taken away.
    mutating func update(with found: [String: String], below root: Folder) {
        self.digests = self.digests.filter { path, _ in self.contains(path, Self.open(path, below: root)) }
        self.digests.merge(found) { $1 }
    }

    /// Writes them where they differ from what stands there.
    func write(below root: String) throws(SystemError) {
        let folder = try Folder(path: root)
        guard self != ChangedFiles(below: folder) else { return }
        _ = try folder.madeFolder(".pacsh")
        let lines = self.digests.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }
        try PrivateFile.write(Array(lines.joined().utf8), to: "\(root)/.pacsh/\(Self.name)")
    }

    private static func open(_ path: String, below root: Folder) -> File? {
        let names = path.split(separator: "/").map(String.init)
        guard let name = names.last else { return nil }
        var folder: Folder? = root
        for parent in names.dropLast() { folder = try? folder?.folder(parent) }
        return try? folder?.file(name)
    }
}
