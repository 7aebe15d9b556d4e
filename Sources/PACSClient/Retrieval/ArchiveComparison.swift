import DICOMArchive
import DICOMCore
import DICOMQuery

/// What is below an output directory against what the PACS lists, study by study.
package struct ArchiveComparison: Sendable {
    /// A series with another number of objects here than at the PACS.
    package struct Difference: Hashable, Sendable {
        /// Study Instance UID.
        package var study: UID
        /// Series Instance UID.
        package var series: UID
        /// How many of its objects are here.
        package var here: Int
        /// How many the PACS lists.
        package var listed: Int
    }

    /// SOP Instance UIDs that the PACS lists and that aren't here.
    package private(set) var missing: [UID] = []
    /// SOP Instance UIDs that are here and that the PACS doesn't list.
    package private(set) var extra: [UID] = []
    /// Series whose numbers of objects differ.
    package private(set) var differences: [Difference] = []
    /// The studies with missing objects, in order.
    package private(set) var incomplete: [UID] = []
    /// Studies of which the PACS doesn't tell the objects, and why.
    package private(set) var unknown: [(study: UID, reason: String)] = []

    package init() {}

    /// Adds what the studies of another PACS came to.
    package mutating func add(_ other: ArchiveComparison) {
        self.missing += other.missing.filter { !self.missing.contains($0) }
        self.extra += other.extra.filter { !self.extra.contains($0) }
        self.differences += other.differences
        self.incomplete += other.incomplete.filter { !self.incomplete.contains($0) }
        self.unknown += other.unknown
    }

    /// Compares one study; `here` are its objects by series.
    mutating func add(_ selection: StudySelection, _ listing: StudyListing, here: [UID: Set<UID>]) {
        let study = selection.study
        if listing.absences.contains(.study(study)) {
            self.extra += here.values.flatMap(\.self).sorted()
            return
        }
        guard let series = listing.series else {
            self.unknown.append((study, listing.refusal?.message ?? listing.note ?? "it lists no objects"))
            return
        }
        var (missing, listed): ([UID], Set<UID>) = ([], [])
        let present = here.values.reduce(into: Set<UID>()) { $0.formUnion($1) }
        let wanted = selection.series.map { Set($0.map(\.uid)) }
        for one in series where wanted?.contains(one.uid) ?? true {
            guard let instances = one.instances else {
                self.unknown.append((study, "it lists no objects of series \(one.uid)"))
                listed.formUnion(here[one.uid] ?? [])
                continue
            }
            let uids = Set(instances.map(\.uid))
            listed.formUnion(uids)
            missing += instances.map(\.uid).filter { !present.contains($0) }
            let count = here[one.uid]?.count ?? 0
            if count != uids.count {
                self.differences.append(.init(study: study, series: one.uid, here: count, listed: uids.count))
            }
        }
        for (series, uids) in here.sorted(by: { $0.key < $1.key }) where wanted?.contains(series) ?? true {
            let others = uids.subtracting(listed)
            self.extra += others.sorted()
            if !others.isEmpty, !listing.series.contains(series) {
                self.differences.append(.init(study: study, series: series, here: uids.count, listed: 0))
            }
        }
        self.missing += missing
        if !missing.isEmpty { self.incomplete.append(study) }
    }
}

extension [StudyListing.Series]? {
    fileprivate func contains(_ uid: UID) -> Bool { self?.contains { $0.uid == uid } ?? false }
}

extension PACSConnection {
    /// Compares what is here with what the PACS lists at image level; `selections` are the studies, without names of
    /// single objects.
    ///
    /// Throws where the PACS can't be asked at all.
    package func compare(
        _ result: VerificationResult,
        selections: [StudySelection],
        model: QueryModel,
        onProgress: @Sendable (String) -> Void
    ) async throws -> ArchiveComparison {
        var walk = RetrievalWalk(connection: self, model: model)
        var comparison = ArchiveComparison()
        for (index, selection) in selections.enumerated() {
            try Task.checkCancellation()
            onProgress("asking for the objects of study \(index + 1) of \(selections.count)")
            let listing = try await walk.listing(of: selection, modalities: [])
            if let refusal = walk.refusal { throw refusal }
            comparison.add(selection, listing, here: result.here[selection.study] ?? [:])
        }
        return comparison
    }
}
