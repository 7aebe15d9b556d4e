import DICOMCore
import PACSClient
import ShellLanguage

/// What `dump` has to say of one file or row, or of many, which are added one by one.
///
/// Of many only what fits a row each is kept, or nothing where they are printed while they are read.
struct DumpReport: Sendable {
    /// The attributes asked for; all without any.
    let keys: [TagPath]
    /// Whether one file or row was named.
    let isOne: Bool
    /// What one row stands for; nil for a file each.
    let grouping: DumpGroups.Level?
    /// Whether people read it.
    let isForPeople: Bool
    /// Whether rows are kept, one for each file.
    var keepsRows = false

    /// The only file, or the row.
    private var only: DumpedFile?
    /// How many files or rows there are that are DICOM's.
    private(set) var count = 0
    /// How many of them are rows that aren't here.
    private var rowCount = 0
    /// The paths of files in directories that are none of DICOM's.
    private(set) var foreign: [String] = []
    private var rows: [[String]] = []
    private var groups: DumpGroups
    private var uids: [String] = []
    private var values: [String] = []
    private var failed: [DumpedFile] = []
    private var leniencies = LeniencySummary()

    /// So many files that aren't DICOM are named.
    private static let mostNames = 5

    init(keys: [TagPath], isOne: Bool, grouping: DumpGroups.Level? = nil, isForPeople: Bool) {
        self.keys = keys
        self.isOne = isOne
        self.grouping = grouping
        self.isForPeople = isForPeople
        self.groups = DumpGroups(grouping ?? .series)
    }

    /// Takes a file into account, the next in order.
    mutating func add(_ file: DumpedFile) {
        if file.isForeign {
            if let path = file.path { self.foreign.append(path) }
            return
        }
        if !file.isFolder { self.count += 1 }
        if file.path == nil { self.rowCount += 1 }
        if let uid = file.sop?.string { self.uids.append(uid) }
        if file.failure != nil { self.failed.append(file.remainder) }
        if self.isOne {
            self.only = file
            return
        }
        self.leniencies.add(file)
        guard file.hasData else { return }
        if self.grouping != nil {
            self.groups.add(file)
        } else if !self.keys.isEmpty {
            self.values += file.values.filter { $0.json != nil }.map(\.text)
            if self.keepsRows { self.rows.append([file.name] + file.values.map(\.text)) }
        }
    }

    /// The first failure, which is the command's own.
    var failure: PACSError? { self.failed.first?.failure }

    /// The report; with `isPrinted` on what has been printed already.
    func report(isPrinted: Bool = false) -> Report {
        var report = Report(command: "dump", summary: isPrinted ? [] : self.summary, warnings: self.warnings)
        report.failure = self.failure
        report.count = self.grouping == nil ? self.count : self.groups.all.count
        report.isPrinted = isPrinted
        let document = self
        report.makeLater(table: { document.table }, document: { document.json }, uids: { document.uids })
        if self.isOne, self.keys.isEmpty, let file = self.only, file.dataSet != nil {
            report.longDataSet = .init(
                attributes: { file.attributes },
                writeAttributes: { file.writeAttributes(mask: $0, to: &$1) },
                writeModel: { file.writeModel([], mask: $0, to: &$1) }
            )
        } else if self.isOne {
            let models = [self.only].compactMap(\.self).filter { $0.dataSet != nil }
            let keys = self.keys
            report.dataSets = .init(count: models.count) { models[$0].model(keys) }
        }
        if !self.keys.isEmpty, self.grouping == nil { report.ownValues = self.ownValues }
        return report
    }

    /// The values for `capture`; an attribute that is absent has none.
    private var ownValues: [String] {
        guard let whole = self.only?.whole else { return self.values }
        return self.keys.filter { $0.json(in: whole) != nil }.map { $0.shownText(in: whole, isForPeople: false) }
    }

    // MARK: - For people

    /// What is said behind the rows.
    var summary: [String] {
        if self.isOne {
            return self.only?.transferSyntax.map { ["\($0.name), \(self.only?.byteCount ?? 0) bytes"] } ?? []
        }
        let counts = [(self.count - self.rowCount, "file"), (self.rowCount, "row")].filter { $0.0 > 0 }
        let files = counts.isEmpty ? "0 files" : counts.map { Magnitude.count($0, $1) }.joined(separator: ", ")
        guard let grouping else { return [files] }
        let count = self.groups.all.count
        return ["\(grouping == .series ? "\(count) series" : Magnitude.count(count, "study")), \(files)"]
    }

    private var warnings: [String] {
        var warnings: [String] = []
        if !self.foreign.isEmpty {
            let names = self.foreign.prefix(Self.mostNames).joined(separator: ", ")
            let more = self.foreign.count > Self.mostNames ? " and \(self.foreign.count - Self.mostNames) more" : ""
            let verb = self.foreign.count == 1 ? "1 file isn't" : "\(self.foreign.count) files aren't"
            warnings.append("\(verb) DICOM: \(names)\(more)")
        }
        warnings += self.isOne ? self.only?.sentences ?? [] : self.leniencies.sentences
        // The first failure is the command's own.
        return warnings + self.failed.compactMap(\.failure?.message).dropFirst()
    }

    private var table: Table? {
        if let grouping { return DumpGroups.table(self.groups.all, self.keys, grouping) }
        guard self.isOne else { return self.keys.isEmpty ? nil : self.rowPerFile }
        var table = Table(columns: DumpTree.columns(isForPeople: self.isForPeople))
        var tree = DumpTree(isForPeople: self.isForPeople)
        guard let file = self.only else { return table }
        if !self.keys.isEmpty, let whole = file.whole {
            table.columns[table.columns.count - 1].wraps = true
            table.rows = tree.rows(of: self.keys, in: whole).rows
        } else if file.path == nil, let dataSet = file.dataSet {
            table.rows = tree.rows(of: dataSet).rows
        } else {
            table.rows = tree.rows(of: file.elements, areLast: true).rows
        }
        return table
    }

    private var rowPerFile: Table { Table(columns: Self.rowColumns(self.keys), rows: self.rows) }

    /// The columns of a row for each file.
    static func rowColumns(_ keys: [TagPath]) -> [Table.Column] {
        [.init(key: "file", title: "File", importance: 4, elides: true)]
            + keys.map { .init(key: $0.text, title: DumpGroups.title(of: $0), importance: 6) }
    }

    // MARK: - For programs

    private var json: JSONValue {
        let command = JSONValue.Member("command", "dump")
        if self.isOne {
            return .object([command] + (self.only.map { self.keys.isEmpty ? $0.frame : $0.members(self.keys) } ?? []))
        }
        guard let grouping else { return .object([command, .init("files", [])] + self.lastMembers) }
        let groups = self.groups.all
        var members: [JSONValue.Member] = [command, .init("count", .integer(groups.count))]
        let rows = groups.map { $0.json(self.keys, grouping) }
        members.append(.init(grouping == .series ? "series" : "studies", .array(rows)))
        if !self.failed.isEmpty {
            members.append(.init("failed", .array(self.failed.map(\.failedEntry))))
        }
        return .object(members + [self.foreignMember])
    }

    /// What stands behind the files in the document of many.
    var lastMembers: [JSONValue.Member] { [.init("count", .integer(self.count)), self.foreignMember] }

    private var foreignMember: JSONValue.Member { .init("notDICOM", .array(self.foreign.map { .string($0) })) }
}
