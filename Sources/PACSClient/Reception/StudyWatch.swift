import DICOMCore
import Synchronization
import SystemIO

/// Finds out when a study that arrives at our Storage SCP has come: nothing of it was stored for a while.
///
/// Nobody says at the end of a study that it is one. Objects that come later make it due again.
package final class StudyWatch: Sendable {
    private struct Arrivals {
        var directory: String
        var received = 0
        var damaged = 0
        var last: ContinuousClock.Instant
        /// Whether something has come since it was told of.
        var isNew = true
        var runs = 0
    }

    /// How long nothing of a study may have been stored.
    private let quiet: Duration
    private let arrivals = Mutex<[UID: Arrivals]>([:])

    /// Makes a watch over no study.
    package init(quiet: Duration) { self.quiet = quiet }

    /// Notes an object that was stored; one that was here already is no news.
    package func add(_ object: StoredObject, at now: ContinuousClock.Instant = .now) {
        guard object.disposition != .duplicate else { return }
        let study = object.identity.studyInstanceUID
        self.arrivals.withLock { all in
            let folder = Path.parent(of: object.path).flatMap(Path.parent) ?? "."
            var known = all[study] ?? Arrivals(directory: folder, last: now)
            if object.damage == nil { known.received += 1 } else { known.damaged += 1 }
            known.last = now
            known.isNew = true
            all[study] = known
        }
    }

    /// The studies that are due, the longest quiet first; each is given once, until more of it comes.
    ///
    /// With `all`, those too that were stored to a moment ago, because no more will come.
    package func take(all: Bool = false, at now: ContinuousClock.Instant = .now) -> [StudyNotice] {
        self.arrivals.withLock { arrivals in
            let due = arrivals.filter { $0.value.isNew && (all || $0.value.last.duration(to: now) >= self.quiet) }
                .sorted { $0.value.last < $1.value.last }
            return due.map { study, known in
                arrivals[study]?.isNew = false
                arrivals[study]?.runs += 1
                return StudyNotice(
                    study: study,
                    directory: known.directory,
                    received: known.received,
                    failed: known.damaged,
                    run: known.runs + 1
                )
            }
        }
    }
}
