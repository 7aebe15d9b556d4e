import ArgumentParser
import DICOMCore
import DICOMQuery
import PACSClient

/// `status`: what is selected, what is open, what runs.
struct StatusCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show what is selected and open; nothing is sent."
    )

    @OptionGroup var outputOptions: OutputOptions

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// Tells it.
    func run(in session: Session) async throws -> Report {
        let target = session.target
        let contexts = session.connection?.status.contexts
        let list = session.results
        var rows: [[String]] = []
        rows.append(["PACS", target.map { $0.address } ?? "none selected"])
        if let target {
            if let profile = target.profileName { rows.append(["Profile", profile]) }
            rows.append(["Calling", target.calling])
        }
        rows.append([
            "Association",
            contexts.map { "open, \($0.localAddress) to \($0.peerAddress)" } ?? "none open",
        ])
        if let contexts {
            let count = contexts.contexts.count { $0.accepted != nil }
            rows.append(["Contexts", "\(count) of \(contexts.contexts.count) accepted"])
        }
        let hasLog = session.scp == nil && session.lastSCP != nil
        rows.append([
            "Storage SCP",
            session.scp.map { "\($0.aeTitle) on \($0.listening), into \($0.directory)" }
                ?? "not running" + (hasLog ? "; 'scp log' shows what came to the last one" : ""),
        ])
        if let last = session.lastFailure { rows.append(["Last failure", "\(last.command): \(last.failure.code)"]) }
        rows.append(["List", list.map { "\($0.level.text($0.rows.count))" } ?? "none"])
        return Report(
            command: "status",
            table: Table(
                columns: [
                    .init(key: "what", title: "What", importance: 9),
                    .init(key: "state", title: "State", importance: 5),
                ],
                rows: rows
            ),
            document: [
                "command": "status",
                "profile": target?.profileName.map { .string($0) } ?? .null,
                "host": target.map { .string($0.host) } ?? .null,
                "port": target.map { .integer($0.port) } ?? .null,
                "called": target.map { .string($0.called) } ?? .null,
                "calling": target.map { .string($0.calling) } ?? .null,
                "associated": .bool(contexts != nil),
                "localAddress": contexts.map { .string($0.localAddress) } ?? .null,
                "peerAddress": contexts.map { .string($0.peerAddress) } ?? .null,
                "scpRunning": .bool(session.scp != nil), "scpLog": .bool(session.lastSCP != nil),
                "scpPort": session.scp.map { .integer($0.port) } ?? .null,
                "scpAddress": session.scp.map { .string($0.listening) } ?? .null,
                "lastFailure": session.lastFailure.map { .string($0.failure.code) } ?? .null,
                "results": .integer(list?.rows.count ?? 0),
            ]
        )
    }
}
