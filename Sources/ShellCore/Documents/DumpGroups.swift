import DICOMCore
import PACSClient

/// One row of attributes for each series or study, of all files that are of it.
struct DumpGroups: Sendable {
    /// What a row stands for.
    enum Level: String, Sendable, CaseIterable { case series, study }

    /// The files of one series or study.
    struct Group: Sendable {
        /// The study; empty where the files name none.
        var study: String
        /// The series; empty where the files name none, or are of a whole study.
        var series: String
        /// How many files there are.
        var files: Int
        /// What they have in common, by attribute; nil where it varies.
        var values: [DumpedFile.Value?]
    }

    /// What stands for a value that isn't the same in all files.
    static let varying = "varies"

    private let level: Level
    /// The groups in the order of their first files.
    private(set) var all: [Group] = []
    private var indices: [[String]: Int] = [:]

    init(_ level: Level) { self.level = level }

    /// Takes a file into its group.
    mutating func add(_ file: DumpedFile) {
        let study = file.study?.string ?? ""
        let series = self.level == .series ? file.series?.string ?? "" : ""
        guard let index = self.indices[[study, series]] else {
            self.indices[[study, series]] = self.all.count
            self.all.append(Group(study: study, series: series, files: 1, values: file.values))
            return
        }
        self.all[index].files += 1
        for (key, value) in file.values.enumerated() where self.all[index].values[key] != value {
            self.all[index].values[key] = nil
        }
    }

    /// A row for each group.
    static func table(_ groups: [Group], _ keys: [TagPath], _ level: Level) -> Table {
        let uid = level == .series ? "SeriesInstanceUID" : "StudyInstanceUID"
        var table = Table(columns: [
            .init(key: uid, title: level == .series ? "Series" : "Study", importance: 4),
            .init(key: "count", title: "Files", importance: 7, alignment: .right),
        ])
        table.columns += keys.map { .init(key: $0.text, title: self.title(of: $0), importance: 6) }
        table.rows = groups.map { group in
            [level == .series ? group.series : group.study, String(group.files)]
                + group.values.map { $0?.text ?? self.varying }
        }
        return table
    }

    /// The heading of an attribute: of a path only what it leads to.
    static func title(of path: TagPath) -> String { TagPath(path.lastTag).text }
}

extension DumpGroups.Group {
    /// The group in a document.
    func json(_ keys: [TagPath], _ level: DumpGroups.Level) -> JSONValue {
        var members: [JSONValue.Member] = [.init("StudyInstanceUID", .string(self.study))]
        if level == .series { members.append(.init("SeriesInstanceUID", .string(self.series))) }
        let attributes = zip(keys, self.values).compactMap { key, value -> JSONValue.Member? in
            guard let value else { return .init(key.text, .string(DumpGroups.varying)) }
            return value.json.map { .init(key.text, $0) }
        }
        return .object(members + [.init("count", .integer(self.files)), .init("attributes", .object(attributes))])
    }
}
