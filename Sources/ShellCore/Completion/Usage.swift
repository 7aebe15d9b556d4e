import ArgumentParser
import ShellLanguage

/// How options and arguments are written in usage, hints and help.
enum Usage {
    /// What stands for the value of an option or an argument.
    static func placeholder(
        of argument: CommandDeclaration.Argument,
        in type: any ShellCommand.Type,
        before: [String] = []
    ) -> String {
        let kind = ValueKind.of(argument, in: type).map { $0.resolved(before: before) ?? $0 }
        return kind?.placeholder ?? argument.valueName.uppercased()
    }

    /// Arguments, then options, that may still come, in brackets what may be left out.
    static func remaining(_ state: CommandState) -> String {
        let positionals = state.remainingPositionals.filter { argument in
            // What only goes with another action isn't to come.
            guard case .byAction(let kinds) = ValueKind.of(argument, in: state.type),
                let action = state.positionals.first
            else { return true }
            return kinds[action] != nil
        }
        return (positionals + state.remainingOptions.filter { !$0.names.contains("--help") })
            .map { self.text(of: $0, in: state.type, before: state.positionals) }
            .joined(separator: " ")
    }

    /// The whole of a command's usage.
    static func line(_ type: any ShellCommand.Type) -> String {
        let arguments = self.remaining(CommandState(type))
        let name = type.configuration.commandName ?? ""
        return arguments.isEmpty ? name : name + " " + arguments
    }

    private static func text(
        of argument: CommandDeclaration.Argument,
        in type: any ShellCommand.Type,
        before: [String]
    ) -> String {
        var text: String
        switch argument.kind {
        case .positional: text = self.placeholder(of: argument, in: type, before: before)
        case .option where argument.valueAlone != nil:
            text = "\(argument.preferredName)[=\(self.placeholder(of: argument, in: type))]"
        case .option: text = "\(argument.preferredName) \(self.placeholder(of: argument, in: type))"
        case .flag: text = argument.preferredName
        }
        if argument.isOptional { text = "[\(text)]" }
        return argument.isRepeating ? text + "…" : text
    }
}
