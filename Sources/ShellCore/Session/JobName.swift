import PACSClient
import ShellLanguage

/// A job as people name it: `2` is one of this session, `J12` one of the list of all sessions' retrievals.
enum JobName: Hashable, Sendable, CustomStringConvertible {
    case session(Int)
    case listed(Int)

    /// Reads a name.
    init(_ word: String) throws(UsageError) {
        if let number = Int(word), number > 0 {
            self = .session(number)
        } else if word.uppercased().hasPrefix("J"), let number = Int(word.dropFirst()), number > 0 {
            self = .listed(number)
        } else {
            throw UsageError(
                "'\(word)' is no job",
                hint: "'jobs' names those of this session, 2, and 'jobs --all' all retrievals, J12",
                word: word
            )
        }
    }

    /// The name.
    var description: String {
        switch self {
        case .session(let number): "\(number)"
        case .listed(let number): "J\(number)"
        }
    }
}

extension Session {
    /// A job of this session, by either of its names; nil where it has none of that name.
    func ownJob(_ name: JobName) -> JobTable.Job? {
        switch name {
        case .session(let number): self.jobs.job(number)
        // It may have been begun here, and gone on with since.
        case .listed(let number): self.jobs.all.last { $0.listed == number }
        }
    }

    /// A job of the list of all, or of this session by its number there; a name of none is a usage error.
    func listedJob(_ name: JobName) async throws -> JobEntry {
        guard let index = self.register.index else {
            throw UsageError("there is no list of jobs", hint: "it needs a home directory, or XDG_STATE_HOME")
        }
        let number: Int
        switch name {
        case .listed(let listed): number = listed
        case .session(let own):
            guard let listed = self.ownJob(name)?.listed else {
                throw UsageError(
                    "job \(own) is none of the list of all sessions' retrievals",
                    hint: "'jobs --all' lists them, as J\(own)",
                    word: String(own)
                )
            }
            number = listed
        }
        guard let entry = await JobRegister.blocking({ index.job(number) }) else {
            throw UsageError("there is no job \(name)", hint: "'jobs --all' lists them", word: "\(name)")
        }
        return entry
    }
}
