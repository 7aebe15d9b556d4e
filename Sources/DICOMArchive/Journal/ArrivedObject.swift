import DICOMCore
import SystemIO

/// An object that arrived, with what its file says about it.
struct ArrivedObject: Sendable {
    let object: StoredObject
    /// When it was stored, in seconds since 1970.
    let time: Double
    /// The size of its file in bytes; nil where it is gone.
    private(set) var size: Int?

    /// Looks at its file.
    init(_ object: StoredObject, at time: Double) {
        self.object = object
        self.time = time
        guard let status = try? Path.status(object.path), status.isRegular else { return }
        self.size = status.size
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
