import TestSupport
import Testing

@testable import ShellCore

/// Variables and assertions, and what of them is never said.
@Suite struct VariableTests {
    @Test(arguments: [
        ("let a = b\nassert $a == b", 0), ("let a=b\nassert ${a}c == bc", 0), ("let a = ''\nassert \"$a\" == ''", 0),
        ("let a = 'x y'\nassert $a == 'x y'", 0), ("let a = $b", 2), ("let a = 1\nassert '$a' == $a", 3),
        ("let a = 1; let b = $a$a; assert $b == 11", 0),
        ("let k = timeout.dimse\ncapture v = set $k\nassert $v == 60", 0),
        ("capture v = set", 2), ("assert a == b \"must be\"", 3), ("assert 007 == 7", 3), ("assert 0x10 == 16", 0),
        ("assert 3 in 1,2..4", 0), ("assert 5 in 1,2..4", 3), ("assert b in a,b", 0), ("assert abc matches ^a.c$", 0),
        ("assert abc matches ^b", 3), ("assert x > 1", 3), ("assert 10 > 9", 0), ("assert 2 != 2", 3),
        ("assert 12345678901234567 == 12345678901234568", 3), ("assert 1E3 == 1000", 3),
        ("assert 1.50 == 1.5", 0), ("assert -1 < 0", 0), ("assert 0x10 != 17", 0), ("capture x=set model", 0),
        ("let t = 1ms; repeat 2 --every=$t sleep 0", 0), ("-assert 1 == 2; assert $error == assertion", 0),
        ("-!false\nassert $error == shell-failed\n!true\nassert $error == ''", 0), ("!true; assert $count == 0", 2),
        ("alias chk = assert 2 > 1\nchk", 0), ("let n = abc\n-sleep $n\nassert $error == usage", 0),
        ("assert $status == 0x0000", 2), ("status\nassert $status == 0x0000\nassert $error == ''", 0),
        ("set\nassert $count == 0", 0), ("-set model both", 2), ("assert $env:HOME != ''", 0),
        ("assert \"$env:PACSH_NO_SUCH_VARIABLE\" == x", 2),
    ])
    func variablesAndAssertions(_ text: String, _ code: Int32) async {
        let run = await Batch.run(text)
        #expect(run.code == code, "\(run.error)")
    }

    @Test func aFailedAssertionSaysWhatItFound() async {
        let own = await Batch.run("set\nassert $count > 5")
        #expect(own.error.hasSuffix("\n-c:2:1: assert: $count is '0', not greater than 5\n"))
        let run = await Batch.run("let n = 3\nassert $n > 5 \"too few\"", "--full")
        #expect(run.error == "-c:2:1: assert: too few: $n is '3', not greater than 5\n")
        let json = await Batch.run("assert 1 == 2", "--format", "jsonl")
        #expect(json.output.hasPrefix("{\"command\":\"assert\",\"error\":{\"code\":\"assertion\",\"exit\":3,"))
    }

    @Test func whatMayIdentifyAPatientIsInNoMessage() async throws {
        let directory = try TemporaryDirectory("language")
        let tee = directory.path("tee")
        let run = await Batch.run(
            """
            tee '\(tee)'
            let id = 4711
            -assert $id == '4712'
            -assert 4713 == $id "other"
            let
            alias z = find --patient DOE^JOHN
            alias
            -!ls /nowhere at all
            """
        )
        #expect(run.code == 0, "\(run.error)")
        let text = String(decoding: try #require(TemporaryDirectory.bytes(of: tee)), as: UTF8.self)
        for secret in ["is '4711'", "not '4712'", "is '4713'", "JOHN"] {
            #expect(!run.error.contains(secret), "\(secret): \(run.error)")
            #expect(!text.contains(secret), "\(secret): \(text)")
        }
        #expect(run.error.contains("assert: $id is not *** (ignored)"), "\(run.error)")
        #expect(run.error.contains("'ls …' ended with exit status 2"), "\(run.error)")
    }

    @Test func wordsOfTheProcessAreMaskedLikeALine() async {
        for name in ["#12 DOE^JOHN", "A;DOE JOHN", "O'DOE \"X", "a|DOE"] {
            let run = await Batch.run(words: ["--echo", "find", "--patient", name])
            #expect(!run.error.contains("DOE"), "\(name): \(run.error)")
        }
    }

    @Test func takesVariablesAndArgumentsFromTheProcess() async throws {
        let directory = try TemporaryDirectory("language")
        let file = try directory.write("assert $1 == a\nassert \"$2\" == 'b c'\nassert $x == y=z\n", to: "t.pacsh")
        let good = await Batch.run(words: ["--let", "x=y=z", "-f", file, "a", "b c"])
        #expect(good.code == 0, "\(good.error)")
        let missing = await Batch.run(words: ["--let", "x=y=z", file, "a"])
        #expect(missing.code == 2)
        #expect(missing.error.contains("t.pacsh:2:9: assert: there is no argument 2: the batch has 1"))
    }

    @Test func aWordWithAVariablePassesTypesUntilItRuns() async {
        let check = await Batch.run("let n = x\nfind --limit $n\n", "--check")
        #expect(check.code == 0, "\(check.error)")
        let run = await Batch.run("let n = x\nfind --limit $n\n")
        #expect(run.code == 2)
        #expect(run.error.contains("-c:2:14: find: the value 'x' is invalid for '--limit <limit>'"), "\(run.error)")
        let literal = await Batch.run("find --model 'stud$y'\n", "--check")
        #expect(literal.code == 2)
    }
}
