import DICOMCore
import DICOMQuery
import Testing

@testable import PACSClient

/// Queries that are cut into pieces because the PACS caps its answers.
@Suite struct SplitQueryTests {
    private static let today = DICOMDate.today
    private static let all = CappedTransport.threeYears(5000, before: today, undated: 25, wrong: 5)
    /// The fewest C-FINDs that five thousand studies take.
    private static let least = 25

    private static func range(_ text: String) -> DateRange? { DateRange(parsing: text) }

    private static func uids(_ studies: [CappedTransport.Study]) -> Set<String> { Set(studies.map(\.uid)) }

    private static func uids(_ result: QueryResult) -> Set<String> {
        Set(result.rows.compactMap { $0.studyInstanceUID?.string })
    }

    @Test("All that dates can find is found, each study once, in few C-FINDs", arguments: [false, true])
    func everyDate(hasSince: Bool) async {
        let pacs = CappedTransport(Self.all, cap: 200)
        let since = hasSince ? DateRange(from: Self.today.adding(days: -2000)) : nil
        let result = await pacs.run(QueryRequest(dates: since, split: .auto))
        #expect(result.failure == nil && !result.isCutShort)
        #expect(result.rows.count == 4970)
        #expect(Self.uids(result) == Self.uids(Self.all.filter { DICOMDate(parsing: $0.date) != nil }))
        #expect(result.rows.allSatisfy { $0.duplicates == 0 && !$0.conflicting && $0.mismatch.isEmpty })
        #expect(pacs.sent.count <= 4 * Self.least, "\(pacs.sent.count) C-FINDs")
        #expect(result.split?.queries == pacs.sent.count && result.split?.most == 200)
        #expect(result.notes.contains { $0.contains("without a date") && $0.contains("--split id") })
    }

    @Test(
        "By Patient IDs all studies are found, each once, in few C-FINDs",
        arguments: ["P", "PAT-", "", "unpadded"]
    )
    func everyID(prefix: String) async {
        let studies = CappedTransport.threeYears(5000, before: Self.today, undated: 25, wrong: 5) { number in
            prefix == "unpadded" ? "\(number + 1)" : prefix + String(100_001 + number).dropFirst()
        }
        let pacs = CappedTransport(studies, cap: 200)
        let result = await pacs.run(QueryRequest(split: .id))
        #expect(result.failure == nil)
        #expect(result.rows.count == 5000 && Self.uids(result) == Self.uids(studies))
        #expect(result.rows.allSatisfy { $0.duplicates == 0 && !$0.conflicting && $0.mismatch.isEmpty })
        #expect(pacs.sent.count <= 4 * Self.least, "\(pacs.sent.count) C-FINDs")
    }

    @Test("IDs of every form are found: mixed case, odd ones, those that others begin with")
    func mixedIDs() async {
        let forms: [(Int) -> String] = [
            { "P\($0)" }, { "\($0)" }, { "ab-\($0)" }, { "ANON\($0)" }, { "P\($0).x" }, { "\($0)/A" },
        ]
        let studies = CappedTransport.threeYears(3000, before: Self.today) { forms[$0 % 6]($0 / 6) }
        for foldsCase in [false, true] {
            let pacs = CappedTransport(studies, cap: 100, foldsCase: foldsCase)
            let result = await pacs.run(QueryRequest(split: .id))
            #expect(result.failure == nil)
            #expect(Self.uids(result) == Self.uids(studies), "\(result.rows.count)")
            #expect(result.rows.count == 3000)
        }
    }

    @Test("Wildcards in an ID are not sent as such, and said")
    func wildcardsInIDs() async {
        let studies = CappedTransport.threeYears(300, before: Self.today) {
            $0 % 50 == 0 ? ["A*\($0)", "A?\($0)", "A\u{E4}\($0)"][$0 / 50 % 3] : "A\($0)"
        }
        let pacs = CappedTransport(studies, cap: 100)
        let result = await pacs.run(QueryRequest(split: .id))
        let plain = studies.filter { $0.id.dropFirst().allSatisfy(\.isNumber) }
        #expect(Self.uids(result).isSuperset(of: Self.uids(plain)) && result.rows.count >= 294, "\(result.rows.count)")
        #expect(result.notes.contains { $0.contains("can't stand in a pattern") })
        #expect(
            pacs.sent.allSatisfy {
                !($0.string(.patientID) ?? "").dropLast().contains("*") || $0.string(.patientID)?.first == "*"
            }
        )
    }

    @Test("A patient with more studies than the PACS gives makes the list incomplete")
    func onePatient() async {
        let studies = CappedTransport.threeYears(500, before: Self.today) { $0 < 300 ? "A1" : "B\($0)" }
        let pacs = CappedTransport(studies, cap: 100)
        let result = await pacs.run(QueryRequest(split: .id))
        #expect(result.failure?.code == "dimse-failure" && result.isCutShort)
        #expect(result.split?.unfinished == ["PatientID"])
        #expect(result.rows.count >= 300)
        #expect(!(result.failure?.message.contains("A1") ?? true), "what says who it is stays out of messages")
    }

    @Test("A PACS whose cap nobody knows is found out, and one without a cap is asked little more")
    func unknownCap() async {
        let odd = CappedTransport(Self.all, cap: 137)
        let result = await odd.run(QueryRequest(dates: Self.range("20200101-"), split: .auto))
        #expect(result.rows.count == 4970 && result.failure == nil && result.split?.most == 137)
        let open = CappedTransport(Self.all, cap: .max)
        let whole = await open.run(QueryRequest(dates: Self.range("20200101-"), split: .auto))
        #expect(whole.rows.count == 4970 && whole.failure == nil)
        #expect(open.sent.count <= 8 && whole.split?.most == nil, "\(open.sent.count)")
        let few = CappedTransport(Array(Self.all.prefix(12)), cap: .max)
        _ = await few.run(QueryRequest(dates: Self.range("20200101-"), split: .auto))
        #expect(few.sent.count == 1)
    }

    @Test("A PACS that says that it stopped is believed", arguments: [UInt16(0xA700), 0xFE00])
    func announced(status: UInt16) async {
        let pacs = CappedTransport(Self.all, cap: 150, ending: .status(status))
        let result = await pacs.run(QueryRequest(dates: Self.range("20200101-"), split: .auto))
        #expect(result.rows.count == 4970 && result.failure == nil && result.status == 0)
        #expect(pacs.sent.count <= 4 * 34, "\(pacs.sent.count)")
    }

    @Test("Pieces of the calendar are asked one by one, and halved where they fill an answer")
    func calendar() async {
        let pacs = CappedTransport(Self.all, cap: 100)
        let days = "\(Self.today.adding(days: -200))-\(Self.today)"
        let result = await pacs.run(QueryRequest(dates: Self.range(days), split: .month))
        let wanted = Self.all.filter { DICOMDate(parsing: $0.date).map { Self.today.days(since: $0) <= 200 } ?? false }
        #expect(Self.uids(result) == Self.uids(wanted) && result.rows.count == wanted.count)
        #expect(result.failure == nil)
        let first = pacs.sent.first?.string(.studyDate)
        #expect(first == DateRange(from: DatePeriod.month.start(of: Self.today), through: Self.today).description)
        let few = CappedTransport(Self.all, cap: .max)
        _ = await few.run(QueryRequest(dates: Self.range("20260105-20260118"), split: .week))
        #expect(few.sent.map { $0.string(.studyDate) } == ["20260112-20260118", "20260105-20260111"])
    }

    @Test("With an open beginning nothing old is left out, and days of the future are asked for")
    func openEnds() async {
        var studies = CappedTransport.threeYears(300, before: Self.today)
        studies.append(.init(uid: "9.1", id: "X", date: "19270301"))
        studies.append(.init(uid: "9.2", id: "X", date: "29990101"))
        for split in [QuerySplit.auto, .month] {
            let pacs = CappedTransport(studies, cap: 100)
            let result = await pacs.run(QueryRequest(split: split))
            #expect(result.failure == nil && result.rows.count == 302, "\(result.rows.count)")
            #expect(pacs.sent.count < 80, "\(pacs.sent.count)")
        }
    }

    @Test("A day that fills an answer is cut by its times, down to what can't be cut")
    func oneDay() async {
        var studies = (0..<450).map { number in
            let minute = number * 3
            let time = [minute / 60 % 24, minute % 60, number % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
            return CappedTransport.Study(uid: "1.2.\(number)", id: "P\(number)", date: "20260504", time: time)
        }
        let pacs = CappedTransport(studies, cap: 100)
        let request = QueryRequest(dates: Self.range("20260504"), split: .auto)
        let result = await pacs.run(request)
        #expect(result.failure == nil && result.rows.count == 450, "\(result.rows.count)")
        // So many at one second can't be had.
        studies += (0..<150).map { .init(uid: "1.3.\($0)", id: "Q\($0)", date: "20260504", time: "101112") }
        let dense = CappedTransport(studies, cap: 100)
        let cut = await dense.run(request)
        #expect(cut.failure?.code == "dimse-failure" && cut.isCutShort)
        #expect(cut.split?.unfinished == ["20260504 101112-101112"])
        #expect(cut.rows.count >= 550, "\(cut.rows.count)")
        #expect(cut.unfinished == nil)
    }

    @Test("Thirty studies of one moment are no sign of a cap")
    func fewOfOneMoment() async {
        let studies = (0..<30).map { CappedTransport.Study(uid: "1.2.\($0)", id: "P\($0)", date: "20260504") }
        let pacs = CappedTransport(studies, cap: .max)
        let result = await pacs.run(QueryRequest(dates: Self.range("20260101-20260630"), split: .auto))
        #expect(result.failure == nil && result.rows.count == 30 && !result.isCutShort)
        #expect(pacs.sent.count < 30, "\(pacs.sent.count)")
    }

    @Test(
        "A PACS that doesn't look at the key it is cut by is not asked for ever",
        arguments: [QuerySplit.auto, .day, .id]
    )
    func ignored(split: QuerySplit) async {
        let pacs = CappedTransport(Self.all, cap: 200, ignoring: [.studyDate, .studyTime, .patientID])
        let dates = split == .id ? nil : Self.range("20200101-")
        let result = await pacs.run(QueryRequest(dates: dates, split: split))
        #expect(result.failure != nil && result.isCutShort)
        #expect(pacs.sent.count < 40, "\(pacs.sent.count)")
        #expect(result.notes.contains { $0.contains("does not look at") })
    }

    @Test("Modalities are asked for one by one, and a limit holds")
    func modalities() async {
        var studies = Self.all
        for index in studies.indices { studies[index].modality = ["NM", "PT", "CT"][index % 3] }
        let pacs = CappedTransport(studies, cap: 200)
        let result = await pacs.run(
            QueryRequest(modalities: ["NM", "PT"], dates: Self.range("20200101-"), split: .auto)
        )
        let wanted = studies.filter { $0.modality != "CT" && DICOMDate(parsing: $0.date) != nil }
        #expect(result.failure == nil && Self.uids(result) == Self.uids(wanted) && result.rows.count == wanted.count)
        let limited = await pacs.run(QueryRequest(dates: Self.range("20200101-"), limit: 300, split: .auto))
        #expect(limited.rows.count == 300 && limited.truncated && limited.failure == nil)
    }

    @Test("A query that broke off goes on with what is left", arguments: [QuerySplit.auto, .month, .id])
    func goesOn(split: QuerySplit) async throws {
        let pacs = CappedTransport(Self.all, cap: 200)
        pacs.failsAt = 20
        let request = QueryRequest(dates: split == .id ? nil : Self.range("20200101-"), split: split)
        let first = await pacs.run(request)
        #expect(first.failure?.code == "connection-lost")
        let unfinished = try #require(first.unfinished)
        #expect(unfinished.count == first.rows.count && first.rows.count > 100)
        let second = await pacs.run(request, goingOnWith: unfinished)
        #expect(second.failure == nil && second.unfinished == nil)
        #expect(!second.notes.contains { $0.contains("again") }, "what broke off is asked again: \(second.notes)")
        #expect(second.rows.count == (split == .id ? 5000 : 4970))
        #expect(second.rows.map(\.n) == Array(1...second.rows.count))
        // Only the one that broke off was asked twice.
        let asked = pacs.sent.map { ($0.string(.studyDate) ?? "") + ($0.string(.patientID) ?? "") }
        #expect(asked[19] == asked[20] && Set(asked).count == asked.count - 1)
    }

    @Test("A number at which many PACS end, or an end of its own, offers to split")
    func offer() async {
        let pacs = CappedTransport(Self.all, cap: 200)
        let request = QueryRequest(dates: Self.range("20200101-"))
        let silent = await pacs.run(request)
        #expect(
            silent.failure == nil && silent.notes.contains { $0.contains("exactly 200") && $0.contains("--split auto") }
        )
        let other = await CappedTransport(Self.all, cap: 201).run(request)
        #expect(!other.notes.contains { $0.contains("--split") })
        let loud = await CappedTransport(Self.all, cap: 150, ending: .status(0xA700)).run(request)
        #expect(loud.failure?.remedy.contains("--split auto") == true)
        let patients = await CappedTransport(Self.all, cap: 100).run(QueryRequest(level: .patient))
        #expect(patients.notes.contains { $0.contains("--split id") })
    }

    @Test("What can't be cut is refused before anything is sent")
    func refused() {
        let key = QueryKey(.studyDate, "20260101-")
        let wrong: [QueryRequest] = [
            QueryRequest(level: .patient, split: .day), QueryRequest(keys: [key], split: .auto),
            QueryRequest(relational: true, split: .auto), QueryRequest(model: .patientRoot, split: .month),
            QueryRequest(keys: [QueryKey(.patientID, "1")], split: .id),
            QueryRequest(level: .series, keys: [QueryKey(.studyInstanceUID, "1.2")], split: .auto),
        ]
        for request in wrong {
            #expect(throws: QueryError.self, "\(request)") { try request.validate() }
        }
        #expect(throws: Never.self) { try QueryRequest(level: .patient, split: .id).validate() }
        #expect(throws: Never.self) { try QueryRequest(level: .series, split: .week).validate() }
    }
}
