import ShellLanguage
import Synchronization
import SystemIO

/// The variables of a session.
package final class VariableTable: Sendable {
    private let values = Mutex<[String: String]>([:])

    /// Makes a table in which nothing is set.
    package init() {}

    /// The names of those that are set, pacsh's own among them.
    package var names: Set<String> { self.values.withLock { Set($0.keys) } }

    /// The value of a variable; nil where it isn't set.
    package subscript(name: String) -> String? {
        get { self.values.withLock { $0[name] } }
        set { self.values.withLock { $0[name] = newValue } }
    }

    /// Sets what follows from a command.
    func note(_ outcome: CommandOutcome) {
        self.values.withLock { values in
            for (name, value) in outcome.variables { values[name] = value }
        }
    }

    /// What the system's shell sees: each variable as `PACSH_name`.
    var exported: [String: String] {
        self.values.withLock { values in
            Dictionary(values.map { ("PACSH_" + $0.key, $0.value) }, uniquingKeysWith: { $1 })
        }
    }

    /// Looks up what a word refers to.
    func value(of name: String, arguments: [String], at place: Place) throws(UsageError) -> String {
        if name.hasPrefix("env:") {
            let variable = String(name.dropFirst(4))
            guard let value = CurrentProcess.variable(variable) else {
                throw UsageError("the environment variable \(variable) isn't set", place: place)
            }
            return value
        }
        if let number = Int(name), (1...max(1, arguments.count)).contains(number), !arguments.isEmpty {
            return arguments[number - 1]
        }
        guard let value = self[name] else {
            throw UsageError(
                Int(name) == nil ? "the variable \(name) isn't set" : "there is no argument \(name)",
                hint: "to mean the text itself, write \\$ or put it in single quotes",
                place: place
            )
        }
        return value
    }
}

extension Word {
    /// The word with its variables looked up.
    func expanded(in variables: VariableTable, arguments: [String]) throws(UsageError) -> Word {
        if self.isLiteral { return self }
        var text = ""
        for part in self.parts {
            switch part {
            case .text(let own): text += own
            case .variable(let name, at: let place):
                text += try variables.value(of: name, arguments: arguments, at: place)
            }
        }
        return Word(parts: text.isEmpty ? [] : [.text(text)], at: self.place, isQuoted: true)
    }
}
