import DICOMCore
import DICOMQuery

/// Compares one key that was sent with what came back.
struct KeyCheck: Sendable {
    /// The key's name in `mismatch` and `unverified`.
    let name: String
    /// Whether the row is of a level below the key's, so that the key need not come back.
    let isAbove: Bool
    /// Whether the key is the modality of a study, which many systems don't return.
    let isStudyModality: Bool
    private let path: TagPath
    private let match: ValueMatch

    init(_ key: QueryKey, isAbove: Bool = false, isStudyModality: Bool = false) {
        self.path = key.path
        self.name = key.path.text
        self.match = ValueMatch(tag: key.path.lastTag, value: key.sent)
        self.isAbove = isAbove
        self.isStudyModality = isStudyModality
    }

    /// Whether a row satisfies the key; nil where the key did not come back.
    ///
    /// An empty value contradicts, save for the modality of a study, which is settled otherwise.
    func match(_ row: QueryRow) -> Match? {
        guard let values = row.values(self.path) else { return nil }
        if self.isStudyModality && values.allSatisfy(\.isEmpty) { return nil }
        return self.match.matches(values)
    }
}
