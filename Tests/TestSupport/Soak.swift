#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// How often a seeded test tries: a sample in `scripts/test`, many times that in `scripts/soak`.
package enum Soak {
    /// Whether everything is to be tried and no sample: PACSH_SOAK is set.
    package static var isOn: Bool { self.factor != nil }

    /// The number of rounds, which the environment variable PACSH_SOAK multiplies.
    package static func rounds(_ sample: Int) -> Int { sample * (self.factor ?? 1) }

    /// Of all that there is to try, what falls to this run: every Nth from the Ith where PACSH_SHARD is `I/N`, else all.
    package static func share<Place>(_ places: [Place]) -> [Place] {
        let words = getenv("PACSH_SHARD").map { String(cString: $0).split(separator: "/").compactMap { Int($0) } } ?? []
        guard words.count == 2, 1...max(1, words[1]) ~= words[0] else { return places }
        return places.indices.filter { $0 % words[1] == words[0] - 1 }.map { places[$0] }
    }

    private static var factor: Int? {
        guard let value = getenv("PACSH_SOAK"), let factor = Int(String(cString: value)), factor > 0 else {
            return nil
        }
        return factor
    }
}
