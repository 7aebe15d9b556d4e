import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage

/// `pacsh completion SHELL`: the script that makes the system's shell complete pacsh's words.
///
/// The script asks `pacsh completion --candidates WORD…` at each Tab, so that what is proposed is always what this pacsh
/// takes: from the declarations that the prompt completes by, and the configuration file. Nothing is sent.
struct ProcessCompletion {
    /// Answers for `XDG_CONFIG_HOME`, `XDG_STATE_HOME` and `HOME`.
    let environment: [String: String]
    let terminal: any Terminal

    /// What is printed for the words behind `completion`.
    func answer(to words: [String]) throws(UsageError) -> String {
        if words.first == "--candidates" { return self.candidates(Array(words.dropFirst())) }
        let shells = CompletionScript.allCases.map(\.rawValue)
        if words == ["--help"] || words == ["-h"] { return Self.help }
        guard let word = words.first else {
            throw UsageError(
                "'completion' needs the name of a shell",
                hint: "it is one of \(shells.joined(separator: ", "))"
            )
        }
        guard let script = CompletionScript(rawValue: word) else {
            let near = Spelling.nearest(word, in: shells).first
            throw UsageError(
                "there is no completion for '\(word)'",
                hint: near.map { "did you mean \($0)?" } ?? "it is one of \(shells.joined(separator: ", "))",
                word: word
            )
        }
        guard words.count == 1 else { throw UsageError("'completion' takes one shell", word: words[1]) }
        return script.text
    }

    private static let help = """
        USAGE: pacsh completion bash|zsh|fish

        Prints a script that makes the shell complete pacsh's commands, options and values. pacsh's packages
        install it. Elsewhere it is read where the shell starts:

          bash: in ~/.bashrc                     source <(pacsh completion bash)
          zsh: in ~/.zshrc, behind compinit      source <(pacsh completion zsh)
          fish: once                             pacsh completion fish >~/.config/fish/completions/pacsh.fish

        """

    /// What the last word may become, a line each: the whole word, a tab, what it is.
    ///
    /// A line `:files` or `:directories` asks the shell to propose those itself.
    private func candidates(_ words: [String]) -> String {
        let typed = words.last ?? ""
        let found = self.proposals(after: words.dropLast(), typed: typed)
        let kept = String(String.UnicodeScalarView(typed.unicodeScalars.prefix(found.proposals.kept)))
        var lines = found.proposals.all.map { proposal in
            let detail = proposal.detail.isEmpty ? "" : "\t" + printable(proposal.detail)
            return kept + proposal.text + detail
        }
        lines = lines.filter { line in !line.contains { $0.isNewline } }
        if let paths = found.paths { lines.append(paths == .directory ? ":directories" : ":files") }
        return lines.map { $0 + "\n" }.joined()
    }

    /// Walks through the process's own options up to the command.
    private func proposals(after words: ArraySlice<String>, typed: String) -> ProposedWords {
        var rest = words
        var config: String?
        while let word = rest.first, word.hasPrefix("-"), word != "-" {
            rest.removeFirst()
            if word == "--" { break }
            let name = word.hasPrefix("--") ? String(word.prefix { $0 != "=" }) : word
            guard let option = ProcessOption.named(name), let kind = option.value, !option.standsAlone else { continue }
            var value = name == word ? nil : String(word.dropFirst(name.count + 1))
            if value == nil {
                guard let next = rest.popFirst() else {
                    return self.assistant(config).proposals(kind, typed: typed)
                }
                value = next
            }
            if name == "--config" { config = value }
            // What follows a batch file are its arguments.
            if option.names.contains("-f") { return ProposedWords(Proposals([]), paths: .file) }
        }
        guard let first = rest.first else { return self.firstWord(typed, self.assistant(config)) }
        if first == "demo-pacs" { return Self.demoPACS(rest.dropFirst(), typed) }
        if first == "completion" {
            return ProposedWords(ValueProposals.matching(CompletionScript.allCases.map(\.rawValue), typed))
        }
        if first.contains("/") || first.hasSuffix(".pacsh") { return ProposedWords(Proposals([]), paths: .file) }
        return self.assistant(config).proposals(after: Array(rest), typed: typed)
    }

    /// An option of the process with its value, a command, a batch file, or a system's address.
    private func firstWord(_ typed: String, _ assistant: ShellAssistant) -> ProposedWords {
        guard typed.hasPrefix("-") else {
            if typed.contains("/") { return ProposedWords(Proposals([]), paths: .file) }
            if typed.contains("@") { return assistant.proposals(.system, typed: typed) }
            let others = [
                Proposal("demo-pacs", detail: "a demonstration PACS on 127.0.0.1, until interrupted"),
                Proposal("completion", detail: "what makes a shell complete pacsh's words"),
            ]
            let commands = assistant.proposals(after: [], typed: typed)
            return ProposedWords(
                Proposals(commands.proposals.all + ValueProposals.matching(others, typed).all),
                paths: typed.isEmpty ? nil : .file
            )
        }
        if let equals = typed.firstIndex(of: "="), let kind = ProcessOption.named(String(typed[..<equals]))?.value {
            let value = typed.index(after: equals)
            var found = assistant.proposals(kind, typed: String(typed[value...]))
            found.proposals = found.proposals.shifted(by: typed[..<value].unicodeScalars.count)
            return found
        }
        let options = ProcessOption.all.flatMap { option in option.names.map { Proposal($0, detail: option.abstract) } }
        return ProposedWords(ValueProposals.matching(options, typed))
    }

    /// The options of `demo-pacs` and their values.
    private static func demoPACS(_ words: ArraySlice<String>, _ typed: String) -> ProposedWords {
        let declaration = CommandDeclaration(toolInfo: JSONValue(parsing: DemoPACSProcess._dumpHelp()) ?? .null)
        if let option = words.last.flatMap(declaration.option), option.kind == .option {
            guard case .words(let values) = ValueKind.common[option.key] ?? .words(option.words) else {
                return ProposedWords(Proposals([]))
            }
            return ProposedWords(ValueProposals.matching(values, typed))
        }
        let options = declaration.options.map { Proposal($0.preferredName, detail: $0.abstract) }
        return ProposedWords(ValueProposals.matching(options, typed))
    }

    /// Completes from the configuration file; one that can't be read has nothing to propose.
    private func assistant(_ config: String?) -> ShellAssistant {
        var profiles = ProfileStore(path: config ?? ProfileStore.defaultPath(environment: self.environment))
        try? profiles.load()
        let session = Session(
            options: ShellOptions(),
            profiles: profiles,
            terminal: self.terminal,
            stateFolder: StateFolder.path(environment: self.environment)
        )
        return ShellAssistant(session: session, listsPaths: false)
    }
}
