import DICOMCore

/// Compares one key that was sent with what came back.
struct KeyCheck: Sendable {
    /// What a row says about a key.
    enum Finding { case satisfied, contradicted, missing }

    /// The key's name in `mismatch` and `unverified`.
    let name: String
    /// Whether the row is of a level below the key's, so that the key need not come back.
    let isAbove: Bool
    /// Whether the key is the modality of a study, which many systems don't return.
    let isStudyModality: Bool
    private let path: TagPath
    private let match: ValueMatch

    /// Makes the check for a key with a value.
    init(_ key: QueryKey, isAbove: Bool = false, isStudyModality: Bool = false) {
        self.path = key.path
        self.name = key.path.text
        self.match = ValueMatch(tag: key.path.lastTag, value: key.sent)
        self.isAbove = isAbove
        self.isStudyModality = isStudyModality
    }

    /// What a row says.
    ///
    /// An empty value contradicts, save for the modality of a study, which is settled otherwise.
    func finding(_ row: QueryRow) -> Finding {
        guard let values = row.values(self.path) else { return .missing }
        if self.isStudyModality && values.allSatisfy(\.isEmpty) { return .missing }
        return self.match.isSatisfied(by: values) ? .satisfied : .contradicted
    }
}
