import DICOMCore
import Foundation
import TestSupport
import Testing

@testable import ShellCore

/// `files` and `link`: what is here, by its paths and under names that people read.
@Suite(.timeLimit(.minutes(1))) struct LocalFileTests {
    private let folder: TemporaryDirectory

    init() throws { self.folder = try TemporaryDirectory("local") }

    private func run(
        _ commands: String,
        format: String = "jsonl",
        fault: String = ""
    ) async -> (code: Int32, output: String, error: String) {
        let terminal = RecordingTerminal()
        let code = await Shell.main(
            arguments: [
                "--format", format, "--scp-port", "0", "-o", self.folder.path("out"), "-c",
                "demo start --port 0; " + commands,
            ],
            environment: ["XDG_CONFIG_HOME": "/nonexistent"],
            terminal: terminal,
            interrupts: Interrupts()
        )
        return (code, terminal.output, terminal.error)
    }

    private func document(_ output: String) -> JSONValue {
        output.split(separator: "\n").last.flatMap { JSONValue(parsing: String($0)) } ?? .null
    }

    private func paths(_ document: JSONValue, _ key: String = "files") -> [String] {
        guard case .array(let paths) = document[key] else { return [] }
        return paths.compactMap { if case .string(let text) = $0 { text } else { nil } }
    }

    @Test("Of rows what is here of them, of a directory all that it has")
    func files() async throws {
        let run = await self.run("find nm; get 1-2 >> \(self.folder.path("log")); files 1-3")
        #expect(run.code == 0, "\(run)")
        let stored = self.folder.files(below: "out", withExtension: "dcm")
        #expect(stored.count == 4)
        #expect(self.paths(self.document(run.output)).sorted() == stored)
        let all = await self.run("files \(self.folder.path("out/"))")
        #expect(self.paths(self.document(all.output)) == stored)
        let series = await self.run("find nm; series 1; files 1/1 > \(self.folder.path("series"))")
        #expect(series.code == 0, "\(series)")
        let bytes = try #require(TemporaryDirectory.bytes(of: self.folder.path("series")))
        #expect(self.paths(self.document(String(decoding: bytes, as: UTF8.self))).count == 1)
        let text = await self.run("files \(self.folder.path("out"))", format: "table")
        #expect(text.output.hasSuffix(stored.map { $0 + "\n" }.joined()), "\(text)")
        let nothing = await self.run("find nm; files 3; -files 99; files \(self.folder.path("none"))")
        #expect(nothing.code == 2 && nothing.error.contains("nothing of it is here"), "\(nothing)")
    }

    @Test func linksUnderNamesThatPeopleRead() async throws {
        let names = self.folder.path("names")
        let command = "link 1 \(names) --layout '{PatientID}/{StudyDescription}/{SeriesNumber}'"
        let run = await self.run("find nm; get 1 > \(self.folder.path("log")); \(command)")
        #expect(run.code == 0, "\(run)")
        let document = self.document(run.output)
        #expect(document["linked"] == 3 && document["present"] == 0)
        let links = self.folder.files(below: "names")
        #expect(links.count == 3 && links[0].hasSuffix("/DEMO-001/Bone scintigraphy/1/00001.dcm"), "\(links)")
        let again = await self.run("find nm; \(command)")
        #expect(self.document(again.output)["present"] == 3, "\(again)")
        #expect(self.folder.files(below: "names") == links)
        let inside = await self.run("find nm; link 1 \(self.folder.path("out/names"))")
        #expect(inside.code == 2 && inside.error.contains("is in the output directory"), "\(inside)")
        let among = await self.run("link \(self.folder.path("names")) \(self.folder.path("names/more"))")
        #expect(among.code == 2 && among.error.contains("whose objects are to be linked"), "\(among)")
        let elsewhere = try self.folder.makeFolder("elsewhere")
        try FileManager.default.createSymbolicLink(atPath: self.folder.path("planted"), withDestinationPath: elsewhere)
        for path in ["planted", "planted/"].map(self.folder.path) {
            let followed = await self.run("find nm; link 1 \(path)")
            #expect(followed.code == 2 && followed.error.contains("is a symbolic link"), "\(followed)")
        }
        #expect(self.folder.files(below: "elsewhere").isEmpty)
        try self.folder.write("x", to: "file")
        let blocked = await self.run("find nm; link 1 \(self.folder.path("file"))")
        #expect(blocked.code == 5 && blocked.error.contains("cannot write"), "\(blocked)")
    }

    @Test("The command that mends names a directory that is no setting kept for the next session")
    func verifyNamesTheDirectory() async throws {
        _ = await self.run("find nm; get 2")
        let file = try #require(self.folder.files(below: "out", withExtension: "dcm").first)
        try TemporaryDirectory.write((TemporaryDirectory.bytes(of: file) ?? []).dropLast(9), to: file)
        let out = self.folder.path("out")
        let terminal = RecordingTerminal()
        let code = await Shell.main(
            arguments: ["--set", "output=\(out)", "-c", "verify"],
            environment: ["XDG_CONFIG_HOME": "/nonexistent"],
            terminal: terminal,
            interrupts: Interrupts()
        )
        #expect(code == 1 && terminal.error.contains("hint: retrieve 2.25."), "\(terminal.error)")
        #expect(terminal.error.contains(" -o \(out)"), "\(terminal.error)")
    }

    @Test("A link reaches no other file system")
    func anotherFileSystem() async throws {
        let run = await self.run("find nm; get 1 > \(self.folder.path("log")); link 1 /dev/shm/pacsh-link-test")
        TemporaryDirectory.remove("/dev/shm/pacsh-link-test")
        #expect(run.code == 5 && run.error.contains("on another file system than the objects"), "\(run)")
    }
}
