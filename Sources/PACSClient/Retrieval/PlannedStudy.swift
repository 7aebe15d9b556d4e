import DICOMCore
import DICOMQuery

/// What a retrieval will do about one study.
package struct PlannedStudy: Sendable {
    /// One series of the plan.
    package struct Series: Sendable {
        package var uid: UID
        package var modality: String?
        /// What will be asked for; nil when unknown.
        package var wanted: [StudyListing.Instance]?
        /// Whether asking for the series brings exactly `wanted`.
        package var isWhole = true
    }

    /// Study Instance UID.
    package var study: UID
    /// Patient ID of the selected row, where there was one.
    package var patientID: String?
    /// The objects that shall be here afterwards: those here already and those asked for; nil when unknown.
    package var expected: [UID]?
    /// How many these are by the PACS's count, where it doesn't list them; nil where it gives no number.
    package var counted: Int?
    /// Of these, the ones that are here and valid; they aren't asked for.
    package var skipped: Set<UID> = []
    /// The series that something is asked of.
    package var series: [Series] = []
    /// Whether one study-level request brings exactly what is wanted.
    package var isWhole = true
    /// The series of what shall be here afterwards, each with what is here of it already and what is asked for; `isWhole`
    /// tells whether the PACS has no more of the series.
    package var content: [Series] = []
    /// Whether `content` is all that the PACS has of the study.
    package var isContentWhole = false
    /// Objects that `--max-images` left out, as far as they were listed.
    package var leftOut = 0
    /// Objects that were received whole before, have been taken away since, and stay left out.
    package var known = 0
    /// Modality (`?` where unknown) and number of objects (nil: unknown) of all that is asked for, in order of appearance.
    package var modalities: [(modality: String, count: Int?)] = []
    /// Modalities of the study that the selection leaves where they are.
    package var otherModalities: [String] = []
    /// Hints for C-GET where no SOP class was returned.
    package var hints: StudySelection
    /// Why what was named isn't asked for: the PACS doesn't list it, or not well enough.
    package var absence: PACSError?
    /// What is odd about the plan, for the user.
    package var notes: [String] = []

    /// Leaves the study where it is.
    mutating func leave(because reason: PACSError) {
        self.expected = []
        self.series = []
        self.content = []
        self.modalities = []
        self.isWhole = false
        self.absence = reason
    }

    /// Whether nothing is asked for because the selection left everything where it is.
    var isEmpty: Bool { self.expected?.isEmpty == true && self.absence == nil && self.leftOut + self.known == 0 }

    /// The objects that the PACS listed and that are asked for.
    var listed: Set<UID> { Set(self.series.flatMap { $0.wanted ?? [] }.map(\.uid)) }

    /// The study with these objects left to be asked for.
    func remainder(_ missing: Set<UID>) -> PlannedStudy {
        var rest = self
        let isAll = self.listed.isSubset(of: missing)
        rest.isWhole = self.isWhole && isAll
        rest.series = self.series.compactMap { series in
            guard let wanted = series.wanted else { return series }
            let left = wanted.filter { missing.contains($0.uid) }
            guard !left.isEmpty else { return nil }
            var series = series
            series.isWhole = series.isWhole && left.count == wanted.count
            series.wanted = left
            return series
        }
        return rest
    }

    /// The number of objects that will be asked for; nil when they aren't listed.
    package var wantedCount: Int? {
        guard self.expected != nil else { return nil }
        return self.series.reduce(0) { $0 + ($1.wanted?.count ?? 0) }
    }
    /// About how many bytes will be asked for; nil when unknown.
    ///
    /// An object without pixels, or of unknown size, counts as much as the mean of those of its class.
    package func wantedBytes(_ means: [UID: Int]) -> Int? {
        guard self.expected != nil else { return nil }
        return RetrievalTotals.sum(
            self.series.flatMap { $0.wanted ?? [] }.map { $0.bytes ?? $0.sopClass.flatMap { means[$0] } }
        )
    }

    /// The number of objects that are here already.
    package var skippedCount: Int { self.skipped.count }
    /// The number of objects that shall be here afterwards, as listed or else as counted; nil when unknown.
    package var expectedCount: Int? { self.expected?.count ?? self.counted }
    /// The number of objects that will be asked for, as listed or else as counted; nil when unknown.
    package var askedCount: Int? { self.wantedCount ?? self.counted.map { max(0, $0 - self.skippedCount) } }

    /// The requests that bring what is wanted.
    ///
    /// The highest level that brings exactly that is used: one request for the study where all of it is wanted, else
    /// one for each series, else lists of objects. With `classes`, only objects of these SOP classes are asked for.
    package func requests(classes: Set<UID>? = nil) -> [RetrieveIdentifier] {
        func isWanted(_ instance: StudyListing.Instance) -> Bool {
            guard let classes, let sopClass = instance.sopClass else { return true }
            return classes.contains(sopClass)
        }
        func request(_ level: QueryLevel, _ series: UID?, instances: [UID] = [], expected: [UID]?) -> RetrieveIdentifier
        {
            RetrieveIdentifier(
                level: level,
                patientID: self.patientID,
                study: self.study,
                series: series,
                instances: instances,
                expected: expected
            )
        }
        let takesAll = self.series.allSatisfy { $0.wanted?.allSatisfy(isWanted) ?? true }
        if self.isWhole, takesAll {
            let expected = self.expected.map { $0.filter { !self.skipped.contains($0) } }
            return expected?.isEmpty == true ? [] : [request(.study, nil, expected: expected)]
        }
        var requests: [RetrieveIdentifier] = []
        for series in self.series {
            guard let wanted = series.wanted else {
                requests.append(request(.series, series.uid, expected: nil))
                continue
            }
            let chosen = wanted.filter(isWanted).map(\.uid)
            guard !chosen.isEmpty else { continue }
            if series.isWhole, chosen.count == wanted.count {
                requests.append(request(.series, series.uid, expected: chosen))
                continue
            }
            for start in stride(from: 0, to: chosen.count, by: RetrieveIdentifier.maximumInstances) {
                let part = Array(chosen[start..<min(start + RetrieveIdentifier.maximumInstances, chosen.count)])
                requests.append(request(.image, series.uid, instances: part, expected: part))
            }
        }
        return requests
    }
}
