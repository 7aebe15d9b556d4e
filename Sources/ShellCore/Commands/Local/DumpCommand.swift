import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage
import SystemIO

/// `dump FILE…|DIR|SEL [KEY…]`: the elements of files, or of what the PACS returned for rows.
struct DumpCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "dump",
        abstract: "Show the elements of DICOM files or of rows.",
        discussion: """
            Of a directory all DICOM files in it and below it. With KEYs, of a single file each with its value in full, and \
            of several files one row a file, or a series or study with --per. Rows that were retrieved are dumped from their \
            files below the output directory; of any other row the attributes that the PACS returned are shown. A word that \
            is a keyword or a tag is a KEY; './Rows' is a file of that name.
            """
    )

    static let examples = [
        "dump ./image.dcm", "dump image.dcm PatientName Rows", "dump 3/1/1",
        "dump ./dicom PatientWeight Manufacturer --per series",
        "dump ./dicom RadiopharmaceuticalInformationSequence.RadionuclideTotalDose",
        "dump image.dcm --format dicomjson --inline all > image.json",
    ]

    static let valueKinds: [String: ValueKind] = [
        "<words>": .selectorFileOrKeyword, "--inline": .free("BYTES|all"),
        "--per": .words(DumpGroups.Level.allCases.map(\.rawValue)),
    ]

    @Argument(help: "Files, directories or rows, then keywords or tags; all elements without any.")
    var words: [String]
    @Option(name: .long, help: "Longest opaque value that is read, in bytes, or all; 64 KiB for dicomjson.")
    var inline: String?
    @Option(name: .long, help: "One row of KEYs for each series or study.")
    var per: String?
    @OptionGroup var rowOptions: RowOptions
    @OptionGroup var outputOptions: OutputOptions
    private var parts = Prepared<LocalWords>()

    /// Longer opaque values are not shown, in bytes.
    private static let longestOpaque = 4096
    /// Longer opaque values are no `InlineBinary`, in bytes.
    private static let longestInline = 64 << 10

    static let hasDataSets = true

    var format: OutputFormat? { self.outputOptions.format }

    mutating func validate() throws {
        if let inline = self.inline, !inline.isUnexpanded, Self.bytes(inline) == nil {
            throw UsageError(
                "--inline takes a number of bytes or all, not '\(inline)'",
                hint: "'dump FILE --format dicomjson --inline all' has all values in it",
                word: inline
            )
        }
        if let per = self.per, !per.isUnexpanded, DumpGroups.Level(rawValue: per) == nil {
            throw UsageError("--per takes series or study, not '\(per)'", word: per)
        }
        guard !self.words.contains(where: \.isUnexpanded) else { return }
        let parts = try LocalWords(self.words)
        guard !parts.subjects.isEmpty else {
            throw UsageError(
                "'\(self.words[0])' is an attribute; a file, a directory or a row must come before it",
                hint: "a file of that name is written ./\(self.words[0])",
                word: self.words[0]
            )
        }
        if self.per != nil, parts.keys.isEmpty {
            throw UsageError("--per needs attributes to show", hint: "dump DIR KEY… --per series")
        }
        self.parts.set(parts)
    }

    /// The number of bytes that an option says; nil where it says none.
    private static func bytes(_ text: String) -> Int? {
        if text == "all" { return .max }
        return Int(text).flatMap { $0 >= 0 ? $0 : nil }
    }

    func run(in session: Session) async throws -> Report {
        let parts = try self.parts.get()
        try parts.check(in: session)
        let format = self.format ?? session.options.format ?? session.settings.format
        let found = try await FoundFiles.find(parts.subjects, self.rowOptions.scope, in: session)
        let grouping = self.per.flatMap { DumpGroups.Level(rawValue: $0) }
        let isOne = found.isOne && grouping == nil
        let isModel = format == .dicomjson
        let extent = DumpedFile.Extent(
            keys: parts.keys,
            opaque: self.inline.flatMap(Self.bytes) ?? (isModel ? Self.longestInline : Self.longestOpaque),
            keepsValues: !isOne && !parts.keys.isEmpty,
            lists: parts.keys.isEmpty,
            keepsDataSet: isModel
        )
        let files = try await FoundFiles.each(found.entries, in: session, "dump") { entry in
            switch entry {
            case .file(let path): DumpedFile(path: path, isMember: false, extent)
            case .member(let path): DumpedFile(path: path, isMember: true, extent)
            case .row(let dataSet): DumpedFile(row: dataSet, extent)
            case .unreadable(let path, let error): DumpedFile(unreadable: path, error)
            }
        }
        // Of a single file that can't be read at all there is no document.
        if isOne, let file = files.first, !file.hasData, let failure = file.failure { throw failure }
        return DumpReport(
            files,
            keys: parts.keys,
            isOne: isOne,
            grouping: grouping,
            isForPeople: [.table, .wide, .vertical].contains(format)
        ).report
    }

    /// The report on a data set that is no file's.
    static func report(_ dataSet: DataSet, _ keys: [TagPath]) -> Report {
        let extent = DumpedFile.Extent(keys: keys, opaque: Self.longestOpaque)
        return DumpReport([DumpedFile(row: dataSet, extent)], keys: keys, isOne: true, isForPeople: true).report
    }
}
