import TestSupport
import Testing

@testable import ShellCore

/// The texts of batches: their places, their encodings, what one sources.
@Suite struct BatchTextTests {
    @Test(arguments: [
        ("let a = b c\nassert $a == b", 1), ("alias z =\nz", 1),
        ("capture n = frob\nassert $n == 1\nassert $count > 0", 1),
        ("source missing.pacsh\nfind --id $x", 1), ("let a = $b\nassert $a == $b", 2),
        ("find --frob\nassert $count > 0", 1),
        ("move x\nassert $received == 1", 1),
    ])
    func aFaultCausesNoOthers(_ text: String, _ count: Int) async {
        let run = await Batch.run(words: ["--check", "-c", text])
        #expect(run.code == 2)
        #expect(run.error.split(separator: "\n").count { $0.hasPrefix("-c:") } == count, "\(run.error)")
    }

    @Test func placesCountTheTextsOfC() async {
        let run = await Batch.run(words: ["-c", "sleep 0", "-c", "frob", "-c", "sleep 0\n\nfrob", "-c", " frob"])
        let places = run.error.split(separator: "\n").filter { $0.hasPrefix("-c:") }.map { $0.prefix { $0 != " " } }
        #expect(places == ["-c:2:1:", "-c:5:1:", "-c:6:2:"], "\(run.error)")
        let later = await Batch.run(words: ["-c", "sleep 0", "-c", "assert 1 == 2"])
        #expect(later.error.hasPrefix("-c:2:1: assert: "), "\(later.error)")
    }

    @Test(arguments: [
        ("a\r\nb\r\n\r\nc", ["a", "b", "c"]), ("\u{FEFF}a\nb\n", ["a", "b"]), ("a\rb\r", ["a", "b"]),
        ("  a  \nb 2\n\t\n#c\nd'e\nf$g\nh&i;j\n", ["a", "b 2", "#c", "d'e", "f$g", "h&i;j"]), ("", []),
    ])
    func valuesAreReadFromAnyEditorsFile(_ text: String, _ values: [String]) async throws {
        let directory = try TemporaryDirectory("language")
        let path = try directory.write(text, to: "values")
        #expect(try TextFile.lines(of: path) == values)
        let echoed = await Batch.run(words: ["--echo", "--full", "-c", "each --from '\(path)' do assert {} != x"])
        #expect(echoed.code == 0, "\(echoed.error)")
        #expect(echoed.error.split(separator: "\n").count { $0.contains(": assert ") } == values.count)
    }

    @Test(
        arguments: [
            ([0x61, 0x0A, 0x4D, 0xFC, 0x6C], "2:2", "the text isn't UTF-8 here", "WINDOWS-1252"),
            ([0xFF, 0xFE, 0x61, 0x00], "1:1", "the text is UTF-16, not UTF-8", "UTF-16"),
            ([0x61, 0x0D, 0x0A, 0x62, 0x00], "2:2", "there is a NUL character here", "UTF-16LE"),
        ] as [([UInt8], String, String, String)]
    )
    func aWrongEncodingIsNamedWithPlaceAndRemedy(
        _ bytes: [UInt8],
        _ place: String,
        _ fault: String,
        _ encoding: String
    ) async throws {
        let directory = try TemporaryDirectory("language")
        let path = directory.path("values.pacsh")
        try TemporaryDirectory.write(bytes, to: path)
        let remedy = "hint: save it as UTF-8: iconv -f \(encoding) -t UTF-8 "
        for words in [["-f", path], ["-c", "source '\(path)'"], ["-c", "each --from '\(path)' do find --id {}"]] {
            let run = await Batch.run(words: words)
            #expect(run.code == 2)
            #expect(run.error.contains("\(path):\(place): ") && run.error.contains("\(fault)\n"), "\(run.error)")
            #expect(run.error.contains(remedy), "\(run.error)")
        }
    }

    @Test func nothingSourcesItselfForEver() async throws {
        let directory = try TemporaryDirectory("language")
        let file = try directory.write("let f = self.pacsh\nsource $f\n", to: "self.pacsh")
        let run = await Batch.run(words: [file])
        #expect(run.code == 2 && run.error.contains("sources itself"), "\(run.error)")
        let list = try directory.write("each.pacsh\n", to: "list")
        let each = try directory.write("each --from '\(list)' do source {}\n", to: "each.pacsh")
        let second = await Batch.run(words: [each])
        #expect(second.code == 2 && second.error.contains("sources itself"), "\(second.error)")
        let deep = await Batch.run(String(repeating: "repeat 1 ", count: 2000) + "sleep 0")
        #expect(deep.code == 2 && deep.error.contains("nested"), "\(deep.error.prefix(300))")
    }

    @Test func sourcedFilesHaveArgumentsOfTheirOwnAndRelativeFiles() async throws {
        let directory = try TemporaryDirectory("language")
        try directory.makeFolder("sub")
        _ = try directory.write("assert $1 == one\nlet inner = $2\nsource third.pacsh", to: "sub/second.pacsh")
        _ = try directory.write("let third = 3\n", to: "sub/third.pacsh")
        let file = try directory.write(
            "let two = 2\nsource sub/second.pacsh one $two\nassert $1 == a\nassert $inner$third == 23\n",
            to: "first.pacsh"
        )
        let run = await Batch.run(words: [file, "a"])
        #expect(run.code == 0, "\(run.error)")
        let dynamic = try directory.write("let f = sub/third.pacsh\nsource $f\nassert $f != ''\n", to: "dynamic.pacsh")
        let second = await Batch.run(words: [dynamic])
        #expect(second.code == 0, "\(second.error)")
    }

    @Test func echoesCommandsWithTheirPlaces() async {
        let run = await Batch.run("let a = 1\n@set\n-status\nrepeat 2 sleep 0\n", "--echo")
        let said = "all settings have their defaults; 'set -a' shows them\n"
        #expect(run.error == "-c:1: let a = 1\n\(said)-c:3: -status\n-c:4: repeat 2 sleep 0\n")
    }

    @Test func checkSendsNothingAndFollowsAliasesAndFiles() async throws {
        let directory = try TemporaryDirectory("language")
        _ = try directory.write("let given = 1\nalias nn = set {1}\n", to: "lib.pacsh")
        let file = try directory.write("source lib.pacsh\nnn model\nassert $given == 2\nnn\n", to: "t.pacsh")
        let run = await Batch.run(words: ["--check", file])
        #expect(run.code == 2)
        #expect(run.error.contains("t.pacsh:4:1: nn: the alias nn needs at least 1 argument\n"), "\(run.error)")
        #expect(run.output == "")
    }
}
