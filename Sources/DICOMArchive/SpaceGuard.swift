import DICOMCore
import Synchronization
import SystemIO

/// Refuses objects before the disk is full to the last byte.
///
/// Asking the file system costs a system call, so the answer is used until enough was written or time went by.
final class SpaceGuard: Sendable {
    /// The space that stays free in bytes.
    static let minimumFree = 256 << 20
    /// On a small disk this part of it stays free instead, in hundredths.
    static let minimumPercent = 2
    /// After this many bytes the file system is asked again.
    static let bytesBetweenChecks = 32 << 20
    /// After this time the file system is asked again.
    static let timeBetweenChecks: Duration = .milliseconds(500)

    private struct State {
        var available = 0
        var budget = 0
        var checkedAt: SuspendingClock.Instant?
    }

    private let path: String
    private let minimumFree: Int?
    private let state = Mutex(State())

    /// Watches the file system of a path; `minimumFree` in bytes replaces the usual rule.
    init(path: String, minimumFree: Int?) {
        self.path = path
        self.minimumFree = minimumFree
    }

    /// The space that stays free, in bytes.
    static func reserve(of space: FreeSpace) -> Int {
        min(Self.minimumFree, space.total / 100 * Self.minimumPercent)
    }

    /// Counts bytes that are about to be written.
    ///
    /// Throws a refusal when they would leave too little.
    func reserve(_ count: Int) throws(StoreRefusal) {
        let isEnough = self.state.withLock { state in
            let now = SuspendingClock.now
            if count > state.budget || state.checkedAt.map({ now - $0 > Self.timeBetweenChecks }) ?? true {
                guard let space = FreeSpace.at(self.path) else { return true }
                let left = self.minimumFree ?? Self.reserve(of: space)
                state.available = space.available - left
                state.budget = min(state.available, max(Self.bytesBetweenChecks, count))
                state.checkedAt = now
            }
            guard count <= state.budget else { return false }
            state.budget -= count
            return state.available >= 0
        }
        guard isEnough else { throw StoreRefusal(.tooLittleSpace) }
    }
}
