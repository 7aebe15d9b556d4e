import DICOMCore
import Testing

@testable import PACSClient

@Suite("What is here against what the PACS lists")
struct ArchiveComparisonTests {
    private static func listing(_ series: [UID: [UID]?]) -> StudyListing {
        StudyListing(
            series: series.sorted { $0.key < $1.key }.map { uid, objects in
                .init(uid: uid, instances: objects.map { $0.map { .init(uid: $0) } })
            }
        )
    }

    private static func compare(
        _ listing: StudyListing,
        here: [UID: Set<UID>],
        series: [UID]? = nil
    ) -> ArchiveComparison {
        var comparison = ArchiveComparison()
        let selection = StudySelection(study: "1", series: series?.map { .init(uid: $0) })
        comparison.add(selection, listing, here: here)
        return comparison
    }

    @Test("Missing and extra objects, and the series whose numbers differ")
    func differences() {
        let comparison = Self.compare(
            Self.listing(["1.1": ["a", "b", "c"], "1.2": ["d"]]),
            here: ["1.1": ["a", "x"], "1.2": ["d"], "1.3": ["y"]]
        )
        #expect(comparison.missing == ["b", "c"])
        #expect(comparison.extra == ["x", "y"])
        #expect(comparison.incomplete == ["1"])
        #expect(
            comparison.differences == [
                .init(study: "1", series: "1.1", here: 2, listed: 3),
                .init(study: "1", series: "1.3", here: 1, listed: 0),
            ]
        )
        #expect(comparison.unknown.isEmpty)
    }

    @Test("An object that is here under another series isn't missing")
    func otherSeries() {
        let comparison = Self.compare(Self.listing(["1.1": ["a"]]), here: ["1.9": ["a"]])
        #expect(comparison.missing.isEmpty)
        #expect(comparison.extra.isEmpty)
    }

    @Test("Of a series that was selected only that is compared")
    func selected() {
        let comparison = Self.compare(
            Self.listing(["1.1": ["a", "b"], "1.2": ["d"]]),
            here: ["1.1": ["a"]],
            series: ["1.1"]
        )
        #expect(comparison.missing == ["b"])
    }

    @Test("A study that the PACS doesn't list is extra; one whose objects it doesn't tell is unknown, not complete")
    func unknown() {
        let absent = Self.compare(StudyListing(absences: [.study("1")]), here: ["1.1": ["a"]])
        #expect(absent.extra == ["a"])
        #expect(absent.unknown.isEmpty)
        let silent = Self.compare(StudyListing(note: "the PACS lists no series of it"), here: ["1.1": ["a"]])
        #expect(silent.unknown.map(\.reason) == ["the PACS lists no series of it"])
        let imageless = Self.compare(Self.listing(["1.1": nil]), here: ["1.1": ["a"]])
        #expect(imageless.unknown.count == 1)
        #expect(imageless.extra.isEmpty)
    }
}
