import DICOMCore

/// Makes the identifiers of C-FIND requests (PS3.4 §C.4.1.1.3).
package struct Identifier {
    /// The level that is asked; the worklist has none in its identifier (PS3.4 §K.6.1.2).
    package var level: QueryLevel
    /// Keys with values, the unique keys of the levels above among them.
    package var keys: [QueryKey]
    /// Attributes that are only asked for.
    package var returnKeys: [TagPath]
    /// The character set of the PACS, if one is set.
    package var characterSet: FallbackCharacterSet?

    package init(
        level: QueryLevel,
        keys: [QueryKey],
        returnKeys: [TagPath] = [],
        characterSet: FallbackCharacterSet? = nil
    ) {
        self.characterSet = characterSet
        self.level = level
        self.keys = keys
        self.returnKeys = returnKeys
    }

    /// The data set.
    ///
    /// Text is written in the PACS's character set, else in the smallest that can hold all of it.
    package var dataSet: DataSet {
        var dataSet = DataSet()
        let terms = Self.terms(for: self.keys, preferring: self.characterSet)
        if !terms.isEmpty { dataSet.set(.specificCharacterSet, terms.joined(separator: "\\"), vr: .CS) }
        if self.level != .worklist { dataSet.set(.queryRetrieveLevel, self.level.keyValue, vr: .CS) }
        for path in self.returnKeys { Self.set(path.steps[...], "", in: &dataSet) }
        for key in self.keys { Self.set(key.path.steps[...], key.sent, in: &dataSet) }
        return dataSet
    }

    /// The values of Specific Character Set in which the values of keys are sent; none where all are ASCII.
    ///
    /// What the preferred set can't hold goes in Latin-1 or UTF-8.
    package static func terms(for keys: [QueryKey], preferring preferred: FallbackCharacterSet?) -> [String] {
        let keys = keys.filter(\.vr.usesCharacterSet)
        guard let smallest = TextEncoder.smallestCharacterSet(for: keys.map(\.sent).joined()) else { return [] }
        guard let terms = preferred?.definedTerms else { return [smallest] }
        let encoder = TextEncoder(specificCharacterSet: terms)
        return keys.allSatisfy { encoder.encode($0.sent, vr: $0.vr) != nil } ? terms : [smallest]
    }

    private static func set(_ steps: ArraySlice<TagPath.Step>, _ value: String, in dataSet: inout DataSet) {
        guard let step = steps.first else { return }
        if steps.count == 1 {
            if DataDictionary.vr(of: step.tag) == .SQ {
                // A sequence without an item asks for all of it.
                if dataSet[step.tag] == nil { dataSet.set(step.tag, items: []) }
            } else if !value.isEmpty || dataSet[step.tag] == nil {
                dataSet.set(step.tag, value)
            }
            return
        }
        // A sequence key has one item (PS3.4 §C.2.2.2.6); set first so that it takes over the character set.
        if dataSet.items(step.tag).isEmpty { dataSet.set(step.tag, items: [DataSet()]) }
        var item = dataSet.items(step.tag).first ?? DataSet()
        self.set(steps.dropFirst(), value, in: &item)
        dataSet.set(step.tag, items: [item])
    }
}
