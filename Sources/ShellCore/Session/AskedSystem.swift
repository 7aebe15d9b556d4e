import DICOMCore
import PACSClient
import ShellLanguage

/// One of several systems that a command asks with `--on`, under the titles and settings of its own profile.
struct AskedSystem: Sendable {
    /// The way to it.
    let connection: PACSConnection
    /// The settings in force while it is asked.
    let settings: Settings
    /// Whether it is the one selected, whose association stays.
    let isSelected: Bool

    /// What people know it by.
    var name: String { RowOrigin(self.connection.target).name }

    /// A failure of it among those of others.
    func naming(_ error: PACSError) -> PACSError {
        PACSError(error.facts, "\(self.name): \(error.message)", remedy: error.remedy)
    }
}

extension Session {
    /// So many systems are asked at once: enough that one that doesn't answer keeps few waiting, and few enough that the
    /// answers of all fit into this computer's memory.
    static let systemsAtOnce = 8

    /// The profiles that words name, each once, in the order named: names, `@GROUP`, `all` and `AET@host:port`.
    func profiles(named words: [String]) throws -> [Profile] {
        let store = self.profiles
        var found: [Profile] = []
        for word in words {
            let named: [Profile]
            if word == "all" {
                named = store.profiles
            } else if word.hasPrefix("@") {
                named = store.profiles.filter { $0.groups.contains(String(word.dropFirst())) }
                guard !named.isEmpty else { throw Self.unknownGroup(word, in: store) }
            } else if word.contains("@") {
                named = [try Profile.parse(address: word)]
            } else {
                named = [try self.profile(named: word)]
            }
            found += named.filter { !found.contains($0) }
        }
        guard !found.isEmpty else {
            throw UsageError("there are no profiles", hint: "'profile add NAME AET@host:port' makes one")
        }
        return found
    }

    private static func unknownGroup(_ word: String, in store: ProfileStore) -> UsageError {
        let groups = Set(store.profiles.flatMap(\.groups)).sorted().map { "@\($0)" }
        let near = Spelling.nearest(word, in: groups).first
        let known = groups.isEmpty ? "no profile has a group" : "the groups are \(groups.joined(separator: ", "))"
        return UsageError(
            "no profile is in the group '\(word)'",
            hint: near.map { "did you mean \($0)?" } ?? "\(known); a profile names its own: group = [\"ct\"]",
            word: word
        )
    }

    /// The systems that words name, each once though several profiles lead to it; rows of theirs can be asked for later.
    ///
    /// The one that is selected is asked as it is selected. Nothing is sent.
    func systems(named words: [String]) throws -> [AskedSystem] {
        var systems: [AskedSystem] = []
        for profile in try self.profiles(named: words) {
            let system = try self.system(of: profile)
            var target = system.connection.target
            target.profileName = nil
            let isKnown = systems.contains { known in
                var other = known.connection.target
                (other.profileName, other.localAddress) = (nil, target.localAddress)
                return other == target
            }
            if !isKnown { systems.append(system) }
        }
        return systems
    }

    private func system(of profile: Profile) throws -> AskedSystem {
        let settings = try self.layers.selecting(profile).effective
        let target = Target(profile, settings: settings)
        if let connection = self.connection, connection.target.key == target.key {
            return AskedSystem(connection: connection, settings: self.settings, isSelected: true)
        }
        let kept = profile.name.flatMap { try? self.profile(named: $0) }
        self.formerSystems[target.key] = FormerSystem(target: target, profile: profile, kept: kept)
        let connection = PACSConnection(target: target, settings: settings, trace: self.trace.network) {
            [weak self] notice in
            self?.notice(notice.text, from: .association)
        }
        return AskedSystem(connection: connection, settings: settings, isSelected: false)
    }

    /// Asks several systems at once, `width` at most, and gives what came of each in their order.
    ///
    /// While one is asked its settings are in force. The associations are released behind it, that of the system selected
    /// excepted.
    func ask<Value: Sendable>(
        _ systems: [AskedSystem],
        atOnce width: Int = Session.systemsAtOnce,
        _ body: @escaping @Sendable (AskedSystem) async throws -> Value
    ) async throws -> [Value] {
        // A secret that must be typed is asked for before anything is sent.
        for system in systems {
            let rows = SystemOfRows(connection: system.connection, settings: system.settings)
            _ = try await SystemOfRows.$current.withValue(rows) { try await self.requireAssociation() }
        }
        self.abortHook = { for system in systems { await system.connection.abort() } }
        return try await withThrowingTaskGroup(of: (Int, Value).self) { group in
            var values: [Int: Value] = [:]
            for (index, system) in systems.enumerated() {
                if index >= width, let (done, value) = try await group.next() { values[done] = value }
                group.addTask {
                    let rows = SystemOfRows(connection: system.connection, settings: system.settings)
                    let value = try await SystemOfRows.$current.withValue(rows) { try await body(system) }
                    if !system.isSelected { await system.connection.release() }
                    return (index, value)
                }
            }
            for try await (index, value) in group { values[index] = value }
            return values.sorted { $0.key < $1.key }.map(\.value)
        }
    }
}
