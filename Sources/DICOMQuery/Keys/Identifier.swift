import DICOMCore

/// Makes the identifiers of C-FIND requests (PS3.4 §C.4.1.1.3).
package struct Identifier {
    /// The level that is asked.
    package var level: QueryLevel
    /// Keys with values, the unique keys of the levels above among them.
    package var keys: [QueryKey]
    /// Attributes that are only asked for.
    package var returnKeys: [TagPath]

    package init(level: QueryLevel, keys: [QueryKey], returnKeys: [TagPath] = []) {
        self.level = level
        self.keys = keys
        self.returnKeys = returnKeys
    }

    /// The data set.
    ///
    /// Text is written in the smallest character set that can hold all of it.
    package var dataSet: DataSet {
        var dataSet = DataSet()
        let text = self.keys.filter(\.vr.usesCharacterSet).map(\.sent).joined()
        if let charset = TextEncoder.smallestCharacterSet(for: text) {
            dataSet.set(.specificCharacterSet, charset, vr: .CS)
        }
        dataSet.set(.queryRetrieveLevel, self.level.keyValue, vr: .CS)
        for path in self.returnKeys { Self.set(path.steps[...], "", in: &dataSet) }
        for key in self.keys { Self.set(key.path.steps[...], key.sent, in: &dataSet) }
        return dataSet
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
