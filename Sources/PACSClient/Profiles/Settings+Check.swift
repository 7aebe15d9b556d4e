import DICOMCore
import DICOMWire

extension Settings {
    /// A value in its canonical form, or the reason why the setting doesn't take it.
    static func checked(_ key: String, _ text: String) throws(SettingError) -> String {
        guard let definition = self.definition(key) else {
            let names = self.definitions.map(\.key)
            throw SettingError(
                message: "there is no setting '\(printable(key))'",
                suggestions: Spelling.nearest(key, in: names)
            )
        }
        switch definition.kind {
        case .seconds(let range): return try self.seconds(key, text, range)
        case .int(let range):
            guard let value = Int(text), range.contains(value) else {
                throw SettingError(
                    message: "\(key) takes a whole number from \(range.lowerBound) to \(range.upperBound), "
                        + "not '\(printable(text))'"
                )
            }
            return String(value)
        case .choice(let words):
            guard words.contains(text) else {
                throw SettingError(
                    message: "\(key) takes \(words.joined(separator: ", ")), not '\(printable(text))'",
                    suggestions: Spelling.nearest(text, in: words)
                )
            }
            return text
        case .choiceOrList(let words, of: let element):
            return words.contains(text) ? text : try self.list(key, text, words, element)
        case .text, .file: return text
        case .path:
            guard !text.isEmpty else { throw SettingError(message: "\(key) takes a directory, not nothing") }
            return text
        case .aeTitle(let mayBeEmpty):
            if text.isEmpty && mayBeEmpty { return text }
            if let problem = AETitle.validate(text) { throw SettingError(message: "\(key): \(problem)") }
            return text
        case .address:
            guard text.isEmpty || NetworkAddress.isListenAddress(text) else {
                throw SettingError(
                    message: "\(key) takes an address of this computer (numeric, localhost, or any), "
                        + "not '\(printable(text))'"
                )
            }
            return text
        case .characterSet:
            guard text.isEmpty || self.characterSets.contains(text) else {
                throw SettingError(
                    message: "\(key) takes a defined term such as \"ISO_IR 100\" or \"ISO_IR 192\", "
                        + "not '\(printable(text))'",
                    suggestions: Spelling.nearest(text, in: self.characterSets)
                )
            }
            return text
        }
    }

    /// The single-valued defined terms of Specific Character Set (PS3.3 §C.12.1.1.2) that are decoded.
    static let characterSets = ["ISO_IR 6", "ISO_IR 100", "ISO_IR 101", "ISO_IR 144", "ISO_IR 126", "ISO_IR 192"]

    private static func seconds(
        _ key: String,
        _ text: String,
        _ range: ClosedRange<Double>
    ) throws(SettingError) -> String {
        let number = text.hasSuffix("s") ? String(text.dropLast()) : text
        guard let value = Double(number), value.isFinite, range.contains(value) else {
            throw SettingError(
                message: "\(key) takes seconds from \(range.lowerBound) to \(range.upperBound), "
                    + "not '\(printable(text))'"
            )
        }
        return number
    }

    private static func list(
        _ key: String,
        _ text: String,
        _ words: [String],
        _ element: SettingDefinition.ListElement
    ) throws(SettingError) -> String {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        for part in parts {
            let problem: String? =
                switch element {
                case .aeTitle: AETitle.validate(part)
                case .uid: UID(part).isValid ? nil : "'\(printable(part))' is not a UID"
                }
            if let problem {
                throw SettingError(message: "\(key) takes \(words.joined(separator: ", ")) or a list: \(problem)")
            }
        }
        return parts.joined(separator: ",")
    }
}
