import DICOMCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// One line that was typed at the prompt.
package struct HistoryEntry: Sendable, Equatable {
    /// When it was typed, in ISO 8601 and UTC.
    package var time: String
    /// The profile or the AE title that was selected; nil for none.
    package var profile: String?
    /// The line.
    package var line: String
    /// How it ended: the exit status.
    package var exit: Int

    /// Makes an entry.
    package init(time: String, profile: String?, line: String, exit: Int) {
        self.time = time
        self.profile = profile
        self.line = line
        self.exit = exit
    }

    /// Reads a line of the history's file; nil for anything that is none.
    package init?(json text: some StringProtocol) {
        guard let document = JSONValue(parsing: String(text)), case .string(let line)? = document["line"] else {
            return nil
        }
        self.line = line
        if case .string(let time)? = document["time"] { self.time = time } else { self.time = "" }
        if case .string(let profile)? = document["profile"] { self.profile = profile }
        if case .integer(let exit)? = document["exit"] { self.exit = exit } else { self.exit = 0 }
    }

    /// The entry as a line of the file, without the line break.
    package var json: JSONValue {
        [
            "time": .string(self.time), "profile": self.profile.map { .string($0) } ?? .null,
            "line": .string(self.line), "exit": .integer(self.exit),
        ]
    }

    /// A moment in seconds since 1970 as `2026-05-01T12:00:00Z`.
    package static func time(at moment: Int) -> String {
        var clock = time_t(moment)
        var parts = tm()
        gmtime_r(&clock, &parts)
        let date = [Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)].map(Self.digits)
        let time = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { Self.digits(Int($0)) }
        return date.joined(separator: "-") + "T" + time.joined(separator: ":") + "Z"
    }

    private static func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
