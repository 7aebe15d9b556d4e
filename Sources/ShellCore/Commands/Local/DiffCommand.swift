import ArgumentParser
import DICOMArchive
import DICOMCore
import PACSClient
import ShellLanguage
import SystemIO

/// `diff A B [KEY…] [--ignore KEY]`: what differs between two files, two rows, or the objects of two studies.
struct DiffCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Compare two files or rows, attribute by attribute.",
        discussion: """
            Only differences are shown; where there are any the exit status is 1. Rows are compared by the attributes that \
            the PACS returned, a row and a file by those of the row. --files compares the objects of two directories, or of \
            two studies that were retrieved, pairing them by SOP Instance UID. Pixel data is compared byte by byte.
            """
    )

    static let examples = [
        "diff a.dcm b.dcm", "diff a.dcm b.dcm PatientName Rows", "diff 1 2", "diff ./before ./after --files",
        "diff a.dcm b.dcm --ignore InstanceCreationTime --ignore 0002,0013",
    ]

    static let valueKinds: [String: ValueKind] = [
        "<words>": .selectorFileOrKeyword, "--ignore": .keyword(descends: false),
    ]

    @Argument(help: "Two files or rows, then keywords or tags; all attributes without any.")
    var words: [String]
    @Option(name: .long, help: "Leave out an attribute, wherever it stands; may be repeated.")
    var ignore: [String] = []
    @Flag(name: .long, help: "Compare the objects of two directories or studies.")
    var files = false
    @OptionGroup var rowOptions: RowOptions
    @OptionGroup var outputOptions: OutputOptions
    private var parts = Prepared<(words: LocalWords, comparison: DataSetComparison)>()

    /// Longer values are compared in the files, in bytes.
    private static let longestValue = 64 << 10
    /// Longer text is compared by its bytes, whatever its character set and padding; hardly any is as long.
    private static let longestText = 4 << 20

    var format: OutputFormat? { self.outputOptions.format }

    mutating func validate() throws {
        guard !(self.words + self.ignore).contains(where: \.isUnexpanded) else { return }
        let words = try LocalWords(self.words)
        guard (1...2).contains(words.subjects.count) else {
            throw UsageError(
                words.subjects.isEmpty ? "two files or rows are compared" : "two files or rows are compared, not more",
                hint: "diff A B [KEY…]; a file that is called like an attribute is written ./NAME",
                word: words.subjects.last ?? self.words.first
            )
        }
        let ignored = try self.ignore.map(ShellCommands.attribute)
        self.parts.set((words, DataSetComparison(keys: words.keys, ignored: ignored)))
    }

    func run(in session: Session) async throws -> Report {
        let (words, parsed) = try self.parts.get()
        var comparison = parsed
        comparison.charset = session.settings.fallbackCharacterSet
        try words.check(in: session)
        let isForPeople = (self.format ?? session.options.format ?? session.settings.format).isForPeople
        if self.files { return try await self.compareObjects(words.subjects, comparison, in: session).report }
        var sides: [Side] = []
        for word in words.subjects { sides += try await self.sides(word, in: session) }
        guard sides.count == 2 else {
            throw UsageError(
                "two files or rows are compared, not \(sides.count)",
                hint: "'diff A B --files' compares the objects of two studies or directories",
                word: words.subjects.last
            )
        }
        let (first, second) = (sides[0], sides[1])
        let audit = AuditActivity.current
        return try await OwnThread.run { [comparison] isCancelled in
            let pair = try Self.compare(first, second, comparison, audit, isCancelled)
            return DiffReport(pairs: [pair], isForPeople: isForPeople).report
        }
    }

    // MARK: - Two of a kind

    /// What is compared.
    private enum Side: Sendable {
        case file(String)
        case row(DataSet)
    }

    /// What a word names: a file, or rows.
    private func sides(_ word: String, in session: Session) async throws -> [Side] {
        if let path = LocalWords.path(word, in: session) {
            guard !Path.isFolder(path) else {
                throw UsageError(
                    "\(path) is a directory",
                    hint: "'diff A B --files' compares the objects of two directories",
                    word: word
                )
            }
            return [.file(path)]
        }
        let selection = try await Selector(parsing: word, allowsOddUIDs: true).resolve(
            in: session,
            self.rowOptions.scope.showing,
            quietly: true
        )
        let output = session.scp?.directory ?? session.settings.output
        return try selection.rows.map { try Self.side(of: $0, word, below: output) }
    }

    /// What is known of a row: what the PACS returned, else the file that is here.
    private static func side(of row: SelectedRow, _ word: String, below output: String) throws -> Side {
        if let returned = row.row { return .row(returned.attributes) }
        let objects = try LocalObjects.objects(of: row, below: output)
        guard objects.count == 1, let object = objects.first else {
            throw UsageError("nothing is known of '\(word)' here", hint: "'get \(word)' retrieves it", word: word)
        }
        return .file(object.path)
    }

    /// Compares two; throws where one can't be read at all, and where nobody waits for it any more.
    private static func compare(
        _ first: Side,
        _ second: Side,
        _ comparison: DataSetComparison,
        _ audit: AuditActivity?,
        _ isCancelled: @escaping @Sendable () -> Bool
    ) throws -> DiffReport.Pair {
        var comparison = comparison
        comparison.isCancelled = isCancelled
        // A PACS returns only what it was asked for.
        for (one, other) in [(first, second), (second, first)] {
            if case .row(let row) = one, case .file = other, comparison.keys.isEmpty {
                comparison.keys = row.elements.map(\.tag).filter { !$0.isOfQueriesOnly }.map { TagPath($0) }
            }
        }
        let (a, b) = (
            try Self.read(first, comparison.charset, isCancelled),
            try Self.read(second, comparison.charset, isCancelled)
        )
        audit?.reads([a, b].compactMap { $0.file?.study ?? $0.side.dataSet.uid(.studyInstanceUID) })
        var pair = DiffReport.Pair(uid: (a.file?.sop ?? b.file?.sop ?? a.side.dataSet.uid(.sopInstanceUID))?.string)
        do throws(SystemError) {
            pair.differences = try comparison.differences(a.side, b.side)
        } catch {
            pair.failure = PACSError(.notReadable, "the values of the files can't be compared: \(error)")
        }
        if isCancelled() { throw CancellationError() }
        pair.failure = a.file?.failure ?? b.file?.failure ?? pair.failure
        return pair
    }

    private static func read(
        _ side: Side,
        _ charset: FallbackCharacterSet?,
        _ isCancelled: @escaping @Sendable () -> Bool
    ) throws -> (side: DataSetComparison.Side, file: DumpedFile?) {
        switch side {
        case .row(let dataSet): return (.init(dataSet: dataSet), nil)
        case .file(let path):
            var extent = DumpedFile.Extent(keys: [], opaque: Self.longestValue, keepsDataSet: true)
            extent.text = Self.longestText
            extent.isForComparison = true
            extent.charset = charset
            let file = DumpedFile(path: path, isMember: false, extent, isCancelled: isCancelled)
            if isCancelled() { throw CancellationError() }
            guard let whole = file.whole else { throw file.failure ?? PACSError(.notReadable, printable(path)) }
            let isBigEndian = file.transferSyntax?.byteOrder == .big
            let values = file.opened.map { FileValues($0, isCancelled: isCancelled) }
            return (.init(dataSet: whole, values: values, isBigEndian: isBigEndian), file)
        }
    }

    // MARK: - The objects of two studies

    private func compareObjects(
        _ words: [String],
        _ comparison: DataSetComparison,
        in session: Session
    ) async throws -> DiffReport {
        guard words.count == 2 else {
            throw UsageError("--files needs two directories or studies", hint: "diff A B --files", word: words.last)
        }
        let scope = self.rowOptions.scope
        let sides = [
            try await LocalObjects.find(words[0], scope, in: session),
            try await LocalObjects.find(words[1], scope, in: session),
        ]
        let (first, second) = (
            Self.eachOnce(sides[0].objects, in: session), Self.eachOnce(sides[1].objects, in: session)
        )
        let missing = zip(words, [first, second]).filter(\.1.isEmpty).map(\.0)
        for word in Set(missing).sorted() { session.notice("diff: nothing of '\(word)' is here") }
        let others = Dictionary(uniqueKeysWithValues: second.map { ($0.sopInstanceUID, $0.path) })
        let here = Set(first.map(\.sopInstanceUID))
        let both = first.filter { others[$0.sopInstanceUID] != nil }
        let audit = AuditActivity.current
        let pairs = try await FoundFiles.each(both, in: session, "diff") { object, isCancelled in
            var pair = DiffReport.Pair(uid: object.sopInstanceUID.string)
            do {
                pair = try Self.compare(
                    .file(object.path),
                    .file(others[object.sopInstanceUID] ?? object.path),
                    comparison,
                    audit,
                    isCancelled
                )
                pair.uid = object.sopInstanceUID.string
            } catch {
                pair.failure = error as? PACSError ?? PACSError(.notReadable, "\(error)")
            }
            return pair
        }
        var report = DiffReport(
            pairs: pairs,
            onlyFirst: first.map(\.sopInstanceUID).filter { others[$0] == nil },
            onlySecond: second.map(\.sopInstanceUID).filter { !here.contains($0) },
            isOfFiles: true,
            isForPeople: (self.format ?? session.options.format ?? session.settings.format).isForPeople
        )
        report.unread = sides.compactMap(\.failure)
        return report
    }

    /// The first file of each object; further ones are told of, and aren't compared.
    private static func eachOnce(_ objects: [LocalObject], in session: Session) -> [LocalObject] {
        var seen: Set<UID> = []
        let once = objects.filter { seen.insert($0.sopInstanceUID).inserted }
        let more = Set(objects).subtracting(once).map(\.path).sorted()
        if let path = more.first {
            let what = more.count == 1 ? "1 file isn't" : "\(more.count) files aren't"
            let notice = { (path: String) in
                "diff: \(what) compared, as another has the same SOP Instance UID: \(path)"
                    + (more.count > 1 ? " and \(more.count - 1) more" : "")
            }
            session.notice(notice(path), masked: notice(Masking.path(path)))
        }
        return once
    }
}

extension Tag {
    /// Whether a PACS returns the attribute and no object has it (PS3.4 §C.3.4, §C.4.1).
    fileprivate var isOfQueriesOnly: Bool {
        let counts = (Tag(0x0020, 0x1200)...Tag(0x0020, 0x1209)).contains(self)
        return counts
            || [
                .queryRetrieveLevel, .modalitiesInStudy, .specificCharacterSet, Tag(0x0008, 0x0054),
                Tag(0x0008, 0x0056),
                Tag(0x0008, 0x0062),
            ].contains(self)
    }
}
