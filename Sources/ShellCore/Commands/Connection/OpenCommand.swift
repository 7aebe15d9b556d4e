import ArgumentParser
import DICOMCore
import PACSClient

/// `open`: opens the association now; with other titles only tries one.
struct OpenCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Open the association with the PACS.",
        discussion: "With --calling or --called an association with these titles is tried and released again."
    )

    /// Examples for `help open`.
    static let examples = ["open", "open --called PACS2"]

    @OptionGroup var titles: AETitleOptions
    @OptionGroup var outputOptions: OutputOptions

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    func run(in session: Session) async throws -> Report {
        let connection = try await session.requireAssociation()
        let isTrial = self.titles.calling != nil || self.titles.called != nil
        let report =
            isTrial
            ? try await connection.tryOpen(calling: self.titles.calling, called: self.titles.called)
            : try await connection.open()
        let accepted = report.contexts.count { $0.accepted != nil }
        return Report(
            command: "open",
            document: [
                "command": "open", "open": .bool(!isTrial), "called": .string(report.called),
                "calling": .string(report.calling), "accepted": .integer(accepted),
                "proposed": .integer(report.contexts.count), "localAddress": .string(report.localAddress),
                "peerAddress": .string(report.peerAddress),
            ],
            summary: [
                "\(report.called) accepts \(report.calling): \(accepted) of \(Magnitude.count(report.contexts.count, "context"))"
                    + (isTrial ? "; released again" : "; 'contexts' shows them")
            ]
        )
    }
}
