import DICOMCore

/// What a retrieval will ask for, and what the user should know before it does.
package struct RetrievalPlan: Sendable {
    /// The studies, in the order of the selection.
    package var studies: [PlannedStudy]
    /// Studies that `--max-studies` or `--max-images` left out.
    package var studiesLeftOut = 0
    /// Whether patients were resolved to their studies.
    package var isExpanded = false
    /// Why it asks for nothing, where that isn't because all is here.
    package var emptiness: String?
    /// What may go wrong.
    package var warnings: [String] = []
    /// The final status of the plan's C-FINDs; nil when none was sent or one failed.
    package var status: UInt16?
    /// The directory that the objects go to; nil when they go to another system.
    package var directory: String?
    /// Bytes free on the directory's file system; nil when unknown.
    package var freeBytes: Int?

    /// The number of objects that will be asked for; nil when they aren't listed.
    package var wanted: Int? { RetrievalTotals.sum(self.studies.map(\.wantedCount)) }
    /// The number of objects that will be asked for, as listed or else as counted; nil when unknown.
    package var asked: Int? { RetrievalTotals.sum(self.studies.map(\.askedCount)) }

    /// What a cap left out; nil where nothing.
    var leftOut: RetrievalOutcome.LeftOut? {
        let objects = self.studies.reduce(0) { $0 + $1.leftOut }
        guard self.studiesLeftOut + objects > 0 else { return nil }
        return .init(studies: self.studiesLeftOut, objects: objects)
    }

    /// About how many bytes will be asked for, as the sizes of the images come to; nil when unknown.
    package var wantedBytes: Int? {
        var sums: [UID: (bytes: Int, count: Int)] = [:]
        for instance in self.studies.flatMap(\.series).flatMap({ $0.wanted ?? [] }) {
            guard let bytes = instance.bytes, let sopClass = instance.sopClass else { continue }
            let sum = sums[sopClass] ?? (0, 0)
            sums[sopClass] = (sum.bytes + bytes, sum.count + 1)
        }
        let means = sums.mapValues { $0.bytes / $0.count }
        return RetrievalTotals.sum(self.studies.map { $0.wantedBytes(means) })
    }
}
