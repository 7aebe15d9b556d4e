import DICOMArchive
import DICOMCore
import DICOMQuery
import Testing

@testable import PACSClient

/// What is planned is planned again from a journal, without anything that wasn't wanted.
@Suite struct JournalStudyTests {
    private static let listing = StudyListing(series: [
        .init(
            uid: "1.1",
            modality: "NM",
            instances: ["1.1.1", "1.1.2", "1.1.3"].map { .init(uid: $0, sopClass: "9") }
        ),
        .init(uid: "1.2", modality: "CT", instances: [.init(uid: "1.2.1", sopClass: nil)]),
    ])

    private static func again(_ planned: PlannedStudy, here: Set<UID> = []) throws -> PlannedStudy {
        let study = JournalStudy(planned)
        var planner = RetrievalPlanner()
        return planner.plan(study.selection, listing: try #require(study.listing), here: here)
    }

    private static func lines(_ study: PlannedStudy) -> [String] {
        study.requests().map { request in
            ([request.level.rawValue, request.series?.string ?? ""] + request.instances.map(\.string))
                .joined(separator: " ")
        }
    }

    @Test func aWholeStudyIsAskedForAsAWhole() throws {
        var planner = RetrievalPlanner()
        let planned = planner.plan(StudySelection(study: "1"), listing: Self.listing, here: [])
        #expect(Self.lines(try Self.again(planned)) == Self.lines(planned))
        #expect(Self.lines(planned) == ["study "])
        let rest = try Self.again(planned, here: ["1.1.1", "1.1.3"])
        #expect(rest.expected?.count == 4 && rest.skipped == ["1.1.1", "1.1.3"])
        #expect(Self.lines(rest) == ["image 1.1 1.1.2", "series 1.2"])
    }

    @Test func whatWasHereAtFirstAndIsGoneIsFetchedToo() throws {
        var planner = RetrievalPlanner()
        let planned = planner.plan(StudySelection(study: "1"), listing: Self.listing, here: ["1.1.1", "1.2.1"])
        #expect(Self.lines(try Self.again(planned)) == ["study "])
    }

    @Test func neitherACapNorAModalityIsForgotten() throws {
        var capped = RetrievalPlanner(maximumImages: 2)
        let two = capped.plan(StudySelection(study: "1"), listing: Self.listing, here: [])
        #expect(Self.lines(try Self.again(two)) == ["image 1.1 1.1.1 1.1.2"])
        var modality = RetrievalPlanner(modalities: ["NM"])
        let nm = modality.plan(StudySelection(study: "1"), listing: Self.listing, here: ["1.1.2"])
        #expect(Self.lines(try Self.again(nm)) == ["series 1.1"])
        #expect(try Self.again(nm, here: ["1.1.1", "1.1.2", "1.1.3"]).requests().isEmpty)
    }

    @Test func objectsNamedOneByOneStayAlone() throws {
        var planner = RetrievalPlanner()
        var selection = StudySelection(study: "1", patientID: "P")
        selection.series = [.init(uid: "1.1", instances: ["1.1.3"]), .init(uid: "1.2", instances: nil)]
        let planned = planner.plan(selection, listing: Self.listing, here: [])
        let again = try Self.again(planned)
        #expect(Self.lines(again) == ["image 1.1 1.1.3", "series 1.2"])
        #expect(again.patientID == "P")
    }

    @Test func whatThePACSDidNotListIsAskedForOnceMore() {
        var planner = RetrievalPlanner()
        var selection = StudySelection(study: "1")
        let whole = JournalStudy(planner.plan(selection, listing: StudyListing(series: nil), here: []))
        #expect(whole.listing == nil && whole.selection == selection)
        selection.series = [.init(uid: "1.1", instances: nil)]
        let series = JournalStudy(planner.plan(selection, listing: StudyListing(series: nil), here: []))
        #expect(series.listing == nil && series.selection == selection)
        selection.series = [.init(uid: "1.1", instances: ["1.1.1"])]
        let absent = StudyListing(absences: [.study("1")])
        let object = JournalStudy(planner.plan(selection, listing: absent, here: []))
        #expect(object.listing == nil && object.selection == selection)
    }

    @Test func aRequestIsReadAsItWasWritten() throws {
        var request = RetrievalRequest(
            targets: [RetrievalTarget(allStudiesOf: "P")],
            method: .move(destination: "WS2"),
            model: .patientRoot
        )
        request.modalities = ["NM", "PT"]
        request.parallel = 3
        request.retries = 2
        request.window = RetrievalWindow("20:00-06:00")
        request.windowGrace = .seconds(60)
        request.pause = .time(.milliseconds(1500))
        request.maximumStudies = 50
        request.known = .skip
        let text = request.json.serialized()
        let again = try #require(RetrievalRequest(recorded: text))
        #expect(again.json["patients"] == 0 && RetrievalRequest.patients(recorded: text) == 1)
        request.targets = []
        #expect(again.json == request.json)
        #expect(again.method == .move(destination: "WS2") && again.model == .patientRoot)
        #expect(RetrievalRequest(recorded: "{}") == nil && RetrievalRequest(recorded: "x") == nil)
    }
}
