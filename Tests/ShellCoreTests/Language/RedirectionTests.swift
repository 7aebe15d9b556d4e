import TestSupport
import Testing

@testable import ShellCore

/// Where results go: files, the system's shell, records and logs.
@Suite struct RedirectionTests {
    @Test func redirectsIntoPrivateFiles() async throws {
        let directory = try TemporaryDirectory("language")
        let path = directory.path("out put")
        let run = await Batch.run("set model > '\(path)'\nset pdu.max >> '\(path)'", "--format", "csv")
        #expect(run.code == 0 && run.output == "", "\(run.error)")
        let text = String(decoding: try #require(TemporaryDirectory.bytes(of: path)), as: UTF8.self)
        #expect(text.contains("model,study") && text.contains("pdu.max,65536"))
        #expect(TemporaryDirectory.permissions(of: path) == 0o600)
        let refused = await Batch.run("set model > '\(directory.path)/none/x'")
        #expect(refused.code == 5)
        #expect(refused.error.contains("cannot write") && !refused.error.contains("set output"))
        #expect(await Batch.run("set > \(path)", "--no-shell").code == 2)
        let full = await Batch.run("set > /dev/full", "--format", "jsonl")
        #expect(full.code == 5)
        #expect(full.output.contains("\"error\":{\"code\":\"disk-full\",\"exit\":5,"), "\(full.output)")
        let script = try directory.write("sleep 50ms && set model --format csv &\n", to: "background.pacsh")
        let background = await Batch.run("source '\(script)' > '\(path)'")
        let late = String(decoding: try #require(TemporaryDirectory.bytes(of: path)), as: UTF8.self)
        #expect(background.code == 0 && late.contains("model,study"), "\(late)")
    }

    @Test func pipesAndShellTextsSucceedOrFailAsTheyDo() async throws {
        let directory = try TemporaryDirectory("language")
        let path = directory.path("out")
        let run = await Batch.run(
            "let name = 'a b'\ntag Modality --format tsv | cat > '\(path)'; !printf '%s' \"$PACSH_name$1\" >> '\(path)'"
        )
        #expect(run.code == 0, "\(run.error)")
        let text = String(decoding: try #require(TemporaryDirectory.bytes(of: path)), as: UTF8.self)
        #expect(text.contains("Modality") && text.hasSuffix("\na b"), "\(text)")
        #expect(await Batch.run("set | head -n 0").code == 0)
        let failed = await Batch.run("set | false")
        #expect(failed.code == 5)
        #expect(failed.error.hasSuffix("-c:1:1: set: 'false' ended with exit status 1\n"))
        #expect(await Batch.run("!exit 3").code == 5)
        #expect(await Batch.run("-!exit 3").code == 0)
        #expect(await Batch.run("!exit 3 || set").error.contains("defaults"))
        for text in ["!true", "set | cat", "-!true"] { #expect(await Batch.run(text, "--no-shell").code == 2) }
    }

    @Test func recordsWhatRanSoThatItCanRunAgain() async throws {
        let directory = try TemporaryDirectory("language")
        let path = directory.path("rec.pacsh")
        let library = try directory.write("set model\n", to: "lib.pacsh")
        let run = await Batch.run(
            """
            set
            record '\(path)'
            let a = 'x y'
            -assert 1 == 2
            assert $a == z || @set model \\
              patient # comment
            source '\(library)'
            repeat 2 sleep 0
            record off
            status
            """
        )
        #expect(run.code == 0, "\(run.error)")
        let text = String(decoding: try #require(TemporaryDirectory.bytes(of: path)), as: UTF8.self)
        let expected = """
            let a = 'x y'
            -assert 1 == 2
            -assert $a == z
            @set model \\
              patient
            source '\(library)'
            repeat 2 sleep 0

            """
        #expect(text == expected)
        #expect(TemporaryDirectory.permissions(of: path) == 0o600)
        #expect(await Batch.run(words: ["-f", path]).code == 0)
    }

    @Test func teeWritesAllThatIsShown() async throws {
        let directory = try TemporaryDirectory("language")
        let path = directory.path("tee")
        let run = await Batch.run("tee '\(path)'\nset\n-assert 1 == 2\ntee off\nstatus")
        #expect(run.code == 0, "\(run.error)")
        let text = String(decoding: try #require(TemporaryDirectory.bytes(of: path)), as: UTF8.self)
        #expect(text.contains("> set\nall settings have their defaults"), "\(text)")
        #expect(text.contains("assert: '1' is not '2'"))
        #expect(!text.contains("Storage SCP"))
        #expect(TemporaryDirectory.permissions(of: path) == 0o600)
    }

    @Test func logsCommandsAndFailures() async throws {
        let directory = try TemporaryDirectory("language")
        let path = directory.path("log")
        _ = await Batch.run(words: ["--log-file", path, "-c", "set\n-assert 1 == 2"])
        let text = String(decoding: try #require(TemporaryDirectory.bytes(of: path)), as: UTF8.self)
        let lines = text.split(separator: "\n")
        #expect(lines.count == 2, "\(text)")
        #expect(lines.first?.contains(" info set (") == true)
        #expect(lines.last?.contains(" error -assert 1 == 2: assertion, exit status 3; '1' is not '2' (") == true)
        #expect(TemporaryDirectory.permissions(of: path) == 0o600)
        let named = directory.path("named")
        _ = await Batch.run(words: ["--log-file", named, "-c", "let who = DOE^JOHN", "-c", "assert 1 == 2 \"of $who\""])
        let message = String(decoding: try #require(TemporaryDirectory.bytes(of: named)), as: UTF8.self)
        #expect(message.contains("of $who: '1' is not '2'"), "\(message)")
        let quiet = directory.path("quiet")
        _ = await Batch.run(words: ["--log-file", quiet, "--log-level", "error", "-c", "set"])
        #expect(TemporaryDirectory.bytes(of: quiet)?.isEmpty == true)
    }
}
