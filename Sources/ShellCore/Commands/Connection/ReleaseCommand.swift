import ArgumentParser
import DICOMCore
import PACSClient

/// `release`: releases the kept association.
struct ReleaseCommand: AssociationEnding {
    static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: "Release the association with the PACS."
    )

    static let done = "released"

    @OptionGroup var outputOptions: OutputOptions

    static func end(_ connection: PACSConnection) async -> Bool { await connection.release() }
}

/// `abort`: aborts the kept association.
struct AbortCommand: AssociationEnding {
    static let configuration = CommandConfiguration(
        commandName: "abort",
        abstract: "Abort the association with the PACS (A-ABORT)."
    )

    static let done = "aborted"

    @OptionGroup var outputOptions: OutputOptions

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
    var format: OutputFormat? { self.outputOptions.format }

    func run(in session: Session) async throws -> Report {
        var isDone = false
        if let connection = session.connection { isDone = await Self.end(connection) }
        let name = Self.configuration.commandName ?? ""
        return Report(
            command: name,
            document: .object([.init("command", .string(name)), .init(Self.done, .bool(isDone))]),
            remarks: isDone ? [] : ["no association is open"]
        )
    }
}
