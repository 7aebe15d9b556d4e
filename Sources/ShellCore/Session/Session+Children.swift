import PACSClient
import DICOMCore

extension Session {
    /// The series of a study or the images of a series, asked from the PACS and kept for `3/2/1`; the list last shown
    /// stays the one it was.
    package func children(of parent: SelectedRow, level: QueryLevel) async throws -> QueryResult {
        let connection = try self.requireConnection()
        let result = try await connection.find(QueryRequest.children(of: parent, level: level, settings: self.settings))
        self.keep(result, under: (level == .image ? parent.series : parent.study)?.string ?? "")
        return result
    }
}
