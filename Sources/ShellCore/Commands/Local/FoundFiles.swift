import DICOMArchive
import DICOMCore
import PACSClient
import ShellLanguage
import SystemIO

/// The files that words name, in the order of the words and below a directory of their paths.
struct FoundFiles: Sendable {
    /// One file, or one row of a list of which there is none here.
    enum Entry: Sendable {
        /// A file that was named, or is of a row that was.
        case file(String)
        /// A file that was found in a directory, and needn't be one of DICOM's.
        case member(String)
        /// What the PACS returned for a row.
        case row(DataSet)
        /// A directory that can't be listed, and why.
        case unreadable(String, SystemError)
    }

    /// What there is.
    var entries: [Entry] = []
    /// Whether one file or row was named, not a directory or several.
    var isOne: Bool {
        guard self.entries.count == 1, let entry = self.entries.first else { return false }
        if case .member = entry { return false }
        return true
    }

    /// Folders are nested no deeper than this, so that a loop of mounts ends.
    private static let maximumDepth = 64

    /// Finds files; of rows those that are here, and else what the PACS returned for them.
    ///
    /// The file system is read on a thread of its own.
    static func find(_ words: [String], _ scope: RowScope, in session: Session) async throws -> FoundFiles {
        var found = FoundFiles()
        var notHere = 0
        for word in words {
            if let path = LocalWords.path(word, in: session) {
                let (entries, links) = try await OwnThread.run { isCancelled in
                    guard Path.isFolder(path) else { return ([Entry.file(path)], 0) }
                    var below: [Entry] = []
                    var links = 0
                    Self.walk(path, depth: 0, isCancelled, &below, &links)
                    if isCancelled() { throw CancellationError() }
                    return (below, links)
                }
                found.entries += entries
                LinkNotice.tell(of: links, below: path, in: session)
                continue
            }
            let selection = try await Selector(parsing: word, allowsOddUIDs: true).resolve(
                in: session,
                scope,
                quietly: true
            )
            let output = session.scp?.directory ?? session.settings.output
            for row in selection.rows {
                let objects = try await OwnThread.run { _ in try LocalObjects.objects(of: row, below: output) }
                if !objects.isEmpty {
                    found.entries += objects.map { .file($0.path) }
                } else if let returned = row.row {
                    found.entries.append(.row(returned.attributes))
                    notHere += 1
                } else {
                    throw UsageError("nothing is known of '\(word)' here", hint: "'get \(word)' retrieves it")
                }
            }
        }
        if notHere == 1 {
            session.notice("the object is not here; these are the attributes that the PACS returned")
        } else if notHere > 1 {
            session.notice("\(notHere) rows are not here; of these the attributes that the PACS returned are shown")
        }
        return found
    }

    /// The regular files below a folder in the order of their paths, without names that begin with a dot.
    ///
    /// Links are counted, not followed: what they lead to is another directory's.
    private static func walk(
        _ path: String,
        depth: Int,
        _ isCancelled: () -> Bool,
        _ found: inout [Entry],
        _ links: inout Int
    ) {
        let folder: Folder
        let (names, illegible): ([String], Int)
        do throws(SystemError) {
            folder = try Folder(path: path)
            (names, illegible) = try folder.entries()
        } catch {
            found.append(.unreadable(path, error))
            return
        }
        if illegible > 0 { found.append(.unreadable(path, .illegibleNames(illegible))) }
        let base = path.hasSuffix("/") ? path : path + "/"
        for name in names where !name.hasPrefix(".") {
            if isCancelled() { return }
            switch folder.kind(of: name) {
            case .file: found.append(.member(base + name))
            case .link: links += 1
            case .folder where depth < Self.maximumDepth:
                Self.walk(base + name, depth: depth + 1, isCancelled, &found, &links)
            case .folder, .other, .none: continue
            }
        }
    }

    /// Does something to each element, on as many threads as there are processors; the results are in the order of the
    /// elements.
    static func each<Element: Sendable, Value: Sendable>(
        _ elements: [Element],
        in session: Session,
        _ label: String,
        _ body: @escaping @Sendable (Element, _ isCancelled: @escaping @Sendable () -> Bool) -> Value
    ) async throws -> [Value] {
        let work = SharedWork<Element, Value>(elements)
        let line = session.progressLine()
        defer { line.end() }
        let count = min(elements.count, CurrentProcess.processors)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<count {
                group.addTask {
                    try await OwnThread.run { isCancelled in
                        while !isCancelled(), let (index, element) = work.next() {
                            work.finish(index, body(element, isCancelled))
                            if index % 100 == 99 { line.show("\(label): \(index + 1) of \(elements.count) files") }
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        try Task.checkCancellation()
        return work.results
    }
}
