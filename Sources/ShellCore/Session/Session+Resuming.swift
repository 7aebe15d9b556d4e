import DICOMArchive
import PACSClient
import ShellLanguage

extension Session {
    /// A connection to the system that a job was begun with, by the host, port and titles that its journal has.
    ///
    /// The one that is selected serves where it is the same. All else is as the profile of that name has it now; where
    /// that leads to another system it is a usage error, unless `force` says so.
    func connection(for job: JournalJob, named name: String, force: Bool) throws -> PACSConnection {
        let target = Target(host: job.host, port: job.port, called: job.called, calling: job.calling)
        if let connection = self.connection, connection.target.isSame(as: target) { return connection }
        return try self.connection(to: target, profile: job.profile, of: name, force: force)
    }

    /// What a system is known by that is to be asked what has come to it; `word` is a profile or `AET@host:port`.
    func destinationCheck(_ word: String, isDeep: Bool) throws -> DestinationCheck {
        let profile = word.contains("@") ? try Profile.parse(address: word) : try self.profile(named: word)
        let target = Target(profile, settings: try self.layers.selecting(profile).effective)
        var check = DestinationCheck(target, isDeep: isDeep)
        // The demonstration's is none that outlives it.
        if !self.profiles.profiles.contains(where: { $0.name == check.profile }) { check.profile = nil }
        return check
    }

    /// A connection to the system that is asked what has come to it; of a job that is resumed it is the one used then.
    func connection(to check: DestinationCheck, of job: String = "the command", force: Bool = false) throws
        -> PACSConnection
    {
        let target = Target(host: check.host, port: check.port, called: check.called, calling: check.calling)
        return try self.connection(to: target, profile: check.profile, of: job, force: force)
    }

    /// A connection to a system with all else as the profile of a name has it now.
    private func connection(to target: Target, profile: String?, of name: String, force: Bool) throws -> PACSConnection
    {
        let known = self.profiles.profiles.first { $0.name == profile }
        if let known, !force {
            let now = Target(known, settings: try self.layers.selecting(known).effective)
            guard now.isSame(as: target) else {
                throw UsageError(
                    "profile \(known.name ?? "") has changed since \(name) was begun: it was "
                        + "\(target.address) as \(target.calling) and is \(now.address) as \(now.calling)",
                    hint: "'resume \(name) --force' goes on with what it was"
                )
            }
        }
        if known == nil, let profile {
            self.notice("profile \(profile) is gone; going on with \(target.address), as it was")
        }
        var recorded = known ?? Profile(name: nil, host: target.host, port: target.port, called: target.called)
        (recorded.host, recorded.port, recorded.called) = (target.host, target.port, target.called)
        let settings = try self.layers.selecting(recorded, typed: [("calling", target.calling)]).effective
        return PACSConnection(
            target: Target(recorded, settings: settings),
            settings: settings,
            trace: self.trace.network
        ) { [weak self] notice in
            self?.notice(notice.text, from: .association)
        }
    }
}

extension Target {
    /// Whether two are one system, asked under one title.
    fileprivate func isSame(as other: Target) -> Bool {
        self.host == other.host && self.port == other.port && self.called == other.called
            && self.calling == other.calling
    }
}
