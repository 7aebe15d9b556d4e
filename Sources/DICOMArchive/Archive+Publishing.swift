import DICOMCore
import Dispatch
import Synchronization
import SystemIO

/// The way from a part to its final name.
extension Archive {
    // MARK: - For the writer

    /// Makes a part in this run's incoming folder.
    func makePart() throws(SystemError) -> IncompleteFile {
        do throws(SystemError) {
            return try IncompleteFile(in: self.openPlace().incoming)
        } catch {
            guard error == .noEntry else { throw error }
            // Somebody cleared the output directory while we run.
            self.close()
            return try IncompleteFile(in: self.openPlace().incoming)
        }
    }

    /// Gives a finished part its final name, and completes on this thread where nothing slow is needed.
    func publish(
        _ finished: FinishedObject,
        _ completion: @escaping @Sendable (Result<StoredObject, StoreRefusal>) -> Void
    ) {
        if let damage = finished.damage {
            return self.slowQueue.async { completion(self.publishDamaged(finished, damage)) }
        }
        guard self.durability != .object else {
            return self.slowQueue.async { completion(self.publishDurably(finished)) }
        }
        do throws(SystemError) {
            guard let stored = try self.publishNow(finished) else {
                return self.slowQueue.async { completion(self.publishBeside(finished)) }
            }
            completion(.success(stored))
        } catch {
            completion(.failure(self.failure(finished, error)))
        }
    }

    // MARK: - Final names

    private func publishDurably(_ finished: FinishedObject) -> Result<StoredObject, StoreRefusal> {
        do throws(SystemError) {
            try self.force(finished.part.file)
            guard let stored = try self.publishNow(finished) else { return self.publishBeside(finished) }
            return .success(stored)
        } catch {
            return .failure(self.failure(finished, error))
        }
    }

    /// Gives a part its final name; `nil` when that is taken.
    private func publishNow(_ finished: FinishedObject) throws(SystemError) -> StoredObject? {
        // A late write error, as NFS and quotas have them, must come before the name.
        try finished.part.file.close()
        guard try self.link(finished, as: finished.name) else { return nil }
        return self.complete(finished, finished.name, .stored)
    }

    private func link(_ finished: FinishedObject, as name: String) throws(SystemError) -> Bool {
        let root = try self.openPlace().root
        let isNew: Bool
        do throws(SystemError) {
            let folder = try self.folders.handle(of: finished.folder, below: root)
            isNew = try finished.part.publish(as: name, in: folder)
        } catch {
            guard error == .noEntry else { throw error }
            self.folders.forget(finished.folder)
            let folder = try self.folders.handle(of: finished.folder, below: root)
            isNew = try finished.part.publish(as: name, in: folder)
        }
        if isNew, self.durability == .object {
            try self.force(self.folders.handle(of: finished.folder, below: root))
        }
        return isNew
    }

    /// Settles an object whose name is taken: it takes the name from a file that is damaged or another object; the same
    /// data set is a duplicate, another one is kept beside.
    private func publishBeside(_ finished: FinishedObject) -> Result<StoredObject, StoreRefusal> {
        do throws(SystemError) {
            let folder = try self.folders.handle(of: finished.folder, below: self.openPlace().root)
            // Beside what is no file but has its name the object would be there for nobody.
            let kind = folder.kind(of: finished.name)
            if kind == .folder || kind == .other {
                finished.part.discard()
                return .failure(StoreRefusal(.nameTaken(kind.words)))
            }
            if let fault = try self.setAside(finished, in: folder), try self.link(finished, as: finished.name) {
                var mended = finished
                mended.object.notes.append("takes the place of a file that \(fault); that one is kept as damaged")
                return .success(self.complete(mended, finished.name, .stored))
            }
            let part = try finished.part.reopen()
            if self.isEqual(finished, part, finished.name, in: folder) {
                return .success(self.complete(finished, finished.name, .duplicate))
            }
            let place = try self.link(finished, part, .duplicate, in: folder)
            return .success(self.complete(finished, place.name, place.isNew ? .keptBeside : .duplicate))
        } catch {
            return .failure(self.failure(finished, error))
        }
    }

    /// Keeps an object whose data set isn't whole, beside where it belongs.
    private func publishDamaged(
        _ finished: FinishedObject,
        _ damage: DataSetError
    ) -> Result<StoredObject, StoreRefusal> {
        do throws(SystemError) {
            if self.durability == .object { try self.force(finished.part.file) }
            try finished.part.file.close()
            let folder = try self.folders.handle(of: finished.folder, below: self.openPlace().root)
            let place = try self.link(finished, finished.part.reopen(), .damaged, in: folder)
            var stored = self.complete(finished, place.name, place.isNew ? .damaged(damage) : .duplicate)
            stored.disposition = .damaged(damage)
            return .success(stored)
        } catch {
            return .failure(self.failure(finished, error))
        }
    }

    /// Gives a part a name that comes from its content, so that the same object sent once more is found again.
    private func link(
        _ finished: FinishedObject,
        _ part: File,
        _ mark: ObjectFileName.Mark,
        in folder: Folder
    ) throws(SystemError) -> (name: String, isNew: Bool) {
        let digest = try DataSetComparison.digest(part, from: finished.headerSize, count: finished.object.byteCount)
        for hex in DataSetComparison.marks(digest) {
            let name = ObjectFileName.text(finished.component, mark, hex)
            if try self.link(finished, as: name) { return (name, true) }
            if self.isEqual(finished, part, name, in: folder) { return (name, false) }
        }
        throw SystemError.exists
    }

    private func isEqual(
        _ finished: FinishedObject,
        _ part: File,
        _ name: String,
        in folder: Folder
    ) -> Bool {
        DataSetComparison.areEqual(
            part,
            from: finished.headerSize,
            count: finished.object.byteCount,
            name,
            in: folder
        )
    }

    private func complete(
        _ finished: FinishedObject,
        _ name: String,
        _ disposition: StoredObject.Disposition
    ) -> StoredObject {
        if disposition == .duplicate { finished.part.discard() }
        if disposition != .duplicate, self.durability == .study {
            let file = PendingSync.File(folder: finished.folder, name: name)
            let overdue = self.pending.withLock { $0.add(file, association: finished.object.origin.association) }
            if !overdue.isEmpty { self.syncQueue.async { self.forceOut(overdue) } }
        }
        var stored = finished.object
        stored.path = "\(self.root)/\(finished.folder.path)/\(name)"
        stored.disposition = disposition
        return stored
    }

    private func failure(_ finished: FinishedObject, _ error: SystemError) -> StoreRefusal {
        finished.part.discard()
        return error.refusal("Cannot store the file")
    }
}
