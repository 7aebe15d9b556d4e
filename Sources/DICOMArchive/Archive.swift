import DICOMCore
import Dispatch
import Synchronization
import SystemIO

/// Received objects as files: `PatientID/StudyInstanceUID/SeriesInstanceUID/SOPInstanceUID.dcm` below one directory.
///
/// An object is written to a folder of this run, `.pacsh/incoming/<run>`, and gets its final name when all of it is
/// there; nothing incomplete ever has a final name, and nothing is overwritten. Everything on the usual path happens on
/// the caller's thread, because handing bytes to another one costs more than writing them; only forcing files to the
/// disk and comparing duplicates leave it.
package final class Archive: ObjectSink {
    private struct Place {
        let root: Folder
        let incoming: IncomingFolder
    }

    /// The output directory as it was given.
    package let root: String
    /// When objects are forced onto the disk.
    package let durability: Durability
    /// Who may read what is stored.
    private let mode: OutputMode

    /// What becomes of objects whose data set isn't whole.
    package var damagedObjects: DamagedObjects {
        get { self.damaged.withLock { $0 } }
        set { self.damaged.withLock { $0 = newValue } }
    }

    /// Waits until the contents of a file or folder are on the disk.
    package typealias Forcing = @Sendable (any Synchronizable) throws(SystemError) -> Void

    let force: Forcing
    let spaceGuard: SpaceGuard
    let admission: (@Sendable (IncomingObject, ObjectIdentity) -> StoreRefusal?)?
    private let onEvent: @Sendable (ReceptionEvent) -> Void
    let folders = FolderCache()
    private let damaged: Mutex<DamagedObjects>
    private let place = Mutex<Place?>(nil)
    let pending = Mutex(PendingSync())
    /// Forces files out, one job after the other: each waits for the same disk.
    let syncQueue = DispatchQueue(label: "pacsh.archive.sync")
    /// Compares duplicates and writes objects that must be durable before they are answered.
    let slowQueue = DispatchQueue(label: "pacsh.archive.slow", attributes: .concurrent)

    /// Prepares to store below a directory; nothing is made on the disk before the first object.
    ///
    /// `admission` may refuse an object once its identifiers are known. `minimumFree` is the space in bytes that is
    /// left free, in place of the usual 256 MiB (or 2 % on a small disk). Throws `ArchiveError` when the directory, or the
    /// nearest folder above it, cannot be written.
    package init(
        root: String,
        durability: Durability = .study,
        damagedObjects: DamagedObjects = .keep,
        mode: OutputMode = .private,
        admission: (@Sendable (IncomingObject, ObjectIdentity) -> StoreRefusal?)? = nil,
        minimumFree: Int? = nil,
        force: @escaping Forcing = Archive.forceOntoDisk,
        onEvent: @escaping @Sendable (ReceptionEvent) -> Void = { _ in }
    ) throws(ArchiveError) {
        self.root = root
        self.durability = durability
        self.mode = mode
        self.damaged = Mutex(damagedObjects)
        self.admission = admission
        self.force = force
        self.spaceGuard = SpaceGuard(path: root, minimumFree: minimumFree)
        self.onEvent = onEvent
        do throws(SystemError) {
            try Path.checkWritable(folder: root)
        } catch {
            throw Self.notWritable(root, error)
        }
    }

    // MARK: - Receiving

    /// Opens a writer for an object; refuses with 0xA700 where too little space is left.
    package func begin(_ object: IncomingObject) throws(StoreRefusal) -> any ObjectWriter {
        try self.spaceGuard.reserve(0)
        return IncomingObjectWriter(archive: self, object: object)
    }

    /// Starts forcing out what an association stored, with durability `study`; calls back when that is done.
    package func finish(association: Int, completion: @escaping @Sendable () -> Void) {
        let files = self.pending.withLock { $0.take(association: association) }
        guard !files.isEmpty else { return completion() }
        self.syncQueue.async {
            self.forceOut(files)
            completion()
        }
    }

    /// Passes on what happens while objects are received, the archive's own events among it.
    package func report(_ event: ReceptionEvent) { self.onEvent(event) }

    /// Waits until contents are on the disk, where the file system has a way to say so.
    package static func forceOntoDisk(_ contents: any Synchronizable) throws(SystemError) {
        do throws(SystemError) {
            try contents.synchronize()
        } catch  where error.isUnsupported {
            // There is nothing to force: refusing the object would make it no safer.
        }
    }

    /// Returns when everything stored so far is on the disk, with durability `study`.
    package func synchronize() async {
        let files = self.pending.withLock { $0.takeAll() }
        await withCheckedContinuation { continuation in
            // Even with no file here, an earlier job may still be under way.
            self.syncQueue.async {
                self.forceOut(files)
                continuation.resume()
            }
        }
    }

    // MARK: - Around

    /// Makes the directory and this run's incoming folder now, and removes what dead runs left.
    package func prepare() throws(ArchiveError) {
        do throws(SystemError) {
            _ = try self.openPlace()
        } catch {
            throw Self.notWritable(self.root, error)
        }
    }

    /// Removes this run's incoming folder; a later object makes a new one.
    package func close() {
        self.place.withLock { $0 = nil }
        self.folders.forgetAll()
    }

    // MARK: - Places

    /// Whether the directory is where it was, or isn't made yet: one that was renamed or removed takes objects with it that
    /// nobody finds.
    ///
    /// Looks at the disk once: for every study, not for every object.
    package var isInPlace: Bool {
        self.place.withLock { $0?.root }.map { $0.isAt(self.root) } ?? true
    }

    /// The directory, opened; `nil` while it doesn't exist.
    func openRoot() -> Folder? {
        self.place.withLock { $0?.root } ?? (try? Folder(path: self.root, mode: self.mode))
    }

    func openPlace() throws(SystemError) -> (root: Folder, incoming: IncomingFolder) {
        var staleParts = 0
        let result = self.place.withLock { place -> Result<Place, SystemError> in
            if let place { return .success(place) }
            do throws(SystemError) {
                try Folder.make(path: self.root, mode: self.mode)
                let root = try Folder(path: self.root, mode: self.mode)
                // The journal or a study's lock may have made it a moment ago.
                if try root.names().allSatisfy({ $0 == ".pacsh" }) { try root.applyMode() }
                let made = Place(root: root, incoming: try IncomingFolder(root: root))
                staleParts = made.incoming.staleParts
                place = made
                return .success(made)
            } catch {
                return .failure(error)
            }
        }
        if staleParts > 0 { self.report(.stalePartsRemoved(staleParts)) }
        let place = try result.get()
        return (place.root, place.incoming)
    }

    func forceOut(_ files: [PendingSync.File]) {
        guard !files.isEmpty, let root = self.openRoot() else { return }
        var folders: Set<SeriesFolder> = []
        for file in files {
            do throws(SystemError) {
                let folder = try self.folders.handle(of: file.folder, below: root, create: false)
                try self.force(folder.file(file.name))
                folders.insert(file.folder)
            } catch {
                // A file that was moved away meanwhile is its new owner's.
                guard error != .noEntry else { continue }
                self.report(.notDurable(file: "\(file.folder.pathBelowPatient)/\(file.name)", reason: "\(error)"))
            }
        }
        for folder in folders {
            do throws(SystemError) {
                try self.force(self.folders.handle(of: folder, below: root, create: false))
            } catch {
                self.report(.notDurable(file: folder.pathBelowPatient, reason: "\(error)"))
            }
        }
    }

    private static func notWritable(_ root: String, _ error: SystemError) -> ArchiveError {
        ArchiveError(
            code: error.isOutOfSpace ? .diskFull : .notWritable,
            message: "the output directory \(root) cannot be written: \(error)"
        )
    }
}
