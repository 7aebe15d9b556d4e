import DICOMArchive
import DICOMCore
import Synchronization
import SystemIO

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A directory of its own for one test, removed with the fixture, and objects to store in it.
final class ArchiveFixture: Sendable {
    /// The directory; it exists.
    let directory: String

    /// What an archive told.
    let events = Mutex<[ReceptionEvent]>([])

    init(below parent: String = "/tmp") {
        let number = UInt64.random(in: .min ... .max)
        self.directory = "\(parent)/pacsh-archive-\(String(number, radix: 36))"
        mkdir(self.directory, 0o700)
    }

    deinit { Self.remove(self.directory) }

    /// The output directory, not made yet.
    var root: String { "\(self.directory)/out" }

    func archive(
        durability: Durability = .none,
        minimumFree: Int? = 0,
        admission: (@Sendable (IncomingObject, ObjectIdentity) -> StoreRefusal?)? = nil,
        force: @escaping Archive.Forcing = { contents throws(SystemError) in try contents.synchronize() }
    ) throws -> Archive {
        try Archive(
            root: self.root,
            durability: durability,
            admission: admission,
            minimumFree: minimumFree,
            force: force
        ) { [weak self] event in self?.events.withLock { $0.append(event) } }
    }

    /// Every file below the output directory but for the lock of the incoming folder, sorted.
    var files: [String] {
        Self.walk(self.root, "").filter { !$0.hasSuffix("/lock") }.sorted()
    }

    static func walk(_ root: String, _ path: String) -> [String] {
        guard let stream = opendir("\(root)/\(path)") else { return path.isEmpty ? [] : [path] }
        defer { closedir(stream) }
        var found: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            let next = path.isEmpty ? name : "\(path)/\(name)"
            var status = stat()
            lstat("\(root)/\(next)", &status)
            if status.st_mode & S_IFMT == S_IFDIR { found += Self.walk(root, next) } else { found.append(next) }
        }
        return found
    }

    static func remove(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        if status.st_mode & S_IFMT == S_IFDIR, let stream = opendir(path) {
            var names: [String] = []
            while let entry = readdir(stream) {
                names.append(
                    withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                    }
                )
            }
            closedir(stream)
            for name in names where name != "." && name != ".." { Self.remove("\(path)/\(name)") }
            rmdir(path)
        } else {
            unlink(path)
        }
    }

    static func read(_ path: String) -> [UInt8] {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { return [] }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = Glibc.read(file, &buffer, buffer.count)
            if count <= 0 { return bytes }
            bytes.append(contentsOf: buffer[..<count])
        }
    }

    static func write(_ bytes: [UInt8], _ path: String) {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard file >= 0 else { return }
        _ = Glibc.write(file, bytes, bytes.count)
        close(file)
    }

    static func mode(_ path: String) -> mode_t {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }

    // MARK: - Objects

    static let sopClass: UID = "1.2.840.10008.5.1.4.1.1.20"

    static func incoming(
        sop: UID = "1.2.3.4",
        syntax: TransferSyntax = .explicitVRLittleEndian,
        association: Int = 1
    ) -> IncomingObject {
        IncomingObject(
            affectedSOPClassUID: Self.sopClass,
            affectedSOPInstanceUID: sop,
            transferSyntax: syntax,
            callingAETitle: "SENDER",
            calledAETitle: "PACSH",
            peerAddress: "127.0.0.1",
            association: association
        )
    }

    static func dataSet(
        patient: String? = "P1",
        study: String = "1.2.3",
        series: String = "1.2.3.1",
        sop: String = "1.2.3.4",
        pixels: [UInt8] = Array(repeating: 7, count: 64),
        syntax: TransferSyntax = .explicitVRLittleEndian
    ) -> [UInt8] {
        var dataSet = DataSet()
        dataSet.set(DataElement(tag: Tag(0x0008, 0x0005), vr: .CS, content: .bytes(Array("ISO_IR 192".utf8))))
        if !sop.isEmpty {
            dataSet.set(element(0x0008, 0x0016, .UI, Self.sopClass.string))
            dataSet.set(element(0x0008, 0x0018, .UI, sop))
        }
        if let patient { dataSet.set(element(0x0010, 0x0020, .LO, patient)) }
        if !study.isEmpty { dataSet.set(element(0x0020, 0x000D, .UI, study)) }
        if !series.isEmpty { dataSet.set(element(0x0020, 0x000E, .UI, series)) }
        dataSet.set(DataElement(tag: Tag(0x7FE0, 0x0010), vr: .OW, content: .bytes(pixels)))
        return DataSetWriter(syntax: syntax).write(dataSet)
    }

    private static func element(_ group: UInt16, _ number: UInt16, _ vr: VR, _ text: String) -> DataElement {
        var bytes = Array(text.utf8)
        if bytes.count % 2 != 0 { bytes.append(vr == .UI ? 0 : 0x20) }
        return DataElement(tag: Tag(group, number), vr: vr, content: .bytes(bytes))
    }
}

extension Archive {
    /// Stores an object in pieces and waits for the result.
    func store(
        _ bytes: [UInt8],
        _ object: IncomingObject = ArchiveFixture.incoming(),
        piece: Int = 16384
    ) async throws(StoreRefusal) -> StoredObject {
        let writer = try self.begin(object)
        var offset = 0
        while offset < bytes.count {
            let next = min(offset + piece, bytes.count)
            try writer.append(bytes: bytes[offset..<next])
            offset = next
        }
        return try await withCheckedContinuation { continuation in
            writer.commit { continuation.resume(returning: $0) }
        }.get()
    }
}

extension ObjectWriter {
    /// Appends bytes of an array.
    func append(bytes: some Sequence<UInt8>) throws(StoreRefusal) {
        let bytes = Array(bytes)
        try self.append(bytes.span.bytes)
    }
}
