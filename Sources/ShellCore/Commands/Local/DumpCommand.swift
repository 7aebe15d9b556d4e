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
            is a keyword or a tag is a KEY; './Rows' is a file of that name. csv, tsv and capture have whole values: \
            opaque ones in Base64 up to --inline, sequences as JSON, and nothing for what is absent or longer.
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
    @Option(name: .long, help: "Longest opaque value that is read, in bytes, or all; 4096, in dicomjson 65536.")
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
        if let format = self.format { try self.check(format) }
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
        try self.check(format)
        let found = try await FoundFiles.find(parts.subjects, self.rowOptions.scope, in: session)
        let grouping = self.per.flatMap { DumpGroups.Level(rawValue: $0) }
        let isOne = found.isOne && grouping == nil
        let entries = found.entries
        let copies = session.transcript.renderer != nil
        // Few rows, or one document, are printed like any other command's.
        let rowsForPeople = !isOne && !parts.keys.isEmpty && format.isForPeople
        let comesInParts =
            grouping == nil && !rowsForPeople && (isOne ? parts.keys.isEmpty && format.hasRows : true)
        var extent = DumpedFile.Extent(
            keys: parts.keys,
            opaque: self.inline.flatMap(Self.bytes)
                ?? (format == .dicomjson ? Self.longestInline : Self.longestOpaque),
            keepsValues: !isOne && !parts.keys.isEmpty,
            lists: isOne && parts.keys.isEmpty && !comesInParts && copies,
            keepsDataSet: format.isJSON || format == .dicomjson
        )
        extent.isForPeople = format.isForPeople
        extent.charset = session.settings.fallbackCharacterSet
        var report = DumpReport(keys: parts.keys, isOne: isOne, grouping: grouping, isForPeople: format.isForPeople)
        report.keepsRows = rowsForPeople || copies
        let read = {
            @Sendable [extent, report]
            (
                printing: ReportParts.Printing,
                write: @escaping @Sendable (ReportParts.Text) async throws -> Void
            ) async throws -> Report in
            let printer = DumpPrinter(keys: parts.keys, isOne: isOne, extent: extent, printing: printing)
            var stream = DumpStream(printer, report: report, write: write)
            // What is printed shows how far it is.
            let line = printing.renderer == nil || !session.terminal.outputIsTerminal ? session.progressLine() : nil
            defer { line?.end() }
            return try await stream.run(entries) { line?.show("dump: \($0) of \(entries.count) files") }
        }
        guard comesInParts else {
            return try await read(ReportParts.Printing()) { _ in }
        }
        var inParts = Report(command: "dump")
        inParts.parts = ReportParts { try await read($0, $1) }
        return inParts
    }

    /// Refuses what the format has no place for.
    private func check(_ format: OutputFormat) throws(UsageError) {
        guard let per = self.per, format == .dicomjson || format == .uid else { return }
        throw UsageError(
            "--per \(per) makes rows, which format \(format.rawValue) has none of",
            hint: "--format csv or json has a row for each \(per)",
            word: format.rawValue
        )
    }

    /// The report on a data set that is no file's.
    static func report(_ dataSet: DataSet, _ keys: [TagPath]) -> Report {
        var report = DumpReport(keys: keys, isOne: true, isForPeople: true)
        report.add(DumpedFile(row: dataSet, DumpedFile.Extent(keys: keys, opaque: Self.longestOpaque)))
        return report.report()
    }
}
