import DICOMCore
import PACSClient

/// What of a study or a series only one of two PACS lists.
struct ContentDifference: Sendable, Equatable {
    /// Series that only the first lists, and only the second.
    var seriesOnlyFirst: [UID] = []
    var seriesOnlySecond: [UID] = []
    /// Objects that only the first lists, and only the second; those of such series too.
    var objectsOnlyFirst: [UID] = []
    var objectsOnlySecond: [UID] = []

    /// Nothing.
    init() {}

    /// Compares what two PACS list; throws where one doesn't say.
    init(_ first: StudyListing, _ second: StudyListing) throws(PACSError) {
        let (one, other) = (try Self.content(first), try Self.content(second))
        self.seriesOnlyFirst = one.series.subtracting(other.series).sorted()
        self.seriesOnlySecond = other.series.subtracting(one.series).sorted()
        self.objectsOnlyFirst = one.objects.subtracting(other.objects).sorted()
        self.objectsOnlySecond = other.objects.subtracting(one.objects).sorted()
    }

    var isEmpty: Bool { self == ContentDifference() }

    /// The attributes that differ, at the levels below.
    var tags: [Tag] {
        var tags: [Tag] = []
        if !self.seriesOnlyFirst.isEmpty || !self.seriesOnlySecond.isEmpty { tags.append(.seriesInstanceUID) }
        if !self.objectsOnlyFirst.isEmpty || !self.objectsOnlySecond.isEmpty { tags.append(.sopInstanceUID) }
        return tags
    }

    private static func content(_ listing: StudyListing) throws(PACSError) -> (series: Set<UID>, objects: Set<UID>) {
        // What the PACS doesn't know any more has nothing.
        guard listing.absences.isEmpty else { return ([], []) }
        guard let series = listing.series else {
            throw listing.refusal
                ?? PACSError(
                    FailureFacts(.dimseFailure, service: .find),
                    listing.note ?? "the PACS lists no series of the study"
                )
        }
        var objects: Set<UID> = []
        for one in series {
            guard let instances = one.instances else {
                throw PACSError(
                    FailureFacts(.dimseFailure, service: .find),
                    "the PACS lists no objects of series \(one.uid)"
                )
            }
            objects.formUnion(instances.map(\.uid))
        }
        return (Set(series.map(\.uid)), objects)
    }
}
