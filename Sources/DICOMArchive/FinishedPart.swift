import DICOMCore

/// A part whose bytes are all written and that waits for its final name.
struct FinishedPart: Sendable {
    /// The file.
    let part: PartFile
    /// The size of preamble and meta header.
    let headerSize: Int
    /// The size of the data set.
    var byteCount: Int
    /// Who it is.
    let identity: ObjectIdentity
    /// Where it goes.
    let folder: SeriesFolder
    /// Its component, without an extension.
    let component: String
    /// What was odd about it.
    var notes: [String]
    /// The request that brought it.
    let origin: IncomingObject

    /// Its final name.
    var name: String { "\(self.component).dcm" }

    /// The record of it under a name.
    func stored(_ path: String, _ disposition: StoredObject.Disposition) -> StoredObject {
        StoredObject(
            identity: self.identity,
            path: path,
            byteCount: self.byteCount,
            disposition: disposition,
            notes: self.notes,
            origin: self.origin
        )
    }
}
