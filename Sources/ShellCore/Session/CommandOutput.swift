import PACSClient

/// Where a statement's results go instead of standard output: a file or the system's shell.
///
/// Texts are written in order by a task of their own, so that a reader that takes its time holds up nobody else.
final class CommandOutput: Sendable {
    /// The output of the command that a task runs, for commands that write while they run.
    @TaskLocal static var current: CommandOutput?

    private let texts = TextChannel()
    private let writing: Task<Failure?, Never>

    private init(_ write: @escaping @Sendable (TextChannel) async -> Failure?) {
        let texts = self.texts
        self.writing = Task {
            defer { texts.close() }
            return await write(texts)
        }
    }

    /// Writes into a file, which is 0600 if it is made.
    static func file(_ path: String, appends: Bool) throws(PACSError) -> CommandOutput {
        let file = try PrivateTextFile(path, appends: appends)
        return CommandOutput { texts in
            var failure: Failure?
            while failure == nil, let text = await texts.next() {
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
    func write(_ text: String) { self.texts.add(text) }

    /// Writes a text behind those before it, and waits while too much is under way; false where nobody reads any more.
    func send(_ text: String) async -> Bool { await self.texts.send(text) }

    /// Ends the reader.
    func cancel() { self.writing.cancel() }

    /// Writes what is left and closes; tells what went wrong.
    func finish() async -> Failure? {
        self.texts.finish()
        return await self.writing.value
    }
}
