import PACSClient
import ShellLanguage
import TestSupport
import Testing

@testable import ShellCore

/// The grey text behind the line.
@Suite struct HintTests {
    private func session(_ lines: [String] = []) throws -> TypedSession {
        let history = CommandHistory()
        for line in lines {
            try history.add(HistoryEntry(time: "", profile: nil, line: line, exit: 0), to: .off)
        }
        return try TypedSession(history: history)
    }

    @Test(arguments: [
        ("series ", "SEL [--force] [--mismatched] [--as NAME] [--format "), ("find --since ", "DATE"),
        ("connect ", "AET@host:port|PROFILE"), ("profile use ", "[PROFILE]"), ("expect ", "fail|reject|status"),
        ("expect status ", "0xHHHH"), ("watch 2s ", "[--times N] COMMAND"), ("find -k ", "KEY=VALUE"),
        ("nonsense ", ""),
        ("echo | ", ""), ("# ", ""), ("echo ; ", ""), ("", ""),
    ])
    func namesTheArgumentsStillToCome(_ line: String, _ hint: String) throws {
        let session = try self.session()
        let shown = session.assistant.hint(for: line)
        #expect(hint.isEmpty ? shown.isEmpty : shown.hasPrefix(hint), "\(shown)")
        // Placeholders are nothing to type.
        #expect(session.assistant.accepted(hintFor: line) == "")
    }

    @Test func leavesOutWhatIsThere() throws {
        let session = try self.session()
        let hint = session.assistant.hint(for: "echo -n 3 ")
        #expect(!hint.contains("[-n N]") && hint.contains("[--every TIME]"), "\(hint)")
    }

    @Test func goesOnAsTheNewestLineOfTheHistory() throws {
        let session = try self.session(["find nm --since 7d", "find nm --since 3w", "find --patient ***"])
        #expect(session.assistant.hint(for: "find n") == "m --since 3w")
        #expect(session.assistant.accepted(hintFor: "find n") == "m --since 3w")
        #expect(session.assistant.hint(for: "find nm --since 7") == "d")
        #expect(session.assistant.hint(for: "find --p") == "")
        #expect(session.assistant.hint(for: "find nm --since 3w") == "")
    }

    @Test func canBeSwitchedOff() throws {
        let session = try self.session(["find nm"])
        try session.session.set("hints", to: "off")
        #expect(session.assistant.hint(for: "fi") == "")
        try session.session.set("hints", to: "on")
        #expect(session.assistant.hint(for: "fi") == "nd nm")
        try session.session.set("color", to: "off")
        #expect(session.assistant.hint(for: "fi") == "")
    }
}
