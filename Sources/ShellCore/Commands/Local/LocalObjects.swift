import DICOMArchive
import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage
import SystemIO

/// What of a selection is here, or what a directory has.
struct LocalObjects: Sendable {
    /// The objects, in the order of the selection, each file once, and of their paths.
    var objects: [LocalObject] = []
    /// Why some of what is there may be missing: a folder or file can't be read.
    var failure: PACSError?

    /// The directory that a word names: it can only be a path, or is no selector, or there is no list to select from and
    /// something has that name; nil where it names rows.
    static func directory(_ word: String, in session: Session) -> String? {
        guard var path = LocalWords.path(word, in: session) else { return nil }
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }

    /// Finds the objects; what of a directory can't be read is told.
    ///
    /// What isn't there is a usage error where it is a directory, and nothing where it is a row. The file system is read
    /// on a thread of its own.
    static func find(_ word: String, _ scope: RowScope, in session: Session) async throws -> LocalObjects {
        if let path = self.directory(word, in: session) {
            let walk = try await OwnThread.run { isCancelled in
                do throws(SystemError) {
                    return try ObjectWalk(below: path, isCancelled: isCancelled)
                } catch {
                    throw UsageError(
                        "\(path): \(error)",
                        hint: "give rows, or a directory with DICOM files",
                        word: word
                    )
                }
            }
            LinkNotice.tell(of: walk.links.count, below: path, in: session)
            return LocalObjects(objects: walk.objects, failure: Self.failure(of: walk))
        }
        let selection = try await Selector(parsing: word, allowsOddUIDs: true).resolve(
            in: session,
            scope,
            quietly: true
        )
        let output = session.scp?.directory ?? session.settings.output
        return try await OwnThread.run { isCancelled in
            var seen: Set<LocalObject> = []
            var found = LocalObjects()
            for row in selection.rows {
                if isCancelled() { throw CancellationError() }
                for object in try Self.objects(of: row, below: output) where seen.insert(object).inserted {
                    found.objects.append(object)
                }
            }
            return found
        }
    }

    /// Says what of a directory can't be read; nil where everything can.
    private static func failure(of walk: ObjectWalk) -> PACSError? {
        guard let first = walk.unreadable.first else { return nil }
        let more = walk.unreadable.count > 1 ? ", and \(walk.unreadable.count - 1) more can't be read" : ""
        return .unreadableFolder(first.path, first.reason, more)
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

/// Says that links in a directory weren't followed: where they lead to is another directory's.
enum LinkNotice {
    /// Says how many there are; nothing where there is none.
    static func tell(of count: Int, below path: String, in session: Session) {
        guard count > 0 else { return }
        let what = count == 1 ? "1 link below it isn't" : "\(count) links below it aren't"
        let notice = { (path: String) in "\(path): \(what) followed; name the files that they lead to" }
        session.notice(notice(path), masked: notice(Masking.path(path)))
    }
}
