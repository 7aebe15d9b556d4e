import DICOMCore

/// Decides what is asked for, from what was selected, what the PACS lists and what is here already.
///
/// A pure function with a budget: the studies are added in order, and `--max-images` counts what will be asked for, so
/// that it is an exact cap and a later run goes on where this one stopped.
package struct RetrievalPlanner: Sendable {
    /// The modalities that are wanted, upper case; empty means all.
    package let modalities: [String]
    /// Whether what is here is asked for again.
    package let refetch: Bool
    /// How many objects may still be asked for; nil means any number.
    package private(set) var remaining: Int?
    /// The objects of the study that is being planned, and how many the PACS lists again in another series of it.
    private var objects: (seen: Set<UID>, repeats: Int) = ([], 0)

    package init(modalities: [String] = [], maximumImages: Int? = nil, refetch: Bool = false) {
        self.modalities = modalities
        self.remaining = maximumImages
        self.refetch = refetch
    }

    /// Whether nothing more may be asked for.
    package var isExhausted: Bool { self.remaining == 0 }

    /// Plans one study; what is in `known` and not `here` is left out.
    package mutating func plan(
        _ selection: StudySelection,
        listing: StudyListing,
        here: Set<UID>,
        known: Set<UID> = []
    ) -> PlannedStudy {
        var study = PlannedStudy(
            study: selection.study,
            patientID: selection.patientID,
            expected: [],
            hints: selection,
            absence: Absence.error(of: listing.absences),
            notes: [listing.note].compactMap(\.self)
        )
        let selection = selection.without(listing.absences)
        guard let listed = listing.series ?? selection.series?.map({ StudyListing.Series(uid: $0.uid) }) else {
            study.expected = nil
            study.modalities = [("?", nil)]
            return study
        }
        study.isWhole = selection.series == nil && listing.isComplete
        study.isContentWhole = study.isWhole
        self.objects = ([], 0)
        for series in self.selected(of: listed, selection, &study) {
            self.add(series, selection, here: here, leftOut: known.subtracting(here), to: &study)
        }
        if self.objects.repeats > 0 {
            let repeats = Magnitude.count(self.objects.repeats, "object")
            study.notes.append("the PACS lists \(repeats) of \(study.study) in more than one series; expected once")
        }
        if study.expected == nil, !known.isEmpty {
            study.notes.append(
                "the PACS doesn't list the objects of \(study.study), so what was received before comes again"
            )
        }
        return study
    }

    /// The series that were selected and have a wanted modality; notes the modalities that are left where they are.
    private func selected(
        of listed: [StudyListing.Series],
        _ selection: StudySelection,
        _ study: inout PlannedStudy
    ) -> [StudyListing.Series] {
        var listed = listed
        if let named = selection.series {
            listed = named.map { name in
                listed.first { $0.uid == name.uid } ?? StudyListing.Series(uid: name.uid)
            }
        }
        guard !self.modalities.isEmpty else { return listed }
        let unknown = listed.count { $0.modality == nil }
        if unknown > 0 {
            study.notes.append(
                "the PACS doesn't tell the modality of \(unknown) series of \(study.study); "
                    + "taken along"
            )
        }
        return listed.filter { series in
            guard let modality = series.modality else { return true }
            if self.modalities.contains(modality.uppercased()) { return true }
            if !study.otherModalities.contains(modality) { study.otherModalities.append(modality) }
            study.isWhole = false
            study.isContentWhole = false
            return false
        }
    }

    private mutating func add(
        _ series: StudyListing.Series,
        _ selection: StudySelection,
        here: Set<UID>,
        leftOut: Set<UID>,
        to study: inout PlannedStudy
    ) {
        let named = selection.series?.first { $0.uid == series.uid }?.instances
        guard let all = Self.instances(of: series, named: named) else {
            study.expected = nil
            study.count(series.modality, nil)
            study.series.append(.init(uid: series.uid, modality: series.modality))
            study.content.append(.init(uid: series.uid, modality: series.modality))
            return
        }
        let listed = all.filter { self.objects.seen.insert($0.uid).inserted }
        self.objects.repeats += all.count - listed.count
        let instances = listed.filter { !leftOut.contains($0.uid) }
        study.known += listed.count - instances.count
        let skipped = self.refetch ? [] : instances.filter { here.contains($0.uid) }
        var wanted = self.refetch ? instances : instances.filter { !here.contains($0.uid) }
        if let remaining = self.remaining {
            study.leftOut += max(0, wanted.count - remaining)
            wanted = Array(wanted.prefix(remaining))
            self.remaining = remaining - wanted.count
        }
        let chosen = Set(wanted.map(\.uid))
        let skippedUIDs = Set(skipped.map(\.uid))
        let content = instances.filter { chosen.contains($0.uid) || skippedUIDs.contains($0.uid) }
        let isContentWhole = named == nil && content.count == listed.count
        study.expected?.append(contentsOf: content.map(\.uid))
        study.content.append(
            .init(uid: series.uid, modality: series.modality, wanted: content, isWhole: isContentWhole)
        )
        if !isContentWhole { study.isContentWhole = false }
        study.skipped.formUnion(skippedUIDs)
        let isWhole = named == nil && wanted.count == listed.count
        if !isWhole { study.isWhole = false }
        guard !wanted.isEmpty else { return }
        study.count(series.modality, wanted.count)
        study.series.append(.init(uid: series.uid, modality: series.modality, wanted: wanted, isWhole: isWhole))
    }

    /// The objects in question: those listed, or those named one by one with what the listing knows about them.
    private static func instances(of series: StudyListing.Series, named: [UID]?) -> [StudyListing.Instance]? {
        guard let named else { return series.instances }
        var classes: [UID: UID] = [:]
        for instance in series.instances ?? [] { classes[instance.uid] = instance.sopClass }
        return named.map { StudyListing.Instance(uid: $0, sopClass: classes[$0]) }
    }
}

extension PlannedStudy {
    fileprivate mutating func count(_ modality: String?, _ number: Int?) {
        let modality = modality ?? "?"
        if let index = self.modalities.firstIndex(where: { $0.modality == modality }) {
            let sum = self.modalities[index].count.flatMap { before in number.map { before + $0 } }
            self.modalities[index].count = sum
        } else {
            self.modalities.append((modality, number))
        }
    }
}
