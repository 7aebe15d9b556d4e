import DICOMCore
import PACSClient
import ShellLanguage

/// What `dump` shows of one file or row, or of many.
struct DumpReport: Sendable {
    /// What was read, in order; files that are none of DICOM's left out.
    let files: [DumpedFile]
    /// The paths of files in directories that are none of DICOM's.
    let foreign: [String]
    /// The attributes asked for; all without any.
    let keys: [TagPath]
    /// Whether one file or row was named.
    let isOne: Bool
    /// What one row stands for; nil for a file each.
    let grouping: DumpGroups.Level?
    /// Whether people read it.
    let isForPeople: Bool

    /// So many files that aren't DICOM are named.
    private static let mostNames = 5

    init(
        _ files: [DumpedFile],
        keys: [TagPath],
        isOne: Bool,
        grouping: DumpGroups.Level? = nil,
        isForPeople: Bool
    ) {
        self.files = files.filter { !$0.isForeign }
        self.foreign = files.filter(\.isForeign).compactMap(\.path)
        self.keys = keys
        self.isOne = isOne
        self.grouping = grouping
        self.isForPeople = isForPeople
    }

    var report: Report {
        var report = Report(command: "dump", summary: self.summary, warnings: self.warnings)
        report.failure = self.files.lazy.compactMap(\.failure).first
        report.count = self.grouping == nil ? self.files.count : self.groups.count
        let document = self
        report.makeLater(
            table: { document.table },
            document: { document.json },
            uids: { document.files.compactMap { $0.sop?.string } }
        )
        if !self.isOne, self.grouping == nil {
            report.documentRows = .init(key: "files", count: self.files.count) { index in
                document.files[index].entry(document.keys)
            }
        }
        let models = self.files.filter { $0.dataSet != nil }
        let keys = self.keys
        report.dataSets = .init(count: models.count) { models[$0].model(keys) }
        if !self.keys.isEmpty, self.grouping == nil { report.ownValues = self.values }
        return report
    }

    private var groups: [DumpGroups.Group] { self.grouping.map { DumpGroups($0).of(self.files) } ?? [] }

    /// The values for `capture`.
    private var values: [String] {
        self.files.flatMap { file in
            file.whole.map { whole in self.keys.map { $0.shownText(in: whole) } } ?? file.values.map(\.text)
        }
    }

    // MARK: - For people

    private var summary: [String] {
        if self.isOne, let file = self.files.first {
            return file.transferSyntax.map { ["\($0.name), \(file.byteCount) bytes"] } ?? []
        }
        let files = Magnitude.count(self.files.count, "file")
        guard let grouping else { return [files] }
        let count = self.groups.count
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
        if self.isOne {
            warnings += self.files.flatMap(\.notes)
        } else {
            let count = self.files.count { !$0.notes.isEmpty }
            let sentence = "\(Magnitude.count(count, "file")) not quite as the standard asks: --format json says how"
            if count > 0 { warnings.append(sentence) }
        }
        // The first failure is the command's own.
        return warnings + self.files.compactMap(\.failure?.message).dropFirst()
    }

    private var table: Table? {
        if self.grouping != nil { return DumpGroups.table(self.groups, self.keys, self.grouping ?? .series) }
        if !self.isOne, !self.keys.isEmpty { return self.rowPerFile }
        var table = Table(columns: DumpTree.columns(isForPeople: self.isForPeople, files: self.hasPathColumn))
        if self.isOne, !self.keys.isEmpty, let last = table.columns.indices.last { table.columns[last].wraps = true }
        for file in self.files {
            if !self.isOne {
                let heading = file.path ?? "row without a file"
                table.headings[table.rows.count, default: []] += table.rows.isEmpty ? [heading] : ["", heading]
            }
            var tree = DumpTree(isForPeople: self.isForPeople, file: self.hasPathColumn ? file.path ?? "" : nil)
            if !self.keys.isEmpty, let whole = file.whole {
                table.rows += tree.rows(of: self.keys, in: whole)
            } else if file.path == nil, let dataSet = file.dataSet {
                table.rows += tree.rows(of: dataSet)
            } else {
                table.rows += tree.rows(of: file.elements)
            }
        }
        return table
    }

    /// Whether programs are told by a column what file a row is of.
    private var hasPathColumn: Bool { !self.isOne && !self.isForPeople }

    private var rowPerFile: Table {
        var table = Table(columns: [.init(key: "file", title: "File", importance: 4, elides: true)])
        table.columns += self.keys.map { .init(key: $0.text, title: DumpGroups.title(of: $0), importance: 6) }
        table.rows = self.files.filter(\.hasData).map { [$0.path ?? ""] + $0.values.map(\.text) }
        return table
    }

    // MARK: - For programs

    private var json: JSONValue {
        if self.isOne { return .object([.init("command", "dump")] + (self.files.first?.members(self.keys) ?? [])) }
        var members: [JSONValue.Member] = [.init("command", "dump")]
        if let grouping {
            let groups = self.groups
            members.append(.init("count", .integer(groups.count)))
            members.append(
                .init(
                    grouping == .series ? "series" : "studies",
                    .array(groups.map { $0.json(self.keys, grouping) })
                )
            )
            let failed = self.files.filter { $0.failure != nil }
            if !failed.isEmpty {
                members.append(.init("failed", .array(failed.map { $0.entry([]).withoutAttributes })))
            }
        } else {
            members += [.init("count", .integer(self.files.count)), .init("files", [])]
        }
        members.append(.init("notDICOM", .array(self.foreign.map { .string($0) })))
        return .object(members)
    }
}

extension JSONValue {
    /// The object without its attributes.
    fileprivate var withoutAttributes: JSONValue {
        guard case .object(let members) = self else { return self }
        return .object(members.filter { $0.key != "attributes" })
    }
}
