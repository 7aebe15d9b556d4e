/// Bytes a second over the last ten seconds.
package struct RateMeter: Hashable, Sendable {
    /// How long back it looks, in seconds.
    private static let span = 10

    private var bytes = [Int](repeating: 0, count: span)
    private var last = 0

    package init() {}

    /// Counts bytes at a time in seconds since 1970.
    package mutating func add(_ count: Int, at time: Double) {
        self.turn(to: Int(time))
        self.bytes[Self.slot(self.last)] += count
    }

    /// The rate at a time in seconds since 1970.
    package func bytesPerSecond(at time: Double) -> Double {
        var meter = self
        meter.turn(to: Int(time))
        return Double(meter.bytes.reduce(0, +)) / Double(Self.span)
    }

    /// Forgets what is too long ago; a clock that was set back changes nothing.
    private mutating func turn(to second: Int) {
        guard second > self.last else { return }
        for past in max(self.last + 1, second - Self.span + 1)...second {
            self.bytes[Self.slot(past)] = 0
        }
        self.last = second
    }

    private static func slot(_ second: Int) -> Int { ((second % self.span) + self.span) % self.span }
}
