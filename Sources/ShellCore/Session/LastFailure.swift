import PACSClient
import ShellLanguage
import SystemIO

/// The last command that failed, for `error` and `explain last`.
struct LastFailure: Sendable {
    /// The command's name.
    let command: String
    /// When it failed, in seconds since 1970.
    let time: Int
    /// The failure as it was printed.
    let failure: Failure
    /// What is known of it.
    let facts: FailureFacts
}

extension Session {
    /// Keeps a command's failure, if it failed.
    func noteFailure(_ result: Result<Report, any Error>, of command: String, at place: Place?) {
        let error: any Error
        switch result {
        case .success(let report):
            guard let failure = report.failure else { return }
            error = failure
        case .failure(let thrown): error = thrown
        }
        let failure = Failure(error, at: place)
        let facts = (error as? PACSError)?.facts ?? FailureFacts(PACSError.Code(rawValue: failure.code) ?? .usage)
        if facts.code == .associationRejected { self.forgetRejectedSecret() }
        self.lastFailure = LastFailure(command: command, time: WallClock.seconds, failure: failure, facts: facts)
    }
}
