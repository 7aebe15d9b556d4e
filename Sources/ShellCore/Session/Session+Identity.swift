import PACSClient
import ShellLanguage

extension Session {
    /// The connection, for a command that needs an association; the audit log says first that its system is asked.
    ///
    /// Where the secret of our identity has no file, it is asked for at the prompt, without being shown, and kept for the
    /// session; elsewhere it is a usage error, which the association tells before anything is connected.
    func requireAssociation(as titles: AETitleOptions? = nil) async throws -> PACSConnection {
        let connection = try self.requireConnection()
        try await self.enterSecret(of: connection)
        var target = connection.target
        target.calling = titles?.calling ?? target.calling
        target.called = titles?.called ?? target.called
        try await AuditActivity.current?.asks(target)
        return connection
    }

    private func enterSecret(of connection: PACSConnection) async throws {
        guard let wanted = connection.wantedSecret else { return }
        if let known = self.withSecrets({ $0[wanted] }) { return connection.enter(known) }
        guard self.isInteractive, RunningJob.number == nil else { return }
        self.settleNotices()
        let user = wanted.user.map { " of \($0)" } ?? ""
        let prompt = printableLine("\(wanted.what)\(user) for \(connection.target.address), not shown: ")
        switch await self.terminal.readUnseenLine(prompt) {
        case .line(let text) where !text.isEmpty:
            let secret = TypedSecret(text)
            self.withSecrets { $0[wanted] = secret }
            connection.enter(secret)
        case .interrupted: throw CancellationError()
        default:
            throw UsageError(
                "no \(wanted.what) was typed, nothing was sent",
                hint: "give the command again, or 'set identity.file FILE'"
            )
        }
    }

    /// Forgets what was typed for the system that rejects it, so that it is asked for again.
    func forgetRejectedSecret() {
        guard let connection = self.connection, connection.hasTypedSecret else { return }
        self.withSecrets { $0 = $0.filter { $0.key.system != connection.target.key } }
        connection.enter(nil)
    }
}
