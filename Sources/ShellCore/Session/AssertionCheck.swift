import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage

/// An assertion as it is checked: its words looked up, its rows fetched.
struct AssertionCheck {
    private let assertion: Assertion
    private let interpreter: Interpreter

    /// Prepares for a check in an interpreter's session.
    init(_ assertion: Assertion, in interpreter: Interpreter) {
        self.assertion = assertion
        self.interpreter = interpreter
    }

    /// Why it doesn't hold; nil where it does.
    func failure() async throws -> (Failure?, isInterrupted: Bool) {
        let expected = try self.interpreter.expanded(self.assertion.expected)
        var unmet: Unmet?
        switch self.assertion.subject {
        case .word(let word):
            let value = try self.interpreter.expanded(word)
            if try !self.assertion.comparison.holds(value, expected) {
                let isPrivate = Self.mayIdentify(word) || Self.mayIdentify(self.assertion.expected)
                unmet = Unmet(
                    subject: word.variables.isEmpty ? nil : word.text.showingVariables,
                    value: value,
                    isPrivate: isPrivate
                )
            }
        case .attribute(let selector, let key):
            let (result, isInterrupted) = try await self.unmet(selector, key, self.assertion.comparison, expected)
            if isInterrupted { return (nil, true) }
            unmet = try result.get()
        }
        guard let unmet else { return (nil, false) }
        let message = try self.assertion.message.map { try self.interpreter.expanded($0) + ": " } ?? ""
        let maskedMessage = self.identifies(self.assertion.message) ? self.written : message
        let full = message + unmet.sentence(self.assertion.comparison, expected, masked: false)
        let masked = maskedMessage + unmet.sentence(self.assertion.comparison, expected, masked: true)
        let isMasked = self.interpreter.session.masksErrors
        var failure = Failure(PACSError(.assertion, isMasked ? masked : full))
        failure.maskedMessage = masked
        return (failure, false)
    }

    /// The message with the names of its variables instead of their values.
    private var written: String { self.assertion.message.map { $0.text.showingVariables + ": " } ?? "" }

    /// Whether a word's variables may hold what says who a patient is; a UID doesn't.
    private func identifies(_ word: Word?) -> Bool {
        guard let word, Self.mayIdentify(word) else { return false }
        return word.variables.contains { !UID(self.interpreter.session.variables[$0.name] ?? "").isValid }
    }

    /// Something that does not hold.
    private struct Unmet: Sendable {
        /// What was looked at; nil where the value itself was written.
        let subject: String?
        /// What was found; nil where nothing was, as `subject` says.
        let value: String?
        /// Whether what was found, or what was asked for, may say who a patient is.
        let isPrivate: Bool

        func sentence(_ comparison: Comparison, _ expected: String, masked: Bool) -> String {
            guard let value = self.value else { return self.subject ?? "" }
            let hides = masked && self.isPrivate
            let wanted = hides ? IdentifyingAttributes.mask : comparison.comparesText ? "'\(expected)'" : expected
            if hides || self.subject == nil {
                let words = comparison.words
                return "\(self.subject ?? "'\(value)'") \(words.verb)\(words.rest) \(wanted)"
            }
            return "\(self.subject ?? "") is '\(value)', \(comparison.remainder) \(wanted)"
        }
    }

    /// Whether a word has a variable of the user's in it; pacsh's own are counts and codes.
    private static func mayIdentify(_ word: Word) -> Bool {
        word.variables.contains { variable in
            !VariableName.ofEveryCommand.contains(variable.name) && !VariableName.ofRetrievals.contains(variable.name)
        }
    }

    /// What keeps an attribute of some selected rows from what is asserted; nil where it holds for all.
    private func unmet(
        _ selector: Word,
        _ key: Word,
        _ comparison: Comparison,
        _ expected: String
    ) async throws -> (Result<Unmet?, any Error>, isInterrupted: Bool) {
        let text = try self.interpreter.expanded(selector)
        let path = try ShellCommands.attribute(try self.interpreter.expanded(key))
        let session = self.interpreter.session
        return await self.interpreter.interruptibly(.command) { () -> Unmet? in
            let selection = try await Selector(parsing: text, allowsOddUIDs: true)
                .resolve(in: session, RowScope().showing, quietly: true)
            guard !selection.rows.isEmpty else {
                return Unmet(subject: "'\(text)' selects no row", value: nil, isPrivate: false)
            }
            for selected in selection.rows {
                let asked = selected.level == .worklist ? WorklistKeys.path(path) : path
                let name = selected.number.map { "row \($0)" } ?? selected.reference
                let place = selected.row?.place(of: asked) ?? asked
                guard let row = selected.row, place.element(in: row.attributes) != nil else {
                    return Unmet(subject: "\(path.text) of \(name) was not returned", value: nil, isPrivate: false)
                }
                let value = place.string(in: row.attributes) ?? ""
                guard try !comparison.holds(value, expected) else { continue }
                return Unmet(
                    subject: "\(path.text) of \(name)",
                    value: value,
                    isPrivate: IdentifyingAttributes.contains(path.lastTag)
                )
            }
            return nil
        }
    }
}

extension Comparison {
    /// Whether what is compared with is a text, which is quoted.
    fileprivate var comparesText: Bool { self == .equal || self == .unequal }

    /// What is said of something for which it doesn't hold.
    fileprivate var words: (verb: String, rest: String) {
        switch self {
        case .equal: ("is not", "")
        case .unequal: ("is", "")
        case .less: ("is not", " less than")
        case .lessOrEqual: ("is not", " at most")
        case .greater: ("is not", " greater than")
        case .greaterOrEqual: ("is not", " at least")
        case .isIn: ("is not", " in")
        case .matches: ("does not", " match")
        }
    }

    /// The same behind what it is.
    fileprivate var remainder: String {
        switch self {
        case .unequal: "and must not be"
        case .matches: "which does not match"
        default: "not" + self.words.rest
        }
    }
}
