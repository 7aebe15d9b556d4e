import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage
import TestSupport
import Testing

@testable import ShellCore

/// What Tab proposes, by lines with the cursor marked as `¦`.
@Suite(.timeLimit(.minutes(1))) struct CompletionTests {
    private static let profiles = """
        [profiles.main]
        host = "pacs.example.org"
        port = 104
        called = "MAINPACS"
        calling = "WORKSTATION"
        [profiles.mirror]
        host = "192.0.2.7"
        port = 11112
        called = "MIRROR"
        """

    @Test(
        "Every line becomes one of these, and none that isn't among them",
        arguments: [
            ("fin¦", ["find ¦"]), ("fi¦", ["files ¦", "filter ¦", "find ¦"]), ("find¦", ["find ¦"]),
            ("find nm¦", ["find nm ¦"]), ("find NM¦", ["find NM ¦"]), ("whoam¦ --format csv", ["whoami¦ --format csv"]),
            ("find nm --sin¦", ["find nm --since ¦"]), ("find nm --sin¦ 7d", ["find nm --since¦ 7d"]),
            ("find nm --since 7¦", ["find nm --since 7d ¦", "find nm --since 7w ¦", "find nm --since 7m ¦"]),
            ("find nm --since 7d¦", ["find nm --since 7d ¦"]),
            ("find nm --since yes¦", ["find nm --since yesterday ¦"]),
            ("find nm --since=tod¦", ["find nm --since=today ¦"]),
            ("find --date today..yes¦", ["find --date today..yesterday ¦"]),
            ("find nm --since 7d --pat¦", ["find nm --since 7d --patient ¦"]),
            ("find nm --since 7d --patient ¦", []), ("find nm --since 7d --patient X¦", []),
            ("find --since 7d --si¦", []), ("find PatientNa¦", ["find PatientName=¦"]),
            ("find patientna¦", ["find PatientName=¦"]), ("find AccessionNumber¦=1", ["find AccessionNumber¦=1"]),
            ("find Modality=N¦", ["find Modality=NM ¦"]),
            ("find worklist --station-a¦", ["find worklist --station-aet ¦"]),
            ("find --sex ¦", ["f", "m", "o"].map { "find --sex \($0) ¦" }),
            ("find PatientSex=¦", ["F", "M", "O"].map { "find PatientSex=\($0) ¦" }),
            (
                "find RequestAttributesSequence[0].RequestedProcedureI¦",
                ["find RequestAttributesSequence[0].RequestedProcedureID=¦"]
            ),
            ("find -k BodyPartE¦", ["find -k BodyPartExamined=¦"]),
            (
                "find --return StudyDate,PatientBirthD¦",
                ["Date", "DateInAlternativeCalendar"].map { "find --return StudyDate,PatientBirth\($0) ¦" }
            ),
            ("find --sort -StudyDa¦", ["find --sort -StudyDate ¦"]), ("find --model p¦", ["find --model patient ¦"]),
            ("find --format js¦", ["find --format json ¦", "find --format jsonl ¦"]),
            ("find --format=c¦", ["find --format=csv ¦"]),
            ("scp sta¦", ["scp start ¦", "scp status ¦"]),
            ("scp start --accept MA¦", ["scp start --accept MAINPACS ¦"]),
            ("scp start --accept MAINPACS,MI¦", ["scp start --accept MAINPACS,MIRROR ¦"]),
            ("demo start --fault move-p¦", ["demo start --fault move-partial ¦"]),
            ("connect ma¦", ["connect main ¦"]), ("connect MI¦", ["connect MIRROR@192.0.2.7:11112 ¦"]),
            ("connect main -aet WO¦", ["connect main -aet WORKSTATION ¦"]),
            ("profile us¦", ["profile use ¦"]), ("profile use m¦", ["profile use main ¦", "profile use mirror ¦"]),
            ("profile set main acc¦", ["profile set main accept=¦"]),
            ("profile set main expect=e¦", ["profile set main expect=echo ¦"]),
            ("profile set main port=1 timeout.ac¦", ["profile set main port=1 timeout.acse=¦"]),
            ("profile unset main calli¦", ["profile unset main calling ¦"]),
            ("unset timeout.di¦", ["unset timeout.dimse ¦"]),
            ("profile export --as d¦", ["profile export --as dcmtk ¦"]),
            ("contexts --probe CTI¦", ["contexts --probe CTImageStorage ¦"]),
            ("contexts --probe 1.2.840.10008.5.1.4.1.1.481.5¦", ["contexts --probe 1.2.840.10008.5.1.4.1.1.481.5 ¦"]),
            (
                "contexts --probe CT:1.2.840.10008.1.2.4.8¦",
                ["0", "1"].map { "contexts --probe CT:1.2.840.10008.1.2.4.8\($0) ¦" }
            ),
            ("assert $err¦", ["assert $error ¦"]), ("find PatientName=\"$err¦\"", ["find PatientName=\"$error¦\""]),
            ("find '$err¦", []), ("assert $nothing¦", []),
            ("profile add m¦", []), ("profile list ma¦", []),
            ("profile add x A@h:1 --set timeout.ac¦", ["profile add x A@h:1 --set timeout.acse=¦"]),
            ("profile add x A@h:1 --set model=p¦", ["profile add x A@h:1 --set model=patient ¦"]),
            ("move 3 --to MI¦", ["move 3 --to MIRROR ¦"]), ("echo --called MIR¦", ["echo --called MIRROR ¦"]),
            ("move 1 --modality NM,S¦", ["SC", "SR", "SEG", "SM"].map { "move 1 --modality NM,\($0) ¦" }),
            ("set timeout.di¦", ["set timeout.dimse ¦"]),
            ("set model ¦", ["set model study ¦", "set model patient ¦"]),
            ("set charset 'ISO_IR 19¦", ["set charset 'ISO_IR 192' ¦"]),
            ("set charset ISO_IR\\ 19¦", ["set charset 'ISO_IR 192' ¦"]),
            ("set charset \"ISO_IR 19¦\"", ["set charset \"ISO_IR 192¦\""]),
            ("help sele¦", ["help selectors ¦"]), ("help fin¦", ["help find ¦"]), ("history cl¦", ["history clear ¦"]),
            ("find nm; ech¦", ["find nm; echo ¦"]), ("echo && whoa¦", ["echo && whoami ¦"]),
            ("echo || whoa¦", ["echo || whoami ¦"]), ("echo;whoa¦", ["echo;whoami ¦"]), ("-whoa¦", ["-whoami ¦"]),
            ("@-whoa¦", ["@-whoami ¦"]), ("find | gre¦", []), ("!ech¦", []), ("# ech¦", []),
            ("find --since 7d # ech¦", []),
            ("echo '; whoa¦", []), ("nonsense fi¦", []), ("repeat 3 ech¦", ["repeat 3 echo ¦"]),
            ("repeat 3 --until-ok find --mod¦", ["repeat 3 --until-ok find --model ¦"]),
            ("repeat 3 --ev¦", ["repeat 3 --every ¦"]), ("watch 2s whoa¦", ["watch 2s whoami ¦"]),
            ("watch whoa¦", ["watch whoami ¦"]), ("capture n = whoa¦", ["capture n = whoami ¦"]),
            ("capture n ¦", ["capture n = ¦"]), ("expect fail ech¦", ["expect fail echo ¦"]),
            ("expect status 0xA801 mov¦", ["expect status 0xA801 move ¦"]), ("expect re¦", ["expect reject ¦"]),
            ("assert tag 1 PatientNa¦", ["assert tag 1 PatientName ¦"]),
            ("assert tag 1 Rows mat¦", ["assert tag 1 Rows matches ¦"]),
            ("find > nowhere ct --lim¦", ["find > nowhere ct --limit ¦"]), ("echo -- --for¦", []),
        ] as [(String, [String])]
    )
    func completes(_ line: String, _ expected: [String]) throws {
        let session = try TypedSession(profiles: Self.profiles)
        #expect(session.lines(line) == expected)
    }

    @Test func proposesCommandsAtEveryBeginning() throws {
        let session = try TypedSession()
        let names = Set(CommandTable.entries.map(\.name))
        for line in ["¦", "echo; ¦", "echo && ¦", "-¦", "expect fail ¦", "repeat 2 ¦", "each 1 do ¦"] {
            let labels = session.completions(line).candidates.map(\.label)
            #expect(Set(labels).isSuperset(of: names), "\(line)")
            #expect(labels == labels.sorted(), "\(line)")
        }
        let find = session.completions("¦").candidates.first { $0.label == "find" }
        #expect(find?.detail == "Find patients, studies, series, images, or what is scheduled.")
    }

    @Test func everyOptionAndArgumentHasAKindAndEveryOptionIsCompleted() throws {
        let session = try TypedSession()
        for entry in CommandTable.entries {
            let declaration = CommandDeclaration.of(entry.type)
            let labels = session.completions("\(entry.name) -¦").candidates.map(\.text)
            for argument in declaration.arguments {
                if argument.kind != .flag {
                    #expect(ValueKind.of(argument, in: entry.type) != nil, "\(entry.name) \(argument.key)")
                }
                guard argument.kind != .positional else { continue }
                #expect(!argument.abstract.isEmpty, "\(entry.name) \(argument.key)")
                #expect(labels.contains(argument.preferredName + " "), "\(entry.name) \(argument.key)")
                for name in argument.names {
                    let lines = session.lines("\(entry.name) \(name)¦")
                    #expect(lines.contains("\(entry.name) \(name) ¦"), "\(entry.name) \(name)")
                }
            }
            // What a command says of its values is said of something that it declares.
            for key in entry.type.valueKinds.keys {
                #expect(declaration.arguments.contains { $0.key == key }, "\(entry.name) \(key)")
            }
        }
    }

    @Test func readsFindsDeclaration() throws {
        let declaration = CommandDeclaration.of(FindCommand.self)
        let format = try #require(declaration.option(named: "--format"))
        #expect(format.words == OutputFormat.allCases.map(\.rawValue))
        #expect(format.kind == .option)
        let move = CommandDeclaration.of(MoveCommand.self)
        #expect(move.option(named: "-aem")?.preferredName == "--to")
        #expect(declaration.option(named: "--require")?.kind == .flag)
        #expect(declaration.positionals.map(\.key) == ["<words>"])
        #expect(declaration.positionals.first?.isRepeating == true)
    }

    @Test func keywordsAreManyButNotTooMany() throws {
        let session = try TypedSession()
        let some = session.completions("find Pat¦").candidates
        #expect(some.prefix(2).map(\.label) == ["patient", "PatientName"])
        #expect(some.prefix(2).map(\.detail) == ["level", "(0010,0010) PN"])
        let all = session.completions("find S¦").candidates.map(\.label)
        #expect(all.count < 150)
        // What all have in common is no longer than what all keywords have.
        #expect(Set(all.map { $0.prefix(2).lowercased() }).count > 1)
        let nothing = session.completions("find ¦").candidates.map(\.label)
        #expect(nothing.starts(with: ["patient", "study", "series", "image"]))
        #expect(nothing.contains("PatientName") && nothing.contains("NM"))
        #expect(session.lines("tag PatientBirthT¦") == ["tag PatientBirthTime ¦"])
        #expect(session.completions("find OtherPatientIDsSeq¦").candidates.map(\.text) == ["OtherPatientIDsSequence="])
    }

    @Test func settingsNameTheirWords() throws {
        let session = try TypedSession()
        for setting in Setting.all {
            let candidates = session.completions("set \(setting.key)¦").candidates
            #expect(candidates.contains { $0.label == setting.key && $0.detail == setting.summary })
            let values = session.completions("set \(setting.key) ¦").candidates.map(\.label)
            #expect(values.filter(setting.words.contains) == setting.words, "\(setting.key)")
        }
    }

    @Test func quotesFilesThatNeedIt() throws {
        let session = try TypedSession()
        let directory = try TemporaryDirectory("files")
        try directory.makeFolder("my data/sub")
        try directory.write("", to: "my data/it's one.dcm")
        try directory.write("", to: "plain.dcm")
        try directory.write("", to: ".hidden")
        let path = directory.path
        #expect(session.lines("dump \(path)/pl¦") == ["dump \(path)/plain.dcm ¦"])
        #expect(session.lines("dump \(path)/m¦") == ["dump '\(path)/my data/¦"])
        #expect(session.lines("dump \"\(path)/m¦") == ["dump \"\(path)/my data/¦"])
        #expect(session.lines("dump '\(path)/my data/s¦") == ["dump '\(path)/my data/sub/¦"])
        #expect(session.lines("dump \"\(path)/my data/i¦") == ["dump \"\(path)/my data/it's one.dcm\" ¦"])
        #expect(session.lines("dump \(path)/.h¦") == ["dump \(path)/.hidden ¦"])
        #expect(session.lines("dump \(path)/¦").count == 2)
        // Only a directory can be an output directory.
        #expect(session.lines("move 1 -o \(path)/¦") == ["move 1 -o '\(path)/my data/¦"])
        #expect(session.lines("move 1 --output=\(path)/¦") == ["move 1 --output='\(path)/my data/¦"])
        #expect(session.lines("set output \(path)/m¦") == ["set output '\(path)/my data/¦"])
        #expect(session.lines("find > \(path)/pl¦") == ["find > \(path)/plain.dcm ¦"])
        #expect(session.lines("source \(path)/pl¦") == ["source \(path)/plain.dcm ¦"])
        // A quote inside single quotes is written so that the lexer reads the same name.
        let name = "\(path)/my data/it's one.dcm"
        let line = try #require(session.lines("dump '\(path)/my data/i¦").first).filter { $0 != "¦" }
        #expect(Script.read(line, file: "").statements.first?.words.last?.text == name)
    }

    @Test func rowsOfAListAreProposedWithWhatTheyAre() async throws {
        let session = try TypedSession()
        #expect(session.lines("move a¦") == [])
        try await session.run(["demo", "start", "--port", "0"], ["find", "nm", "--limit", "3"])
        let candidates = session.completions("move ¦").candidates
        #expect(candidates.map(\.label) == ["all", "end", "1", "2", "3"])
        #expect(candidates.first?.detail == "3 studies")
        let row = try #require(session.session.results?.rows.first)
        let name = try #require(row.text(.patientName))
        let date = try #require(row.text(.studyDate))
        let detail = try #require(candidates.first { $0.label == "1" }?.detail)
        #expect(detail.hasPrefix("\(date.prefix(4))-\(date.dropFirst(4).prefix(2))-\(date.suffix(2))  "))
        #expect(detail.contains("NM") && detail.contains("***") && !detail.contains(name))
        #expect(session.lines("move 2¦") == ["move 2 ¦"])
        #expect(session.lines("move 1,a¦") == [])
        #expect(session.lines("move 1,3¦") == ["move 1,3 ¦"])
        #expect(session.lines("move 2-¦") == ["move 2-end ¦", "move 2-2 ¦", "move 2-3 ¦"])
        #expect(session.lines("series 1¦") == ["series 1 ¦"])
        #expect(session.lines("repeat 2 get e¦") == ["repeat 2 get end ¦"])
        #expect(session.lines("each a¦") == ["each all ¦"])
        #expect(session.lines("each all ¦") == ["each all do ¦"])
        #expect(session.lines("show 1 PatientNa¦") == ["show 1 PatientName ¦"])
        #expect(session.lines("dump 1/¦") == [])
        try await session.run(["series", "1"], ["set", "names", "full"])
        #expect(session.lines("dump 1/1¦") == ["dump 1/1 ¦"])
        #expect(session.completions("move l¦").candidates.first?.detail == "1 row used last")
        try await session.run(["find", "nm", "--limit", "1"])
        #expect(session.completions("move 1¦").candidates.first?.detail.contains(name) == true)
        // The rows of one system are no rows of another.
        try await session.run(["connect", "OTHER@127.0.0.1:104"])
        #expect(session.lines("move 1¦") == [])
        await session.session.close()
    }

    @Test func proposesTheDemonstrationOnceItIsSelected() async throws {
        let session = try TypedSession(profiles: Self.profiles)
        try await session.run(["demo", "start", "--port", "0"])
        #expect(session.lines("profile use d¦") == ["profile use demo ¦"])
        #expect(session.lines("move 1 --to DE¦") == ["move 1 --to DEMO ¦"])
        await session.session.close()
    }
}
