import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage
import TestSupport
import Testing

@testable import ShellCore

/// The words and options of `find` that people mean.
@Suite(.timeLimit(.minutes(1))) struct NamedKeyTests {
    private func run(_ commands: String) async -> (code: Int32, documents: [JSONValue], error: String) {
        let terminal = RecordingTerminal()
        let code = await Shell.main(
            arguments: ["--format", "jsonl", "-c", "demo start --port 0; " + commands],
            environment: ["XDG_CONFIG_HOME": "/nonexistent"],
            terminal: terminal,
            interrupts: Interrupts()
        )
        let documents = terminal.output.split(separator: "\n").compactMap { JSONValue(parsing: String($0)) }
        return (code, Array(documents.dropFirst()), terminal.error)
    }

    @Test(
        "A named key is sent as its attribute's VR has it",
        arguments: [
            ("--sex f", "PatientSex", "F"), ("--born 1962-03-14", "PatientBirthDate", "19620314"),
            ("--born 1962", "PatientBirthDate", "19620101-19621231"),
            ("--born 1960..1962", "PatientBirthDate", "19600101-19621231"),
            ("--born ..1962", "PatientBirthDate", "-19621231"), ("--age 45", "PatientAge", "045Y"),
            ("--age 6m", "PatientAge", "006M"), ("--age 045Y", "PatientAge", "045Y"),
            ("--ref-physician 'House*'", "ReferringPhysicianName", "House*"),
            ("--body-part knee", "BodyPartExamined", "KNEE"), ("--station NM1", "StationName", "NM1"),
        ]
    )
    func sent(_ option: String, _ key: String, _ value: String) async {
        let run = await self.run("find \(option) --show-request")
        #expect(run.code == 0, "\(run.error)")
        let request = run.documents.first?["requests"]?.elements.first
        #expect(request?["QueryRetrieveLevel"] == "STUDY" && request?[key] == .string(value), "\(run)")
    }

    @Test(
        "What can't be sent as it is meant is exit 2 and says what can",
        arguments: [
            ("find --age 40..60", "--born"), ("find --age '4*'", "age"), ("find --age old", "045Y"),
            ("find --sex x", "m, f or o"), ("find --sex ''", "--sex"), ("find --born ''", "--born"),
            ("find --born 1970..1960", "before"), ("find --born soon", "date"), ("find patient --age 45", "studies"),
            ("find patient --body-part KNEE", "studies"), ("find --ref-physician '*'", "--ref-physician"),
            ("find --born 1962 PatientBirthDate=1962", "twice"), ("find spect", "NM"), ("find xray", "DX"),
            ("find ultrasound", "US"), ("find mri", "MR"), ("find mammo --since 7d", "MG"),
            ("move 1.2.3 --modality NM,spect", "NM"), ("get --find mri", "MR"), ("contexts --probe mammo", "MG"),
        ]
    )
    func refused(_ command: String, _ word: String) async {
        let terminal = RecordingTerminal()
        let code = await Shell.main(
            arguments: ["--check", "-c", command],
            environment: ["XDG_CONFIG_HOME": "/nonexistent"],
            terminal: terminal,
            interrupts: Interrupts()
        )
        #expect(code == 2 && terminal.error.contains(word), "\(terminal.error)")
    }

    @Test("An age's range becomes the birth dates of those who have that age today")
    func ages() async {
        let run = await self.run("find --age 40..60")
        let today = DICOMDate.today
        let from = today.minus(months: 61 * 12).adding(days: 1)
        #expect(run.error.contains("--born \(from)..\(today.minus(months: 40 * 12))"), "\(run.error)")
    }

    @Test("pet is PT, wherever a modality is taken")
    func pet() async {
        let run = await self.run("find pet --show-request; filter pet; move all --modality pet --dry-run --yes")
        #expect(run.code == 0, "\(run.error)")
        #expect(run.documents.first?["requests"]?.elements.first?["ModalitiesInStudy"] == "PT")
        #expect(run.documents.first?["count"] == run.documents.dropFirst().first?["count"])
        #expect(Modality.term("pet") == "PT" && Modality.term("nm") == "NM")
        #expect(!run.error.contains("no modality"), "\(run.error)")
    }

    @Test("What identifies a patient is masked in history, logs and notices")
    func masked() async {
        for line in ["find --born 1962-03-14", "find --ref-physician 'House^Gregory'", "find --born=1962"] {
            let text = MaskedLine.text(of: line)
            #expect(text.contains("***") && !text.contains("1962") && !text.contains("House"), "\(text)")
        }
        #expect(MaskedLine.text(of: "find pet --sex f --body-part KNEE") == "find pet --sex f --body-part KNEE")
        #expect(MaskedLine.text(of: "find spect") == "find spect")
        let run = await self.run("find --born 1962-03-14")
        #expect(!run.error.contains("1962") && run.error.contains("PatientBirthDate ***"), "\(run.error)")
    }

    @Test("Everything that a level can answer is a registered attribute, the level's unique key among them")
    func answerable() {
        for level in QueryLevel.allCases {
            let paths = AnswerableKeys.all(at: level)
            #expect(Set(paths).count == paths.count, "\(level)")
            for path in paths {
                #expect(DataDictionary.tag(forKeyword: DataDictionary.keyword(for: path.lastTag)) != nil, "\(path)")
            }
            #expect(paths.contains(TagPath(level.uniqueKey)), "\(level)")
        }
    }

    @Test(
        "--return all shows what came, and nothing that is empty everywhere",
        arguments: [
            ("patient --id DEMO-001", "NumberOfPatientRelatedSeries", "PatientComments"),
            ("study --id DEMO-001", "ReferringPhysicianName", "NameOfPhysiciansReadingStudy"),
            ("series nm --id DEMO-001", "RequestAttributesSequence", "Laterality"),
        ]
    )
    func returnAll(_ words: String, _ filled: String, _ empty: String) async throws {
        let run = await self.run("find \(words) --return all --show-request")
        #expect(run.code == 0, "\(run.error)")
        let request = run.documents.first?["requests"]?.elements.last
        #expect(request?[filled] != nil && request?[empty] != nil, "\(String(describing: request))")
        let row = run.documents.first?["results"]?.elements.first?["attributes"]
        #expect(row?[filled] != nil, "\(String(describing: row))")
        let terminal = RecordingTerminal()
        _ = await Shell.main(
            arguments: ["--format", "csv", "-c", "demo start --port 0; find \(words) --return all"],
            environment: ["XDG_CONFIG_HOME": "/nonexistent"],
            terminal: terminal,
            interrupts: Interrupts()
        )
        let head = terminal.output.split(separator: "\n").first { $0.hasPrefix("n,") } ?? ""
        #expect(!head.contains(empty), "\(head)")
    }
}
