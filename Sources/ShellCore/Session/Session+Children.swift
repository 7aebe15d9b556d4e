import DICOMCore
import DICOMQuery
import PACSClient

extension Session {
    /// The series of a study or the images of a series, asked from the PACS and kept for `3/2/1`.
    ///
    /// The list last shown stays the one it was.
    func children(of parent: SelectedRow, level: QueryLevel) async throws -> QueryResult {
        let result = try await self.asking(systemOf: parent.profileKey) {
            let request = try parent.below(level, model: self.settings.model)
            return try await self.requireAssociation().find(request)
        }
        self.keep(result, under: (level == .image ? parent.series : parent.study)?.string ?? "")
        return result
    }
}
