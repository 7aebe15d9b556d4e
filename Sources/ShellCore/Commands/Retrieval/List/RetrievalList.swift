import DICOMArchive
import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage

/// A list of what to retrieve, line by line, and what became of each line.
struct RetrievalList: Sendable {
    /// What the PACS said to a line.
    enum Match: String, Sendable, CaseIterable {
        /// One study, or a study named by its UID.
        case found
        /// More than one study.
        case several
        /// No study.
        case noMatch = "no-match"
        /// Studies, none of which has the value that was asked for and those of the line's other columns.
        case contradicts
        /// The value is none that can be sent: empty, masked, or with a character in it that isn't meant literally.
        case invalid
        /// The PACS ended the query with a failure.
        case failed
    }

    /// One line of the list.
    struct Line: Sendable {
        /// Its row in the file, from 0.
        let row: Int
        /// Its number in the file, from 1.
        let number: Int
        /// The attribute of its value.
        let key: Tag
        /// Its value.
        let value: String
        /// What its other columns say of its studies.
        var checks: [QueryKey] = []
        /// What the PACS said; nil before it was asked.
        var match: Match?
        /// The studies that are meant.
        var studies: [UID] = []
        /// Why its studies aren't asked for, where they aren't, in a few words.
        var refusal: String?
    }

    /// The file.
    let file: DelimitedFile
    /// The column that counts.
    let column: ListColumn
    /// Its lines, without that of the columns' names; of a very long list none, they are looked at some at a time.
    var lines: [Line]
    /// What became of the lines that aren't kept.
    private(set) var forgotten = LineTally()
    private let checks: [(index: Int, key: Tag)]

    /// A list of more lines doesn't keep them, unless a report wants them all.
    private static let longest = 10_000

    /// Reads a list; usage errors as of its file and its column.
    init(_ options: ListOptions, path: String, keepsLines: Bool = false) throws(UsageError) {
        do throws(UsageError) {
            let file = try DelimitedFile(path: path)
            let column = try ListColumn(of: file, column: options.column, key: options.key)
            try self.init(file, column, keepsLines: keepsLines)
        } catch {
            var error = error
            if error.hint.isEmpty { error.hint = Self.hint }
            throw error
        }
    }

    /// What to give where the file is no list.
    private static let hint =
        "--from takes a text, CSV or TSV file with a value in each line, for example AccessionNumber in its first line "
        + "and one accession number in each line below"

    /// Takes the values of a column.
    init(_ file: DelimitedFile, _ column: ListColumn, keepsLines: Bool = false) throws(UsageError) {
        self.file = file
        self.column = column
        self.checks = Self.checks(of: file, besides: column)
        self.lines = []
        guard self.count > 0 else {
            throw UsageError("\(printable(file.path)) has no lines below its columns' names")
        }
        self.keepsLines = keepsLines || self.count <= Self.longest
        if self.keepsLines { self.lines = self.read(0..<self.count) }
    }

    /// Whether `lines` are all of them.
    private(set) var keepsLines = true

    /// How many lines it has.
    var count: Int { self.file.rows.count - (self.column.hasHeader ? 1 : 0) }

    /// Some of its lines, as far as is known of them.
    func lines(_ range: Range<Int>) -> [Line] { self.keepsLines ? Array(self.lines[range]) : self.read(range) }

    /// Takes note of what became of some of its lines.
    mutating func settle(_ lines: [Line], _ range: Range<Int>) {
        if self.keepsLines {
            self.lines.replaceSubrange(range, with: lines)
        } else {
            for line in lines { self.forgotten.add(line) }
        }
    }

    private func read(_ range: Range<Int>) -> [Line] {
        range.map { index in
            let place = index + (self.column.hasHeader ? 1 : 0)
            let row = self.file.rows[place]
            let cells = row.cells
            let column = self.column
            let value = Self.value(of: cells.indices.contains(column.index) ? cells[column.index] : "")
            var line = Line(row: place, number: row.line, key: column.key, value: value)
            line.checks = self.checks.compactMap { index, key in
                cells.indices.contains(index) ? Self.check(cells[index], of: key) : nil
            }
            line.refusal = Self.fault(of: value, key: column.key)
            if line.refusal != nil { line.match = .invalid }
            return line
        }
    }

    /// Whether its values are Study Instance UIDs, of which the plan finds out whether the PACS lists them.
    var namesStudies: Bool { self.column.key == .studyInstanceUID }

    /// Whether a value means one study as a rule, and not many.
    var namesFew: Bool { [.studyInstanceUID, .accessionNumber, .studyID].contains(self.column.key) }

    /// The values to ask for, each once, in their order.
    var values: [String] {
        var seen: Set<String> = []
        return self.lines.filter { $0.match == nil && seen.insert($0.value).inserted }.map(\.value)
    }

    /// How many values there are to ask for; of a very long list how many lines.
    var valueCount: Int { self.keepsLines ? self.values.count : self.count }

    // MARK: - Values

    /// A cell's value: without blanks around it, and without what keeps a spreadsheet from taking it for a formula or a
    /// number, `="00123"` or a leading `'`.
    static func value(of cell: String) -> String {
        var value = String(cell.trimmingBlanks)
        if value.hasPrefix("=\""), value.hasSuffix("\""), value.count > 2 {
            value = String(value.dropFirst(2).dropLast())
        }
        if value.first == "'", let next = value.dropFirst().first, "=+-@".contains(next) { value.removeFirst() }
        return value
    }

    /// Why a value isn't sent; nil where it can be.
    static func fault(of value: String, key: Tag) -> String? {
        if value.isEmpty { return "it is empty" }
        if value.contains(IdentifyingAttributes.mask) { return "it is masked" }
        if value.contains("\\") || Wildcard.isWild(value) { return "it has *, ? or \\ in it" }
        let vr = DataDictionary.vr(of: key)
        if vr == .DA || vr == .TM || vr == .DT, value.contains("-") { return "it is a range, or no date as YYYYMMDD" }
        do throws(QueryError) {
            try QueryKey(key, value).validate()
            return nil
        } catch {
            // The sentence has the value in it.
            return "it can't be a value of \(DataDictionary.keyword(for: key))"
        }
    }

    // MARK: - What is said

    /// What became of all lines so far.
    private var tally: LineTally {
        var tally = self.forgotten
        for line in self.lines { tally.add(line) }
        return tally
    }

    /// The lines that bring nothing, for the user: why, and their numbers; no values.
    var warnings: [String] { self.tally.warnings }

    /// What the list is and what was found, in one sentence without values.
    var summary: String {
        let tally = self.tally
        let counts = Match.allCases.compactMap { match in tally.counts[match].map { "\($0) \(match.rawValue)" } }
        let keyword = DataDictionary.keyword(for: self.column.key)
        return "list \(printable(self.file.path)), \(self.column.text) as \(keyword): "
            + "\(Magnitude.count(self.count, "line")), \(counts.joined(separator: ", "))"
    }

    /// Whether nothing of the list could be sent.
    var isInvalid: Bool { self.tally.counts[.invalid] == self.count }

    /// Whether a line brings a study.
    var hasMatched: Bool { self.tally.matched > 0 }

    /// Whether a line brings nothing.
    var hasUnmatched: Bool { self.tally.matched < self.count }
}

/// What became of lines of a list, in numbers.
struct LineTally: Sendable {
    /// How many lines the PACS said what to.
    private(set) var counts: [RetrievalList.Match: Int] = [:]
    /// How many lines bring a study.
    private(set) var matched = 0
    /// Why lines bring nothing, with the numbers of the first few.
    private var groups = Array(repeating: (count: 0, numbers: [Int]()), count: Self.reasons.count)

    /// How many lines are named one by one.
    private static let numbersShown = 10

    private static let reasons: [(String, @Sendable (RetrievalList.Line) -> Bool)] = [
        ("matched nothing", { $0.match == .noMatch }),
        (
            "matched only studies that contradict it, which were left out (--mismatched takes them)",
            { $0.match == .contradicts }
        ),
        ("matched several studies, which --one leaves there", { $0.match == .several && $0.refusal != nil }),
        ("not asked for, since there is no value", { $0.match == .invalid && $0.value.isEmpty }),
        ("not asked for, since the value can't be meant", { $0.match == .invalid && !$0.value.isEmpty }),
        ("couldn't be asked for", { $0.match == .failed }),
    ]

    /// Adds a line.
    mutating func add(_ line: RetrievalList.Line) {
        if let match = line.match { self.counts[match, default: 0] += 1 }
        if !line.studies.isEmpty, line.refusal == nil { self.matched += 1 }
        for (index, reason) in Self.reasons.enumerated() where reason.1(line) {
            self.groups[index].count += 1
            if self.groups[index].numbers.count < Self.numbersShown { self.groups[index].numbers.append(line.number) }
        }
    }

    /// The reasons, each with its lines, in a sentence without values.
    var warnings: [String] {
        zip(Self.reasons, self.groups).compactMap { reason, group in
            guard group.count > 0 else { return nil }
            let shown = group.numbers.map(String.init).joined(separator: ", ")
            let more = group.count > group.numbers.count ? " and \(group.count - group.numbers.count) more" : ""
            return "\(group.count == 1 ? "line" : "lines") \(shown)\(more) of the list: \(reason.0)"
        }
    }
}

extension RetrievalList.Line {
    /// The line as a journal keeps it.
    var entry: JournalLine {
        JournalLine(
            number: self.number,
            key: "\(TagPath(self.key).text)=\(self.value)",
            checks: self.checks.map { "\($0.path.text)=\($0.value)" }
        )
    }

    /// A line that a journal has; nil where it can't be read.
    init?(_ entry: JournalLine) {
        guard let key = try? QueryKey.parse(entry.key) else { return nil }
        self.init(row: entry.number - 1, number: entry.number, key: key.path.tag, value: key.value)
        self.checks = entry.checks.compactMap { try? QueryKey.parse($0) }
    }
}
