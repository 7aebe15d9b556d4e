import PACSClient
import ShellLanguage

/// `profile save`, `set` and `unset`.
extension ProfileCommand {
    /// What `set` and `unset` change: each key with its new value, or nil where it is taken out.
    func changes() throws -> [(key: String, value: String?)] {
        let words = [self.address].compactMap(\.self) + self.more
        guard !words.isEmpty else {
            let form = self.action == .set ? "profile set NAME KEY=VALUE…" : "profile unset NAME KEY…"
            throw UsageError("'profile \(self.action.rawValue)' needs what to change", hint: form)
        }
        let changes = try words.map { word -> (key: String, value: String?) in
            guard self.action == .set else { return (word, nil) }
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2 else {
                throw UsageError("'\(word)' isn't KEY=VALUE", hint: "profile set NAME KEY=VALUE…", word: word)
            }
            return (parts[0], parts[1])
        }
        for (word, change) in zip(words, changes) {
            do throws(PACSError) {
                try Profile.check(change.key, change.value)
            } catch {
                throw UsageError(error.message, hint: error.remedy, word: word)
            }
        }
        return changes
    }

    /// Keeps the current connection: its address, and the settings that are neither the configuration's nor the defaults.
    ///
    /// The profile that it was made from takes the changes without being asked twice.
    func save(in session: Session) throws -> Report {
        guard let target = session.target else {
            throw UsageError("no PACS is selected", hint: "'connect AET@host:port', then 'profile save NAME'")
        }
        let name = self.name ?? ""
        var store = session.profiles
        var profile = Profile(name: name, host: target.host, port: target.port, called: target.called)
        for (key, value) in session.layers.ofProfile { try profile.add(setting: key, value) }
        let origin = store.profiles.first { $0.name == target.profileName }
        if let origin, origin.name == name {
            let address = [("host", profile.host), ("port", String(profile.port)), ("called", profile.called)]
            let former = origin.layer.merging(
                [("host", origin.host), ("port", String(origin.port)), ("called", origin.called)]
            ) { $1 }
            let changes = (address + profile.layer.sorted { $0.key < $1.key }).filter { former[$0.0] != $0.1 }
            guard !changes.isEmpty else {
                return Self.report([origin], in: session, saying: "the profile \(name) is as the connection is already")
            }
            try store.change(changes.map { ($0.0, $0.1) }, of: name)
            // The lists at hand were made with what is kept now.
            let saved = try store.profile(named: name)
            session.formerSystems[target.key] = FormerSystem(target: target, profile: saved, kept: saved)
        } else {
            profile.expect = origin?.expect ?? profile.expect
            profile.groups = origin?.groups ?? []
            profile.accepts = origin?.accepts ?? true
            try store.add(profile, replacing: self.replace)
        }
        session.profiles = store
        return Self.report(
            [try store.profile(named: name)],
            in: session,
            saying: "the connection is kept in \(store.path); 'connect \(name)' selects it"
        )
    }
}
