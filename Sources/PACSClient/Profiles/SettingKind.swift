import DICOMCore
import DICOMWire

/// The texts that one type of setting takes: how they are read, written, and told to people.
struct SettingKind<Value: Sendable>: Sendable {
    /// What the setting takes, in words.
    let takes: String
    /// The words that it takes; empty where it takes other values.
    var words: [String] = []
    /// How its values are completed.
    var completion = Setting.Completion.words
    /// Whether it is a number in a TOML file.
    var isNumber = false
    /// The value of a text, the setting's key for the error.
    let parse: @Sendable (_ text: String, _ key: String) throws(PACSError) -> Value
    /// A value in its canonical form.
    let text: @Sendable (Value) -> String
}

extension SettingKind where Value: Equatable {
    /// One of some words.
    static func words(_ values: KeyValuePairs<String, Value>) -> Self {
        let words = values.map(\.key)
        return Self(takes: words.joined(separator: "|"), words: words) { (text, key) throws(PACSError) in
            guard let found = values.first(where: { $0.key == text }) else {
                throw .setting("\(key) takes \(words.joined(separator: ", "))", not: text, in: words)
            }
            return found.value
        } text: { value in
            values.first { $0.value == value }?.key ?? ""
        }
    }

    /// One of some words, or a list of `element` with commas between them; `problem` says what is wrong with one.
    static func words(
        _ values: KeyValuePairs<String, Value>,
        orListOf element: String,
        completion: Setting.Completion = .words,
        problem: @escaping @Sendable (String) -> String?,
        parse: @escaping @Sendable ([String]) -> Value,
        items: @escaping @Sendable (Value) -> [String]
    ) -> Self {
        let words = values.map(\.key)
        let takes = words.joined(separator: "|") + "|\(element),…"
        return Self(takes: takes, words: words, completion: completion) { (text, key) throws(PACSError) in
            if let word = values.first(where: { $0.key == text }) { return word.value }
            let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            if let problem = parts.lazy.compactMap(problem).first {
                throw .setting("\(key) takes \(words.joined(separator: ", ")) or a list: \(problem)")
            }
            return parse(parts)
        } text: { value in
            values.first { $0.value == value }?.key ?? items(value).joined(separator: ",")
        }
    }
}

extension SettingKind where Value: Equatable & RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One of the words of an enumeration.
    static var choice: Self {
        let words = Value.allCases.map(\.rawValue)
        return Self(takes: words.joined(separator: "|"), words: words) { (text, key) throws(PACSError) in
            guard let value = Value(rawValue: text) else {
                throw .setting("\(key) takes \(words.joined(separator: ", "))", not: text, in: words)
            }
            return value
        } text: {
            $0.rawValue
        }
    }
}

extension SettingKind<Bool> {
    /// `on` or `off`.
    static var onOff: Self { .words(["on": true, "off": false]) }
}

extension SettingKind<SCPAccept> {
    /// Calling AE titles that may store.
    static var callers: Self {
        .words(
            ["requested": .requested, "configured": .configured, "any": .any],
            orListOf: "AET",
            completion: .callers,
            problem: { AETitle.validate($0) },
            parse: { .list($0) },
            items: { if case .list(let titles) = $0 { titles } else { [] } }
        )
    }
}

extension SettingKind<SCPSyntax> {
    /// Transfer syntaxes to take.
    static var syntaxes: Self {
        .words(
            ["first": .first, "lossless": .lossless],
            orListOf: "UID",
            problem: { UID($0).isValid ? nil : "'\(printable($0))' is not a UID" },
            parse: { .list($0.map { UID($0) }) },
            items: { if case .list(let uids) = $0 { uids.map(\.string) } else { [] } }
        )
    }
}

extension SettingKind<Duration> {
    /// Seconds, fractions allowed, with or without an `s` behind them.
    static func seconds(_ range: ClosedRange<Double>) -> Self {
        let bounds = [range.lowerBound, range.upperBound].map { Magnitude.seconds(.seconds($0)) }
        let takes = bounds.joined(separator: " to ") + " s"
        return Self(takes: takes, completion: .number, isNumber: true) { (text, key) throws(PACSError) in
            guard let value = Double(text.hasSuffix("s") ? text.dropLast() : text[...]), range.contains(value) else {
                throw .setting("\(key) takes seconds from \(range.lowerBound) to \(range.upperBound)", not: text)
            }
            return .seconds(value)
        } text: {
            Magnitude.seconds($0)
        }
    }
}

extension SettingKind<Int> {
    /// A whole number.
    static func int(_ range: ClosedRange<Int>) -> Self {
        let takes = "\(range.lowerBound) to \(range.upperBound)"
        return Self(takes: takes, completion: .number, isNumber: true) { (text, key) throws(PACSError) in
            guard let value = Int(text), range.contains(value) else {
                throw .setting("\(key) takes a whole number from \(takes)", not: text)
            }
            return value
        } text: {
            String($0)
        }
    }
}

extension SettingKind<String> {
    static var aeTitle: Self {
        Self(takes: "AE title", completion: .ownTitle) { (text, key) throws(PACSError) in
            if let problem = AETitle.validate(text) { throw .setting("\(key): \(problem)") }
            return text
        } text: {
            $0
        }
    }

    /// The path of a directory.
    static var directory: Self {
        Self(takes: "path", completion: .directory) { (text, key) throws(PACSError) in
            guard !text.isEmpty else { throw .setting("\(key) takes a directory, not nothing") }
            return text
        } text: {
            $0
        }
    }
}

extension SettingKind<AdvertisedAddress?> {
    /// An address of ours as others know it, or nothing.
    static var advertised: Self {
        Self(takes: "ADDR[:PORT]", completion: .address) { (text, key) throws(PACSError) in
            guard !text.isEmpty else { return nil }
            do throws(PACSError) {
                return try AdvertisedAddress(parsing: text)
            } catch {
                throw .setting("\(key) takes ADDR[:PORT] (an IPv6 address with a port in brackets): \(error.message)")
            }
        } text: {
            $0?.text ?? ""
        }
    }
}

extension SettingKind<String?> {
    /// Any text, or nothing.
    static var text: Self { .optional("text") { (_, _) throws(PACSError) in } }

    /// The path of a file, or nothing.
    static var file: Self { .optional("file") { (_, _) throws(PACSError) in } }

    /// A file by its whole path, or the system's log, or nothing.
    static var auditLog: Self {
        .optional("FILE|syslog", words: ["syslog"], completion: .wholePath) { (text, key) throws(PACSError) in
            // One by a relative path would be another in each directory.
            guard text == "syslog" || text.hasPrefix("/") else {
                throw .setting("\(key) takes the whole path of a file, or syslog", not: text)
            }
        }
    }

    /// An AE title, or nothing.
    static var optionalTitle: Self {
        .optional("AE title", completion: .ownTitle) { (text, key) throws(PACSError) in
            _ = try SettingKind<String>.aeTitle.parse(text, key)
        }
    }

    /// An address of this computer, numeric or `localhost` or `any`, or nothing.
    static var address: Self {
        .optional("address|localhost|any", completion: .address) {
            (text, key) throws(PACSError) in
            guard ListenAddress.isWritten(text) else {
                throw .setting("\(key) takes an address of this computer (numeric, localhost, or any)", not: text)
            }
        }
    }

    /// A code page, or defined terms of Specific Character Set with `\` between them, as its value has them, or nothing.
    static var characterSet: Self {
        let words = TextDecoder.definedTerms + TextDecoder.codePages
        return .optional("character set", words: words) { (text, key) throws(PACSError) in
            if TextDecoder.isCodePage(text) { return }
            let terms = text.split(separator: "\\", omittingEmptySubsequences: false).map(String.init)
            // The first of several may be empty: ISO_IR 6 until an escape (PS3.3 §C.12.1.1.2).
            let named = terms.count > 1 && terms[0].isEmpty ? terms[1...] : terms[...]
            guard named.allSatisfy(TextDecoder.definedTerms.contains) else {
                throw .setting(
                    "\(key) takes a defined term such as \"ISO_IR 100\" or \"ISO_IR 192\", or a code page such as windows-1251",
                    not: text,
                    in: words
                )
            }
        }
    }

    private static func optional(
        _ takes: String,
        words: [String] = [],
        completion: Setting.Completion = .words,
        check: @escaping @Sendable (_ text: String, _ key: String) throws(PACSError) -> Void
    ) -> Self {
        Self(takes: takes, words: words, completion: completion) { (text, key) throws(PACSError) in
            if text.isEmpty { return nil }
            try check(text, key)
            return text
        } text: {
            $0 ?? ""
        }
    }
}

extension PACSError {
    /// Why a setting doesn't take a text; words of `known` that look like it are suggested.
    static func setting(_ message: String, not text: String? = nil, in known: [String] = []) -> PACSError {
        let near = text.map { Spelling.nearest($0, in: known) } ?? []
        return .usage(
            message + (text.map { ", not '\(printable($0))'" } ?? ""),
            remedy: near.isEmpty ? "'set -a' shows all settings" : "did you mean \(near.joined(separator: ", "))?"
        )
    }
}
