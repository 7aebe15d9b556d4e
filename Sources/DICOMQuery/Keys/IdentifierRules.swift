import DICOMCore

/// The rules for the keys of requests (PS3.4 §C.4.1.2.1, §C.4.2.2.1): hierarchical, unless relational queries were agreed
/// on (§C.4.1.2.2.1).
package enum IdentifierRules {
    /// The level of an identifier, once its keys are right for the model and the service.
    package static func level(
        of identifier: DataSet,
        in model: QueryModel,
        for service: QueryModel.Service,
        isRelational: Bool = false
    ) throws(IdentifierError) -> QueryLevel {
        guard let text = identifier.string(.queryRetrieveLevel), !text.isEmpty else {
            throw IdentifierError(comment: "Query/Retrieve Level (0008,0052) is missing")
        }
        guard let level = QueryLevel(keyValue: text), level >= model.top else {
            throw IdentifierError(comment: "Query/Retrieve Level isn't one of this model")
        }
        for above in model.levels where above < level && !isRelational { try Self.requireOne(above, identifier) }
        if service != .find {
            guard !identifier.strings(level.uniqueKey).filter({ !$0.isEmpty }).isEmpty else {
                throw IdentifierError(comment: "The unique key of level \(text) is missing")
            }
            if level == .patient { try Self.requireOne(.patient, identifier) }
        }
        return level
    }

    private static func requireOne(_ level: QueryLevel, _ identifier: DataSet) throws(IdentifierError) {
        let values = identifier.strings(level.uniqueKey)
        guard values.count == 1, let value = values.first, !value.isEmpty else {
            throw IdentifierError(comment: "One value is needed for the unique key of \(level.keyValue)")
        }
        guard !Wildcard.isWild(value) else {
            throw IdentifierError(comment: "No wildcard is allowed in the key of \(level.keyValue)")
        }
    }
}

/// Why an identifier isn't answered: status 0xA900, identifier does not match SOP class.
package struct IdentifierError: Error, Hashable, Sendable {
    /// The Error Comment (0000,0902).
    package let comment: String

    package init(comment: String) { self.comment = comment }
}
