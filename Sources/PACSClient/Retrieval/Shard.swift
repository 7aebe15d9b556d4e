import DICOMCore

/// One of N parts of a selection, so that N machines share one archive without talking to each other.
///
/// A study's part is the FNV-1a hash (64 bits) of its Study Instance UID modulo N: the same everywhere, and no study is in
/// two parts or in none.
package struct Shard: Hashable, Sendable, CustomStringConvertible {
    /// Which part, from 1.
    package let index: Int
    /// How many parts there are.
    package let count: Int

    /// The most parts that a selection is split into.
    package static let maximumCount = 10_000

    /// Makes a part; nil where there is no such part.
    package init?(index: Int, count: Int) {
        guard count <= Self.maximumCount, index >= 1, index <= count else { return nil }
        self.index = index
        self.count = count
    }

    /// Reads `I/N`; nil where that is no part.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let index = Int(parts[0]), let count = Int(parts[1]) else { return nil }
        self.init(index: index, count: count)
    }

    /// `I/N`.
    package var description: String { "\(self.index)/\(self.count)" }

    /// Whether a study belongs to this part.
    package func contains(_ study: UID) -> Bool {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in study.string.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        // The low bits alone depend on the last bytes too much for small N.
        return Int((hash ^ hash >> 32) % UInt64(self.count)) == self.index - 1
    }

    /// What `count` of associations or bytes a second for all parts together comes to for one: at least 1.
    package func share(of count: Int) -> Int { max(1, count / self.count) }
}
