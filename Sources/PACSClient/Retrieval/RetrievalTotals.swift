/// What a retrieval comes to in numbers, all its studies together.
package struct RetrievalTotals: Sendable, Equatable, CustomStringConvertible {
    /// Objects that shall be here; nil when unknown.
    package var expected: Int? = 0
    /// Objects stored; nil when they went to another system.
    package var received: Int? = 0
    /// Objects that the destination says it has; nil where it doesn't say, or wasn't asked.
    package var found: Int?
    /// Objects that were here already, or at the destination.
    package var skipped = 0
    /// Objects left out because they were received before and have been taken away since.
    package var known = 0
    /// Objects missing; nil when unknown.
    package var failed: Int? = 0
    /// Objects that came again.
    package var duplicates = 0
    /// Objects that are here of those that shall be.
    package var here = 0
    /// Objects of the studies that came though they weren't expected.
    package var unexpected = 0
    /// Objects kept beside others of the same SOP Instance UID.
    package var versions = 0
    /// Bytes of the data sets that were stored.
    package var bytes = 0

    /// `3 received, 2 were here already, 6 expected`.
    package var description: String {
        if self.received == nil, let found = self.found {
            return self.expected.map { "\(found) of \($0) found at the destination" }
                ?? "\(found) found at the destination"
        }
        guard let received = self.received else {
            return "what arrived isn't observed" + (self.expected.map { ", \($0) expected" } ?? "")
        }
        let here = "\(received) received" + (self.skipped > 0 ? ", \(Magnitude.already(self.skipped))" : "")
        return self.expected.map { "\(here), \($0) expected" } ?? here
    }
}

extension RetrievalTotals {
    /// The sums over some studies.
    package init(of studies: [StudyVerdict], bytes: Int = 0) {
        self.expected = Self.sum(studies.map(\.expected))
        self.received = Self.sum(studies.map(\.received))
        if studies.contains(where: \.isChecked) { self.found = Self.sum(studies.map(\.found)) }
        self.skipped = studies.reduce(0) { $0 + $1.skipped }
        self.known = studies.reduce(0) { $0 + $1.known }
        self.failed = Self.sum(studies.map(\.failed))
        self.duplicates = studies.reduce(0) { $0 + $1.duplicates }
        self.here = studies.reduce(0) { $0 + $1.here }
        self.unexpected = studies.reduce(0) { $0 + $1.unexpected.count }
        self.versions = studies.reduce(0) { $0 + $1.versions }
        self.bytes = bytes
    }

    /// Adds the sums over further studies.
    mutating func add(_ other: RetrievalTotals) {
        self.expected = Self.sum([self.expected, other.expected])
        self.received = Self.sum([self.received, other.received])
        self.found = Self.sum([self.found, other.found])
        self.skipped += other.skipped
        self.known += other.known
        self.failed = Self.sum([self.failed, other.failed])
        self.duplicates += other.duplicates
        self.here += other.here
        self.unexpected += other.unexpected
        self.versions += other.versions
        self.bytes += other.bytes
    }

    /// The sum; nil when one of the numbers is unknown.
    package static func sum(_ counts: [Int?]) -> Int? {
        var sum = 0
        for count in counts {
            guard let count else { return nil }
            sum += count
        }
        return sum
    }
}
