import Foundation

/// Texts that a test compares with files below Tests/Fixtures.
///
/// With `PACSH_UPDATE_SNAPSHOTS=1` the files are written instead, which never happens where `CI` is set.
package enum Snapshot {
    /// Whether texts are written instead of compared.
    package static var isUpdating: Bool {
        let environment = ProcessInfo.processInfo.environment
        return environment["PACSH_UPDATE_SNAPSHOTS"] == "1" && environment["CI"] == nil
    }

    /// Compares a text with a fixture; nil where they are equal, else what to show.
    package static func difference(_ text: String, from name: String) throws -> String? {
        let path = "\(Programs.checkout)/Tests/Fixtures/\(name)"
        if self.isUpdating {
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        }
        guard let bytes = TemporaryDirectory.bytes(of: path) else {
            return "\(name) is missing; PACSH_UPDATE_SNAPSHOTS=1 makes it"
        }
        let expected = String(decoding: bytes, as: UTF8.self)
        return expected == text ? nil : "\(name) differs\n--- expected\n\(expected)--- now\n\(text)"
    }

    /// The names of the fixtures in a folder.
    package static func names(in folder: String) -> [String] {
        TemporaryDirectory.files(below: "\(Programs.checkout)/Tests/Fixtures/\(folder)").compactMap {
            $0.split(separator: "/").last.map(String.init)
        }
    }
}
