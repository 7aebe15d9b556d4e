import ArgumentParser
import DICOMCore
import PACSClient

/// `release`: releases the kept association.
package struct ReleaseCommand: AssociationEnding {
    package static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: "Release the association with the PACS."
    )

    static let done = "released"

    @OptionGroup var outputOptions: OutputOptions

    /// Makes the command for ArgumentParser.
    package init() {}

    static func end(_ connection: PACSConnection) async -> Bool { await connection.release() }
}

/// `abort`: aborts the kept association.
package struct AbortCommand: AssociationEnding {
    package static let configuration = CommandConfiguration(
        commandName: "abort",
        abstract: "Abort the association with the PACS (A-ABORT)."
    )

    static let done = "aborted"

    @OptionGroup var outputOptions: OutputOptions

    /// Makes the command for ArgumentParser.
    package init() {}

    static func end(_ connection: PACSConnection) async -> Bool { await connection.abort() }
}

/// A command that ends the kept association, and says so where none is open.
protocol AssociationEnding: ShellCommand {
    var outputOptions: OutputOptions { get }
    /// The document's key for whether one was ended.
    static var done: String { get }
    /// Ends it; false where there is none.
    static func end(_ connection: PACSConnection) async -> Bool
}

extension AssociationEnding {
    package var format: OutputFormat? { self.outputOptions.format }

    package func run(in session: Session) async throws -> Report {
        var isDone = false
        if let connection = session.connection { isDone = await Self.end(connection) }
        let name = Self.configuration.commandName ?? ""
        return Report(
            command: name,
            document: .object([.init("command", .string(name)), .init(Self.done, .bool(isDone))]),
            summary: isDone ? [] : ["no association is open"]
        )
    }
}
