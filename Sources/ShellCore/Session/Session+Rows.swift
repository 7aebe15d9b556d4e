import PACSClient
import ShellLanguage

/// A system that was selected before, as it was then: rows of its lists are asked of it whatever is selected now.
struct FormerSystem: Sendable {
    /// The system under the titles that were used.
    let target: Target
    /// The profile with what was typed beside it.
    let profile: Profile
    /// The profile of that name as it was kept; nil for an address that was typed.
    let kept: Profile?
}

/// The system that a command's rows are of, where that isn't the one selected.
struct SystemOfRows: Sendable {
    let connection: PACSConnection
    let settings: Settings

    /// Stands in place of the system selected, while a command is about its rows.
    @TaskLocal static var current: SystemOfRows?
}

extension Session {
    /// The system selected before whose lists have a key; throws a usage error where it is unknown, or its profile isn't as
    /// it was.
    func formerSystem(_ key: String, word: String) throws(UsageError) -> FormerSystem {
        guard let system = self.formerSystems[key] else {
            throw UsageError(
                key == RowOrigin.file.key
                    ? "the row comes from a file, which doesn't say of which PACS it is"
                    : "the list was made with another profile (\(key))",
                hint: "repeat the query here, or --force asks the PACS that is selected now",
                word: word
            )
        }
        if let kept = system.kept, let name = kept.name, (try? self.profile(named: name)) != kept {
            throw UsageError(
                "the profile '\(name)' was changed since the list was made",
                hint: "'connect \(name)', then repeat the query",
                word: word
            )
        }
        return system
    }

    /// The system whose lists have a key; nil for the one selected.
    func system(_ key: String?) throws -> Target {
        guard let key, key != self.target?.key else { return try self.requireConnection().target }
        return try self.formerSystem(key, word: key).target
    }

    /// Runs something that asks the system whose lists have a key; nil, or the key of the one selected: that one.
    func asking<Value>(systemOf key: String?, _ body: () async throws -> Value) async throws -> Value {
        guard let key, key != self.target?.key else { return try await body() }
        let former = try self.formerSystem(key, word: key)
        let typed = [(key: "calling", value: former.target.calling)]
        let settings = try self.layers.selecting(former.profile, typed: typed).effective
        let connection = PACSConnection(target: former.target, settings: settings, trace: self.trace.network) {
            [weak self] notice in
            self?.notice(notice.text, from: .association)
        }
        let system = SystemOfRows(connection: connection, settings: settings)
        let result: Result<Value, any Error>
        do {
            result = .success(try await SystemOfRows.$current.withValue(system) { try await body() })
        } catch {
            result = .failure(error)
        }
        await connection.release()
        return try result.get()
    }
}
