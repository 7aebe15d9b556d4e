import TestSupport
import Testing

@testable import ShellCore

/// Words that people type who know other tools, and words that are never meant.
@Suite struct FirstWordTests {
    @Test(arguments: ["?", "help", "version", "? find", "-disconnect", "q", "\\q", "bye", "exit"])
    func firstWordsThatPeopleTypeWork(_ text: String) async {
        let run = await Batch.run(text)
        #expect(run.code == 0, "\(run.error)")
    }

    @Test(arguments: [
        ("ls", "'find'"), ("cd /tmp", "set output"), ("clear", "Ctrl-L"), ("findscu -aec PACS h 104", "'find'"),
        ("echoscu h 104", "'echo'"), ("movescu", "'move'"), ("getscu", "'get'"), ("storescp 104", "scp start"),
        ("find --since 7", "write 7d"), ("find --since 01.11.2026", "write 2026-11-01"),
        ("find --date 11/30/2026", "write 2026-11-30"), ("find --date 1/2/2026", "write 2026-02-01 or 2026-01-02"),
        ("move 1 3", "move 1,3"), ("get 1 2-4", "get 1,2-4"), ("series 1 3", "series 1,3"),
        ("each 1 3 do echo", "each 1,3 do"),
        ("connect pacs:104", "write AET@pacs:104"), ("connect pacs 104", "write AET@pacs:104"),
        ("connect A@pacs 104 A", "connect AET@host:port"), ("connect ::1 104", "AET@[::1]:104"),
        ("ping", "connect AET@host:port"),
    ])
    func othersSayWhatToType(_ text: String, _ hint: String) async {
        let run = await Batch.run(text)
        #expect(run.code == 2 && run.output == "")
        #expect(run.error.contains(hint), "\(run.error)")
    }

    @Test(arguments: [
        "connect pacs.example.org 104 MAIN", "connect pacs.example.org 104 -aec MAIN",
        "connect MAIN@pacs.example.org:104",
        "connect pacs.example.org:104 -aec MAIN", "let p = 104; connect pacs.example.org $p MAIN",
        "alias ls = connect MAIN@pacs.example.org:104; ls",
    ])
    func aSystemIsNamedInManyWays(_ text: String) async {
        let run = await Batch.run(text)
        #expect(
            run.code == 0 && (run.output + run.error).contains("MAIN@pacs.example.org:104 is selected"),
            "\(run.error)"
        )
    }

    @Test(arguments: [
        ("find PatientName=***", 6), ("find nm --patient ***", 19), ("find --id='***'", 6), ("let id = ***", 10),
        ("alias z = find --id ***", 21), ("each 1 do find --accession ***", 28), ("connect ***", 9),
        ("-find --description \"***\"", 21), ("assert $error == ***", 18), ("frob ***", 6),
    ])
    func aMaskedValueIsNone(_ text: String, _ column: Int) async {
        for options in [[], ["--check"]] {
            let run = await Batch.run(words: options + ["-c", text])
            #expect(run.code == 2 && run.output == "")
            #expect(run.error.hasPrefix("-c:1:\(column): "), "\(run.error)")
            #expect(run.error.contains("type the value again"), "\(run.error)")
        }
    }

    @Test func aMaskedValueThatComesLaterIsNoneEither() async throws {
        let directory = try TemporaryDirectory("language")
        let list = try directory.write("***\n", to: "list")
        let words = await Batch.run(words: ["find", "--patient", "***"])
        let option = await Batch.run(words: ["--let", "id=***", "-c", "find --id $id"])
        let batch = await Batch.run(words: ["-f", try directory.write("sleep 0\nfind --id $1\n", to: "b.pacsh"), "***"])
        let each = await Batch.run("each --from '\(list)' do find --id {}")
        for run in [words, option, batch, each] {
            #expect(run.code == 2 && run.error.contains("type the value again"), "\(run.error)")
        }
        // A value that only has stars in it is the PACS's to match, and so is no mask.
        #expect(!(await Batch.run("find PatientName=A***")).error.contains("type the value"))
    }

    @Test(arguments: [
        ("find --pateint X", "--pateint", "--patient"), ("find --pateint=DOE nm", "--pateint", "--patient"),
        ("move 1 --dryrun", "--dryrun", "--dry-run"), ("find nm -Q", "-Q", ""),
        ("find --snice 7d", "--snice", "--since"),
        ("let x = 1; find --pateint=$x", "--pateint", "--patient"),
        ("find --sort -StudyDate --lmit 3", "--lmit", "--limit"),
        ("each --form list do echo", "--form", "--from"), ("source x.pacsh --pateint X", "", ""),
    ])
    func aMistypedOptionIsNamed(_ text: String, _ option: String, _ right: String) async {
        let run = await Batch.run(text)
        #expect(run.code == 2)
        #expect(run.error.contains("unknown option '\(option)'") == !option.isEmpty, "\(run.error)")
        #expect(right.isEmpty || run.error.contains("did you mean '\(right)'?"), "\(run.error)")
        #expect(!run.error.contains("DOE") && !run.error.contains("'X'"), "\(run.error)")
    }
}
