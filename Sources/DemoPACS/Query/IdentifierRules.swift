import DICOMCore

/// The hierarchical rules for keys of requests (PS3.4 §C.4.1.2.1, §C.4.2.2.1), without relational queries.
package enum IdentifierRules {
    /// The level of an identifier, once its keys are right for the model.
    package static func level(
        of identifier: DataSet,
        in model: InformationModel
    ) throws(IdentifierError) -> RetrieveLevel {
        guard let text = identifier.string(.queryRetrieveLevel), !text.isEmpty else {
            throw IdentifierError(comment: "Query/Retrieve Level (0008,0052) is missing")
        }
        guard let level = RetrieveLevel(rawValue: text), model.levels.contains(level) else {
            throw IdentifierError(comment: "Query/Retrieve Level isn't one of this model")
        }
        for above in model.levels where above < level {
            try Self.requireOne(above, identifier)
        }
        if model.service != .find {
            guard !identifier.strings(level.uniqueKey).filter({ !$0.isEmpty }).isEmpty else {
                throw IdentifierError(comment: "The unique key of level \(level.rawValue) is missing")
            }
            if level == .patient { try Self.requireOne(.patient, identifier) }
        }
        return level
    }

    private static func requireOne(_ level: RetrieveLevel, _ identifier: DataSet) throws(IdentifierError) {
        let values = identifier.strings(level.uniqueKey)
        guard values.count == 1, let value = values.first, !value.isEmpty else {
            throw IdentifierError(comment: "One value is needed for the unique key of \(level.rawValue)")
        }
        guard !value.contains("*"), !value.contains("?") else {
            throw IdentifierError(comment: "No wildcard is allowed in the key of \(level.rawValue)")
        }
    }
}
