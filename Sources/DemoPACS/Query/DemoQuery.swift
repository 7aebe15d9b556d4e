import DICOMCore
import DICOMQuery

/// A C-FIND's identifier, checked and ready to be answered.
package struct DemoQuery: Sendable {
    /// One answer.
    package struct Match: Sendable {
        /// The identifier to send.
        package let identifier: DataSet
        /// Whether every key asked for is known; else the response's status is 0xFF01.
        package let knowsAllKeys: Bool
    }

    private static let controlKeys: Set<Tag> = [
        .specificCharacterSet, .queryRetrieveLevel, .timezoneOffsetFromUTC, .retrieveAETitle, .instanceAvailability,
    ]

    package let level: QueryLevel
    private let request: DataSet
    private let keys: [DataElement]

    /// Checks an identifier against the rules of its model.
    package init(_ request: DataSet, model: QueryModel, isRelational: Bool = false) throws(IdentifierError) {
        self.level = try IdentifierRules.level(of: request, in: model, for: .find, isRelational: isRelational)
        self.request = request
        self.keys = request.elements.filter { !Self.controlKeys.contains($0.tag) }
    }

    /// The answers, in the catalogue's order.
    package func matches(in catalogue: DemoCatalogue, retrieveAETitle: String) -> [Match] {
        self.entities(of: catalogue).filter { self.isMatch($0) }.map { self.answer($0, retrieveAETitle) }
    }

    private func entities(of catalogue: DemoCatalogue) -> [DataSet] {
        let studies = catalogue.studies
        switch self.level {
        case .patient:
            var seen: Set<String> = []
            return studies.filter { seen.insert($0.patient.id).inserted }.map {
                LevelAttributes.patient($0, in: catalogue)
            }
        case .study:
            return studies.map { LevelAttributes.study($0, in: catalogue) }
        case .series:
            return self.narrowed(studies).flatMap { study in
                study.series.map { LevelAttributes.series($0, of: study, in: catalogue) }
            }
        case .image:
            return self.narrowed(studies).flatMap { DemoCatalogue.objects(of: $0) }.map {
                LevelAttributes.image($0, in: catalogue)
            }
        // Not a level of query/retrieve, so no identifier of it comes here.
        case .worklist: return []
        }
    }

    private func narrowed(_ studies: [DemoStudy]) -> [DemoStudy] {
        // A relational query need not name the study.
        guard let uid = self.request.uid(.studyInstanceUID) else { return studies }
        return studies.filter { $0.uid == uid }
    }

    private func isMatch(_ entity: DataSet) -> Bool {
        // A key that isn't known here doesn't restrict the answer; the status says so.
        self.keys.allSatisfy { entity[$0.tag] == nil || KeyMatching.matches($0, of: self.request, entity) }
    }

    private func answer(_ entity: DataSet, _ retrieveAETitle: String) -> Match {
        var identifier = DataSet()
        var knowsAllKeys = true
        for key in self.keys {
            guard let element = entity[key.tag] else {
                knowsAllKeys = false
                continue
            }
            identifier.set(element)
        }
        identifier.set(.queryRetrieveLevel, self.level.keyValue)
        identifier.set(.retrieveAETitle, retrieveAETitle)
        if let characterSet = entity[.specificCharacterSet] { identifier.set(characterSet) }
        return Match(identifier: identifier, knowsAllKeys: knowsAllKeys)
    }
}
