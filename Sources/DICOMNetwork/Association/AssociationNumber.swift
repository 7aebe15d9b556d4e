import Synchronization

/// Numbers that tell the associations of this process apart.
enum AssociationNumber {
    private static let last = Atomic<Int>(0)

    /// The next number, from 1.
    static func next() -> Int { Self.last.wrappingAdd(1, ordering: .relaxed).newValue }
}
