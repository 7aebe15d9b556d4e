import DICOMCore
import DICOMQuery

/// The objects that the identifier of a C-MOVE or C-GET names.
package enum DemoSelection {
    /// Finds the objects; unknown identifiers name none.
    package static func objects(
        _ identifier: DataSet,
        model: QueryModel,
        for service: QueryModel.Service,
        in catalogue: DemoCatalogue
    ) throws(IdentifierError) -> [DemoObject] {
        let level = try IdentifierRules.level(of: identifier, in: model, for: service)
        var objects = catalogue.objects
        for used in model.levels where used <= level {
            let values = Set(identifier.strings(used.uniqueKey))
            objects.removeAll { !values.contains(Self.key(used, of: $0)) }
        }
        return objects
    }

    private static func key(_ level: QueryLevel, of object: DemoObject) -> String {
        switch level {
        case .patient: object.study.patient.id
        case .study, .worklist: object.study.uid.string
        case .series: object.series.uid.string
        case .image: object.sopInstanceUID.string
        }
    }
}
