import DICOMCore
import SystemIO

/// Writes one object as it arrives.
///
/// Bytes are held only until the identifiers at the head of the data set are known, which they are in the first piece
/// as a rule; from then on they go straight to the file.
final class IncomingObjectWriter: ObjectWriter {
    /// The identifiers must lie within this many bytes.
    static let peekLimit = ObjectHeadReader.maximumHead
    /// Pieces smaller than this are gathered before they are written.
    static let gatherLimit = 32 << 10

    private let archive: Archive
    private let object: IncomingObject
    private let headReader: ObjectHeadReader
    private var opened: FinishedObject?
    private var header: [UInt8] = []
    private var held: [UInt8] = []
    private var nextPeek = 0
    private var byteCount = 0
    private var walk: DataSetWalk
    /// The walk over a deflated data set; nil where it isn't one.
    private let deflatedWalk: DeflatedWalk?

    /// Makes a writer; the file comes with the identifiers.
    init(archive: Archive, object: IncomingObject) {
        self.archive = archive
        self.object = object
        self.headReader = ObjectHeadReader(syntax: object.transferSyntax)
        self.walk = DataSetWalk(syntax: object.transferSyntax)
        self.deflatedWalk = object.transferSyntax.isDeflated ? DeflatedWalk() : nil
    }

    deinit { self.abandon() }

    /// Appends bytes of the data set.
    func append(_ bytes: RawSpan) throws(StoreRefusal) {
        do throws(StoreRefusal) {
            try self.archive.spaceGuard.reserve(bytes.byteCount)
            self.byteCount += bytes.byteCount
            if let deflatedWalk { deflatedWalk.append(bytes) } else { self.walk.append(bytes) }
            if self.opened == nil, try !self.find(in: bytes) { return }
            try self.write(bytes)
        } catch {
            self.abandon()
            throw error
        }
    }

    /// Completes the file and gives it its final name.
    func commit(_ completion: @escaping @Sendable (Result<StoredObject, StoreRefusal>) -> Void) {
        do throws(StoreRefusal) {
            if self.opened == nil, try !self.peekHeld(isComplete: true) {
                throw StoreRefusal(.noIdentity)
            }
            self.opened?.damage = self.deflatedWalk.map { $0.finish() } ?? self.walk.finish()
            if let damage = self.opened?.damage, self.archive.damagedObjects == .refuse {
                throw StoreRefusal(.notWhole(damage))
            }
            try self.flush()
        } catch {
            self.abandon()
            return completion(.failure(error))
        }
        guard var finished = self.opened else { return }
        self.opened = nil
        finished.object.byteCount = self.byteCount
        let known = finished.object.notes
        finished.object.notes += (self.deflatedWalk?.notes ?? self.walk.notes).filter { !known.contains($0) }
        if self.byteCount % 2 != 0, finished.damage == nil, !self.object.transferSyntax.isDeflated {
            finished.object.notes.append("the data set has an odd length")
        }
        self.archive.publish(finished, completion)
    }

    /// Drops the object.
    func abandon() {
        self.opened?.part.discard()
        self.opened = nil
        self.held = []
    }

    // MARK: - The head

    /// Looks for the identifiers in what is held and these bytes; holds the bytes when they aren't there yet.
    private func find(in bytes: RawSpan) throws(StoreRefusal) -> Bool {
        if self.held.isEmpty, try self.peek(bytes, isComplete: false) { return true }
        bytes.withUnsafeBytes { self.held.append(contentsOf: $0) }
        if self.held.count >= self.nextPeek {
            self.nextPeek = min(self.held.count * 2, Self.peekLimit)
            if self.held.count > bytes.byteCount, try self.peekHeld(isComplete: false) {
                try self.flush()
                return false
            }
        }
        guard self.held.count < Self.peekLimit else {
            throw StoreRefusal(.identifiersTooDeep)
        }
        return false
    }

    private func peekHeld(isComplete: Bool) throws(StoreRefusal) -> Bool {
        let held = self.held
        return try self.peek(held.span.bytes, isComplete: isComplete)
    }

    /// Reads the identifiers and opens the file; false when more bytes are needed.
    private func peek(_ bytes: RawSpan, isComplete: Bool) throws(StoreRefusal) -> Bool {
        switch self.headReader.read(bytes, isComplete: isComplete) {
        case .needMore: return false
        case .unreadable: throw StoreRefusal(.damaged)
        case .found(let head):
            try self.open(head)
            return true
        }
    }

    private func open(_ head: ObjectHead) throws(StoreRefusal) {
        // Bytes that are no data set may look like one whose first tag lies behind the identifiers.
        let isNameless = head.sopInstanceUID == nil && head.studyInstanceUID == nil && head.seriesInstanceUID == nil
        if isNameless, head.sopClassUID == nil, head.patientID == nil {
            throw StoreRefusal(.noIdentifiers)
        }
        let sopInstanceUID = Self.first(head.sopInstanceUID, self.object.affectedSOPInstanceUID)
        guard let component = PathComponent.object(sopInstanceUID) else {
            throw StoreRefusal(.noIdentity)
        }
        let identity = ObjectIdentity(
            patientID: head.patientID ?? "",
            studyInstanceUID: head.studyInstanceUID ?? "",
            seriesInstanceUID: head.seriesInstanceUID ?? "",
            sopClassUID: Self.first(head.sopClassUID, self.object.affectedSOPClassUID),
            sopInstanceUID: sopInstanceUID
        )
        if let refusal = self.archive.admission?(self.object, identity) { throw refusal }
        self.header = FileMetaInformation(
            mediaStorageSOPClassUID: identity.sopClassUID,
            mediaStorageSOPInstanceUID: sopInstanceUID,
            transferSyntax: self.object.transferSyntax,
            sourceApplicationEntityTitle: self.object.callingAETitle
        ).encoded()
        do throws(SystemError) {
            self.opened = FinishedObject(
                part: try self.archive.makePart(),
                headerSize: self.header.count,
                folder: SeriesFolder(identity),
                component: component,
                object: StoredObject(
                    identity: identity,
                    path: "",
                    byteCount: 0,
                    disposition: .stored,
                    notes: self.notes(head),
                    origin: self.object
                )
            )
        } catch {
            throw error.refusal("Cannot make a file")
        }
    }

    /// What a reader of the verdict should know about the identifiers.
    private func notes(_ head: ObjectHead) -> [String] {
        var notes: [String] = []
        if let uid = head.sopInstanceUID, !uid.string.isEmpty {
            if uid != self.object.affectedSOPInstanceUID {
                notes.append("the request names another SOP Instance UID; the data set's is used")
            }
        } else {
            notes.append("the data set has no SOP Instance UID; the request's is used")
        }
        if let uid = head.sopClassUID, !uid.string.isEmpty, uid != self.object.affectedSOPClassUID {
            notes.append("the request names another SOP Class; the data set's is used")
        }
        notes += head.notes
        if let problem = head.problem { notes.append("the head of the data set is damaged: \(problem)") }
        return notes
    }

    private static func first(_ uid: UID?, _ other: UID) -> UID {
        if let uid, !uid.string.isEmpty { uid } else { other }
    }

    // MARK: - The file

    private func write(_ bytes: RawSpan) throws(StoreRefusal) {
        if self.held.count + bytes.byteCount < Self.gatherLimit {
            bytes.withUnsafeBytes { self.held.append(contentsOf: $0) }
            return
        }
        try bytes.withUnsafeBytes { bytes throws(StoreRefusal) in try self.writeOut([bytes]) }
    }

    private func flush() throws(StoreRefusal) {
        guard !self.header.isEmpty || !self.held.isEmpty else { return }
        try self.writeOut([])
    }

    /// Writes header, held bytes and these in one call.
    private func writeOut(_ bytes: [UnsafeRawBufferPointer]) throws(StoreRefusal) {
        guard let file = self.opened?.part.file else { return }
        defer {
            self.header = []
            self.held.removeAll(keepingCapacity: true)
        }
        let failure = self.header.withUnsafeBytes { header in
            self.held.withUnsafeBytes { held in
                Result { () throws(SystemError) in try file.write([header, held] + bytes) }
            }
        }
        if case .failure(let error) = failure { throw error.refusal("Cannot write the file") }
    }
}
