import PACSClient

/// Where a statement's results go instead of standard output: a file or the system's shell.
///
/// Texts are written in order by a task of their own, so that a reader that takes its time holds up nobody else.
final class CommandOutput: Sendable {
    /// The output of the command that a task runs, for commands that write while they run.
    @TaskLocal static var current: CommandOutput?

    private let continuation: AsyncStream<String>.Continuation
    private let writing: Task<Failure?, Never>

    private init(_ write: @escaping @Sendable (AsyncStream<String>) async -> Failure?) {
        let (stream, continuation) = AsyncStream.makeStream(of: String.self)
        self.continuation = continuation
        self.writing = Task { await write(stream) }
    }

    /// Writes into a file, which is 0600 if it is made.
    static func file(_ path: String, appends: Bool) throws(PACSError) -> CommandOutput {
        let file = try PrivateTextFile(path, appends: appends)
        return CommandOutput { texts in
            var failure: Failure?
            for await text in texts where failure == nil {
                do { try file.write(text) } catch { failure = Failure(error) }
            }
            do { try file.close() } catch { failure = failure ?? Failure(error) }
            return failure
        }
    }

    /// Writes into the standard input of a text for `/bin/sh -c`, whose failure is the command's.
    static func pipe(_ text: String, variables: [String: String]) -> CommandOutput {
        CommandOutput { await SystemShell.run(text, input: $0, variables: variables) }
    }

    /// Writes a text behind those before it.
    func write(_ text: String) { self.continuation.yield(text) }

    /// Ends the reader.
    func cancel() { self.writing.cancel() }

    /// Writes what is left and closes; tells what went wrong.
    func finish() async -> Failure? {
        self.continuation.finish()
        return await self.writing.value
    }
}
