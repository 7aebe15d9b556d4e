import DICOMCore
import SystemIO

/// One line of the log, before anybody decides how it is written.
struct LogRecord: Sendable {
    /// How it is written (`--log-format`).
    enum Format: String, CaseIterable, Sendable {
        /// A sentence behind time and level.
        case text
        /// A JSON object a line.
        case json
    }

    /// What it is about; the raw value is the key `event` of a JSON line.
    enum Event: String, Sendable {
        /// A command ended.
        case command
        /// Something happened meanwhile.
        case notice
        /// The log has to say something about itself.
        case log
    }

    var level: SessionLog.Level
    var event: Event
    /// What happened, as a line of text.
    var text: String
    /// What a JSON line has behind its level and event in place of the text.
    var members: [JSONValue.Member]?

    /// The line with its break, at a time in seconds since 1970.
    func line(_ format: Format, at moment: Int = WallClock.seconds) -> String {
        let time = CalendarTime(local: moment).iso8601
        guard format == .json else { return "\(time) \(self.level.rawValue) \(printableLine(self.text))\n" }
        let head: [JSONValue.Member] = [
            .init("time", .string(time)), .init("level", .string(self.level.rawValue)),
            .init("event", .string(self.event.rawValue)),
        ]
        let job = RunningJob.number.map { JSONValue.integer($0) } ?? .null
        let rest = self.members ?? [.init("message", .string(self.text))]
        return JSONValue.object(head + rest + [.init("job", job)]).serialized() + "\n"
    }
}
