/// What an option or an argument of a command takes: by this it is completed, and named in help and hints.
package indirect enum ValueKind: Sendable, Hashable {
    /// Anything that can't be known before; the placeholder names it.
    case free(String)
    /// One of these words.
    case words([String])
    /// Some of these words, with commas.
    case list([String])
    /// A file.
    case file
    /// A directory.
    case directory
    /// The name of a profile.
    case profile
    /// A profile, or `AET@host:port`.
    case system
    /// Profiles, groups of them and addresses, with commas.
    case systems
    /// One of our AE titles.
    case ownTitle
    /// An AE title of a PACS.
    case calledTitle
    /// An AE title that objects can be sent to.
    case destination
    /// Who may send to us: words and AE titles, with commas.
    case callers
    /// An address to listen at.
    case listenAddress
    /// Modalities, with commas.
    case modalities
    /// A day or a range of days.
    case date
    /// An attribute; `-` before it where `descends` is set.
    case keyword(descends: Bool)
    /// Attributes, with commas.
    case keywords
    /// An attribute, or a part of its name.
    case dictionaryWord
    /// An attribute, `=`, a value.
    case pair
    /// A level, a modality, or an attribute with its value.
    case queryWord
    /// Rows of a list.
    case selector
    /// Rows of a list, or an attribute; attributes only behind the first word.
    case selectorOrKeyword
    /// Rows of a list, or a file.
    case selectorOrFile
    /// Files, directories or rows of a list, then attributes.
    case selectorFileOrKeyword
    /// A job that runs, by its number or its name in the list of all.
    case job
    /// A retrieval of the list of all that isn't finished.
    case unfinishedJob
    /// A saved result with its `@` or a file, or behind two of them an attribute.
    case comparedList
    /// The name of a saved result.
    case savedResult
    /// The name of a setting.
    case settingKey
    /// The value of the setting named by the word before.
    case settingValue
    /// A setting, `=`, a value.
    case settingPair
    /// A key of a profile, among them the settings that belong to a PACS.
    case profileKey
    /// Such a key with its value.
    case profilePair
    /// `SOP[:SYNTAX,…]`: a storage class, and transfer syntaxes for it.
    case storageClass
    /// A command or a topic of the help.
    case topic
    /// A range of the history, or what to do with it.
    case historyRange
    /// What depends on the command's first argument; anything else has nothing to complete.
    case byAction([String: ValueKind])

    /// Longer lists of words are no placeholder, in columns.
    private static let longestPlaceholder = 60

    /// What stands for the value in help and hints.
    package var placeholder: String {
        switch self {
        case .free(let name): name
        case .words(let words):
            words.joined(separator: "|").count <= Self.longestPlaceholder ? words.joined(separator: "|") : "NAME"
        case .list: "LIST"
        case .file: "FILE"
        case .directory: "DIR"
        case .profile: "PROFILE"
        case .system: "AET@host:port|PROFILE"
        case .systems: "PROFILE,@GROUP,…|all"
        case .ownTitle, .calledTitle, .destination: "AET"
        case .callers: "AET,…|any"
        case .listenAddress: "ADDR|any"
        case .modalities: "M,…"
        case .date: "DATE"
        case .keyword: "KEY"
        case .keywords: "KEY,…"
        case .dictionaryWord: "WORD"
        case .pair: "KEY=VALUE"
        case .queryWord: "LEVEL|MODALITY|KEY=VALUE"
        case .selector: "SEL"
        case .selectorOrKeyword: "SEL|KEY"
        case .selectorOrFile: "FILE|SEL"
        case .selectorFileOrKeyword: "FILE|DIR|SEL|KEY"
        case .job, .unfinishedJob: "JOB"
        case .comparedList: "@NAME|FILE|KEY"
        case .savedResult: "NAME"
        case .settingKey, .profileKey: "KEY"
        case .settingValue: "VALUE"
        case .settingPair, .profilePair: "KEY=VALUE"
        case .storageClass: "SOP[:SYNTAX,…]"
        case .topic: "COMMAND|TOPIC"
        case .historyRange: "RANGE|clear"
        case .byAction(let kinds): Set(kinds.values.map(\.placeholder)).sorted().first ?? "NAME"
        }
    }
}

extension ValueKind {
    /// The kind that it comes to behind a command's arguments; nil where nothing may stand.
    package func resolved(before: [String]) -> ValueKind? {
        guard case .byAction(let kinds) = self else { return self }
        return before.first.flatMap { kinds[$0] }
    }
}
