import DICOMCore
import Synchronization
import SystemIO

/// The account of what one run of pacsh stores below one output directory: `.pacsh/journal/<host>-<run>.sqlite` there.
///
/// It has one writer, so that no lock is shared between processes or computers, and it is made when there is something
/// to write. Everything is written on a thread of its own, in batches, and a file is read for its hash when the processor
/// has nothing else to do. The row of an object may lag behind its file, and after a crash the last rows, and hashes, may
/// be missing: a file under its final name is complete by itself, so whoever reads a journal to go on looks at the files
/// too. What was asked for is written before anything is asked of the PACS.
package final class Journal: Sendable {
    /// Reports what couldn't be written, once for each kind of failure until it can be again.
    package typealias FaultHandler = @Sendable (JournalError) -> Void

    private enum Entry: Sendable {
        /// Hashes have been found.
        case hashed
        case stored(StoredObject, at: Double)
        case write(@Sendable (JournalPages) throws(DatabaseError) -> Void, done: (@Sendable (JournalError?) -> Void)?)
    }

    /// So many entries may wait; who would add more waits too.
    private static let queueLimit = 65_536
    /// Objects are gathered for so long, in milliseconds: a transaction costs the same for one and for a hundred.
    private static let gathering = 100

    private let book: Book
    private let queue: BoundedQueue<Entry>
    /// Where files wait to be read for their hashes; nil where none are wanted.
    private let hashes: HashQueue?

    /// The output directory.
    package var root: String { self.book.root }
    /// The file's name in the journals' folder.
    package var name: String { self.book.name }

    /// Prepares a journal; nothing is made before the first entry.
    ///
    /// `durability` says whether its transactions reach the disk before the next ones do, and `hashes` whether files
    /// are read for their SHA-256. `program` names us and our version; `isLocal` says whether locks hold there, and is
    /// found out where it isn't given.
    package init(
        root: String,
        name: String,
        program: String,
        durability: Durability,
        hashes: Bool = true,
        isLocal: Bool? = nil,
        onFault: @escaping FaultHandler = { _ in }
    ) {
        let book = Book(
            root: root,
            name: name,
            program: program,
            durability: durability,
            isLocal: isLocal,
            onFault: onFault
        )
        self.book = book
        let queue = Self.queue(book)
        self.queue = queue
        // What isn't taken now, because very much waits, is taken with what waits.
        self.hashes = hashes ? HashQueue { queue.add(.hashed) } : nil
        book.use(self.hashes)
    }

    private static func queue(_ book: Book) -> BoundedQueue<Entry> {
        BoundedQueue(label: "pacsh.journal", limit: self.queueLimit, gathering: self.gathering) { entries, _ in
            book.enter(entries)
        }
    }

    // MARK: - Jobs

    /// Enters a job with what it wants, before it begins; gives its number in this journal.
    ///
    /// Throws `JournalError` where that can't be written.
    package func begin(_ job: JournalJob, _ studies: [JournalStudy]) async throws(JournalError) -> Int {
        let row = Mutex(0)
        try await self.write { pages throws(DatabaseError) in
            let entered = try pages.enter(job, studies)
            row.withLock { $0 = entered }
        }
        return row.withLock(\.self)
    }

    /// Goes on with a job that is in this journal already, and keeps what it has of it; gives its number.
    ///
    /// Throws `JournalError` where that can't be written, or another process has the journal for itself.
    package func goOn(with job: JournalJob) async throws(JournalError) -> Int {
        let row = Mutex(0)
        try await self.write { pages throws(DatabaseError) in
            let entered = try pages.goOn(with: job)
            row.withLock { $0 = entered }
        }
        return row.withLock(\.self)
    }

    /// Enters studies that were planned since a job began, or anew since they were queued.
    package func add(_ studies: [JournalStudy], to job: Int) async throws(JournalError) {
        try await self.write { pages throws(DatabaseError) in try pages.add(studies, to: job) }
    }

    /// Enters what a job will come to later: studies that aren't planned yet, and values to be looked for.
    ///
    /// What it has of a study already stays as it is.
    package func queue(_ studies: [JournalStudy], _ lines: [JournalLine], for job: Int) async throws(JournalError) {
        try await self.write { pages throws(DatabaseError) in try pages.queue(studies, lines, for: job) }
    }

    /// Takes out the values, up to a number of a line, that have been looked for.
    package func removeLines(upTo number: Int, of job: Int) async throws(JournalError) {
        try await self.write { pages throws(DatabaseError) in try pages.removeLines(upTo: number, of: job) }
    }

    /// Says how far a study of a job is; `isAlone` where no file says it too, so that it is written at once.
    package func set(_ state: JournalStudy.State, of study: UID, job: Int, isAlone: Bool = false) {
        self.queue.addWaiting(
            .write({ pages throws(DatabaseError) in try pages.set(state, of: study, job: job) }, done: nil)
        )
        if isAlone { self.queue.hasten() }
    }

    /// Says how a job ended and what it warned of, refused or noted; returns when it is written.
    package func end(job: Int, outcome: String, remarks: [String] = [], at time: Double = WallClock.now) async {
        try? await self.write { pages throws(DatabaseError) in
            try pages.end(job: job, outcome: outcome, remarks: remarks, at: time)
        }
    }

    /// Reads this journal while it is written, also where nobody else is let in.
    package func reading<Value: Sendable>(
        _ body: @escaping @Sendable (JournalReader) throws(JournalError) -> Value
    ) async throws(JournalError) -> Value {
        let result = Mutex<Result<Value, JournalError>?>(nil)
        let path = JournalFolder.path(of: self.name, below: self.root)
        try await self.write { pages throws(DatabaseError) in
            let reader = JournalReader(pages.database, path: path)
            let read = Result { () throws(JournalError) in try body(reader) }
            result.withLock { $0 = read }
        }
        guard let read = result.withLock(\.self) else { throw JournalError(reading: .damaged, at: path) }
        return try read.get()
    }

    // MARK: - Objects

    /// Enters an object that arrived.
    package func record(_ object: StoredObject, at time: Double = WallClock.now) {
        self.queue.addWaiting(.stored(object, at: time))
    }

    // MARK: - Around

    /// Returns when everything that was entered so far is in the file, as far as it can be written.
    package func flush() async {
        await self.queue.flush()
        guard let hashes else { return }
        await hashes.flush()
        self.queue.addWaiting(.hashed)
        await self.queue.flush()
    }

    /// Closes the file; a later entry opens it once more.
    package func close() async {
        await self.flush()
        self.book.close()
    }

    private func write(
        _ body: @escaping @Sendable (JournalPages) throws(DatabaseError) -> Void
    ) async throws(JournalError) {
        let error: JournalError? = await withCheckedContinuation { continuation in
            self.queue.addWaiting(.write(body, done: { continuation.resume(returning: $0) }))
            self.queue.hasten()
        }
        if let error { throw error }
    }

    // MARK: - The book

    /// The file, on the journal's thread.
    private final class Book: Sendable {
        let root: String
        let name: String
        private let program: String
        private let durability: Durability
        private let hashes = Mutex<HashQueue?>(nil)
        private let isLocal: Bool?
        private let onFault: FaultHandler
        private let pages = Mutex<JournalPages?>(nil)
        private let reported = Mutex<JournalError?>(nil)

        init(
            root: String,
            name: String,
            program: String,
            durability: Durability,
            isLocal: Bool?,
            onFault: @escaping FaultHandler
        ) {
            self.root = root
            self.name = name
            self.program = program
            self.durability = durability
            self.isLocal = isLocal
            self.onFault = onFault
        }

        /// Sets where files are read for their hashes.
        func use(_ hashes: HashQueue?) { self.hashes.withLock { $0 = hashes } }

        /// Enters what came in order: objects that came together in one transaction, everything else in one of its own.
        func enter(_ entries: [Entry]) {
            var objects: [ArrivedObject] = []
            for entry in entries {
                switch entry {
                case .hashed: break
                case .stored(let object, let time): objects.append(.init(object, at: time))
                case .write(let body, let done):
                    self.enter(objects)
                    objects = []
                    let error = self.perform(body)
                    if let done { done(error) } else { self.report(error) }
                }
            }
            self.enter(objects)
            self.enterHashes()
        }

        private func enterHashes() {
            guard let found = self.hashes.withLock(\.self)?.take(), !found.isEmpty else { return }
            self.report(self.perform { pages throws(DatabaseError) in try pages.enter(found) })
        }

        private func enter(_ objects: [ArrivedObject]) {
            guard !objects.isEmpty else { return }
            let items = Mutex<[HashQueue.Item]>([])
            let error = self.perform { pages throws(DatabaseError) in
                let entered = try pages.enter(objects)
                items.withLock { $0 = entered }
            }
            self.report(error)
            // Only what is in the file can get its hash.
            if error == nil { self.hashes.withLock(\.self)?.add(items.withLock(\.self)) }
        }

        func close() { self.pages.withLock { $0 = nil } }

        private func perform(
            _ body: @Sendable (JournalPages) throws(DatabaseError) -> Void
        ) -> JournalError? {
            self.pages.withLock { pages -> JournalError? in
                do throws(JournalError) {
                    let opened: JournalPages
                    if let pages { opened = pages } else { opened = try self.open() }
                    pages = opened
                    do throws(DatabaseError) {
                        try opened.database.transaction { () throws(DatabaseError) in try body(opened) }
                        return nil
                    } catch {
                        opened.forget()
                        throw JournalError(error, at: JournalFolder.path(of: self.name, below: self.root))
                    }
                } catch {
                    return error
                }
            }
        }

        private func open() throws(JournalError) -> JournalPages {
            let path = try JournalFolder.make(self.name, below: self.root)
            let database: Database
            do throws(DatabaseError) {
                database = try Database(path: path, .write)
                // Shared memory and locks hold on this computer only.
                let isLocal = self.isLocal ?? FileSystem.isLocal(self.root)
                try database.execute(
                    isLocal
                        ? "PRAGMA journal_mode = WAL"
                        : "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = TRUNCATE"
                )
                try database.execute("PRAGMA synchronous = \(self.durability == .none ? "OFF" : "NORMAL")")
            } catch {
                throw JournalError(error, at: path)
            }
            try JournalSchema.current.migrate(database, at: path)
            let pages = JournalPages(database)
            do throws(DatabaseError) {
                try pages.begin(program: self.program)
            } catch {
                throw JournalError(error, at: path)
            }
            return pages
        }

        /// Says that something couldn't be written, unless that has been said since it last could.
        private func report(_ error: JournalError?) {
            let isNew = self.reported.withLock { reported in
                defer { reported = error }
                return error != nil && reported != error
            }
            if isNew, let error { self.onFault(error) }
        }
    }
}
