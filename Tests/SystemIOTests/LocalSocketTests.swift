import Foundation
import Synchronization
import TestSupport
import Testing

@testable import SystemIO

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Lines between processes of one user, and what others may try.
@Suite struct LocalSocketTests {
    private let folder: TemporaryDirectory

    init() throws { self.folder = try TemporaryDirectory("socket") }

    private var path: String { self.folder.path("state/control/J1") }

    private func server() throws -> LocalSocketServer {
        try LocalSocketServer(at: self.path) { "you said \($0)" }
    }

    @Test func aLineIsAnsweredAndOnlyThisUserCanReachIt() throws {
        let server = try self.server()
        #expect(try LocalSocket.ask("pause", at: self.path, milliseconds: 2000) == "you said pause")
        #expect(TemporaryDirectory.permissions(of: self.path) == 0o600)
        #expect(TemporaryDirectory.permissions(of: self.folder.path("state/control")) == 0o700)
        server.close()
        #expect(!TemporaryDirectory.exists(self.path))
        #expect(throws: SystemError.noEntry) { try LocalSocket.ask("pause", at: self.path, milliseconds: 2000) }
    }

    @Test func aPathThatNoAddressTakesIsReachedAllTheSame() throws {
        let long = self.folder.path(String(repeating: "x", count: 200) + "/control/J12")
        let server = try LocalSocketServer(at: long) { $0 }
        #expect(TemporaryDirectory.permissions(of: long) == 0o600)
        #expect(try LocalSocket.ask("go", at: long, milliseconds: 2000) == "go")
        server.close()
        #expect(!TemporaryDirectory.exists(long))
    }

    @Test func aSocketThatAKilledProcessLeftIsReplaced() async throws {
        try self.folder.makeFolder("state/control")
        let bind = "import socket, sys; socket.socket(socket.AF_UNIX).bind(sys.argv[1])"
        _ = try await Programs.run("python", ["-c", bind, self.path])
        #expect(throws: SystemError.connectionRefused) {
            try LocalSocket.ask("pause", at: self.path, milliseconds: 2000)
        }
        let server = try self.server()
        #expect(try LocalSocket.ask("x", at: self.path, milliseconds: 2000) == "you said x")
        server.close()
    }

    @Test(
        arguments: [
            "pass", "s.send(b'pau')", "s.send(b'x' * 100000)", "s.send(b'pause\\n'); s.close()",
            "s.send(b'\\xff\\x00\\n' * 50)", "more = [connect() for _ in range(40)]",
        ]
    )
    func whoeverAsksBadlyHoldsNobodyUp(deed: String) async throws {
        let server = try self.server()
        let script = """
            import socket, sys, time
            def connect():
                s = socket.socket(socket.AF_UNIX); s.settimeout(5); s.connect(sys.argv[1]); return s
            s = connect()
            try:
                \(deed)
            except OSError:
                pass
            print("ready", flush=True)
            time.sleep(30)
            """
        let hostile = try ChildProcess(Programs.python(), ["-c", script, self.path])
        _ = await eventually(seconds: 20) { hostile.output.contains("ready") || !hostile.isRunning }
        let start = ContinuousClock.now
        let path = self.path
        // Those who sit in the queue go after a second each time.
        let isMany = deed.contains("range")
        let answer = try await OwnThread.run { _ in
            try LocalSocket.ask("go", at: path, milliseconds: isMany ? 10_000 : 2000)
        }
        #expect(answer == "you said go")
        #expect(isMany || start.duration(to: .now) < .seconds(2))
        server.close()
        await hostile.stop()
    }

    /// Needs root, who alone can be somebody else.
    @Test func anotherUserIsNotAnswered() async throws {
        try #require(geteuid() == 0, "run the tests as root: nobody else can be somebody else")
        let server = try self.server()
        // Whatever the permissions have become.
        for name in ["", "state", "state/control"] { #expect(chmod(self.folder.path(name), 0o777) == 0) }
        #expect(chmod(self.path, 0o666) == 0)
        let script = """
            import os, socket, sys
            os.setgroups([]); os.setgid(65534); os.setuid(65534)
            s = socket.socket(socket.AF_UNIX); s.settimeout(5); s.connect(sys.argv[1])
            try:
                s.send(b'pause\\n'); print(repr(s.recv(100)))
            except OSError as error:
                print(type(error).__name__)
            """
        let answer = try await Programs.run("python", ["-c", script, self.path])
        #expect(["b''", "BrokenPipeError", "ConnectionResetError"].contains(answer.trimmingCharacters(in: .newlines)))
        #expect(try LocalSocket.ask("x", at: self.path, milliseconds: 2000) == "you said x")
        server.close()
    }

    @Test func whoHasGivenUpIsNotObeyed() async throws {
        let heard = Mutex<[String]>([])
        let isBusy = Mutex(())
        let path = self.path
        let server = try LocalSocketServer(at: path) { line in
            isBusy.withLock { _ in heard.withLock { $0.append(line) } }
            return line
        }
        isBusy.withLock { _ in
            // The first keeps the server busy, so that the second finds nobody in time.
            for line in ["first", "second"] {
                #expect(throws: SystemError.timedOut) { try LocalSocket.ask(line, at: path, milliseconds: 200) }
            }
        }
        #expect(try LocalSocket.ask("third", at: path, milliseconds: 2000) == "third")
        #expect(heard.withLock(\.self) == ["first", "third"])
        server.close()
    }

    @Test func whoDoesNotAnswerInTimeIsGivenUp() throws {
        let gate = Mutex(())
        let server = try LocalSocketServer(at: self.path) { line in
            gate.withLock { _ in line }
        }
        gate.withLock { _ in
            let start = ContinuousClock.now
            #expect(throws: SystemError.timedOut) { try LocalSocket.ask("x", at: self.path, milliseconds: 300) }
            #expect(start.duration(to: .now) < .seconds(2))
        }
        server.close()
    }
}
