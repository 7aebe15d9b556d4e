import DICOMArchive
import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage
import SystemIO

/// One object of a row that isn't here, fetched to be looked at, and deleted afterwards.
struct FetchedObject: Sendable {
    /// The file.
    let path: String
    /// How many images its series has, where it was chosen among them; else 1.
    private(set) var siblings = 1
    /// The folder it is in; nil where a Storage SCP that runs has received it, whose it is then.
    private let folder: ViewFolder?

    /// Fetches the object of a row, or one from the middle of its first series, after a question.
    static func fetch(
        _ row: SelectedRow,
        in session: Session,
        consent: Consent?
    ) async throws -> FetchedObject {
        try await session.asking(systemOf: row.profileKey) {
            let connection = try await session.requireAssociation()
            let (target, sop, what, siblings) = try await Self.target(of: row, in: session)
            let pacs = printable(connection.target.called)
            try await session.confirm(
                "\(Self.name(of: row, in: session)) is not here; \(what) will be fetched from \(pacs) to look at it, "
                    + "and deleted afterwards",
                as: .view,
                given: consent,
                soFar: "only queries were sent"
            )
            var fetched = try await Self.fetch(target, sop, connection, in: session)
            fetched.siblings = siblings
            return fetched
        }
    }

    /// The row as it was named, with its description; where errors are masked without.
    private static func name(of row: SelectedRow, in session: Session) -> String {
        let name = row.number.map { "row \($0)" } ?? row.reference
        let description = row.row?.text(row.level == .series ? .seriesDescription : .studyDescription) ?? ""
        return description.isEmpty || session.masksErrors ? name : "\(name) (\(printableLine(description)))"
    }

    /// Deletes it, or leaves it where it is.
    func finish(keep: Bool, in session: Session) {
        guard let folder = self.folder else {
            session.notice("\(self.path) stays: the Storage SCP that runs has received it")
            return
        }
        if keep {
            folder.keep()
            session.notice("kept: \(self.path)")
        } else {
            folder.remove()
        }
    }

    // MARK: - Which object

    private static func target(
        of row: SelectedRow,
        in session: Session
    ) async throws -> (target: RetrievalTarget, sop: UID, what: String, siblings: Int) {
        if let key = row.missingKey { throw row.withoutKey(key) }
        var series = row
        if row.level == .patient {
            throw UsageError(
                "a patient has many studies, and 'view' shows one object",
                hint: "'find PatientID=…' lists the studies"
            )
        }
        if row.level == .study {
            let list = try await session.children(of: row, level: .series)
            guard let first = Self.first(of: list) else {
                throw PACSError(FailureFacts(.noMatch, service: .find), "the PACS lists no series of the study")
            }
            series = SelectedRow(
                level: .series,
                row: first,
                patientID: row.patientID,
                study: row.study,
                series: first.seriesInstanceUID,
                profileKey: row.profileKey
            )
        }
        if row.level == .image, let sop = row.sop {
            return (try row.listedTarget(patientID: nil), sop, "it", 1)
        }
        let images = try await session.children(of: series, level: .image).rows.filter { $0.sopInstanceUID != nil }
        let sorted = images.sorted { Self.number($0, .instanceNumber) < Self.number($1, .instanceNumber) }
        guard let image = sorted.isEmpty ? nil : sorted.count <= 2 ? sorted[0] : sorted[sorted.count / 2],
            let sop = image.sopInstanceUID, let study = row.study, let seriesUID = series.series
        else {
            throw PACSError(FailureFacts(.noMatch, service: .find), "the PACS lists no image of the series")
        }
        var target = RetrievalTarget(patientID: row.patientID, study: study, series: seriesUID, sop: sop)
        target.isListed = true
        if let modality = series.row?.text(.modality), !modality.isEmpty { target.modalities = [modality] }
        if let sopClass = image.uid(.sopClassUID) { target.sopClasses = [sopClass] }
        let number = sorted.firstIndex { $0.sopInstanceUID == sop } ?? 0
        let place = sorted.count == 1 ? "the one image" : "image \(number + 1) of \(sorted.count)"
        let name = series.row?.text(.seriesNumber).map { " of series \(printableLine($0))" } ?? ""
        return (target, sop, place + name, sorted.count)
    }

    /// Series whose objects have no pixels.
    private static let withoutPictures: Set<String> = [
        "SR", "PR", "KO", "DOC", "REG", "RTSTRUCT", "RTPLAN", "ECG", "PLAN",
    ]

    /// The series with the lowest number that may have pictures.
    private static func first(of list: QueryResult) -> QueryRow? {
        let rows = list.rows.filter { $0.seriesInstanceUID != nil }
        let pictures = rows.filter { !Self.withoutPictures.contains($0.text(.modality) ?? "") }
        return (pictures.isEmpty ? rows : pictures).min {
            Self.number($0, .seriesNumber) < Self.number($1, .seriesNumber)
        }
    }

    private static func number(_ row: QueryRow, _ tag: Tag) -> Int { row.text(tag).flatMap { Int($0) } ?? .max }

    // MARK: - Its retrieval

    private static func fetch(
        _ target: RetrievalTarget,
        _ sop: UID,
        _ connection: PACSConnection,
        in session: Session
    ) async throws -> FetchedObject {
        let settings = connection.settings
        let folder: ViewFolder
        do throws(SystemError) {
            folder = try ViewFolder(below: settings.output, mode: settings.outputMode)
        } catch {
            throw PACSError.unwritable(settings.output, error)
        }
        do {
            let retriever = Retriever(
                connection: connection,
                scp: session.scp,
                settings: settings,
                site: try await session.site(of: connection),
                deliveries: session.deliveries,
                onListening: { session.listening($0) },
                onNotice: { session.notice($0) }
            )
            session.abortHook = {
                await retriever.abort()
                await connection.abort()
            }
            var request = RetrievalRequest(targets: [target], method: .either, model: settings.model)
            request.output = folder.path
            let progress = session.progressLine()
            defer { progress.end() }
            progress.show("view: fetching one object")
            let outcome = await retriever.run(request)
            try Task.checkCancellation()
            if let error = outcome.error { throw error }
            guard let path = try await Self.file(of: sop, among: outcome.files) else {
                throw PACSError(.nothingReceived, "the PACS sent nothing of what was asked for")
            }
            guard Path.resolved(path).hasPrefix(Path.resolved(folder.path) + "/") else {
                folder.remove()
                return FetchedObject(path: path, folder: nil)
            }
            return FetchedObject(path: path, folder: folder)
        } catch {
            folder.remove()
            throw error
        }
    }

    /// The file of the object that was asked for: the PACS may have sent others.
    private static func file(of sop: UID, among paths: [String]) async throws -> String? {
        try await OwnThread.run { _ in
            paths.first { path in
                (try? DICOMFile(path: path))?.meta.uid(.mediaStorageSOPInstanceUID) == sop
            }
        }
    }
}
