import DICOMArchive
import DICOMCore

/// A library that pacsh is built with or uses, and its licence.
struct Library: Sendable {
    /// Its name.
    let name: String
    /// Its version; nil where it can't be told.
    let version: String?
    /// Its licence as an SPDX expression.
    let licence: String
    /// Where it comes from.
    let source: String

    init(_ name: String, version: String?, licence: String, source: String) {
        self.name = name
        self.version = version
        self.licence = licence
        self.source = source
    }

    /// Swift's own libraries, which are linked into the executable too where pacsh is a package.
    static let swift = [
        Library(
            "Swift standard library, Dispatch, Foundation",
            version: nil,
            licence: "Apache-2.0 WITH Swift-exception",
            source: "https://github.com/swiftlang/swift"
        ),
        Library(
            "ICU (Foundation)",
            version: nil,
            licence: "Unicode-3.0",
            source: "https://github.com/swiftlang/swift-foundation-icu"
        ),
    ]

    /// The system's libraries that are there whenever pacsh runs.
    static func system(editor: String?) -> [Library] {
        [
            Library("libedit", version: editor, licence: "BSD-3-Clause", source: "https://thrysoee.dk/editline/"),
            Library(
                "SQLite",
                version: DatabaseLibrary.version,
                licence: "blessing",
                source: "https://sqlite.org"
            ),
            Library("zlib", version: InflateStream.libraryVersion, licence: "Zlib", source: "https://zlib.net"),
        ]
    }

    /// The system's libraries that `pacsh-decode` loads where they are.
    static let codecs = [
        Library(
            "libjpeg-turbo",
            version: nil,
            licence: "IJG AND BSD-3-Clause AND Zlib",
            source: "https://libjpeg-turbo.org"
        ),
        Library("OpenJPEG", version: nil, licence: "BSD-2-Clause", source: "https://www.openjpeg.org"),
        Library("CharLS", version: nil, licence: "BSD-3-Clause", source: "https://github.com/team-charls/charls"),
    ]

    /// What `--licenses` prints.
    static func licences(editor: String?) -> String {
        let parts = [
            ("Linked into pacsh:", self.linked),
            ("Swift's libraries, linked into pacsh in its packages:", self.swift),
            ("Libraries of the system:", self.system(editor: editor)),
            ("Libraries of the system that pacsh-decode loads where they are:", self.codecs),
        ]
        return parts.map { title, libraries in
            title + "\n"
                + libraries.map { library in
                    let name = library.version.map { "\(library.name) \($0)" } ?? library.name
                    return "  \(name): \(library.licence); \(library.source)\n"
                }.joined()
        }.joined(separator: "\n")
    }
}
