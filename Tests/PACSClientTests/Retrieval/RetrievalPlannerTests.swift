import DICOMCore
import DICOMQuery
import Testing

@testable import PACSClient

@Suite("Retrieval planner")
struct RetrievalPlannerTests {
    private static let nm = StudyListing.Series(
        uid: "1.1",
        modality: "NM",
        instances: [.init(uid: "1.1.1", sopClass: "1.2.840.10008.5.1.4.1.1.20"), .init(uid: "1.1.2")]
    )
    private static let ct = StudyListing.Series(
        uid: "1.2",
        modality: "CT",
        instances: [.init(uid: "1.2.1"), .init(uid: "1.2.2"), .init(uid: "1.2.3")]
    )
    private static let listing = StudyListing(series: [nm, ct])

    private static func whole(_ patientID: String? = nil) -> StudySelection {
        StudySelection.merging([RetrievalTarget(patientID: patientID, study: "1")])[0]
    }

    @Test("A whole study that isn't here is one study-level request")
    func wholeStudy() {
        var planner = RetrievalPlanner()
        let study = planner.plan(Self.whole(), listing: Self.listing, here: [])
        let requests = study.requests()
        #expect(requests.map(\.level) == [.study])
        #expect(requests.first?.expected == ["1.1.1", "1.1.2", "1.2.1", "1.2.2", "1.2.3"])
        #expect(study.wantedCount == 5)
        #expect(study.modalities.map(\.modality) == ["NM", "CT"])
        #expect(study.modalities.map(\.count) == [2, 3])
    }

    @Test("What is here already is skipped and only the rest is asked for")
    func partHere() {
        var planner = RetrievalPlanner()
        let study = planner.plan(Self.whole(), listing: Self.listing, here: ["1.2.2", "1.1.1", "1.1.2", "9.9"])
        let requests = study.requests()
        #expect(requests.map(\.level) == [.image])
        #expect(requests.first?.series == "1.2")
        #expect(requests.first?.instances == ["1.2.1", "1.2.3"])
        #expect(study.skipped == ["1.2.2", "1.1.1", "1.1.2"])
        #expect(study.expectedCount == 5)
    }

    @Test("What was received before and isn't here is left out, and counted apart")
    func knownBefore() {
        var planner = RetrievalPlanner(maximumImages: 2)
        let known: Set<UID> = ["1.1.1", "1.1.2", "1.2.1"]
        let study = planner.plan(Self.whole(), listing: Self.listing, here: ["1.1.1"], known: known)
        #expect(study.known == 2)
        #expect(study.skipped == ["1.1.1"])
        #expect(study.expected == ["1.1.1", "1.2.2", "1.2.3"], "what was taken away shall not be here")
        #expect(study.requests().map(\.level) == [.image])
        #expect(study.requests().first?.instances == ["1.2.2", "1.2.3"])
        #expect(!study.isContentWhole && study.leftOut == 0)
        var all = RetrievalPlanner()
        let none = all.plan(Self.whole(), listing: Self.listing, here: [], known: known.union(["1.2.2", "1.2.3"]))
        #expect(none.requests().isEmpty && none.known == 5 && !none.isEmpty)
    }

    @Test("A series that isn't here at all is asked for as a series")
    func seriesHere() {
        var planner = RetrievalPlanner()
        let study = planner.plan(Self.whole(), listing: Self.listing, here: ["1.1.1", "1.1.2"])
        #expect(study.requests().map(\.level) == [.series])
        #expect(study.requests().first?.series == "1.2")
    }

    @Test("Nothing is asked for when all is here, unless it is refetched")
    func allHere() {
        let here: Set<UID> = ["1.1.1", "1.1.2", "1.2.1", "1.2.2", "1.2.3"]
        var planner = RetrievalPlanner()
        let study = planner.plan(Self.whole(), listing: Self.listing, here: here)
        #expect(study.requests().isEmpty)
        #expect(study.wantedCount == 0)
        #expect(study.skippedCount == 5)
        var again = RetrievalPlanner(refetch: true)
        let refetched = again.plan(Self.whole(), listing: Self.listing, here: here)
        #expect(refetched.requests().map(\.level) == [.study])
        #expect(refetched.skippedCount == 0)
    }

    @Test("--modality asks for the series of these modalities and names the others")
    func modality() {
        var planner = RetrievalPlanner(modalities: ["NM"])
        let study = planner.plan(Self.whole(), listing: Self.listing, here: [])
        #expect(study.requests().map(\.level) == [.series])
        #expect(study.requests().first?.series == "1.1")
        #expect(study.otherModalities == ["CT"])
        #expect(study.expectedCount == 2)
    }

    @Test("A series of unknown modality is never left there, and is said to be unknown")
    func unknownModality() {
        var planner = RetrievalPlanner(modalities: ["NM"])
        var unknown = Self.ct
        unknown.modality = nil
        let listing = StudyListing(series: [Self.nm, unknown])
        let study = planner.plan(Self.whole(), listing: listing, here: [])
        #expect(study.requests().map(\.level) == [.study])
        #expect(study.otherModalities.isEmpty && study.expectedCount == 5)
        #expect(study.notes.count == 1)
        #expect(StorageContexts.modality(of: ["1.2.840.10008.5.1.4.1.1.20"]) == "NM")
        #expect(StorageContexts.modality(of: ["1.2.840.10008.5.1.4.1.1.20", nil]) == nil)
        #expect(StorageContexts.modality(of: ["1.2.840.10008.5.1.4.1.1.7"]) == nil)
        #expect(StorageContexts.modality(of: []) == nil)
    }

    @Test("A study without a series of the modality brings nothing")
    func noSuchModality() {
        var planner = RetrievalPlanner(modalities: ["PT"])
        let study = planner.plan(Self.whole(), listing: Self.listing, here: [])
        #expect(study.requests().isEmpty)
        #expect(study.expectedCount == 0)
    }

    @Test("--max-images is exact, across series and studies", arguments: 0...6)
    func cap(maximum: Int) {
        var planner = RetrievalPlanner(maximumImages: maximum)
        let first = planner.plan(Self.whole(), listing: Self.listing, here: [])
        let second = planner.plan(
            StudySelection.merging([RetrievalTarget(study: "2")])[0],
            listing: StudyListing(series: [.init(uid: "2.1", modality: "NM", instances: [.init(uid: "2.1.1")])]),
            here: []
        )
        let asked = (first.requests() + second.requests()).reduce(0) { $0 + ($1.expected?.count ?? 0) }
        #expect(asked == maximum)
        #expect(first.leftOut + second.leftOut == 6 - maximum)
        #expect(planner.isExhausted == (maximum <= 6))
    }

    @Test("A capped series is asked for by its objects, never as a whole")
    func capLevel() {
        var planner = RetrievalPlanner(maximumImages: 3)
        let study = planner.plan(Self.whole(), listing: Self.listing, here: [])
        #expect(study.requests().map(\.level) == [.series, .image])
        #expect(study.requests().last?.instances == ["1.2.1"])
    }

    @Test("What is here doesn't count against --max-images")
    func capSkipsHere() {
        var planner = RetrievalPlanner(maximumImages: 2)
        let study = planner.plan(Self.whole(), listing: Self.listing, here: ["1.1.1", "1.1.2"])
        #expect(study.requests().flatMap(\.instances) == ["1.2.1", "1.2.2"])
        #expect(study.expectedCount == 4)
    }

    @Test("A PACS that refuses C-FIND is asked for what was typed, number unknown")
    func refusedFind() {
        var planner = RetrievalPlanner()
        let study = planner.plan(Self.whole(), listing: StudyListing(series: nil, note: "refused"), here: ["1.1.1"])
        #expect(study.requests() == [RetrieveIdentifier(level: .study, study: "1", expected: nil)])
        #expect(study.expectedCount == nil)
        let target = RetrievalTarget(study: "1", series: "1.2", sop: "1.2.7")
        let named = planner.plan(StudySelection.merging([target])[0], listing: StudyListing(series: nil), here: [])
        #expect(named.requests().map(\.level) == [.image])
        #expect(named.expected == ["1.2.7"])
        let series = planner.plan(
            StudySelection.merging([RetrievalTarget(study: "1", series: "1.2")])[0],
            listing: StudyListing(series: nil),
            here: []
        )
        #expect(series.requests().map(\.level) == [.series])
        #expect(series.expectedCount == nil)
    }

    @Test("An object that the PACS lists in two series is expected once", arguments: [nil, 3])
    func listedTwice(maximum: Int?) {
        var planner = RetrievalPlanner(maximumImages: maximum)
        let again = StudyListing.Series(
            uid: "1.3",
            modality: "NM",
            instances: [.init(uid: "1.1.2"), .init(uid: "1.3.1")]
        )
        let study = planner.plan(Self.whole(), listing: StudyListing(series: [Self.nm, again]), here: [])
        #expect(study.expected == ["1.1.1", "1.1.2", "1.3.1"] && study.wantedCount == 3)
        #expect(study.requests().map(\.level) == [.study] && study.modalities.map(\.count) == [3])
        #expect(study.notes == ["the PACS lists 1 object of 1 in more than one series; expected once"])
        let series = RetrievalTarget(study: "1", series: "1.3")
        let one = planner.plan(StudySelection.merging([series])[0], listing: StudyListing(series: [again]), here: [])
        #expect(one.notes.isEmpty, "one series lists it once")
    }

    @Test("Long lists of objects are split into several requests")
    func chunks() {
        let instances = (1...1201).map { StudyListing.Instance(uid: UID("1.3.\($0)")) }
        var planner = RetrievalPlanner()
        let study = planner.plan(
            Self.whole(),
            listing: StudyListing(series: [.init(uid: "1.3", instances: instances)]),
            here: ["1.3.1"]
        )
        #expect(study.requests().map(\.instances.count) == [500, 500, 200])
    }

    @Test("Targets of one study are merged; a whole study takes in its series, a whole series its objects")
    func merging() {
        let merged = StudySelection.merging([
            .init(study: "1", series: "1.1", sop: "1.1.1"), .init(study: "2"),
            .init(study: "1", series: "1.1", sop: "1.1.2"),
            .init(study: "1", series: "1.2"), .init(study: "1", series: "1.2", sop: "1.2.1"),
            .init(study: "2", series: "2.1"),
        ])
        #expect(merged.map(\.study) == ["1", "2"])
        #expect(
            merged.first?.series == [
                .init(uid: "1.1", instances: ["1.1.1", "1.1.2"]), .init(uid: "1.2", instances: nil),
            ]
        )
        #expect(merged.last?.series == nil)
    }

    @Test("Identifiers carry the unique keys down to their level, Patient ID under the patient root only")
    func identifiers() {
        let request = RetrieveIdentifier(
            level: .image,
            patientID: "P1",
            study: "1.2",
            series: "1.3",
            instances: ["1.4", "1.5"],
            expected: nil
        )
        let study = request.dataSet(model: .studyRoot)
        #expect(study.string(.queryRetrieveLevel) == "IMAGE")
        #expect(study.strings(.sopInstanceUID) == ["1.4", "1.5"])
        #expect(study[.patientID] == nil)
        #expect(study.elements.count == 4)
        let patient = request.dataSet(model: .patientRoot)
        #expect(patient.string(.patientID) == "P1")
        #expect(patient.elements.count == 5)
    }
}
