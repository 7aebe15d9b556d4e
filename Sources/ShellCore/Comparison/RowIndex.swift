import DICOMCore

/// The rows of one list by their unique keys: 32 bytes for each, whatever is in it.
///
/// A key is known by 16 bytes of two keyed hashes, so that two keys are never taken for one; what a row says, by 8. Lists
/// of three million rows take 96 MB, and what arrays keep in reserve.
struct RowIndex: Sendable {
    private struct Entry {
        let high: UInt64
        let low: UInt64
        let digest: UInt64
        /// Where the row is; the two bits above say what became of it.
        var place: UInt64
    }

    /// Entries by the first bits of their hash, so that no array is large: a large one is copied when it grows.
    private var buckets = [[Entry]](repeating: [], count: 1 << Self.bits)

    private static let bits = 10
    private static let matched: UInt64 = 1 << 63
    private static let different: UInt64 = 1 << 62

    /// Adds a row.
    mutating func add(_ row: ComparedRow, digest: UInt64) {
        let (high, low) = Self.hash(row.uid)
        let entry = Entry(high: high, low: low, digest: digest, place: row.place.bits)
        let bucket = Int(high >> (64 - Self.bits))
        if self.buckets[bucket].count == self.buckets[bucket].capacity {
            // A quarter more, not twice as much.
            self.buckets[bucket].reserveCapacity(self.buckets[bucket].count * 5 / 4 + 4)
        }
        self.buckets[bucket].append(entry)
    }

    /// Puts the rows in order once all are here; those of one key stay in the order of the list.
    mutating func sort() {
        for bucket in self.buckets.indices {
            self.buckets[bucket].sort { ($0.high, $0.low, $0.place) < ($1.high, $1.low, $1.place) }
        }
    }

    /// Looks for a row of the other list, and takes note of it.
    ///
    /// Gives the places of the rows with its key; `isSame` where one of them says the same. None where the key isn't there.
    mutating func match(
        _ row: ComparedRow,
        digest: UInt64,
        isSame: (RowPlace) throws -> Bool
    ) rethrows -> Match {
        let (high, low) = Self.hash(row.uid)
        let bucket = Int(high >> (64 - Self.bits))
        guard let start = self.first(high, low, in: bucket) else { return .absent }
        var end = start
        while end < self.buckets[bucket].count, self.buckets[bucket][end].high == high,
            self.buckets[bucket][end].low == low
        {
            end += 1
        }
        let places = self.buckets[bucket][start..<end].map {
            RowPlace(bits: $0.place & ~(Self.matched | Self.different))
        }
        var same = self.buckets[bucket][start..<end].contains { $0.digest == digest }
        for place in places where !same { same = try isSame(place) }
        let wasDifferent = self.buckets[bucket][start].place & Self.different != 0
        self.buckets[bucket][start].place |= same ? Self.matched : Self.matched | Self.different
        return same || wasDifferent ? .known : .different(places[0])
    }

    /// What became of a row of the other list.
    enum Match: Sendable {
        /// No row has its key.
        case absent
        /// A row says the same, or it was told before that none does.
        case known
        /// The first row with its key, which says something else, as any other with that key.
        case different(RowPlace)
    }

    /// The places of the rows whose keys the other list doesn't have, and how many keys both have with the same values.
    func rest() -> (only: [RowPlace], same: Int) {
        var (only, same): ([RowPlace], Int) = ([], 0)
        for bucket in self.buckets {
            var index = 0
            while index < bucket.count {
                let first = bucket[index]
                if first.place & Self.matched == 0 {
                    only.append(RowPlace(bits: first.place))
                } else if first.place & Self.different == 0 {
                    same += 1
                }
                while index < bucket.count, bucket[index].high == first.high, bucket[index].low == first.low {
                    index += 1
                }
            }
        }
        return (only.sorted { $0.bits < $1.bits }, same)
    }

    private func first(_ high: UInt64, _ low: UInt64, in bucket: Int) -> Int? {
        var (from, to) = (0, self.buckets[bucket].count)
        while from < to {
            let middle = (from + to) / 2
            let entry = self.buckets[bucket][middle]
            if (entry.high, entry.low) < (high, low) { from = middle + 1 } else { to = middle }
        }
        guard from < self.buckets[bucket].count else { return nil }
        let entry = self.buckets[bucket][from]
        return entry.high == high && entry.low == low ? from : nil
    }

    private static func hash(_ key: String) -> (UInt64, UInt64) {
        func half(_ number: Int) -> UInt64 {
            var hasher = Hasher()
            hasher.combine(number)
            hasher.combine(key)
            return UInt64(bitPattern: Int64(hasher.finalize()))
        }
        return (half(0), half(1))
    }
}
