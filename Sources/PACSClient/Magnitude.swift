/// Numbers as people read them.
package enum Magnitude {
    /// A whole number with commas between its thousands.
    package static func count(_ number: Int) -> String {
        let digits = Array(String(number.magnitude))
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
            text.append(digit)
        }
        return (number < 0 ? "-" : "") + text
    }

    /// A number with its noun: `1 study`, `2 studies`.
    package static func count(_ number: Int, _ noun: String) -> String {
        if number == 1 { return "1 \(noun)" }
        return noun.hasSuffix("y") ? "\(number) \(noun.dropLast())ies" : "\(number) \(noun)s"
    }

    /// A part of a number with its noun and verb: `1 of 1 object is`, `0 of 2 objects are`; `clause` stands between them.
    package static func part(_ part: Int, of whole: Int, _ noun: String, _ clause: String = "") -> String {
        "\(part) of \(self.count(whole, noun))\(clause) \(part == 1 ? "is" : "are")"
    }

    /// How many of some things there are already: `1 was here already`, `2 were here already`.
    package static func already(_ number: Int, _ place: String = "here") -> String {
        "\(number) \(number == 1 ? "was" : "were") \(place) already"
    }

    /// A number of bytes in a unit that fits.
    package static func bytes(_ number: Int) -> String {
        var value = Double(number)
        for unit in ["B", "KB", "MB", "GB"] {
            if value < 1000 { return unit == "B" ? "\(number) B" : "\((value * 10).rounded() / 10) \(unit)" }
            value /= 1000
        }
        return "\((value * 10).rounded() / 10) TB"
    }

    /// A span of time in seconds, with fractions where it has some.
    package static func seconds(_ duration: Duration) -> String {
        let seconds = duration.seconds
        return seconds == seconds.rounded() ? String(Int(seconds)) : String(seconds)
    }

    /// A span of time in seconds, the two largest units of it.
    package static func time(_ seconds: Double) -> String {
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
