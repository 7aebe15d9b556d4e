import DICOMArchive
import DICOMCore
import ShellLanguage

/// Where people's and peers' texts become commands and names.
enum ShellTargets {
    private static let words = CommandVocabulary(
        queryOptions: ["-k", "--key"],
        isTerm: { ["study", "series", "NM", "CT"].contains($0) },
        isQueryWord: { $0.count < 8 },
        isSetting: { $0.hasPrefix("s") },
        placeBelowOutput: { $0.hasPrefix("o/") ? 2 : nil }
    )

    /// A batch is read, and each line masked for the history.
    static func shell(_ bytes: [UInt8]) throws {
        let script = Script.read(bytes: bytes, file: "fuzz")
        try demand(!script.statements.isEmpty || script.chains.isEmpty, "a chain without statements")
        let text = String(decoding: bytes, as: UTF8.self)
        for line in text.split(separator: "\n") {
            let masked = MaskedLine.text(of: String(line), knowing: self.words)
            let twice = MaskedLine.text(of: masked, knowing: self.words)
            try demand(twice == masked, "masked twice, it is another line: \(masked) \(twice)")
            let quoted = Quoting.quoted(String(line))
            let read = Script.read(quoted, file: "fuzz")
            try demand(
                read.faults.isEmpty || line.unicodeScalars.contains { $0.value < 0x20 },
                "a quoted word has faults"
            )
        }
        _ = Lexer.joiningLines(text)
    }

    /// The history's file, which other programs may have written into: each entry written as one line is the same again.
    static func history(_ bytes: [UInt8]) throws {
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            guard let entry = HistoryEntry(json: line) else { continue }
            let written = entry.json.serialized()
            try demand(!written.utf8.contains(UInt8(ascii: "\n")), "an entry takes more than a line: \(written)")
            try demand(HistoryEntry(json: written) == entry, "written and read again, it is another entry: \(written)")
        }
    }

    /// A name is one harmless component, whatever the identifier was.
    static func path(_ bytes: [UInt8]) throws {
        guard let name = PathComponent.encode(bytes: bytes) else { return }
        try demand(!name.isEmpty && name != "." && name != "..", "\(name) is no name")
        try demand(name.utf8.count <= PathComponent.maximumLength, "\(name) is too long")
        try demand(name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }, "\(name) isn't harmless")
        try demand(name.utf8.first != UInt8(ascii: "-"), "\(name) looks like an option")
    }
}
