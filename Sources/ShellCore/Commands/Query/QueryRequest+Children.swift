import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage

extension QueryRequest {
    /// The query for what is below a selected row: the series of a study, or the images of a series or of a study.
    static func children(of parent: SelectedRow, level: QueryLevel, settings: Settings) throws -> QueryRequest {
        guard let study = parent.study else {
            throw UsageError(
                "a patient has no Study Instance UID",
                hint: "'find PatientID=…' lists the studies of a patient"
            )
        }
        var keys = [QueryKey(.studyInstanceUID, study.string)]
        if settings.model == .patientRoot {
            guard let patientID = parent.patientID, !patientID.isEmpty else {
                throw UsageError(
                    "under the patient root the Patient ID must be known",
                    hint: "'find StudyInstanceUID=\(study)' makes a list to select from"
                )
            }
            keys.insert(QueryKey(.patientID, patientID), at: 0)
        }
        if level == .image, let series = parent.series { keys.append(QueryKey(.seriesInstanceUID, series.string)) }
        return QueryRequest(level: level, model: settings.model, keys: keys)
    }
}

extension Session {
    /// Asks for what is below some rows and shows it as one list.
    func showChildren(
        of selector: String,
        level: QueryLevel,
        command: String,
        savedName: String?,
        force: Bool
    ) async throws -> Report {
        let selection = try await Selector(parsing: selector).resolve(in: self, force: force)
        let connection = try self.requireConnection()
        var lists: [QueryResult] = []
        for row in selection.rows {
            var request = try QueryRequest.children(of: row, level: level, settings: self.settings)
            request.returnKeys += self.columns(of: level)
            let list = try await connection.query(request)
            lists.append(list)
            if list.failure != nil { break }
        }
        guard let first = lists.first else {
            self.notice("\(command): \(selection.emptiness)")
            var report = Report(
                command: command,
                table: QueryReport.emptyTable(level),
                document: ["command": .string(command), "level": .string(level.rawValue), "count": 0, "results": []]
            )
            report.dataSets = .init(count: 0) { _ in .null }
            return report
        }
        let whole = lists.dropFirst().reduce(first) { $0.appending($1) }
        let row = selection.rows.count == 1 ? selection.rows.first : nil
        let parent = level == .image ? row?.series : row?.study
        if whole.failure == nil || !whole.rows.isEmpty { self.show(whole, under: parent?.string) }
        if let savedName { self.save(whole, as: savedName) }
        return QueryReport(result: whole, command: command, columnKeys: self.columns(of: level)).report
    }
}
