import ShellLanguage
import TestSupport
import Testing

@testable import PACSClient
@testable import ShellCore

/// How far a long command is, on any terminal and without one.
@Suite(.timeLimit(.minutes(1))) struct ProgressTests {
    private static let half = RetrievalProgress(
        objects: 1_234,
        expected: 2_468,
        bytes: 87_500_000,
        seconds: 100,
        freeBytes: 900_000_000
    )

    @Test func theLineShowsWhatFitsTheLeastImportantGoesFirst() {
        let text = ProgressText(verb: "move", progress: Self.half)
        #expect(
            text.line(width: 120)
                == "move [###############...............] 1,234/2,468 objects, 87.5 MB, 875.0 KB/s, 1 min 40 s left, 900.0 MB free"
        )
        #expect(
            text.line(width: 79) == "move 1,234/2,468 objects, 87.5 MB, 875.0 KB/s, 1 min 40 s left, 900.0 MB free"
        )
        #expect(text.line(width: 70) == "move 1,234/2,468 objects, 875.0 KB/s, 1 min 40 s left, 900.0 MB free")
        #expect(text.line(width: 60) == "move 1,234/2,468 objects, 1 min 40 s left, 900.0 MB free")
        #expect(text.line(width: 50) == "move 1,234/2,468 objects, 900.0 MB free")
        #expect(text.line(width: 30) == "move 1,234/2,468 objects")
        #expect(text.line(width: 12) == "move 1,234/…")
        for width in 1...200 { #expect(text.line(width: width).count <= width) }
        for width in 1...200 where text.line(width: width).contains("[") {
            #expect(text.line(width: width).contains("]"))
        }
    }

    @Test func freeSpaceIsToldWhereItIsShort() {
        func line(_ free: Int?, objects: Int = 10) -> String {
            let progress = RetrievalProgress(
                objects: objects,
                expected: 1000,
                bytes: objects * 50_000_000,
                seconds: 10,
                freeBytes: free
            )
            return ProgressText(verb: "get", progress: progress).line()
        }
        #expect(!line(nil).contains("free"))
        #expect(line(999_999_999).contains("1.0 GB free") || line(999_999_999).contains("1000.0 MB free"))
        #expect(line(60_000_000_000).contains("60.0 GB free"), "49.5 GB are still to come")
        #expect(!line(100_000_000_000).contains("free"))
        #expect(!line(60_000_000_000, objects: 0).contains("free"))
    }

    @Test func whatIsUnknownIsLeftOut() {
        let progress = RetrievalProgress(objects: 3, expected: nil, bytes: 0, seconds: 0)
        #expect(ProgressText(verb: "get", progress: progress).line(width: 100) == "get 3 objects, 0 B")
    }

    @Test func whatIsWaitedForIsSaid() {
        var progress = Self.half
        progress.awaited = "3 objects"
        let text = ProgressText(verb: "move", progress: progress)
        #expect(text.line(width: 60) == "move 1,234/2,468 objects, waiting for 3 objects")
    }

    @Test("A command that gets no answer says after a second what it waits for, until its end")
    func waiting() async throws {
        let peer = try ScriptedPeer([.readUnit, .stall(seconds: 100)])
        let terminal = StatusTerminal()
        let code = await Shell.main(
            arguments: ["--set", "timeout.acse=1.8", "-c", "connect ANY@127.0.0.1:\(peer.port); echo"],
            environment: ["XDG_CONFIG_HOME": "/nonexistent"],
            terminal: terminal,
            interrupts: Interrupts()
        )
        #expect(code == 4)
        let said = "echo: waiting for the association with ANY@127.0.0.1:\(peer.port), 1 s"
        #expect(terminal.progress.contains([said]), "\(terminal.progress)")
        #expect(terminal.progress.last == [])
        peer.stop()
    }

    @Test func severalJobsHaveALineEach() {
        let terminal = StatusTerminal(width: 61)
        let board = ProgressBoard(terminal: terminal)
        let first = board.line(job: nil)
        let second = board.line(job: 2)
        first.show("find: 1000 studies so far")
        second.show(Self.half, of: "move")
        #expect(
            terminal.progress.last == [
                "find: 1000 studies so far", "[2] move 1,234/2,468 objects, 1 min 40 s left, 900.0 MB free",
            ]
        )
        #expect(board.showsTransfer)
        first.end()
        #expect(terminal.progress.last?.count == 1)
        second.end()
        #expect(terminal.progress.last == [] && !board.showsTransfer)
        first.show("too late")
        #expect(terminal.progress.last == [])
    }

    @Test("An interrupt is acknowledged at once, in place of what the command waits for, and jobs keep their lines")
    func interruption() async throws {
        let terminal = StatusTerminal()
        let board = ProgressBoard(terminal: terminal)
        let (first, second) = (board.line(job: nil), board.line(job: 2))
        first.show("find: waiting")
        second.show("move")
        board.interrupted("cancelling; Ctrl-C again aborts")
        first.show("find: waiting on")
        #expect(terminal.progress.last == ["cancelling; Ctrl-C again aborts", "[2] move"])
        board.interrupted(nil)
        #expect(terminal.progress.last == ["[2] move"])
        withExtendedLifetime((first, second)) {}
    }

    @Test("What a command in the foreground waits for gives way to what its interrupt does")
    func interruptedCommand() async throws {
        let peer = try ScriptedPeer([
            .readUnit, .send(ScriptedPeer.accept([1, 3, 5, 7, 9])), .readUnit, .readUnit, .stall(seconds: 100),
        ])
        let terminal = StatusTerminal()
        let interrupts = Interrupts()
        let run = Task {
            await Shell.main(
                arguments: ["-c", "connect ANY@127.0.0.1:\(peer.port); find PatientID=1"],
                environment: ["XDG_CONFIG_HOME": "/nonexistent"],
                terminal: terminal,
                interrupts: interrupts
            )
        }
        #expect(await eventually { terminal.progress.last?.first?.contains("waiting for the answer") == true })
        let before = terminal.progress.count
        interrupts.deliver()
        #expect(await eventually { terminal.progress.last == ["cancelling; Ctrl-C again aborts"] })
        interrupts.deliver()
        #expect(await run.value == 130)
        let after = terminal.progress.dropFirst(before + 1)
        #expect(!after.joined().contains { $0.contains("waiting for") }, "\(after)")
        #expect(terminal.progress.last == [])
        peer.stop()
    }

    @Test func aLineGoesWithItsCommand() {
        let terminal = StatusTerminal()
        let board = ProgressBoard(terminal: terminal)
        do {
            let line = board.line(job: nil)
            line.show("echo 100 of 200")
        }
        #expect(terminal.progress == [["echo 100 of 200"], []])
    }

    @Test func manyJobsDontFillTheScreen() {
        let terminal = StatusTerminal(height: 10)
        let board = ProgressBoard(terminal: terminal)
        let lines = (1...9).map { board.line(job: $0) }
        for line in lines { line.show("move") }
        #expect(terminal.progress.last == ["[1] move", "[2] move", "[3] move", "[4] move", "… and 5 more"])
        withExtendedLifetime(lines) {}
    }

    @Test func theTaskSaysWhichJobALineBelongsTo() {
        let terminal = StatusTerminal()
        let session = Session(options: ShellOptions(), profiles: ProfileStore(path: "/nonexistent"), terminal: terminal)
        RunningJob.$number.withValue(7) {
            let line = session.progressLine()
            line.show("move \u{1B}[2J")
            #expect(terminal.progress.last == ["[7] move \\x1b[2J"])
        }
    }

    @Test func aLogHasAPlainLineNowAndThen() async throws {
        let terminal = StatusTerminal(errorIsTerminal: false)
        let board = ProgressBoard(terminal: terminal, interval: .milliseconds(50))
        let line = board.line(job: nil)
        line.show(Self.half, of: "move")
        #expect(terminal.notices.isEmpty, "a short run says nothing")
        while terminal.notices.isEmpty {
            try await Task.sleep(for: .milliseconds(10))
            line.show(Self.half, of: "move")
        }
        #expect(
            terminal.notices
                == ["move 1,234/2,468 objects, 87.5 MB, 875.0 KB/s, 1 min 40 s left, 900.0 MB free"]
        )
        #expect(terminal.progress.isEmpty)
    }

    @Test func aLogStaysShort() async throws {
        let terminal = StatusTerminal(errorIsTerminal: false)
        let board = ProgressBoard(terminal: terminal, interval: .zero)
        let line = board.line(job: nil)
        for number in 0..<10_000 { line.show("echo \(number)") }
        #expect(terminal.notices.count <= 20)
    }
}
