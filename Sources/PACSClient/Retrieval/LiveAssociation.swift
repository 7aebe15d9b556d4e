import DICOMNetwork
import Synchronization

/// The association that a C-GET has open, so that a second interrupt can abort it.
final class LiveAssociation: Sendable {
    private let current = Mutex<Association?>(nil)

    /// The association; nil before one is open.
    var association: Association? {
        get { self.current.withLock { $0 } }
        set { self.current.withLock { $0 = newValue } }
    }
}
