/// The noise of counting: it grows with the square root of the counts, as that of Poisson's distribution does.
struct CountingNoise {
    private var state: UInt64

    /// The square roots of whole numbers, in 256ths.
    private static let roots: [Int] = {
        var roots: [Int] = []
        var root = 0
        for number in 0..<4096 {
            while (root + 1) * (root + 1) <= number << 16 { root += 1 }
            roots.append(root)
        }
        return roots
    }()

    /// Makes a sequence that is the same for the same seed.
    init(seed: UInt64) { self.state = seed | 1 }

    /// Counts of which the mean is so much, in sixteenths.
    mutating func counts(mean: Int) -> Int {
        self.state ^= self.state << 13
        self.state ^= self.state >> 7
        self.state ^= self.state << 17
        // Of 32 coins 16 show heads on average, give or take 2.83.
        let heads = UInt32(truncatingIfNeeded: self.state >> 32).nonzeroBitCount - 16
        let whole = max(0, mean / 16)
        return max(0, whole + Self.roots[min(whole, Self.roots.count - 1)] * heads * 90 / 65536)
    }
}
