import DemoPACS
import PACSClient
import ShellLanguage

extension ValueKind {
    /// The kind of a command's argument or option: the words that it declares, what the command itself says, else what
    /// the name means everywhere.
    static func of(_ argument: CommandDeclaration.Argument, in type: any ShellCommand.Type) -> ValueKind? {
        if !argument.words.isEmpty { return .words(argument.words) }
        return type.valueKinds[argument.key] ?? Self.common[argument.key]
    }

    /// What names mean in every command that has no other meaning for them.
    static let common: [String: ValueKind] = [
        "--calling": .ownTitle, "--called": .calledTitle, "-aec": .calledTitle, "--to": .destination, "--at": .system,
        "--on": .systems,
        "--aet": .ownTitle, "--bind": .listenAddress, "--accept": .callers, "--local": .free("ADDR"),
        "--port": .free("N"), "--scp-port": .free("N"), "--count": .free("N"),
        "-to": .free("SECONDS"), "-ta": .free("SECONDS"), "-td": .free("SECONDS"), "-pdu": .free("BYTES"),
        "--timeout": .free("TIME"), "--every": .free("TIME"), "--limit": .free("N"), "-n": .free("N"),
        "--max-studies": .free("N"), "--max-images": .free("N"), "--parallel": .free("N"), "--retry": .free("N"),
        "--since": .date, "--until": .date, "--date": .date, "--modality": .modalities,
        "--patient": .free("NAME"), "--id": .free("ID"), "--accession": .free("NO"), "--description": .free("TEXT"),
        "--age": .free("AGE"), "--sex": .words(["m", "f", "o"]), "--born": .free("DATE|A..B|YEAR"),
        "--ref-physician": .free("NAME"), "--body-part": .free("PART"), "--station": .free("NAME"),
        "--station-aet": .free("AET"),
        "--return": .keywords, "--sort": .keyword(descends: true), "-k": .pair, "--as": .free("NAME"),
        "--model": .words(["study", "patient"]), "--output": .directory, "--from": .file, "--report": .file,
        "--on-study": .file, "--on-study-arg": .free("ARG"), "--column": .free("NAME|N"),
        "--key": .keyword(descends: false), "--find": .queryWord,
        "--tls-ca": .file, "--tls-cert": .file, "--tls-key": .file, "--tls-name": .free("NAME"),
        "--window": .free("A-B"), "--window-grace": .free("TIME"), "--pause": .free("TIME"),
        "--disk-wait": .free("TIME"),
        "--known": .words(RetrievalRequest.Known.allCases.map(\.rawValue)),
        "--order": .words(RetrievalRequest.Order.allCases.map(\.rawValue)), "--shard": .free("I/N"),
        "--rate": .free("RATE"), "--split": .words(QuerySplit.allCases.map(\.rawValue)),
        "--yes": .list(Consent.words), "--set": .settingPair,
        "--fault": .words(Fault.allCases.map(\.rawValue)),
        "<selector>": .selector, "<file>": .file, "<keys>": .keyword(descends: false),
    ]
}
