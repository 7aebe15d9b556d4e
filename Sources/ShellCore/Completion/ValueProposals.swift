import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage

/// The values that a kind of option or argument may take, from what the session knows already.
struct ValueProposals {
    let session: Session
    /// The arguments before the value.
    let before: [String]
    /// Whether files and directories are proposed.
    let listsPaths: Bool

    /// Proposes for a session.
    init(session: Session, before: [String] = [], listsPaths: Bool = true) {
        self.session = session
        self.before = before
        self.listsPaths = listsPaths
    }

    /// What a value of a kind may become of which a part is typed.
    func proposals(_ kind: ValueKind, typed: String) -> Proposals {
        switch kind {
        case .free: Proposals([])
        case .words(let words): Self.matching(words, typed)
        case .list(let words): Self.list(typed) { Self.matching(words, $0) }
        case .file: Proposals(self.paths(typed))
        case .directory: Proposals(self.paths(typed, directoriesOnly: true))
        case .profile: Self.matching(self.profiles, typed)
        case .system: Self.matching(self.profiles + self.addresses, typed)
        case .ownTitle: Self.matching(self.ownTitles, typed)
        case .calledTitle: Self.matching(self.calledTitles, typed)
        case .destination: Self.matching(self.calledTitles + self.ownTitles, typed)
        case .callers: self.callers(typed)
        case .listenAddress: Self.matching(["any", "localhost", "127.0.0.1", "::1"], typed)
        case .modalities: Self.list(typed) { Modality.proposals($0) }
        case .date: Self.dates(typed)
        case .keyword(let descends): Self.keyword(typed, descends: descends)
        case .keywords: Self.list(typed) { KeywordProposals.proposals($0, ending: .word) }
        case .dictionaryWord: Self.keyword(typed, descends: false)
        case .pair: KeywordProposals.pairs(typed)
        case .queryWord: Self.queryWords(typed)
        case .selector: SelectorProposals(session: self.session).proposals(typed)
        case .selectorOrKeyword: self.selectorOrKeyword(typed)
        case .selectorOrFile: self.selectorOrFile(typed)
        case .selectorFileOrKeyword: self.selectorFileOrKeyword(typed)
        case .job: Self.matching(self.runningJobs + self.listedJobs(\.isRunning), typed)
        case .unfinishedJob: Self.matching(self.listedJobs(\.isUnfinished), typed)
        case .savedResult:
            Self.matching(self.session.savedResults.keys.sorted().map { Proposal($0) }, typed)
        case .settingKey: Self.matching(self.settingKeys(ending: .word), typed)
        case .settingValue: self.settingValue(of: self.before.first ?? "", typed)
        case .settingPair: self.settingPair(typed)
        case .profileKey: Self.matching(self.profileKeys(ending: .word), typed)
        case .profilePair: self.profilePair(typed)
        case .storageClass: StorageClassProposals.proposals(typed)
        case .topic: Self.matching(Self.topics, typed)
        case .historyRange: Self.matching([Proposal("clear", detail: "forget all lines, the file's too")], typed)
        case .byAction(let kinds):
            kinds[self.before.first ?? ""].map { self.proposals($0, typed: typed) } ?? Proposals([])
        }
    }

    // MARK: - Matching

    static func matching(_ words: [String], _ typed: String) -> Proposals {
        self.matching(words.map { Proposal($0) }, typed)
    }

    static func matching(_ proposals: [Proposal], _ typed: String) -> Proposals {
        var seen: Set<String> = []
        return Proposals(proposals.filter { $0.text.hasPrefix(typed) && seen.insert($0.text).inserted })
    }

    /// Completes the last of several values with commas between them.
    static func list(_ typed: String, _ proposals: (String) -> Proposals) -> Proposals {
        guard let comma = typed.lastIndex(of: ",") else { return proposals(typed) }
        let next = typed.index(after: comma)
        return proposals(String(typed[next...])).shifted(by: typed[..<next].unicodeScalars.count)
    }

    private func paths(_ typed: String, directoriesOnly: Bool = false, knowsHome: Bool = false) -> [Proposal] {
        guard self.listsPaths else { return [] }
        return PathProposals.proposals(typed, directoriesOnly: directoriesOnly, knowsHome: knowsHome)
    }

    // MARK: - Jobs

    private var runningJobs: [Proposal] {
        self.session.jobs.running.map { Proposal(String($0.number), detail: $0.text) }
    }

    private func listedJobs(_ isWanted: (JobEntry) -> Bool) -> [Proposal] {
        (self.session.register.index?.all() ?? []).filter(isWanted).map { Proposal($0.name, detail: $0.command) }
    }

    // MARK: - Systems

    private var profiles: [Proposal] {
        let known = self.session.profiles.profiles.map { profile in
            Proposal(profile.name ?? "", detail: Target(profile, settings: Settings()).address)
        }
        guard let target = self.session.target, let name = target.profileName else { return known }
        return known + [Proposal(name, detail: target.address)]
    }

    private var addresses: [Proposal] {
        self.session.profiles.profiles.map { profile in
            Proposal(Target(profile, settings: Settings()).address, detail: "profile \(profile.name ?? "")")
        }
    }

    private var ownTitles: [Proposal] {
        [Proposal(self.session.settings.calling, detail: "what we are called now")]
            + [self.session.settings.scpAETitle, self.session.scp?.aeTitle].compactMap(\.self).map {
                Proposal($0, detail: "our Storage SCP")
            }
            + self.session.profiles.profiles.compactMap { profile in
                profile.calling.map { Proposal($0, detail: "with profile \(profile.name ?? "")") }
            }
    }

    private var calledTitles: [Proposal] {
        (self.session.target.map { [Proposal($0.called, detail: $0.peer)] } ?? [])
            + self.session.profiles.profiles.map { Proposal($0.called, detail: "profile \($0.name ?? "")") }
    }

    private func callers(_ typed: String) -> Proposals {
        let words = Setting.named("scp.accept")?.words.map { Proposal($0) } ?? []
        return Self.list(typed) { Self.matching((typed.contains(",") ? [] : words) + self.calledTitles, $0) }
    }

    // MARK: - Days

    private static func dates(_ typed: String) -> Proposals {
        if let dots = typed.firstRange(of: "..") {
            return self.days(String(typed[dots.upperBound...]))
                .shifted(by: typed[..<dots.upperBound].unicodeScalars.count)
        }
        return self.days(typed)
    }

    /// The words for days, with what they mean today.
    private static func days(_ typed: String) -> Proposals {
        let reader = DateWords(today: DICOMDate.today)
        var words = ["today", "yesterday", "1d", "7d", "2w", "1m", "3m", "6m", "12m"]
        // Behind a number there is only its unit left.
        if !typed.isEmpty, typed.count <= 3, typed.allSatisfy(\.isWholeNumber) {
            words = ["d", "w", "m"].map { typed + $0 }
        } else if (try? reader.range(typed)) != nil {
            words.append(typed)
        }
        return self.matching(
            words.map { word in
                Proposal(word, detail: (try? reader.range(word)).map { "\($0)" } ?? "")
            },
            typed
        )
    }

    // MARK: - Attributes

    private static func keyword(_ typed: String, descends: Bool) -> Proposals {
        guard descends, typed.hasPrefix("-") else { return KeywordProposals.proposals(typed, ending: .word) }
        return KeywordProposals.proposals(String(typed.dropFirst()), ending: .word).shifted(by: 1)
    }

    private static func queryWords(_ typed: String) -> Proposals {
        if typed.contains("=") { return KeywordProposals.pairs(typed) }
        let levels = QueryLevel.allCases.filter { $0.rawValue.hasPrefix(typed.lowercased()) }.map { level in
            Proposal(level.rawValue, detail: "level")
        }
        let modalities = Modality.proposals(typed).all
        let path = KeywordProposals.proposals(typed, ending: .open)
        if path.kept > 0 { return path }
        let keywords = path.all
        // Before a letter is typed a list shows what there is, not all of it.
        guard typed.isEmpty else { return Proposals(levels + modalities + keywords) }
        return Proposals(levels + modalities.prefix(12) + keywords.prefix(12))
    }

    private func selectorOrKeyword(_ typed: String) -> Proposals {
        let keywords = KeywordProposals.proposals(typed, ending: .word)
        guard self.before.isEmpty else { return keywords }
        let selectors = SelectorProposals(session: self.session).proposals(typed)
        return selectors.all.isEmpty ? keywords : selectors
    }

    private func selectorOrFile(_ typed: String) -> Proposals {
        let selectors = SelectorProposals(session: self.session).proposals(typed)
        let files = self.paths(typed, knowsHome: true)
        return selectors.kept > 0 ? selectors : Proposals(selectors.all + files)
    }

    /// Behind what is meant attributes may stand too, and behind one of these nothing else.
    private func selectorFileOrKeyword(_ typed: String) -> Proposals {
        let subjects = self.selectorOrFile(typed)
        guard !self.before.isEmpty else { return subjects }
        let keywords = KeywordProposals.proposals(typed, ending: .word)
        if (try? LocalWords(self.before))?.keys.isEmpty == false { return keywords }
        if subjects.kept > 0 || LocalWords.isPath(typed) { return subjects }
        return keywords.kept > 0 ? keywords : Proposals(keywords.all + subjects.all)
    }

    // MARK: - Settings and help

    private func settingKeys(ending: Proposal.Ending) -> [Proposal] {
        Setting.all.map { setting in
            let equals = ending == .open ? "=" : ""
            return Proposal(setting.key + equals, detail: setting.summary, ending: ending)
        }
    }

    private func settingValue(of key: String, _ typed: String) -> Proposals {
        guard let setting = Setting.named(key) else { return Proposals([]) }
        let value = self.session.settings.text(key)
        switch setting.completion {
        case .directory: return self.proposals(.directory, typed: typed)
        case .ownTitle: return self.proposals(.ownTitle, typed: typed)
        case .address: return self.proposals(.listenAddress, typed: typed)
        case .callers: return self.callers(typed)
        case .number: return Self.matching([Proposal(value, detail: "as it is")], typed)
        case .words:
            return Self.matching(setting.words.map { Proposal($0, detail: $0 == value ? "as it is" : "") }, typed)
        }
    }

    private func settingPair(_ typed: String) -> Proposals {
        guard let equals = typed.firstIndex(of: "=") else {
            return Self.matching(self.settingKeys(ending: .open), typed)
        }
        let value = typed.index(after: equals)
        return self.settingValue(of: String(typed[..<equals]), String(typed[value...]))
            .shifted(by: typed[..<value].unicodeScalars.count)
    }

    private func profileKeys(ending: Proposal.Ending) -> [Proposal] {
        let equals = ending == .open ? "=" : ""
        return Profile.ownKeys.map { Proposal($0 + equals, ending: ending) }
            + Setting.all.filter(\.belongsToPACS).map {
                Proposal($0.key + equals, detail: $0.summary, ending: ending)
            }
    }

    private func profilePair(_ typed: String) -> Proposals {
        guard let equals = typed.firstIndex(of: "=") else {
            return Self.matching(self.profileKeys(ending: .open), typed)
        }
        let words: [String]
        switch typed[..<equals] {
        case "expect": words = Profile.Expectation.allCases.map(\.rawValue)
        case "accept": words = ["true", "false"]
        case "group": words = Set(self.session.profiles.profiles.flatMap(\.groups)).sorted()
        default: return self.settingPair(typed)
        }
        let value = typed.index(after: equals)
        return Self.matching(words, String(typed[value...])).shifted(by: typed[..<value].unicodeScalars.count)
    }

    private static var topics: [Proposal] {
        CommandTable.entries.map { Proposal($0.name, detail: $0.abstract) }
            + GrammarWord.all.map { Proposal($0.name, detail: $0.abstract) }
            + HelpTopic.all.map { Proposal($0.name, detail: $0.abstract) }
    }
}
