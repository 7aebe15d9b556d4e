import DICOMCore
import DICOMQuery

/// What one C-FIND of a query that was cut up asks for.
enum QueryPiece: Sendable, Hashable {
    /// Studies of these days.
    case days(DateRange)
    /// Studies of a day between two seconds of it, both included.
    case times(DICOMDate, ClosedRange<Int>)
    /// Studies of patients whose ID fits a pattern.
    case ids(String)

    /// The attributes that it adds to the identifier, or sets otherwise there.
    var values: [(tag: Tag, value: String)] {
        switch self {
        case .days(let days): days.description.isEmpty ? [] : [(.studyDate, days.description)]
        case .times(let day, let seconds): [(.studyDate, "\(day)"), (.studyTime, Self.range(of: seconds))]
        case .ids(let pattern): pattern.isEmpty ? [] : [(.patientID, pattern)]
        }
    }

    /// Whether it restricts nothing.
    var isWhole: Bool { self.values.isEmpty }

    /// Whether a row lies outside, so that the PACS didn't look at what the piece asks for.
    func excludes(_ row: QueryRow) -> Bool {
        switch self {
        case .days(let days): return Self.isOutside(row, days)
        case .times(let day, let seconds):
            if Self.isOutside(row, DateRange(from: day, through: day)) { return true }
            guard let time = row.text(.studyTime).flatMap({ DICOMTime(parsing: $0) }) else { return false }
            let first = (time.hour * 60 + (time.minute ?? 0)) * 60 + min(time.second ?? 0, 59)
            let last = (time.hour * 60 + (time.minute ?? 59)) * 60 + min(time.second ?? 59, 59)
            return last < seconds.lowerBound || first > seconds.upperBound
        case .ids(let pattern):
            guard !pattern.isEmpty, let id = row.text(.patientID) else { return false }
            // Many databases don't tell the case of letters.
            return !Wildcard.matches(id.lowercased(), pattern.lowercased())
        }
    }

    private static func isOutside(_ row: QueryRow, _ days: DateRange) -> Bool {
        guard let day = row.text(.studyDate).flatMap({ DICOMDate(parsing: $0) }) else { return false }
        return days.from.map { day < $0 } ?? false || days.through.map { $0 < day } ?? false
    }

    /// The key value for times of a day: an even beginning is cut short, so that a system that compares text finds what
    /// has no seconds; the end has all fractions of its second.
    private static func range(of seconds: ClosedRange<Int>) -> String {
        func digits(_ second: Int) -> String {
            [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
        }
        let first = digits(seconds.lowerBound)
        return "\(first.hasSuffix("00") ? String(first.dropLast(2)) : first)-\(digits(seconds.upperBound)).999999"
    }

    /// The piece as people read it.
    var text: String {
        switch self {
        case .days(let days): days.description.isEmpty ? "all days" : "\(days)"
        case .times(let day, let seconds): "\(day) \(Self.range(of: seconds).prefix { $0 != "." })"
        case .ids(let pattern): pattern.isEmpty ? "all Patient IDs" : "Patient ID \(printable(pattern))"
        }
    }
}
