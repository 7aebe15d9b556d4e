import DICOMCore
import DICOMQuery

@testable import PACSClient
@testable import ShellCore

/// Reports with fixed contents, one for each kind of table that commands print.
enum ScreenSamples {
    /// The testing library has a type of this name too.
    typealias Tag = DICOMCore.Tag

    /// All of them by name.
    static let all: [(name: String, report: @Sendable () -> Report)] = [
        ("find-patients", { Self.patients }), ("find-studies", { Self.studies }), ("find-series", { Self.series }),
        ("find-images", { Self.images }), ("find-nothing", { Self.nothing }), ("find-request", { Self.request }),
        ("show-row", { Self.row }), ("dump-row", { DumpCommand.report(Self.study(2, hostile: true), []) }),
        ("contexts", { Self.contexts }), ("move", { Self.move }),
        ("move-nothing", { RetrievalDocument(outcome: .nothing("move")).report }),
        ("move-dry-run", { Self.dryRun }), ("move-other", { Self.moveElsewhere }), ("echo", { Self.echo }),
        ("scp-log", { Self.log }),
    ]

    // MARK: - Lists

    static func dataSet(_ values: KeyValuePairs<Tag, String>) -> DataSet {
        var dataSet = DataSet()
        dataSet.set(.specificCharacterSet, "ISO_IR 192")
        for (tag, text) in values { dataSet.set(tag, text) }
        return dataSet
    }

    private static let names = [
        "Bergmann^Anna", "Yamada^Tarou=山田^太郎=やまだ^たろう", "Wiśniewska-Kowalczyk^Żaneta Małgorzata^^Dr",
    ]
    private static let descriptions = [
        "Bone scintigraphy", "Ganzkörper-Knochenszintigraphie mit SPECT/CT der Lendenwirbelsäule", "腎動態シンチグラフィー",
    ]

    static func uid(_ parts: Int...) -> String {
        "1.2.826.0.1.3680043.2.1143.20261127." + parts.map(String.init).joined(separator: ".")
    }

    /// Some study; a hostile one has what would harm a terminal in its texts.
    static func study(_ number: Int, hostile: Bool = false) -> DataSet {
        Self.dataSet([
            .studyDate: "2026112\(number)", .accessionNumber: "ACC\(1000 + number)",
            .modalitiesInStudy: number == 2 ? "CT\\NM" : "NM",
            .studyDescription: hostile ? "\u{9B}31mred\u{202E}\u{200B}\r\n\tend" : Self.descriptions[number % 3],
            .patientName: hostile ? "EVIL\u{1B}[2J^NAME" : Self.names[number % 3], .patientID: "HOSP-00\(number)",
            .numberOfStudyRelatedSeries: String(number), .numberOfStudyRelatedInstances: String(number * 612),
            .studyInstanceUID: Self.uid(number),
        ])
    }

    private static let origin = RowOrigin(key: "test", name: "")

    static func result(_ level: QueryLevel, _ dataSets: [DataSet], keys: [QueryKey] = []) -> QueryResult {
        let parents = RowParents(
            study: level > .study ? UID(Self.uid(1)) : nil,
            series: level > .series ? UID(Self.uid(1, 1)) : nil,
            charset: nil,
            origin: Self.origin
        )
        var result = QueryResult(QueryRequest(level: level, keys: keys), origin: Self.origin)
        result.rows = dataSets.enumerated().map { index, dataSet in
            QueryRow(n: index + 1, identifier: .decoded(dataSet), parents: parents, pass: 0)
        }
        return result
    }

    static var studies: Report {
        var result = Self.result(.study, [Self.study(1), Self.study(2), Self.study(3), Self.study(4, hostile: true)])
        result.rows[1].mismatch = ["PatientID"]
        result.rows[2].unverified = ["StudyDescription"]
        result.rows[2].duplicates = 1
        return QueryReport(result: result, command: "find").report
    }

    private static var nothing: Report { QueryReport(result: Self.result(.study, []), command: "find").report }

    private static var patients: Report {
        let patients = (0..<3).map { number in
            Self.dataSet([
                .patientName: Self.names[number], .patientID: "HOSP-00\(number)", .patientBirthDate: "196\(number)0314",
                .patientSex: number == 1 ? "M" : "F", .numberOfPatientRelatedStudies: String(number + 9),
            ])
        }
        return QueryReport(result: Self.result(.patient, patients), command: "find").report
    }

    private static var series: Report {
        let series = (1...3).map { number in
            Self.dataSet([
                .seriesNumber: String(number), .modality: number == 2 ? "CT" : "NM",
                .seriesDescription: Self.descriptions[number % 3], .bodyPartExamined: "LSPINE",
                .seriesDate: "20261127", .numberOfSeriesRelatedInstances: String(number * 200),
                .seriesInstanceUID: Self.uid(1, number),
            ])
        }
        return QueryReport(result: Self.result(.series, series), command: "series").report
    }

    private static var images: Report {
        let images = (1...3).map { number in
            Self.dataSet([
                .instanceNumber: String(number), .sopClassUID: "1.2.840.10008.5.1.4.1.1.20", .numberOfFrames: "128",
                .sopInstanceUID: Self.uid(1, 1, number),
            ])
        }
        return QueryReport(result: Self.result(.image, images), command: "images").report
    }

    static var request: Report {
        var result = Self.result(.study, [Self.study(1)], keys: [QueryKey(.patientName, "BERG*")])
        result.identifiers = [
            Self.dataSet([.queryRetrieveLevel: "STUDY", .patientName: "BERG*", .patientID: "", .studyDate: "20261101-"])
        ]
        return QueryReport(result: result, command: "find", showsRequest: true).report
    }

    static var row: Report {
        let result = Self.result(.study, [Self.study(2)])
        return ShowCommand.report(result.rows, keys: [], level: .study)
    }

    // MARK: - The network

    private static var contexts: Report {
        func context(_ id: Int, _ abstract: String, _ accepted: String?, _ result: String) -> ContextsReport.Context {
            .init(
                id: id,
                abstractSyntax: UID(abstract),
                proposed: [UID("1.2.840.10008.1.2.1"), UID("1.2.840.10008.1.2")],
                accepted: accepted.map { UID($0) },
                result: result
            )
        }
        let report = ContextsReport(
            contexts: [
                context(1, "1.2.840.10008.1.1", "1.2.840.10008.1.2", "accepted"),
                context(3, "1.2.840.10008.5.1.4.1.2.2.1", "1.2.840.10008.1.2.1", "accepted"),
                context(5, "1.2.840.10008.5.1.4.1.2.2.2", nil, "service not supported (3)"),
            ],
            peerMaximumLength: 16_384,
            implementationClassUID: UID("1.2.276.0.7230010.3.0.3.6.7"),
            implementationVersionName: "OFFIS_DCMTK_367",
            roles: [(UID("1.2.840.10008.5.1.4.1.1.20"), false, true)],
            queryAgreements: [],
            identity: nil,
            isIdentityAnswered: false,
            localAddress: "192.0.2.7:40000",
            peerAddress: "192.0.2.9:104",
            called: "PACS",
            calling: "PACSH"
        )
        return ContextsCommand.report([report], limit: 65_536)
    }

    private static var echo: Report {
        var result = EchoResult()
        result.sent = 3
        result.ok = 3
        result.status = 0
        result.roundTrips = [0.8123, 1.25, 0.9]
        return EchoCommand.report(result)
    }

    private static var log: Report {
        func attempt(_ address: String, _ port: Int, calling: String = "", called: String = "", contexts: Int = 0)
            -> ConnectionAttempt
        {
            ConnectionAttempt(
                association: 1,
                peerAddress: address,
                peerPort: port,
                callingAETitle: calling,
                calledAETitle: called,
                proposed: Array(repeating: "1.2.840.10008.5.1.4.1.1.2", count: contexts)
            )
        }
        let entry = AssociationLog.Entry(
            attempt("192.0.2.9", 51234, calling: "PACS", called: "PACSH", contexts: 12),
            at: 0,
            stage: .closed(.released),
            fate: "612 objects, 321.9 MB, released"
        )
        let refused = AssociationLog.Entry(
            attempt("[2001:db8::17]", 40123, calling: "STRANGER\u{1B}[2J", called: "PACSH", contexts: 3),
            at: 0,
            stage: .rejected(.callingTitle),
            fate: "rejected: calling AE title not recognized (result 1, source 1, reason 3)"
        )
        let bare = AssociationLog.Entry(
            attempt("192.0.2.10", 60000),
            at: 0,
            stage: .stray(.closed),
            fate: "no association: nothing was sent"
        )
        var report = Report(log: [entry, refused, bare], isRunning: true)
        // Local time, wherever the test runs.
        for index in 0..<3 { report.table?.rows[index][0] = "09:30:0\(index)" }
        return report
    }

    // MARK: - Retrieval

    static func verdict(_ number: Int, received: Int?, expected: Int?, cause: RetrievalCause?) -> StudyVerdict {
        var verdict = StudyVerdict(study: UID(Self.uid(number)), expected: expected, received: received, skipped: 2)
        verdict.failed = received.flatMap { received in expected.map { $0 - received - 2 } }
        verdict.warnings = number == 2 ? ["all objects are safe although the PACS reported 0xB000"] : []
        verdict.cause = cause
        return verdict
    }

    static var move: Report {
        var outcome = RetrievalOutcome(command: "move", word: .partial, status: 0xB000, directory: "./dicom")
        outcome.studies = [
            Self.verdict(1, received: 10, expected: 12, cause: nil),
            Self.verdict(2, received: 4, expected: 6, cause: nil),
            Self.verdict(3, received: 12, expected: 24, cause: .partial),
        ]
        outcome.totals = RetrievalTotals(of: outcome.studies, bytes: 123_456_789)
        outcome.elapsed = .milliseconds(61_234)
        outcome.files = ["./dicom/HOSP-001/\(Self.uid(1))/\(Self.uid(1, 1))/\(Self.uid(1, 1, 1)).dcm"]
        outcome.error = PACSError(FailureFacts(.partial, service: .move, status: 0xB000), "10 objects are missing")
        var report = RetrievalDocument(outcome: outcome).report
        // Sentences of a length that the widths are tried with; VerdictSentenceTests has the real ones.
        for index in 0..<2 { report.table?.rows[index][5] = "complete: all objects are here" }
        report.table?.rows[2][5] = "partial: 10 of 24 objects are missing, the PACS reported 0xB000"
        return report
    }

    private static var moveElsewhere: Report {
        var outcome = RetrievalOutcome(command: "move", word: .complete, status: 0)
        var study = Self.verdict(1, received: nil, expected: nil, cause: nil)
        study.skipped = 0
        outcome.studies = [study]
        outcome.totals = RetrievalTotals(of: outcome.studies)
        return RetrievalDocument(outcome: outcome).report
    }

    private static var dryRun: Report {
        let selection = StudySelection(study: UID(Self.uid(1)))
        let objects = (1...12).map { StudyListing.Instance(uid: UID(Self.uid(1, 1, $0))) }
        var planner = RetrievalPlanner()
        let study = planner.plan(
            selection,
            listing: StudyListing(series: [
                .init(uid: UID(Self.uid(1, 1)), modality: "NM", instances: Array(objects[..<2])),
                .init(uid: UID(Self.uid(1, 2)), modality: "CT", instances: Array(objects[2...])),
            ]),
            here: Set(objects.suffix(2).map(\.uid))
        )
        let plan = RetrievalPlan(studies: [study], directory: "./dicom", freeBytes: 74_000_000_000)
        let request = RetrievalRequest(targets: [], method: .move(destination: nil), model: .studyRoot)
        var outcome = RetrievalOutcome.dryRun("move", plan)
        outcome.studies[0].failed = 10
        return RetrievalDocument(outcome: outcome, head: PlanPage(plan: plan, request: request).lines).report
    }
}
