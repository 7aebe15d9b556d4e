import DICOMCore

/// What an archive tells while it works; called on the thread where it happens, so handlers must be quick.
public enum ArchiveEvent: Sendable {
    /// An object is safe under its final name, or was here already.
    case stored(StoredObject)
    /// An object was refused; nothing of it stays.
    case refused(StoreRefusal, IncomingObject)
    /// A stored file could not be forced onto the disk, for the system's reason.
    case notDurable(path: String, reason: String)
}
