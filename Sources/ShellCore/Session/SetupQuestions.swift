import DICOMCore
import PACSClient
import ShellLanguage
import SystemIO

/// What `setup` asks: where the PACS is, and what it and we are called.
struct SetupQuestions: Sendable {
    /// What was answered.
    struct Answers: Sendable {
        var profile: Profile
        var calling: String
    }

    let terminal: any Terminal
    /// Our AE title where nothing is said.
    let calling: String

    /// Asks; a wrong answer is asked again with the reason.
    ///
    /// What was answered before stands in brackets. Nil at the end of input; throws `CancellationError` on Ctrl-C.
    func ask(before: Answers? = nil) async throws -> Answers? {
        self.terminal.write(
            output: """
                Three questions about the PACS; its administrator knows the answers. Enter takes what stands in brackets,
                Ctrl-C leaves and keeps nothing.

                """
        )
        guard
            var profile = try await self.answer(
                "1/3 Host name or address of the PACS",
                default: before?.profile.host,
                read: { text throws(PACSError) in
                    // Who has the whole address may type it.
                    if text.contains("@") { return try Profile.parse(address: text) }
                    return try Profile.parse(address: "ANY@" + HostName.withPort(text, 104))
                }
            )
        else { return nil }
        guard
            let port = try await self.answer(
                "2/3 Port",
                default: String(profile.port == 104 ? before?.profile.port ?? 104 : profile.port),
                read: { text throws(PACSError) in
                    try Profile.parse(hostAndPort: "localhost:\(text)").port
                }
            )
        else { return nil }
        profile.port = port
        let known = profile.called == "ANY" ? before?.profile.called : profile.called
        guard let called = try await self.title("3/3 AE title of the PACS", default: known) else { return nil }
        profile.called = called
        guard
            let calling = try await self.title(
                "    Our AE title, as the PACS knows us",
                default: before?.calling ?? self.calling
            )
        else { return nil }
        return Answers(profile: profile, calling: calling)
    }

    /// What may become of answers that don't work.
    enum Fate: Sendable { case kept, askedAgain, left }

    /// Asks what becomes of them; nothing, unless it is said.
    func fate(of name: String) async throws -> Fate {
        let question = "It doesn't work yet. Keep it as profile \(name) all the same (y), or answer again (a)? [y/a/N] "
        switch await self.terminal.readLine(LineRequest(prompt: question)) {
        case .line(let answer):
            switch answer.lowercased() {
            case "y", "yes": return .kept
            case "a", "again": return .askedAgain
            default: return .left
            }
        case .interrupted: throw CancellationError()
        case .endOfInput: return .left
        }
    }

    private func title(_ question: String, default standard: String?) async throws -> String? {
        try await self.answer(question, default: standard) { text throws(PACSError) in
            if let problem = AETitleRule.problem(with: text) { throw .usage(problem) }
            return text
        }
    }

    private func answer<Value>(
        _ question: String,
        default standard: String? = nil,
        read: (String) throws(PACSError) -> Value
    ) async throws -> Value? {
        let prompt = question.hasSuffix(": ") ? question : question + (standard.map { " [\($0)]: " } ?? ": ")
        while true {
            let line: String
            switch await self.terminal.readLine(LineRequest(prompt: prompt)) {
            case .line(let typed): line = typed
            case .interrupted: throw CancellationError()
            case .endOfInput: return nil
            }
            var text = line
            while text.first == " " { text.removeFirst() }
            while text.last == " " { text.removeLast() }
            if text.isEmpty { text = standard ?? "" }
            do throws(PACSError) {
                if text.isEmpty { throw .usage("an answer is needed") }
                return try read(text)
            } catch {
                self.terminal.write(error: "\(printableLine(error.message))\n")
            }
        }
    }
}
