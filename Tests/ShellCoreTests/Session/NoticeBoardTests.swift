import DICOMCore
import PACSClient
import ShellLanguage
import Testing

@testable import ShellCore

/// What happens in the background is said, but never floods the screen.
@Suite(.timeLimit(.minutes(1))) struct NoticeBoardTests {
    private func board(_ terminal: StatusTerminal, interval: Duration = .milliseconds(200)) -> NoticeBoard {
        NoticeBoard(interval: interval) { terminal.write(error: $0) }
    }

    /// Waits until so many lines are there.
    private func lines(_ terminal: StatusTerminal, _ count: Int) async throws -> [String] {
        while terminal.notices.count < count { try await Task.sleep(for: .milliseconds(10)) }
        return terminal.notices
    }

    @Test func aFewLinesAreSaidAndTheRestIsSummedUp() async throws {
        let terminal = StatusTerminal()
        let board = self.board(terminal)
        for number in 1...1237 { board.post("object \(number)", from: .arrival, bytes: 70_000) }
        #expect(terminal.notices == ["object 1", "object 2", "object 3"])
        let lines = try await self.lines(terminal, 4)
        #expect(lines.last == "… and 1,234 more objects stored, 86.4 MB")
    }

    @Test func aFloodThatGoesOnIsSummedUpNowAndThen() async throws {
        let terminal = StatusTerminal()
        let board = self.board(terminal, interval: .milliseconds(100))
        for _ in 0..<100 {
            board.post("object", from: .arrival, bytes: 1)
            try await Task.sleep(for: .milliseconds(10))
        }
        board.flush()
        let lines = terminal.notices
        #expect(lines.prefix(3) == ["object", "object", "object"])
        // On a busy machine the flood may pause for longer than the interval, and single lines are said again.
        #expect(lines.count < 50 && lines.contains { $0.contains(" objects stored, ") }, "\(lines)")
    }

    @Test func whatWasHeldBackIsSaidAtTheEnd() {
        let terminal = StatusTerminal()
        let board = self.board(terminal, interval: .seconds(60))
        for _ in 0..<4 { board.post("object", from: .arrival, bytes: 500) }
        board.flush()
        #expect(terminal.notices.last == "… and 1 more object stored, 500 B")
        board.flush()
        #expect(terminal.notices.count == 4)
    }

    @Test func eachSourceHasItsOwnLimit() {
        let terminal = StatusTerminal()
        let board = self.board(terminal, interval: .seconds(60))
        for _ in 0..<50 { board.post("object", from: .arrival) }
        board.post("association released", from: .association)
        board.post("job 1 is done", from: .job)
        #expect(terminal.notices.suffix(2) == ["association released", "job 1 is done"])
    }

    @Test func theSettingSaysHowMuch() async throws {
        let terminal = StatusTerminal()
        let board = self.board(terminal)
        for _ in 0..<5 { board.post("object", from: .arrival, bytes: 1000, mode: .off) }
        #expect(terminal.notices.isEmpty)
        for _ in 0..<5 { board.post("object", from: .arrival, bytes: 1000, mode: .summary) }
        #expect(try await self.lines(terminal, 1) == ["5 objects stored, 5.0 KB"])
    }

    @Test func linesWaitWhileSomethingElseHasTheScreen() {
        let terminal = StatusTerminal()
        let board = self.board(terminal, interval: .seconds(60))
        board.pause(true)
        board.post("association released", from: .association)
        #expect(terminal.notices.isEmpty)
        board.pause(false)
        #expect(terminal.notices == ["association released"])
    }

    @Test func anObjectsLineHasNoPatientDataAndIsEscaped() {
        let identity = ObjectIdentity(
            patientID: "SECRET",
            studyInstanceUID: UID("1.2.826.0.1.3680043.2.1143.20261127.4711"),
            seriesInstanceUID: UID("1.2.3"),
            sopClassUID: UID("1.2.840.10008.5.1.4.1.1.20"),
            sopInstanceUID: UID("1.2.826.0.1.3680043.2.1143.20261127.4711.1.1")
        )
        let line = Session.line(identity, bytes: 524_288, from: "PACS")
        #expect(line == "stored 1.2.826.0.1…127.4711.1.1 of study 1.2.826.0.1…0261127.4711 from PACS, 524.3 KB")
        let terminal = StatusTerminal()
        self.board(terminal).post("from EVIL\u{1B}[2J", from: .arrival)
        #expect(terminal.notices == ["from EVIL\\x1b[2J"])
    }

    @Test(arguments: [true, false]) func errorsAndWarningsAreNeverHeldBack(_ isTerminal: Bool) throws {
        let terminal = StatusTerminal(errorIsTerminal: isTerminal)
        let session = Session(options: ShellOptions(), profiles: ProfileStore(path: "/nonexistent"), terminal: terminal)
        try session.set("notices", to: "off")
        for number in 0..<100 { session.notice("warning: \(number)") }
        session.settleNotices()
        #expect(terminal.notices.count == 100)
        session.notice("association released", from: .association)
        session.settleNotices()
        #expect(terminal.notices.count == 100, "off is off")
    }

    @Test func aLogHasEveryLineAboutAssociations() {
        let terminal = StatusTerminal(errorIsTerminal: false)
        let session = Session(options: ShellOptions(), profiles: ProfileStore(path: "/nonexistent"), terminal: terminal)
        for number in 0..<100 { session.notice("association \(number)", from: .association) }
        session.settleNotices()
        #expect(terminal.notices.count == 100)
    }
}
