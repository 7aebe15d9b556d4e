import DICOMArchive
import PACSClient
import ShellLanguage

extension Session {
    /// A connection to the system that a job was begun with, by the host, port and titles that its journal has.
    ///
    /// The one that is selected serves where it is the same. All else is as the profile of that name has it now; where
    /// that leads to another system it is a usage error, unless `force` says so.
    func connection(for job: JournalJob, named name: String, force: Bool) throws -> PACSConnection {
        if let connection = self.connection, job.isOf(connection.target) { return connection }
        let known = self.profiles.profiles.first { $0.name == job.profile }
        if let known, !force {
            let now = Target(known, settings: try self.layers.selecting(known).effective)
            guard job.isOf(now) else {
                throw UsageError(
                    "profile \(known.name ?? "") has changed since \(name) was begun: it was "
                        + "\(job.address) as \(job.calling) and is \(now.address) as \(now.calling)",
                    hint: "'resume \(name) --force' goes on with what it was"
                )
            }
        }
        if known == nil, let profile = job.profile {
            self.notice("profile \(profile) is gone; going on with \(job.address), as it was")
        }
        var recorded = known ?? Profile(name: nil, host: job.host, port: job.port, called: job.called)
        (recorded.host, recorded.port, recorded.called) = (job.host, job.port, job.called)
        let settings = try self.layers.selecting(recorded, typed: [("calling", job.calling)]).effective
        return PACSConnection(
            target: Target(recorded, settings: settings),
            settings: settings,
            trace: self.trace.network
        ) { [weak self] notice in
            self?.notice(notice.text, from: .association)
        }
    }
}

extension JournalJob {
    /// `AET@host:port` of the system that it was begun with.
    fileprivate var address: String {
        Target(host: self.host, port: self.port, called: self.called, calling: self.calling).address
    }

    /// Whether a system is the one that it was begun with.
    fileprivate func isOf(_ target: Target) -> Bool {
        self.host == target.host && self.port == target.port && self.called == target.called
            && self.calling == target.calling
    }
}
