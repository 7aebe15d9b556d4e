import DICOMCore
import Synchronization

/// Compares the rows of a list with those of the time before, for `watch`.
final class WatchedRows: Sendable {
    private let former = Mutex<[Row]?>(nil)

    private struct Row: Sendable {
        let key: String
        let cells: [String]
    }

    /// The report with new rows marked `+` and those that have gone `-`, and with their UIDs in the document.
    func mark(_ report: Report) -> Report {
        guard report.failure == nil, let table = report.table, let keyColumn = Self.keyColumn(of: table) else {
            return report
        }
        let rows = table.rows.map { Row(key: $0[keyColumn], cells: $0) }
        let former = self.former.withLock { former in
            defer { former = rows }
            return former
        }
        guard let former else { return report }
        let before = Set(former.map(\.key))
        let now = Set(rows.map(\.key))
        let new = rows.filter { !before.contains($0.key) }
        let gone = former.filter { !now.contains($0.key) }
        var marked = Table(columns: [.init(key: "change", title: "", importance: 9)] + table.columns)
        marked.marked = table.marked
        for (index, row) in rows.enumerated() {
            let isNew = !before.contains(row.key)
            if isNew { marked.marked.insert(index) }
            marked.rows.append([isNew ? "+" : ""] + row.cells)
        }
        for row in gone { marked.rows.append(["-"] + row.cells) }
        let document = Self.document(report.document, new: new.map(\.key), gone: gone.map(\.key))
        let uids = report.uids
        var changed = report
        let table2 = marked
        changed.makeLater(table: { table2 }, document: { document }, uids: { uids })
        return changed
    }

    /// The column that tells rows apart: the last one with a UID, else a patient's ID.
    private static func keyColumn(of table: Table) -> Int? {
        table.columns.lastIndex { $0.key.hasSuffix("InstanceUID") }
            ?? table.columns.firstIndex { $0.key == "PatientID" }
    }

    private static func document(_ document: JSONValue, new: [String], gone: [String]) -> JSONValue {
        guard case .object(var members) = document else { return document }
        members.append(.init("new", .array(new.map { .string($0) })))
        members.append(.init("gone", .array(gone.map { .string($0) })))
        return .object(members)
    }
}
