import DICOMNetwork
import PACSClient
import ShellLanguage

/// Whose secret was typed: the system, and who we say there that we are.
struct EnteredIdentity: Hashable, Sendable {
    var system: String
    var form: IdentityParameters.Form
    var user: String?
}

extension Session {
    /// The connection, for a command that needs an association.
    ///
    /// Where the secret of our identity has no file, it is asked for at the prompt, without being shown, and kept for the
    /// session; elsewhere it is a usage error, which the association tells before anything is connected.
    func requireAssociation() async throws -> PACSConnection {
        let connection = try self.requireConnection()
        let identity = connection.settings.identity
        guard let wanted = identity.wanted(tls: connection.settings.tls) else { return connection }
        let key = EnteredIdentity(system: connection.target.key, form: identity.form, user: identity.user)
        if let known = self.withSecrets({ $0[key] }) {
            connection.enter(known)
            return connection
        }
        guard self.isInteractive, RunningJob.number == nil else { return connection }
        self.settleNotices()
        let user = identity.user.map { " of \($0)" } ?? ""
        let prompt = printableLine("\(wanted)\(user) for \(connection.target.address), not shown: ")
        switch await self.terminal.readUnseenLine(prompt) {
        case .line(let text) where !text.isEmpty:
            let secret = EnteredSecret(text)
            self.withSecrets { $0[key] = secret }
            connection.enter(secret)
            return connection
        case .interrupted: throw CancellationError()
        default:
            throw UsageError(
                "no \(wanted) was typed, nothing was sent",
                hint: "give the command again, or 'set identity.file FILE'"
            )
        }
    }

    /// Forgets what was typed for the system that rejects it, so that it is asked for again.
    func forgetRejectedSecret() {
        guard let connection = self.connection, connection.settings.identity.entered != nil else { return }
        self.withSecrets { $0 = $0.filter { $0.key.system != connection.target.key } }
        connection.enter(nil)
    }
}
