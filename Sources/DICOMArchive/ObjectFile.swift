import DICOMCore
import SystemIO

/// What a file below the output directory is: its meta header, its identity, and whether its data set is whole.
///
/// Only headers are read; values are passed over, so that a file of gigabytes costs a few reads.
struct ObjectFile {
    /// How much is read at once, in bytes; the headers of most objects fit.
    private static let chunk = 16 << 10

    /// Its meta header.
    let header: StoredFileHeader
    /// The identity that its data set has.
    let identity: ObjectIdentity
    /// What is wrong with its data set, at which byte of the file; nil when it is whole.
    let damage: DataSetError?
    /// What was forgiven of its data set, one sentence each.
    let notes: [String]

    /// Looks at an open file; `nil` when it is no regular file with a meta header and a data set.
    init?(_ file: File) {
        guard let header = StoredFileHeader(file) else { return nil }
        self.header = header
        guard let head = Self.head(file, header) else { return nil }
        self.identity = ObjectIdentity(
            patientID: head.patientID ?? "",
            studyInstanceUID: head.studyInstanceUID ?? "",
            seriesInstanceUID: head.seriesInstanceUID ?? "",
            sopClassUID: head.sopClassUID ?? header.sopClassUID,
            sopInstanceUID: head.sopInstanceUID ?? header.sopInstanceUID
        )
        (self.damage, self.notes) = Self.walk(file, header)
    }

    /// Looks at a file in a folder.
    init?(_ name: String, in folder: Folder) {
        guard let file = try? folder.file(name) else { return nil }
        self.init(file)
    }

    /// What keeps it from being an object, in words that follow "the file"; nil when it is that object, whole.
    func fault(as uid: UID) -> String? {
        if let damage = self.damage { return "is damaged: \(damage)" }
        if self.identity.sopInstanceUID != uid { return "is another object than its name says" }
        if self.header.sopInstanceUID != uid { return "names another object in its header" }
        return nil
    }

    private static func head(_ file: File, _ header: StoredFileHeader) -> ObjectHead? {
        let reader = ObjectHeadReader(syntax: header.transferSyntax)
        var size = Self.chunk
        while true {
            guard let bytes = try? file.read(at: header.dataSetOffset, count: size) else { return nil }
            switch reader.read(bytes, isComplete: bytes.count < size) {
            case .found(let head): return head
            case .unreadable: return nil
            case .needMore: size *= 4
            }
        }
    }

    private static func walk(_ file: File, _ header: StoredFileHeader) -> (damage: DataSetError?, notes: [String]) {
        var walk = DataSetWalk(syntax: header.transferSyntax)
        guard !header.transferSyntax.isDeflated else { return (nil, []) }
        var offset = header.dataSetOffset
        while offset < header.fileSize {
            let step = min(walk.passable, header.fileSize - offset)
            if step > 0 {
                walk.pass(step)
                offset += step
                continue
            }
            guard let bytes = try? file.read(at: offset, count: Self.chunk), !bytes.isEmpty else { break }
            walk.append(bytes.span.bytes)
            offset += bytes.count
        }
        return (walk.finish()?.moved(by: header.dataSetOffset), walk.notes)
    }
}
