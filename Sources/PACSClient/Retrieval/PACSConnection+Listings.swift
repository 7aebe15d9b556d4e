import DICOMCore
import DICOMQuery

extension PACSConnection {
    /// What the PACS lists below studies or series, in their order, down to the objects; a C-FIND for each, and one for
    /// each of their series.
    ///
    /// Throws where the PACS can't be asked at all.
    package func listings(
        of targets: [RetrievalTarget],
        model: QueryModel,
        _ onProgress: @Sendable (String) -> Void
    ) async throws -> [StudyListing] {
        var walk = RetrievalWalk(connection: self, model: model)
        var listings: [StudyListing] = []
        for (index, target) in targets.enumerated() {
            try Task.checkCancellation()
            onProgress("asking \(self.target.called) for the objects of \(index + 1) of \(targets.count)")
            guard let selection = StudySelection.merging([target]).first else {
                listings.append(StudyListing())
                continue
            }
            listings.append(try await walk.listing(of: selection, modalities: []))
            if let refusal = walk.refusal { throw refusal }
        }
        return listings
    }
}
