import DICOMCore
import DICOMQuery
import Testing

@testable import PACSClient

@Suite("Why a query finds nothing")
struct ZeroResultInquiryTests {
    /// An archive of three studies that matches as the closure says; values are compared by `ValueMatch`.
    private static let studies: [DataSet] = [
        [
            .studyInstanceUID: "1.1", .patientName: "DOE^JOHN", .patientID: "000123", .studyDate: "20260110",
            .modalitiesInStudy: "NM",
        ],
        [
            .studyInstanceUID: "1.2", .patientName: "M\u{fc}ller^Eva", .patientID: "77", .studyDate: "20260220",
            .modalitiesInStudy: "CT",
        ],
        [
            .studyInstanceUID: "1.3", .patientName: "ROE^JANE", .patientID: "88", .studyDate: "20260330",
            .modalitiesInStudy: "CT",
        ],
    ].map { (values: [Tag: String]) in
        var dataSet = DataSet()
        for (tag, text) in values.sorted(by: { $0.key < $1.key }) { dataSet.set(tag, text) }
        return dataSet
    }

    /// How this archive compares a value with a key; nil leaves the key out of account.
    private typealias Compare = @Sendable (_ key: Tag, _ wanted: String, _ value: String) -> Bool

    /// Exact comparison with wildcards and ranges of dates, as most systems have it.
    @Sendable private static func exact(_ tag: Tag, _ wanted: String, _ value: String) -> Bool {
        tag == .studyDate
            ? ValueMatch(tag: tag, value: wanted, rules: .literal).matches([value]) == .yes
            : Wildcard.matches(value, wanted)
    }

    private static func transport(
        status: UInt16 = 0,
        sees: @escaping @Sendable (DataSet) -> Bool = { _ in true },
        compare: @escaping Compare = Self.exact
    ) -> FakeTransport {
        FakeTransport(status: status) { identifier in
            guard sees(identifier), identifier.string(.queryRetrieveLevel) == "STUDY" else { return [] }
            return Self.studies.filter { study in
                identifier.elements.allSatisfy { element in
                    guard let wanted = identifier.string(element.tag), !wanted.isEmpty,
                        let value = study.string(element.tag)
                    else { return true }
                    return compare(element.tag, wanted, value)
                }
            }
        }
    }

    private static func explain(_ request: QueryRequest, _ transport: FakeTransport) async -> QueryExplanation {
        var inquiry = ZeroResultInquiry(request, transport: transport, charset: nil, calling: "ME")
        return await inquiry.run()
    }

    private static func kinds(_ explanation: QueryExplanation) -> [QueryExplanation.Finding.Kind] {
        explanation.findings.filter(\.isEstablished).map(\.kind)
    }

    @Test("An AE title that sees nothing")
    func rights() async {
        let explanation = await Self.explain(
            QueryRequest(keys: [QueryKey(.patientID, "000123")]),
            Self.transport(sees: { _ in false })
        )
        #expect(Self.kinds(explanation) == [.nothingVisible])
        #expect(explanation.findings.first?.text.contains("'ME'") == true)
    }

    @Test("A model that isn't supported, by an empty answer and by a failure", arguments: [UInt16(0), 0xA900])
    func model(_ status: UInt16) async {
        let transport = FakeTransport(statusOf: { $0 == QueryModel.patientRoot.sopClass(.find) ? 0 : status }) {
            sopClass,
            _ in
            sopClass == QueryModel.patientRoot.sopClass(.find) ? Self.studies : []
        }
        let explanation = await Self.explain(QueryRequest(keys: [QueryKey(.patientID, "1")]), transport)
        #expect(Self.kinds(explanation) == [.modelUnsupported])
        #expect(explanation.findings.first?.advice == "--model patient")
    }

    @Test("A level that ends in a failure under both models")
    func level() async {
        let explanation = await Self.explain(
            QueryRequest(keys: [QueryKey(.patientID, "1")]),
            Self.transport(status: 0xA900, sees: { _ in false })
        )
        #expect(Self.kinds(explanation) == [.modelUnsupported])
        #expect(explanation.findings.first?.text.contains("0xA900") == true)
    }

    @Test("A level that isn't there although studies are", arguments: [QueryLevel.patient, .series, .image])
    func levels(_ level: QueryLevel) async {
        let request = QueryRequest(level: level, keys: [QueryKey(.patientID, "1")])
        let explanation = await Self.explain(request, Self.transport())
        #expect(Self.kinds(explanation) == [.modelUnsupported])
        #expect(explanation.findings.first?.text.contains("\(level.rawValue) level") == true)
    }

    @Test("Dates in which nothing lies")
    func dates() async {
        let range = DateRange(
            from: DICOMDate(year: 1999, month: 1, day: 1),
            through: DICOMDate(year: 1999, month: 2, day: 1)
        )
        let request = QueryRequest(keys: [QueryKey(.patientID, "88")], dates: range)
        let explanation = await Self.explain(request, Self.transport())
        #expect(Self.kinds(explanation) == [.dateOutside])
        #expect(explanation.findings.first?.text.contains("20260330 to 20260330") == true)
        #expect(!explanation.findings.contains { $0.text.contains("88") })
    }

    @Test("A modality that nothing has, and one that is not matched at study level")
    func modality() async {
        let none = await Self.explain(QueryRequest(modalities: ["MG"]), Self.transport())
        #expect(Self.kinds(none) == [.keyExcludes])
        #expect(none.findings.first?.text.contains("CT, NM") == true)
        let transport = Self.transport(compare: { tag, wanted, value in
            tag != .modalitiesInStudy && Self.exact(tag, wanted, value)
        })
        let ignored = await Self.explain(QueryRequest(modalities: ["NM"]), transport)
        #expect(Self.kinds(ignored) == [.modalityIgnored])
    }

    @Test(
        "A name in other letters, a name that isn't whole, letters beyond ASCII, an ID without its zeros",
        arguments: [
            (Tag.patientName, "doe^john", QueryExplanation.Finding.Kind.caseSensitive),
            (.patientName, "DOE", .notWhole),
            (.patientName, "d?e*", .caseSensitive), (.patientName, "m\u{fc}ller*", .caseSensitive),
            (.patientID, "123", .notWhole), (.patientID, "nobody", .keyExcludes),
        ]
    )
    func values(_ tag: Tag, _ value: String, _ kind: QueryExplanation.Finding.Kind) async {
        let explanation = await Self.explain(QueryRequest(keys: [QueryKey(tag, value)]), Self.transport())
        #expect(Self.kinds(explanation) == [kind], "\(explanation.findings)")
        #expect(
            !explanation.findings.contains { $0.text.contains(value) || $0.advice.contains(value) },
            "the value was shown"
        )
    }

    @Test("A wildcard that isn't understood, and letters that are read otherwise")
    func unmatched() async {
        let wildcard = await Self.explain(
            QueryRequest(keys: [QueryKey(.patientName, "DOE*")]),
            Self.transport(compare: { _, wanted, value in value == wanted })
        )
        #expect(Self.kinds(wildcard) == [.wildcard])
        let letters = await Self.explain(
            QueryRequest(keys: [QueryKey(.patientName, "M\u{fc}ller^Eva")]),
            Self.transport(compare: { tag, wanted, value in
                wanted.allSatisfy(\.isASCII) && Self.exact(tag, wanted, value)
            })
        )
        #expect(Self.kinds(letters) == [.characterSet])
    }

    @Test("Keys that have matches alone but none together")
    func together() async {
        let request = QueryRequest(keys: [QueryKey(.patientID, "88"), QueryKey(.patientName, "DOE^JOHN")])
        let explanation = await Self.explain(request, Self.transport())
        // Without the one there are the other's: each is what excludes.
        #expect(Self.kinds(explanation) == [.keyExcludes, .keyExcludes])
        #expect(explanation.queries > 2 && explanation.queries <= ZeroResultInquiry.maximumQueries)
    }

    @Test("Keys that the PACS says it doesn't support as they were meant")
    func unsupportedKeys() async {
        let transport = FakeTransport { $0.string(.patientID)?.isEmpty == false ? [] : Self.studies }
        transport.hasUnsupportedKeys = true
        let explanation = await Self.explain(QueryRequest(keys: [QueryKey(.patientID, "x")]), transport)
        #expect(Self.kinds(explanation) == [.keyExcludes, .keyIgnored])
        #expect(explanation.findings.last?.text.contains("0xFF01") == true)
    }

    @Test("A list in which every row contradicts the query says which key is ignored")
    func contradictions() async {
        let transport = Self.transport(compare: { tag, _, _ in tag != .studyDate })
        let ignoring = await transport.run(QueryRequest(modalities: ["MG"]))
        #expect(QueryExplanation.ofContradictions(in: ignoring)?.findings.map(\.kind) == [.modalityIgnored])
        let good = await transport.run(QueryRequest(modalities: ["NM"]))
        #expect(QueryExplanation.ofContradictions(in: good)?.findings == nil)
    }

    @Test("Every looser query stops after a few matches")
    func capped() async {
        let many = (0..<500).map { number -> DataSet in
            var study = DataSet()
            study.set(.studyInstanceUID, "1.9.\(number)")
            study.set(.patientID, String(number))
            return study
        }
        let transport = FakeTransport { $0.string(.patientID)?.isEmpty == false ? [] : many }
        let explanation = await Self.explain(QueryRequest(keys: [QueryKey(.patientID, "x")]), transport)
        #expect(Self.kinds(explanation) == [.keyExcludes])
        #expect(transport.delivered <= 2 * (ZeroResultInquiry.sample + 1), "\(transport.delivered)")
    }

    @Test("When the PACS stops answering, nothing is taken for established")
    func unanswered() async {
        let transport = Self.transport()
        transport.failure = PACSError(.dimseTimeout, "no answer")
        let explanation = await Self.explain(QueryRequest(keys: [QueryKey(.patientID, "1")]), transport)
        #expect(Self.kinds(explanation).isEmpty && !explanation.findings.isEmpty)
    }

    @Test("What the request itself shows is said without asking")
    func withoutAsking() {
        let today = DICOMDate(year: 2026, month: 1, day: 1)
        let future = QueryRequest(dates: DateRange(from: DICOMDate(year: 2099, month: 1, day: 1), through: nil))
        #expect(QueryExplanation.withoutAsking(future, today: today).findings.map(\.kind) == [.dateOutside])
        let wild = QueryRequest(keys: [QueryKey(.studyInstanceUID, "1.2.*")])
        #expect(QueryExplanation.withoutAsking(wild).findings.map(\.kind) == [.wildcard])
        let name = QueryRequest(keys: [QueryKey(.patientName, "m\u{fc}ller")])
        let findings = QueryExplanation.withoutAsking(name).findings
        #expect(findings.map(\.kind) == [.notWhole, .characterSet, .caseSensitive])
        #expect(findings.allSatisfy { !$0.isEstablished })
    }
}
