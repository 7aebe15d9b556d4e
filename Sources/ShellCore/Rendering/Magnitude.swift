import PACSClient

/// Numbers as people read them.
enum Magnitude {
    /// A whole number with commas between its thousands.
    static func count(_ number: Int) -> String {
        let digits = Array(String(number.magnitude))
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
            text.append(digit)
        }
        return (number < 0 ? "-" : "") + text
    }

    /// A number of bytes in a unit that fits.
    static func bytes(_ number: Int) -> String { PlanLines.bytes(number) }

    /// A span of time, the two largest units of it.
    static func time(_ seconds: Double) -> String {
        // A day of three digits is as good as forever.
        let whole = Int(min(max(0, seconds.rounded(.up)), 999 * 86_400))
        switch whole {
        case ..<60: return "\(whole) s"
        case ..<3600: return "\(whole / 60) min \(whole % 60) s"
        case ..<86_400: return "\(whole / 3600) h \(whole % 3600 / 60) min"
        default: return "\(whole / 86_400) d \(whole % 86_400 / 3600) h"
        }
    }
}
