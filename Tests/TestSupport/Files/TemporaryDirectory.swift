import Foundation

/// A directory of a test's own, removed when nobody holds it any more.
package final class TemporaryDirectory: Sendable {
    /// The absolute path, without a slash at the end.
    package let path: String

    /// Makes an empty directory that only we may enter.
    package init(_ name: String = "test") throws {
        let base = FileManager.default.temporaryDirectory.path
        self.path = base + "/pacsh-\(name)-" + UUID().uuidString.prefix(13).lowercased()
        try FileManager.default.createDirectory(
            atPath: self.path,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
    }

    deinit {
        try? FileManager.default.removeItem(atPath: self.path)
    }

    /// The path of something in here.
    package func path(_ name: String) -> String { self.path + "/" + name }

    /// Makes a folder in here and returns its path.
    @discardableResult
    package func makeFolder(_ name: String) throws -> String {
        let folder = self.path(name)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return folder
    }

    /// Writes a text file in here and returns its path.
    @discardableResult
    package func write(_ text: String, to name: String) throws -> String {
        let file = self.path(name)
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        return file
    }

    /// The regular files below a folder of here, whole paths in order.
    package func files(below name: String = "", withExtension wanted: String? = nil) -> [String] {
        Self.files(below: name.isEmpty ? self.path : self.path(name), withExtension: wanted)
    }

    /// The regular files below a folder, whole paths in order.
    package static func files(below root: String, withExtension wanted: String? = nil) -> [String] {
        guard let walk = FileManager.default.enumerator(atPath: root) else { return [] }
        var found: [String] = []
        for case let name as String in walk {
            let file = root + "/" + name
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            if let wanted, !name.hasSuffix("." + wanted) { continue }
            found.append(file)
        }
        return found.sorted()
    }

    /// Copies a file.
    package static func copy(_ file: String, to copy: String) throws {
        try FileManager.default.copyItem(atPath: file, toPath: copy)
    }

    /// Removes a file or a folder with all that is in it.
    package static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

    /// Whether there is a file or a folder.
    package static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    /// The permission bits of a file or folder, nil if it isn't there.
    package static func permissions(of path: String) -> Int? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.posixPermissions] as? NSNumber)?.intValue
    }

    /// Changes the permission bits of a file or folder.
    package static func setPermissions(_ mode: Int, of path: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }

    /// Makes a symbolic link in here and returns its path.
    @discardableResult
    package func link(_ name: String, to target: String) throws -> String {
        try FileManager.default.createSymbolicLink(atPath: self.path(name), withDestinationPath: target)
        return self.path(name)
    }

    /// Lets its owner run a file as a program.
    package static func makeExecutable(_ path: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    }

    /// Writes the bytes of a file, in the place of what was there.
    package static func write(_ bytes: [UInt8], to path: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    /// The bytes of a file, nil if it can't be read.
    package static func bytes(of path: String) -> [UInt8]? {
        (try? Data(contentsOf: URL(fileURLWithPath: path))).map { [UInt8]($0) }
    }
}
