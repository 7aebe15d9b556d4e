import DICOMCore

/// What one C-GET association does: the storage classes it proposes and the requests that go over it.
package struct GetBatch: Sendable {
    /// The requests for one study.
    package struct Work: Sendable {
        /// Index of the study in the plan.
        package var study: Int
        package var requests: [RetrieveIdentifier]
    }

    /// The storage classes to propose, in order of appearance.
    package var classes: [UID]
    /// The requests, study by study.
    package var work: [Work]

    /// Distributes a plan over as few associations as its SOP classes allow.
    ///
    /// Studies go together while their classes fit into one association. A study whose own classes don't fit is split
    /// by class, each group asked for by lists of objects on an association of its own.
    package static func batches(for studies: [PlannedStudy]) -> [GetBatch] {
        var batches: [GetBatch] = []
        var current = GetBatch(classes: [], work: [])
        func flush() {
            if !current.work.isEmpty { batches.append(current) }
            current = GetBatch(classes: [], work: [])
        }
        for (index, study) in studies.enumerated() {
            let requests = study.requests()
            guard !requests.isEmpty else { continue }
            let classes = study.storageClasses
            let union = current.classes + classes.filter { !current.classes.contains($0) }
            if StorageContexts.pairCount(union) <= StorageContexts.maximumPairs {
                current.classes = union
                current.work.append(Work(study: index, requests: requests))
                continue
            }
            flush()
            let groups = StorageContexts.groups(classes)
            if groups.count == 1 {
                current = GetBatch(classes: classes, work: [Work(study: index, requests: requests)])
            } else if study.namesAllClasses {
                for group in groups {
                    let requests = study.requests(classes: Set(group))
                    if !requests.isEmpty {
                        batches.append(.init(classes: group, work: [.init(study: index, requests: requests)]))
                    }
                }
            } else {
                // Objects of unknown class can't be distributed; the most likely classes are proposed once.
                batches.append(.init(classes: groups[0], work: [.init(study: index, requests: requests)]))
            }
        }
        flush()
        return batches
    }
}

extension GetBatch {
    /// The requests for a study's objects of these classes, or of all, each with the storage classes to propose for it.
    package static func requests(for study: PlannedStudy, classes: Set<UID>? = nil) -> [RetrieveIdentifier] {
        if let classes, study.namesAllClasses {
            return study.requests(classes: classes).map { $0.proposing(study.storageClasses.filter(classes.contains)) }
        }
        return self.batches(for: [study]).flatMap { batch in
            batch.work.flatMap(\.requests).map { $0.proposing(batch.classes) }
        }
    }

    /// The requests for each study of a plan that is asked for something, by its index, each with the storage classes of
    /// its batch.
    package static func requests(for studies: [PlannedStudy]) -> [Int: [RetrieveIdentifier]] {
        self.batches(for: studies).reduce(into: [:]) { requests, batch in
            for work in batch.work {
                requests[work.study, default: []] += work.requests.map { $0.proposing(batch.classes) }
            }
        }
    }
}

extension RetrieveIdentifier {
    /// The same with the storage classes that a C-GET proposes for it.
    fileprivate func proposing(_ classes: [UID]) -> RetrieveIdentifier {
        var identifier = self
        identifier.storageClasses = classes
        return identifier
    }
}

extension PlannedStudy {
    /// Whether the PACS named the SOP class of every object that is wanted.
    package var namesAllClasses: Bool {
        self.expected != nil && self.series.allSatisfy { $0.wanted?.allSatisfy { $0.sopClass != nil } ?? false }
    }

    /// The classes to propose for this study: those of its objects, else SOP Classes in Study, else those usual for
    /// the modalities, else the most frequent ones.
    package var storageClasses: [UID] {
        var classes: [UID] = []
        var seen: Set<UID> = []
        func add(_ uids: some Sequence<UID>) {
            for uid in uids where seen.insert(uid).inserted { classes.append(uid) }
        }
        for series in self.series { add(series.wanted?.compactMap(\.sopClass) ?? []) }
        if self.namesAllClasses { return classes }
        add(self.hints.sopClasses)
        if !self.hints.sopClasses.isEmpty { return classes }
        let modalities = self.series.compactMap(\.modality)
        for modality in modalities.isEmpty ? self.hints.modalities : modalities {
            add(StorageContexts.classes(modality: modality))
        }
        if classes.isEmpty { add(StorageContexts.fallbackClasses) }
        return classes
    }
}
