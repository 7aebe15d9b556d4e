import DICOMArchive
import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage
import SystemIO

/// What of a selection is here, or what a directory has.
enum LocalObjects {
    /// The directory that a word names: it can only be a path, or is no selector, or there is no list to select from and
    /// something has that name; nil where it names rows.
    static func directory(_ word: String, in session: Session) -> String? {
        guard var path = LocalWords.path(word, in: session) else { return nil }
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }

    /// The objects, each once, in the order of the selection and of their paths.
    ///
    /// What isn't there is a usage error where it is a directory, and nothing where it is a row. The file system is read
    /// on a thread of its own.
    static func find(_ word: String, _ scope: RowScope, in session: Session) async throws -> [LocalObject] {
        if let path = self.directory(word, in: session) {
            return try await OwnThread.run { isCancelled in
                do throws(SystemError) {
                    return try ObjectWalk.objects(below: path, isCancelled: isCancelled)
                } catch {
                    throw UsageError(
                        "\(path): \(error)",
                        hint: "give rows, or a directory with DICOM files",
                        word: word
                    )
                }
            }
        }
        let selection = try await Selector(parsing: word, allowsOddUIDs: true).resolve(
            in: session,
            scope,
            quietly: true
        )
        let output = session.scp?.directory ?? session.settings.output
        return try await OwnThread.run { isCancelled in
            var seen: Set<LocalObject> = []
            var found: [LocalObject] = []
            for row in selection.rows {
                if isCancelled() { throw CancellationError() }
                for object in try Self.objects(of: row, below: output) where seen.insert(object).inserted {
                    found.append(object)
                }
            }
            return found
        }
    }

    /// What of a row is below an output directory, in the order of the paths.
    static func objects(of row: SelectedRow, below output: String) throws -> [LocalObject] {
        if row.level == .patient {
            return row.patientID.map { StoredFiles.objects(ofPatient: $0, below: output) } ?? []
        }
        guard let study = row.study else { return [] }
        return try StoredFiles.objects(
            ofStudy: study,
            series: row.series,
            sop: row.sop,
            patientID: row.patientID,
            below: output
        )
    }
}
