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

    private static var factor: Int? {
        guard let value = getenv("PACSH_SOAK"), let factor = Int(String(cString: value)), factor > 0 else {
            return nil
        }
        return factor
    }
}
