import DICOMCore
import DICOMQuery
import Testing

@testable import PACSClient

@Suite("Queries")
struct QueryRunTests {
    private static func study(_ uid: String, _ more: KeyValuePairs<Tag, String> = [:]) -> DataSet {
        var row = DataSet([.studyInstanceUID: uid])
        for (tag, text) in more { row.set(tag, text) }
        return row
    }

    @Test("A study query asks for the usual attributes and sends values as typed")
    func studyIdentifier() async throws {
        let pacs = FakeTransport { _ in [] }
        let keys = [QueryKey(.patientName, "doe^j*"), QueryKey(.accessionNumber, "*")]
        _ = await pacs.run(QueryRequest(keys: keys, dates: DateRange(from: DICOMDate(parsing: "20260501"))))
        let sent = try #require(pacs.sent.first)
        #expect(pacs.classes == [SOPClassUID.studyRootFind])
        #expect(sent.string(.queryRetrieveLevel) == "STUDY")
        #expect(sent.string(.patientName) == "doe^j*")
        #expect(sent.string(.accessionNumber) == "", "a lone * is never sent")
        #expect(sent.string(.studyDate) == "20260501-")
        #expect(sent.string(.numberOfStudyRelatedInstances) == "")
        #expect(sent[.specificCharacterSet] == nil, "plain ASCII declares nothing")
    }

    @Test("The request's character set is the smallest that holds what was typed")
    func characterSet() async {
        let pacs = FakeTransport { _ in [] }
        _ = await pacs.run(QueryRequest(keys: [QueryKey(.patientName, "Müller*")]))
        _ = await pacs.run(QueryRequest(keys: [QueryKey(.patientName, "山田*")]))
        #expect(pacs.sent.map { $0.string(.specificCharacterSet) } == ["ISO_IR 100", "ISO_IR 192"])
        #expect(pacs.sent.first?[.patientName]?.bytes == [0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72, 0x2A, 0x20])
    }

    @Test("A path with an item becomes a sequence with one item")
    func sequenceKey() async throws {
        let pacs = FakeTransport { _ in [] }
        let path = try QueryKey.path("RequestAttributesSequence[0].ScheduledProcedureStepID")
        _ = await pacs.run(
            QueryRequest(
                level: .series,
                keys: [QueryKey(.studyInstanceUID, "1.2"), QueryKey(path: path, value: "ü7")]
            )
        )
        let items = try #require(pacs.sent.first).items(Tag(0x0040, 0x0275))
        #expect(items.count == 1)
        #expect(items.first?.string(Tag(0x0040, 0x0009)) == "ü7")
    }

    @Test("A row that contradicts a key is marked, and the ignored key is named once")
    func mismatch() async {
        let pacs = FakeTransport { _ in
            [Self.study("1.1", [.patientID: "A"]), Self.study("1.2", [.patientID: "B"]), Self.study("1.3")]
        }
        let result = await pacs.run(QueryRequest(keys: [QueryKey(.patientID, "A")]))
        #expect(result.rows.map(\.mismatch) == [[], ["PatientID"], []])
        #expect(result.rows.map(\.unverified) == [[], [], ["PatientID"]])
        #expect(result.notes.count { $0.contains("ignored PatientID: 1 of 3") } == 1)
    }

    @Test("A PACS that matches names without accents and width is not accused of ignoring them")
    func foldedNames() async {
        let names = ["M\u{fc}ller^J\u{fc}rgen", "MULLER^JURGEN", "ＭＵＬＬＥＲ", "M\u{f6}ller^Eva"]
        let pacs = FakeTransport { _ in
            names.enumerated().map { Self.study("1.\($0.offset)", [.patientName: $0.element]) }
        }
        let result = await pacs.run(QueryRequest(keys: [QueryKey(.patientName, "muller*")]))
        #expect(result.rows.map(\.mismatch) == [[], [], [], ["PatientName"]])
        #expect(result.rows.map(\.unverified) == [[], [], [], []])
    }

    @Test("A value of an unknown form is neither a match nor a contradiction: the row stays, marked, and is spoken of")
    func incomparable() async {
        let pacs = FakeTransport { _ in
            [
                Self.study("1.1", [.studyDate: "20260501"]), Self.study("1.2", [.studyDate: "May 26"]),
                Self.study("1.3"), Self.study("1.4", [.studyDate: "20250501"]),
            ]
        }
        let result = await pacs.run(QueryRequest(keys: [QueryKey(.studyDate, "20260501-20260503")]))
        #expect(result.rows.map(\.mismatch) == [[], [], [], ["StudyDate"]])
        #expect(result.rows.map(\.unverified) == [[], ["StudyDate"], ["StudyDate"], []])
        #expect(result.notes.contains { $0.contains("came back for StudyDate can't be compared: 2 of 4") })
    }

    @Test("Modality at study level is settled by the series of each study that came without it")
    func modality() async {
        let modalities = ["1.1": "NM", "1.2": "CT", "1.3": ""]
        let pacs = FakeTransport { identifier in
            guard identifier.string(.queryRetrieveLevel) == "SERIES" else {
                return modalities.keys.sorted().map { Self.study($0) } + [
                    Self.study("1.4", [.modalitiesInStudy: "PT\\CT"])
                ]
                    + [Self.study("1.5", [.modalitiesInStudy: "CT\\NM"])]
            }
            let study = identifier.string(.studyInstanceUID) ?? ""
            guard let modality = modalities[study], !modality.isEmpty else { return [] }
            return [DataSet([.modality: modality, .studyInstanceUID: study, .seriesInstanceUID: study + ".1"])]
        }
        let result = await pacs.run(QueryRequest(modalities: ["NM"]))
        #expect(result.rows.map(\.mismatch) == [[], ["ModalitiesInStudy"], [], ["ModalitiesInStudy"], []])
        #expect(result.rows.map(\.unverified) == [[], [], ["ModalitiesInStudy"], [], []])
        #expect(pacs.sent.count == 4, "one C-FIND for each study that did not say")
        #expect(result.rows[0].modalities == ["NM"])
    }

    @Test(
        "The modality of a study is settled alike however it was asked for",
        arguments: [Tag.modality, .modalitiesInStudy]
    )
    func modalityAsKey(_ tag: Tag) async {
        let pacs = FakeTransport { identifier in
            guard identifier.string(.queryRetrieveLevel) == "SERIES" else {
                return [Self.study("1.1"), Self.study("1.2"), Self.study("1.3", [.modalitiesInStudy: "*"])]
            }
            let study = identifier.string(.studyInstanceUID) ?? ""
            return [DataSet([.modality: study == "1.1" ? "NM" : "CT", .studyInstanceUID: study])]
        }
        let result = await pacs.run(QueryRequest(keys: [QueryKey(tag, "NM")]))
        #expect(pacs.sent.map { $0.string(.modalitiesInStudy) } == ["NM", nil, nil, nil])
        #expect(pacs.sent[0][.modality] == nil)
        #expect(result.rows.map(\.mismatch) == [[], ["ModalitiesInStudy"], ["ModalitiesInStudy"]])
    }

    @Test("A series without a modality may be of any: unknown is not no")
    func unknownModality() async {
        let pacs = FakeTransport { identifier in
            guard identifier.string(.queryRetrieveLevel) == "SERIES" else { return [Self.study("1.1")] }
            return [
                DataSet([.seriesInstanceUID: "1.1.1", .studyInstanceUID: "1.1", .modality: ""]),
                DataSet([.seriesInstanceUID: "1.1.2", .studyInstanceUID: "1.1"]),
                DataSet([.seriesInstanceUID: "1.1.3", .studyInstanceUID: "1.1", .modality: "CT"]),
            ]
        }
        let series = await pacs.run(QueryRequest(level: .series, modalities: ["NM"]))
        #expect(series.rows.map(\.mismatch) == [[], [], ["Modality"]])
        #expect(series.rows.map(\.unverified) == [["Modality"], ["Modality"], []])
        let studies = await pacs.run(QueryRequest(modalities: ["NM"]))
        #expect(studies.rows.map(\.mismatch) == [[]])
        #expect(studies.rows.map(\.unverified) == [["ModalitiesInStudy"]])
    }

    @Test("A pending response without a data set is no row, and is spoken of once")
    func emptyMatches() async {
        let pacs = FakeTransport { _ in [Self.study("1.1"), DataSet(), DataSet(), Self.study("1.2")] }
        let result = await pacs.run(QueryRequest())
        #expect(result.rows.map(\.n) == [1, 2])
        #expect(result.notes.count { $0.contains("2 pending responses") } == 1)
    }

    @Test("A row without the unique key of its level stays a row, and nothing is asked below it")
    func rowsWithoutKey() async {
        let pacs = FakeTransport { identifier in
            identifier.string(.queryRetrieveLevel) == "STUDY"
                ? ["", "*", "1.1\\1.2", "1.3"].map { Self.study($0, [.patientID: "A"]) }
                : [DataSet([.seriesInstanceUID: "1.3.1"])]
        }
        let studies = await pacs.run(QueryRequest())
        #expect(studies.rows.map { $0.missingKey(at: .study) == nil } == [false, false, false, true])
        #expect(studies.notes.contains { $0.contains("left out StudyInstanceUID in 3 of 4 rows") })
        let series = await pacs.run(QueryRequest(level: .series, keys: [QueryKey(.patientID, "A")]))
        #expect(pacs.sent.dropFirst(2).map { $0.string(.studyInstanceUID) } == ["1.3"])
        #expect(series.notes.contains { $0.contains("3 studies came without StudyInstanceUID") })
    }

    @Test("Elements out of order or twice keep their values")
    func unorderedRow() throws {
        let explicit = DataSetWriter(syntax: .explicitVRLittleEndian)
        let id = explicit.write(DataSet([.patientID: "A"]))
        let study = explicit.write(DataSet([.studyInstanceUID: "1.1"]))
        for bytes in [study + id, id + study, id + id + study] {
            let identifier = try #require(RawIdentifier(bytes, syntax: .explicitVRLittleEndian))
            let row = QueryRow(n: 1, identifier: identifier, parents: RowParents(charset: nil), pass: 0)
            #expect(row.patientID == "A")
            #expect(row.studyInstanceUID == "1.1")
        }
    }

    @Test("The remedy of a refused relational query is to walk down")
    func relationalRefused() async {
        let pacs = FakeTransport(status: 0xA900) { _ in [] }
        let keys = [QueryKey(.sopInstanceUID, "1.2.3")]
        let result = await pacs.run(QueryRequest(level: .image, keys: keys, relational: true))
        #expect(result.failure?.remedy.contains("leave out --relational") == true)
    }

    @Test("Several modalities are one C-FIND each, merged by UID")
    func severalModalities() async {
        let pacs = FakeTransport { identifier in
            let modality = identifier.string(.modalitiesInStudy) ?? ""
            return [
                Self.study("1.1", [.modalitiesInStudy: modality]),
                Self.study(modality == "NM" ? "1.2" : "1.3", [.modalitiesInStudy: modality]),
            ]
        }
        let result = await pacs.run(QueryRequest(modalities: ["NM", "PT"]))
        #expect(pacs.sent.map { $0.string(.modalitiesInStudy) } == ["NM", "PT"])
        #expect(result.rows.map { $0.studyInstanceUID } == ["1.1", "1.2", "1.3"])
        #expect(result.rows.allSatisfy { $0.duplicates == 0 && !$0.conflicting && $0.mismatch.isEmpty })
    }

    @Test("The same row again is counted, the same UID with other values is a second row")
    func duplicates() async {
        let pacs = FakeTransport { _ in
            [
                Self.study("1.1", [.patientID: "A"]), Self.study("1.1", [.patientID: "A"]),
                Self.study("1.1", [.patientID: "B"]), Self.study("1.1", [.patientID: "A "]),
            ]
        }
        let result = await pacs.run(QueryRequest(keys: [QueryKey(.patientID, "?")]))
        #expect(result.rows.map(\.patientID) == ["A", "B"])
        #expect(result.rows.map(\.duplicates) == [2, 0])
        #expect(result.rows.map(\.conflicting) == [true, true])
    }

    @Test("Three rows of one UID are told from each other, and a row of another UID stays out of it")
    func manyOfOneKey() async {
        let pacs = FakeTransport { _ in
            [
                Self.study("1.1", [.patientID: "A"]), Self.study("1.2", [.patientID: "A"]),
                Self.study("1.1", [.patientID: "B"]), Self.study("1.1", [.patientID: "C"]),
                Self.study("1.1", [.patientID: "B"]), Self.study("1.1", [.patientID: "C"]),
                Self.study("1.2", [.patientID: "A"]),
            ]
        }
        let result = await pacs.run(QueryRequest(keys: [QueryKey(.patientID, "?")]))
        #expect(result.rows.map(\.studyInstanceUID) == ["1.1", "1.2", "1.1", "1.1"])
        #expect(result.rows.map(\.duplicates) == [0, 1, 1, 1])
        #expect(result.rows.map(\.conflicting) == [true, false, true, true])
    }

    @Test(
        "The limit is exact, and truncated says whether there was more",
        arguments: [(2, true), (3, false), (4, false)]
    )
    func limit(_ limit: Int, _ isTruncated: Bool) async {
        let pacs = FakeTransport { _ in
            // The duplicate doesn't count.
            ["1.1", "1.1", "1.2", "1.3"].map { Self.study($0) }
        }
        let result = await pacs.run(QueryRequest(limit: limit))
        #expect(result.rows.count == min(3, limit))
        #expect(result.truncated == isTruncated)
        #expect(result.failure == nil)
    }

    @Test("A query for series without a study walks down from the studies, keys at their own levels")
    func walk() async {
        let pacs = FakeTransport { identifier in
            if identifier.string(.queryRetrieveLevel) == "STUDY" {
                return [
                    Self.study("1.1", [.patientID: "A"]), Self.study("1.2", [.patientID: "A"]),
                    Self.study("1.3", [.patientID: "B"]),
                ]
            }
            let study = identifier.string(.studyInstanceUID) ?? ""
            return [DataSet([.seriesInstanceUID: study + ".1", .modality: "NM"])]
        }
        let result = await pacs.run(
            QueryRequest(level: .series, keys: [QueryKey(.patientID, "A"), QueryKey(.modality, "NM")])
        )
        #expect(pacs.sent.map { $0.string(.queryRetrieveLevel) } == ["STUDY", "SERIES", "SERIES"])
        #expect(pacs.sent[0][.modality] == nil)
        #expect(pacs.sent[1][.patientID] == nil)
        #expect(result.rows.map { $0.seriesInstanceUID } == ["1.1.1", "1.2.1"])
        #expect(result.rows.map { $0.studyInstanceUID } == ["1.1", "1.2"], "known from what they are under")
        #expect(result.rows.map(\.patientID) == ["A", "A"])
        #expect(result.notes.contains { $0.contains("1 row above") })
    }

    @Test("A walk that ends without a row says how far it came")
    func walkToNothing() async {
        let pacs = FakeTransport { identifier in
            identifier.string(.queryRetrieveLevel) == "STUDY" ? [Self.study("1.1")] : []
        }
        let keys = [QueryKey(.sopInstanceUID, "1.2.3")]
        let walk = await pacs.run(QueryRequest(level: .image, keys: keys))
        #expect(
            walk.notes.contains { $0.contains("1 study, 0 series, and nothing below; --relational") },
            "\(walk.notes)"
        )
        let direct = await pacs.run(QueryRequest(level: .image, keys: keys, relational: true))
        #expect(direct.notes.isEmpty)
    }

    @Test("With the keys above it asks the level at once; a relational query is always one")
    func direct() async {
        let pacs = FakeTransport { _ in [] }
        _ = await pacs.run(
            QueryRequest(
                level: .image,
                keys: [QueryKey(.studyInstanceUID, "1.1"), QueryKey(.seriesInstanceUID, "1.1.1")]
            )
        )
        _ = await pacs.run(QueryRequest(level: .series, keys: [QueryKey(.patientID, "A")], relational: true))
        #expect(pacs.sent.map { $0.string(.queryRetrieveLevel) } == ["IMAGE", "SERIES"])
        #expect(pacs.sent[1].string(.patientID) == "A")
    }

    @Test("Images of a modality go through the series, even where the series is given")
    func imagesOfModality() async {
        let pacs = FakeTransport { identifier in
            identifier.string(.queryRetrieveLevel) == "SERIES"
                ? [DataSet([.seriesInstanceUID: "1.1.1", .studyInstanceUID: "1.1", .modality: "CT"])] : []
        }
        let keys = [QueryKey(.studyInstanceUID, "1.1"), QueryKey(.seriesInstanceUID, "1.1.1")]
        let result = await pacs.run(QueryRequest(level: .image, modalities: ["NM"], keys: keys))
        #expect(
            pacs.sent.map { $0.string(.queryRetrieveLevel) } == ["SERIES"],
            "a series that contradicts isn't followed"
        )
        #expect(result.rows.isEmpty)
    }

    @Test("The patient root begins at the patients unless one is given")
    func patientRoot() async {
        let pacs = FakeTransport { identifier in
            identifier.string(.queryRetrieveLevel) == "PATIENT" ? [DataSet([.patientID: "A"])] : [Self.study("1.1")]
        }
        _ = await pacs.run(QueryRequest(model: .patientRoot, keys: [QueryKey(.patientName, "DOE*")]))
        let result = await pacs.run(QueryRequest(model: .patientRoot, keys: [QueryKey(.patientID, "A")]))
        #expect(pacs.sent.map { $0.string(.queryRetrieveLevel) } == ["PATIENT", "STUDY", "STUDY"])
        #expect(pacs.sent[1].string(.patientID) == "A")
        #expect(Set(pacs.classes) == [SOPClassUID.patientRootFind])
        #expect(result.rows.first?.patientID == "A")
        let patients = await pacs.run(QueryRequest(level: .patient, keys: [QueryKey(.patientID, "A")]))
        #expect(patients.model == .patientRoot)
        #expect(patients.notes.contains { $0.contains("patient root") })
    }

    @Test("A final status that is no success is a failure; the rows before it stay")
    func failure() async {
        let pacs = FakeTransport(status: 0xA700) { _ in [Self.study("1.1")] }
        let result = await pacs.run(QueryRequest(keys: [QueryKey(.patientID, "A")]))
        #expect(result.failure?.code == "dimse-failure")
        #expect(result.failure?.message.contains("0xA700") == true)
        #expect(result.status == 0xA700)
        #expect(result.rows.count == 1)
    }

    @Test(
        "Rows are read in any syntax, and in a wrongly labelled one",
        arguments: [
            TransferSyntax.implicitVRLittleEndian, .explicitVRLittleEndian, .explicitVRBigEndian,
        ]
    )
    func syntaxes(_ syntax: TransferSyntax) async {
        let pacs = FakeTransport(syntax: syntax) { _ in
            [DataSet([.studyInstanceUID: "1.1", .patientID: "ä", .numberOfStudyRelatedSeries: "3"])]
        }
        let result = await pacs.run(QueryRequest(keys: [QueryKey(.patientID, "ä")]))
        #expect(result.rows.first?.patientID == "ä")
        #expect(result.rows.first?.mismatch == [])
        let labels = [TransferSyntax.implicitVRLittleEndian, .explicitVRLittleEndian]
        for label in labels where syntax.byteOrder == .little {
            let bytes = DataSetWriter(syntax: syntax).write(DataSet([.studyInstanceUID: "1.1", .patientID: "ABCD"]))
            let row = RawIdentifier(bytes, syntax: label)?.dataSet(charset: nil)
            #expect(row?.string(.patientID) == "ABCD")
        }
    }

    @Test("Bytes that are no data set cost that row and are counted")
    func garbage() {
        var collector = RowCollector(level: .study, limit: nil)
        let parents = RowParents(charset: nil)
        let goesOn = collector.add([1, 2, 3], .explicitVRLittleEndian, checks: [], parents: parents, pass: 0)
        #expect(goesOn)
        #expect(collector.rows.isEmpty && collector.unreadable == 1)
    }

    @Test("Text without a declared character set is read in the one configured")
    func configuredCharset() async {
        let pacs = FakeTransport { _ in
            [
                DataSet([
                    DataElement(tag: .patientName, vr: .PN, content: .bytes([0xC8, 0x20])),
                    DataElement(tag: .studyInstanceUID, vr: .UI, content: .bytes(Array("1.1\0".utf8))),
                ])
            ]
        }
        let request = QueryRequest(keys: [QueryKey(.patientID, "")])
        #expect(await pacs.run(request).rows.first?.text(.patientName) == "È")
        #expect(await pacs.run(request, charset: "ISO_IR 101").rows.first?.text(.patientName) == "Č")
        let attributes = await pacs.run(request, charset: "ISO_IR 101").rows.first?.attributes
        #expect(attributes?.attributes()["SpecificCharacterSet"] == nil)
    }

    @Test("A code page is the fallback of what declares nothing, outranks a declaration if told to, and is said once")
    func codePage() async {
        @Sendable func row(_ uid: String, _ charset: String?) -> DataSet {
            var row = Self.study(uid)
            let name: [UInt8] = [0xC8, 0xE2, 0xE0, 0xED, 0xEE, 0xE2]
            row.set(DataElement(tag: .patientName, vr: .PN, content: .bytes(name)))
            if let charset { row.set(.specificCharacterSet, charset, vr: .CS) }
            return row
        }
        let pacs = FakeTransport { _ in
            [row("1.1", nil), row("1.2", ""), row("1.3", "ISO_IR 100"), Self.study("1.4", [.patientName: "A"])]
        }
        let request = QueryRequest(keys: [QueryKey(.patientName, "ИВАНОВ*")])
        let read = await pacs.run(request, charset: "windows-1251")
        #expect(read.rows.map { $0.text(.patientName) } == ["Иванов", "Иванов", "Èâàíîâ", "A"])
        #expect(read.rows.map(\.mismatch) == [[], [], ["PatientName"], ["PatientName"]])
        #expect(read.notes.count { $0.contains("2 rows") && $0.contains("windows-1251") } == 1)
        #expect(read.rows[1].attributes.attributes()["SpecificCharacterSet"] == "")
        let overridden = await pacs.run(request, charset: "windows-1251", isOverriding: true)
        #expect(overridden.rows.map(\.mismatch) == [[], [], [], ["PatientName"]])
        #expect(overridden.notes.count { $0.contains("charset.override") && $0.contains("1 row") } == 1)
        #expect(pacs.sent.allSatisfy { $0.string(.specificCharacterSet) == "ISO_IR 192" }, "the key is as it was")
        let guessed = await pacs.run(request)
        #expect(guessed.rows.map(\.mismatch) == [[], [], ["PatientName"], ["PatientName"]])
        #expect(
            guessed.rows.map(\.unverified) == [["PatientName"], ["PatientName"], [], []],
            "nobody knows these letters"
        )
    }

    @Test("Rows are sorted by a number or a text, empty ones first, and numbered again")
    func sorting() async throws {
        let pacs = FakeTransport { _ in
            [
                Self.study("1.1", [.numberOfStudyRelatedSeries: "10"]), Self.study("1.2"),
                Self.study("1.3", [.numberOfStudyRelatedSeries: "9"]),
            ]
        }
        let path = TagPath(.numberOfStudyRelatedSeries)
        let up = await pacs.run(QueryRequest(order: .init(path: path)))
        #expect(up.rows.map { $0.studyInstanceUID } == ["1.2", "1.3", "1.1"])
        #expect(up.rows.map(\.n) == [1, 2, 3])
        let dates = FakeTransport { _ in
            ["20261121", "2026-11-22", "2026.11.20"].map { Self.study("1.\($0)", [.studyDate: $0]) }
        }
        let byDate = await dates.run(QueryRequest(order: .init(path: TagPath(.studyDate))))
        #expect(byDate.rows.map { $0.text(.studyDate) } == ["2026.11.20", "20261121", "2026-11-22"])
        let down = await pacs.run(QueryRequest(order: .init(path: path, isDescending: true)))
        #expect(down.rows.map { $0.studyInstanceUID } == ["1.1", "1.3", "1.2"])
    }

    @Test(
        "Requests that cannot be meant are usage errors before anything is sent",
        arguments: [
            QueryRequest(level: .patient, modalities: ["NM"]),
            QueryRequest(modalities: ["NM"], keys: [QueryKey(.modalitiesInStudy, "CT")]),
            QueryRequest(modalities: ["NM"], keys: [QueryKey(.modality, "CT")]),
            QueryRequest(keys: [QueryKey(.patientID, "1"), QueryKey(.patientID, "2")]),
            QueryRequest(
                keys: [QueryKey(.studyDate, "20260101")],
                dates: DateRange(from: DICOMDate(parsing: "20260102"))
            ),
            QueryRequest(keys: [QueryKey(.studyInstanceUID, "abc")]),
            QueryRequest(keys: [QueryKey(.specificCharacterSet, "ISO_IR 100")]),
            QueryRequest(keys: [QueryKey(.patientName, "A\nB")]),
            QueryRequest(keys: [QueryKey(Tag(0x0040, 0x0275), "x")]),
            QueryRequest(limit: 0),
        ]
    )
    func invalid(_ request: QueryRequest) {
        #expect(throws: QueryError.self) { try request.validate() }
    }
}
