import Synchronization

/// Which systems have delivered to our Storage SCP in a session, and under which title and port it was then.
///
/// Who could reach us a minute ago isn't told that it can't, only because the next delivery failed.
package final class DeliveryMemory: Sendable {
    private let places = Mutex<Set<String>>([])

    /// Makes a memory of nothing.
    package init() {}

    /// Remembers that a system has delivered to a place of ours.
    func note(_ target: Target, to title: String, port: Int) {
        self.places.withLock { _ = $0.insert(Self.place(target, title, port)) }
    }

    /// Whether a system has delivered to a place of ours.
    func has(_ target: Target, to title: String, port: Int) -> Bool {
        self.places.withLock { $0.contains(Self.place(target, title, port)) }
    }

    private static func place(_ target: Target, _ title: String, _ port: Int) -> String {
        "\(target.address) \(title) \(port)"
    }
}
