import DICOMCore
import DICOMQuery
import SystemIO
import Testing

@testable import PACSClient
@testable import ShellCore

@Suite("Page of a retrieval's plan")
struct PlanPageTests {
    private static let listing = StudyListing(series: [
        .init(uid: "1.1", modality: "NM", instances: [.init(uid: "1.1.1"), .init(uid: "1.1.2")]),
        .init(uid: "1.2", modality: "CT", instances: [.init(uid: "1.2.1"), .init(uid: "1.2.2"), .init(uid: "1.2.3")]),
    ])

    private static func plan(modalities: [String] = [], here: Set<UID> = []) -> RetrievalPlan {
        var planner = RetrievalPlanner(modalities: modalities)
        let selection = StudySelection.merging([RetrievalTarget(study: "1")])[0]
        return RetrievalPlan(studies: [planner.plan(selection, listing: Self.listing, here: here)], directory: "/data")
    }

    private static func request(_ method: RetrievalRequest.Method = .get) -> RetrievalRequest {
        RetrievalRequest(targets: [], method: method, model: .studyRoot)
    }

    @Test("With a window the lines say from when on it asks")
    func window() throws {
        var request = Self.request()
        request.window = RetrievalWindow("20:00-06:00")
        func line(at hour: Int) -> String? {
            let now = CalendarTime.noon(year: 2026, month: 5, day: 1) + (hour - 12) * 3600
            let page = PlanPage(plan: Self.plan(), request: request, now: now)
            return page.lines.first { $0.hasPrefix("asks in the hours") }
        }
        #expect(line(at: 21) == "asks in the hours 20:00-06:00 only: from now on")
        let waits = try #require(line(at: 9))
        #expect(waits.hasPrefix("asks in the hours 20:00-06:00 only: from 2026-05-01T20:00:00"))
    }

    @Test("The lines name numbers, modalities, what stays and where it goes")
    func lines() {
        var plan = Self.plan(modalities: ["NM"], here: ["1.1.1"])
        plan.studiesLeftOut = 2
        plan.freeBytes = 12_300_000_000
        var request = Self.request()
        request.maximumStudies = 1
        let lines = PlanPage(plan: plan, request: request).lines
        #expect(lines.first == "plan: 1 study, 1 object, 1 here already")
        #expect(lines.contains("  1: 1 object, 1 here already, NM"))
        #expect(lines.contains("brings: NM (1)"))
        #expect(lines.contains("stays there (--modality): CT"))
        #expect(lines.contains("left out by --max-studies: 2 studies, by 'resume' too"))
        #expect(lines.last == "into /data, 12.3 GB free")
    }

    @Test("Under --modality what nobody knows the modality of comes, and only what is known to be another stays")
    func unknownModality() {
        var plan = Self.plan(modalities: ["NM"])
        plan.studies[0].modalities.append((modality: "?", count: 7))
        var request = Self.request()
        request.modalities = ["NM"]
        func lines() -> [String] { PlanPage(plan: plan, request: request).lines }
        #expect(
            lines().contains(
                "brings: NM (2), 7 objects of series whose modality the PACS doesn't tell, whatever they are"
            )
        )
        #expect(lines().contains("stays there (--modality): only what the PACS calls CT"))
        plan.studies[0].modalities = [(modality: "?", count: nil)]
        #expect(lines().contains("brings: all of the series whose modality the PACS doesn't tell, whatever they are"))
    }

    @Test("What comes besides the modalities that were searched for is named")
    func others() {
        var request = Self.request()
        let lines = PlanPage(plan: Self.plan(), request: request, queriedModalities: ["nm"]).lines
        #expect(lines.last == "also brings CT; --modality NM leaves them there")
        request.modalities = ["NM", "CT"]
        #expect(
            !PlanPage(plan: Self.plan(), request: request, queriedModalities: ["NM"]).lines.contains {
                $0.hasPrefix("also")
            }
        )
        #expect(!PlanPage(plan: Self.plan(), request: Self.request()).lines.contains { $0.hasPrefix("also") })
    }

    @Test("To another system nothing is observed; above 20 studies only the sums are said")
    func elsewhere() {
        var plan = Self.plan()
        plan.studies = (1...21).map { number in
            var study = plan.studies[0]
            study.study = UID("1.\(number)")
            return study
        }
        let lines = PlanPage(plan: plan, request: Self.request(.move(destination: "OTHER"))).lines
        #expect(
            lines == [
                "plan: 21 studies, 105 objects", "brings: NM (42), CT (63)",
                "to OTHER: what arrives there is not observed",
            ]
        )
    }
}
