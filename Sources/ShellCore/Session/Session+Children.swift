import DICOMCore
import PACSClient

extension Session {
    /// The series of a study or the images of a series, asked from the PACS and kept for `3/2/1`.
    ///
    /// The list last shown stays the one it was.
    package func children(of parent: SelectedRow, level: QueryLevel) async throws -> QueryResult {
        let connection = try self.requireConnection()
        var keys: [QueryKey] = []
        let model = self.settings.model
        if model == .patientRoot, let patientID = parent.patientID { keys.append(QueryKey(.patientID, patientID)) }
        if let study = parent.study { keys.append(QueryKey(.studyInstanceUID, study.string)) }
        if level == .image, let series = parent.series { keys.append(QueryKey(.seriesInstanceUID, series.string)) }
        let result = try await connection.find(QueryRequest(level: level, model: model, keys: keys))
        self.keep(result, under: (level == .image ? parent.series : parent.study)?.string ?? "")
        return result
    }
}
