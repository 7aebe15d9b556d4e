#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The time of day, which somebody may set.
package enum WallClock {
    /// Microseconds since 1970.
    package static var microseconds: Int {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return time.tv_sec * 1_000_000 + time.tv_nsec / 1000
    }

    /// Seconds since 1970, with fractions.
    package static var now: Double { Double(self.microseconds) / 1e6 }
    /// Whole seconds since 1970.
    package static var seconds: Int { self.microseconds / 1_000_000 }
}
