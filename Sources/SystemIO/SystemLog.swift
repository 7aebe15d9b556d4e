/// The log of this computer, reached through its socket (RFC 3164 §4.1, as syslog(3) writes it).
package enum SystemLog {
    /// The socket that every program may write to.
    package static let socket = "/dev/log"

    /// Facility auth (4) at severity notice (5).
    private static let priority = 4 * 8 + 5

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Writes a line of `auth.notice`; throws where no daemon takes it within a few seconds.
    package static func write(_ line: String, by program: String, socket: String = Self.socket) throws(SystemError) {
        let now = CalendarTime(local: WallClock.seconds)
        let day = now.day < 10 ? " \(now.day)" : String(now.day)
        let head =
            "<\(Self.priority)>\(Self.months[now.month - 1]) \(day) \(now.time) \(program)[\(CurrentProcess.number)]: "
        try LocalDatagram.send(head + line, to: socket, within: 3)
    }
}
