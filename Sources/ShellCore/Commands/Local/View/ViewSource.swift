import DICOMArchive
import PACSClient
import ShellLanguage
import SystemIO

/// Where the objects of `view` come from: files, what of rows is here, and else one object that is fetched.
struct ViewSource {
    /// The words of the command, as they were typed.
    let words: [String]
    /// The command, for its options.
    let command: ViewCommand

    /// Opens them, and does something with them; what was fetched for it goes afterwards.
    func open(
        in session: Session,
        _ body: @escaping (ViewedObjects) async throws -> Report
    ) async throws -> Report {
        let scope = RowScope(otherProfiles: self.command.force, mismatched: self.command.mismatched)
        var files: [FoundFiles.Entry] = []
        var absent: (row: SelectedRow, word: String, place: Int)?
        for word in self.words {
            if LocalWords.path(word, in: session) != nil {
                files += try await FoundFiles.find([word], scope, in: session).entries
                continue
            }
            let selection = try await Selector(parsing: word, allowsOddUIDs: true).resolve(
                in: session,
                scope,
                quietly: true
            )
            let output = session.scp?.directory ?? session.settings.output
            for row in selection.rows {
                let objects = try await OwnThread.run { _ in
                    // What an earlier `view --keep` has fetched is here as well.
                    for folder in [output] + ViewFolder.kept(below: session.settings.output) {
                        let objects = try LocalObjects.objects(of: row, below: folder)
                        if !objects.isEmpty { return objects }
                    }
                    return []
                }
                guard objects.isEmpty else {
                    files += objects.map { .file($0.path) }
                    continue
                }
                // Before anything is sent.
                guard absent == nil else {
                    throw UsageError(
                        "several of these rows are not here, and 'view' fetches one object",
                        hint: "name one row, or 'get \(word)' first"
                    )
                }
                absent = (row, word, files.count)
            }
        }
        guard let absent else {
            return try await body(try await ViewedObjects.open(files, decoder: PixelDecoderProcess()))
        }
        let fetched = try await FetchedObject.fetch(
            absent.row,
            in: session,
            consent: self.command.consentOptions.consent
        )
        defer { fetched.finish(keep: self.command.keep, in: session) }
        files.insert(.file(fetched.path), at: absent.place)
        let options = self.command.options
        if fetched.siblings > 1, options.montage || options.cine || options.curve {
            session.notice("1 of \(fetched.siblings) images of the series; 'get \(absent.word)' brings the rest")
        }
        return try await body(try await ViewedObjects.open(files, decoder: PixelDecoderProcess()))
    }
}
