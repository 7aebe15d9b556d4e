import Crypto
import DICOMCore
import SystemIO

/// An object that arrived, with what its file says about it.
struct ArrivedObject: Sendable {
    let object: StoredObject
    /// When it was stored, in seconds since 1970.
    let time: Double
    /// The size of its file in bytes; nil where it is gone.
    private(set) var size: Int?
    /// SHA-256 of its file; nil where that isn't wanted, or the file is gone.
    private(set) var hash: [UInt8]?

    private static let chunk = 256 << 10

    /// Looks at its file, and reads it where `hashes` says so.
    init(_ object: StoredObject, at time: Double, hashes: Bool) {
        self.object = object
        self.time = time
        guard let file = try? File(reading: object.path), let status = try? file.status(), status.isRegular else {
            return
        }
        self.size = status.size
        if hashes { self.hash = try? Self.digest(file, size: status.size) }
    }

    private static func digest(_ file: File, size: Int) throws(SystemError) -> [UInt8] {
        var hash = SHA256()
        var done = 0
        while done < size {
            let bytes = try file.read(at: done, count: min(Self.chunk, size - done))
            if bytes.isEmpty { break }
            hash.update(data: bytes)
            done += bytes.count
        }
        return Array(hash.finalize())
    }

    /// What became of it, in one word.
    var state: String {
        switch self.object.disposition {
        case .stored: "stored"
        case .duplicate: "duplicate"
        case .keptBeside: "beside"
        case .damaged: "damaged"
        }
    }

    /// The name of its file; empty where it is the usual one.
    var file: String {
        let name = self.object.path.split(separator: "/").last.map(String.init) ?? ""
        let usual = PathComponent.object(self.object.identity.sopInstanceUID).map { "\($0).dcm" }
        return name == usual ? "" : name
    }

    /// Who sent it: AE title and address.
    var origin: String { "\(self.object.origin.callingAETitle)@\(self.object.origin.peerAddress)" }
}
