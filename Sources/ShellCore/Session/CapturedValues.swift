import Synchronization

/// What commands yielded to `capture`.
final class CapturedValues: Sendable {
    private let state = Mutex<[String]?>(nil)

    /// The values of the last command; nil where none yielded any.
    var values: [String]? {
        get { self.state.withLock { $0 } }
        set { self.state.withLock { $0 = newValue } }
    }
}
