import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage

/// `contexts`: what was proposed on the association and what was accepted.
struct ContextsCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "contexts",
        abstract: "Show the presentation contexts that the PACS accepts.",
        discussion: """
            Opens the association when none is open. With --probe storage classes and transfer syntaxes are tried as a \
            C-GET proposes them, on associations of their own: the usual ones, or SOP[:SYNTAX,…], where SOP is a UID, a \
            modality or part of a name. Without SOP it also tries what may be agreed on for queries by extended negotiation: \
            relational queries, combined ranges, fuzzy matching, time zones. They are listed class by class; -v has a row for each pair, with full names.
            """
    )

    static let examples = [
        "contexts", "contexts --probe", "contexts --probe NM",
        "contexts --probe 1.2.840.10008.5.1.4.1.1.2:1.2.840.10008.1.2.4.90",
    ]

    @Flag(name: .long, help: "Try storage classes and transfer syntaxes, and what queries may agree on.")
    var probe = false
    @Flag(name: [.customShort("v"), .long], help: "With --probe: a row for each class and syntax.")
    var verbose = false
    @Argument(help: "With --probe: SOP[:SYNTAX,…].")
    var what: String?
    @OptionGroup var on: OnOptions
    @OptionGroup var outputOptions: OutputOptions

    /// What its own options and arguments take.
    static let valueKinds: [String: ValueKind] = ["<what>": .storageClass]

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// Checks what is to be tried.
    mutating func validate() throws {
        guard let what = self.what else { return }
        guard self.probe else { throw UsageError("'\(what)' belongs to --probe", hint: "contexts --probe \(what)") }
        if !what.isUnexpanded { _ = try self.contextProbe() }
    }

    /// What is to be tried.
    func contextProbe() throws -> ContextProbe {
        guard let what = self.what else { return ContextProbe() }
        let word = what.prefix { $0 != ":" }
        if let refusal = Modality.refusal(of: String(word)) { throw refusal }
        let term = Modality.isPlainWord(String(word)) ? Modality.term(String(word)) : String(word)
        do throws(PACSError) {
            return try ContextProbe(parsing: term + what.dropFirst(word.count))
        } catch {
            throw UsageError(error.message, hint: error.remedy, word: what)
        }
    }

    /// Shows them.
    func run(in session: Session) async throws -> Report {
        if let systems = self.on.words { return try await self.run(on: systems, in: session) }
        let connection = try await session.requireAssociation()
        let limit = session.settings.pduMaximum
        guard self.probe else { return Self.report([try await connection.contexts()], limit: limit) }
        let probe = try self.contextProbe()
        await connection.release()
        let reports = try await connection.probe(probe)
        let options = self.what == nil ? await self.options(connection, session) : nil
        return Self.report(reports, options: options, limit: limit, isByClass: !self.verbose)
    }

    /// What may be agreed on for queries; a PACS that takes no association with extended negotiation agrees to nothing.
    private func options(_ connection: PACSConnection, _ session: Session) async -> ContextsReport? {
        do throws(PACSError) {
            return try await connection.probeOptions()
        } catch {
            session.notice("warning: extended negotiation could not be tried: \(error.message)")
            return nil
        }
    }

    /// The report on what was agreed; `limit` is the largest PDU that we announce.
    static func report(
        _ reports: [ContextsReport],
        options: ContextsReport? = nil,
        limit: Int,
        isByClass: Bool = false
    ) -> Report {
        let contexts = reports.flatMap(\.contexts)
        var table = isByClass ? Self.tableByClass(contexts) : Self.table(contexts)
        for agreement in options?.queryAgreements ?? [] { Self.add(agreement, to: &table) }
        let accepted = contexts.filter { $0.accepted != nil }
        var uids: [String] = []
        for context in accepted where !uids.contains(context.abstractSyntax.string) {
            uids.append(context.abstractSyntax.string)
        }
        var summary = ["\(accepted.count) of \(Magnitude.count(contexts.count, "context")) accepted"]
        if let first = reports.first {
            let implementation = first.implementationVersionName ?? first.implementationClassUID?.string ?? "not named"
            summary.append("largest PDU: we announce \(limit), we send at most \(first.peerMaximumLength) bytes")
            summary.append("implementation: \(implementation)")
        }
        // A class without our role can't be brought by C-GET; that all have it needs no list of them.
        summary += reports.flatMap(\.roles).filter { !isByClass || !$0.scp }.map { role in
            "role of \(Self.name(role.sopClass)): SCU \(role.scu ? "yes" : "no"), SCP \(role.scp ? "yes" : "no")"
        }
        summary += reports.flatMap(\.queryAgreements).map { agreement in
            let agreed = agreement.agreed.map { $0.isEmpty ? "no" : $0.words } ?? "not answered"
            return "\(Self.name(agreement.sopClass)): \(agreement.proposed.words) proposed, agreed: \(agreed)"
        }
        if let first = reports.first, let form = first.identity {
            summary.append(
                first.isIdentityAnswered
                    ? "user identity (\(form)): accepted"
                    : "user identity (\(form)): sent, but not answered: the PACS may not have looked at it"
            )
        }
        return Report(
            command: "contexts",
            table: table,
            document: Self.document(reports, options: options, limit: limit),
            uids: uids,
            summary: summary
        )
    }

    /// A row for each option that was tried for the queries of a SOP class.
    private static func add(_ agreement: QueryAgreement, to table: inout Table) {
        for (words, isAgreed) in agreement.outcomes {
            table.tones[table.rows.count] = isAgreed == true ? .good : .warning
            table.rows.append(
                table.columns.map { column in
                    switch column.key {
                    case "abstractSyntax": "\(Self.name(agreement.sopClass)): \(words)"
                    case "result": isAgreed.map { $0 ? "agreed" : "not agreed" } ?? "not answered"
                    default: ""
                    }
                }
            )
        }
    }

    private static func table(_ contexts: [ContextsReport.Context]) -> Table {
        var table = Table(columns: [
            .init(key: "id", title: "#", importance: 9, alignment: .right),
            .init(key: "abstractSyntax", title: "Service", importance: 7),
            .init(key: "proposed", title: "Proposed", importance: 4),
            .init(key: "result", title: "Result", importance: 8, role: .verdict),
            .init(key: "transferSyntax", title: "Transfer syntax", importance: 5),
        ])
        for context in contexts {
            table.tones[table.rows.count] = context.accepted == nil ? .warning : .good
            table.rows.append([
                String(context.id), Self.name(context.abstractSyntax),
                context.proposed.map(Self.name).joined(separator: ", "), context.result,
                context.accepted.map(Self.name) ?? "",
            ])
        }
        return table
    }

    /// A row for each SOP class, its transfer syntaxes in short.
    private static func tableByClass(_ contexts: [ContextsReport.Context]) -> Table {
        var table = Table(columns: [
            .init(key: "abstractSyntax", title: "Service", importance: 9),
            .init(key: "accepted", title: "Accepted", importance: 8, wraps: true),
            .init(key: "refused", title: "Refused", importance: 6, wraps: true),
            .init(key: "result", title: "Result", importance: 7, role: .verdict),
        ])
        var classes: [UID] = []
        for context in contexts where !classes.contains(context.abstractSyntax) {
            classes.append(context.abstractSyntax)
        }
        for uid in classes {
            let own = contexts.filter { $0.abstractSyntax == uid }
            var accepted: [String] = []
            for name in own.compactMap(\.accepted).map(TransferSyntaxNames.short) where !accepted.contains(name) {
                accepted.append(name)
            }
            let refused = own.filter { $0.accepted == nil }
            var reasons: [String] = []
            for context in refused where !reasons.contains(context.result) { reasons.append(context.result) }
            table.tones[table.rows.count] = accepted.isEmpty ? .warning : .good
            table.rows.append([
                Self.name(uid), accepted.joined(separator: ", "),
                refused.flatMap(\.proposed).map(TransferSyntaxNames.short).joined(separator: ", "),
                refused.isEmpty ? "accepted" : reasons.joined(separator: ", "),
            ])
        }
        return table
    }

    private static func document(_ reports: [ContextsReport], options: ContextsReport?, limit: Int) -> JSONValue {
        let contexts = reports.flatMap(\.contexts).map { context -> JSONValue in
            [
                "id": .integer(context.id), "abstractSyntax": .string(context.abstractSyntax.string),
                "name": .string(Self.name(context.abstractSyntax)),
                "proposed": .array(context.proposed.map { .string($0.string) }),
                "accepted": .bool(context.accepted != nil), "result": .string(context.result),
                "transferSyntax": context.accepted.map { .string($0.string) } ?? .null,
            ]
        }
        let first = reports.first
        return [
            "command": "contexts", "called": first.map { .string($0.called) } ?? .null,
            "calling": first.map { .string($0.calling) } ?? .null,
            "contexts": .array(contexts), "maximumLength": .integer(limit),
            "peerMaximumLength": first.map { .integer($0.peerMaximumLength) } ?? .null,
            "implementationClassUID": first?.implementationClassUID.map { .string($0.string) } ?? .null,
            "implementationVersionName": first?.implementationVersionName.map { .string($0) } ?? .null,
            "associations": .integer(reports.count + (options == nil ? 0 : 1)),
            "options": .array(
                (reports + [options].compactMap(\.self)).flatMap(\.queryAgreements).map { agreement in
                    [
                        "sopClass": .string(agreement.sopClass.string),
                        "proposed": .array(agreement.proposed.names.map { .string($0) }),
                        "agreed": agreement.agreed.map { .array($0.names.map { .string($0) }) } ?? .null,
                    ]
                }
            ),
            "identity": first?.identity.map {
                ["type": .string($0), "answered": .bool(first?.isIdentityAnswered == true)]
            } ?? .null,
            "roles": .array(
                reports.flatMap(\.roles).map { role in
                    ["sopClass": .string(role.sopClass.string), "scu": .bool(role.scu), "scp": .bool(role.scp)]
                }
            ),
        ]
    }

    private static func name(_ uid: UID) -> String { UIDRegistry.name(of: uid) ?? uid.string }
}
