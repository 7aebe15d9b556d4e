import ArgumentParser
import DICOMCore
import PACSClient

/// `contexts`: what was proposed on the association and what was accepted.
package struct ContextsCommand: ShellCommand {
    package static let configuration = CommandConfiguration(
        commandName: "contexts",
        abstract: "Show the presentation contexts that the PACS accepts.",
        discussion: "Opens the association when none is open."
    )

    @OptionGroup var outputOptions: OutputOptions

    /// Makes the command for ArgumentParser.
    package init() {}

    /// The format asked for.
    package var format: OutputFormat? { self.outputOptions.format }

    /// Shows them.
    package func run(in session: Session) async throws -> Report {
        let contexts = try await session.requireConnection().contexts()
        return Self.report(contexts, limit: session.settings.pduMaximum)
    }

    /// The report on what was agreed; `limit` is the largest PDU that we announce.
    package static func report(_ report: ContextsReport, limit: Int) -> Report {
        var table = Table(columns: [
            .init(key: "id", title: "#", importance: 9, alignment: .right),
            .init(key: "abstractSyntax", title: "Service", importance: 7),
            .init(key: "result", title: "Result", importance: 8, role: .verdict),
            .init(key: "transferSyntax", title: "Transfer syntax", importance: 5),
        ])
        for (index, context) in report.contexts.enumerated() {
            table.rows.append([
                String(context.id), Self.name(context.abstractSyntax), context.result,
                context.accepted.map(Self.name) ?? "",
            ])
            table.tones[index] = context.accepted == nil ? .warning : .good
        }
        let implementation = report.implementationVersionName ?? report.implementationClassUID?.string ?? "not named"
        return Report(
            command: "contexts",
            table: table,
            document: Self.document(report, limit: limit),
            uids: report.contexts.filter { $0.accepted != nil }.map(\.abstractSyntax.string),
            summary: [
                "largest PDU: we announce \(limit), we send at most \(report.peerMaximumLength) bytes",
                "implementation: \(implementation)",
            ]
                + report.roles.map { role in
                    "role of \(Self.name(role.sopClass)): SCU \(role.scu ? "yes" : "no"), SCP \(role.scp ? "yes" : "no")"
                }
        )
    }

    private static func document(_ report: ContextsReport, limit: Int) -> JSONValue {
        let contexts = report.contexts.map { context -> JSONValue in
            [
                "id": .integer(context.id), "abstractSyntax": .string(context.abstractSyntax.string),
                "name": .string(Self.name(context.abstractSyntax)),
                "proposed": .array(context.proposed.map { .string($0.string) }),
                "accepted": .bool(context.accepted != nil), "result": .string(context.result),
                "transferSyntax": context.accepted.map { .string($0.string) } ?? .null,
            ]
        }
        return [
            "command": "contexts", "called": .string(report.called), "calling": .string(report.calling),
            "contexts": .array(contexts), "maximumLength": .integer(limit),
            "peerMaximumLength": .integer(report.peerMaximumLength),
            "implementationClassUID": report.implementationClassUID.map { .string($0.string) } ?? .null,
            "implementationVersionName": report.implementationVersionName.map { .string($0) } ?? .null,
            "roles": .array(
                report.roles.map { role in
                    ["sopClass": .string(role.sopClass.string), "scu": .bool(role.scu), "scp": .bool(role.scp)]
                }
            ),
        ]
    }

    private static func name(_ uid: UID) -> String { UIDRegistry.name(of: uid) ?? uid.string }
}
