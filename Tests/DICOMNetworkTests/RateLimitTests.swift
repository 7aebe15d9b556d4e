import Testing

@testable import DICOMNetwork

/// `RateLimit`: how long a connection isn't read.
struct RateLimitTests {
    @Test("Without a rate nothing waits")
    func none() { #expect(RateLimit().take(1 << 30) == .zero) }

    @Test("What is read is paid for at the rate, by all connections together, and never for more than ten seconds")
    func waits() {
        let limit = RateLimit(bytesPerSecond: 1_000_000)
        let first = limit.take(1_000_000)
        #expect((.milliseconds(800)...(.seconds(1))).contains(first))
        let second = limit.take(1_000_000)
        #expect((.milliseconds(1700)...(.seconds(2))).contains(second))
        #expect(limit.take(100_000_000) == .seconds(10))
    }

    @Test("A new rate forgets what was read before")
    func changed() {
        let limit = RateLimit(bytesPerSecond: 1000)
        _ = limit.take(1_000_000)
        limit.bytesPerSecond = 1_000_000
        #expect(limit.take(100_000) < .milliseconds(150))
        limit.bytesPerSecond = nil
        #expect(limit.take(1_000_000) == .zero)
    }
}
