import DICOMCore
import DICOMQuery

/// Compares one key that was sent with what came back.
package struct KeyCheck: Sendable {
    /// The key's name in `mismatch` and `unverified`.
    let name: String
    /// Whether the row is of a level below the key's, so that the key need not come back.
    let isAbove: Bool
    /// Whether the key is the modality of a study, which many systems don't return.
    let isStudyModality: Bool
    private let path: TagPath
    private let match: ValueMatch
    private let isForeign: Bool

    /// Takes a key.
    package init(_ key: QueryKey) { self.init(key, isAbove: false) }

    init(_ key: QueryKey, isAbove: Bool = false, isStudyModality: Bool = false) {
        self.path = key.path
        self.name = key.path.text
        self.match = ValueMatch(tag: key.path.lastTag, value: key.sent)
        self.isForeign = key.vr.usesCharacterSet && !key.sent.utf8.allSatisfy { $0 < 0x80 }
        self.isAbove = isAbove
        self.isStudyModality = isStudyModality
    }

    /// Whether a row satisfies the key; nil where the key did not come back.
    ///
    /// An empty value contradicts (PS3.4 §C.2.2.1.2), save for a modality: that of a study need not be kept, and a series
    /// without one may be of any. Systems that don't keep it return the wildcard of their own question as well.
    package func match(_ row: QueryRow) -> Match? {
        guard let values = row.values(self.path) else { return nil }
        let isModality = self.path.lastTag == .modality || self.path.lastTag == .modalitiesInStudy
        if isModality && values.allSatisfy(Wildcard.isOnly) { return nil }
        let match = self.match.matches(values)
        // Letters beyond ASCII in a set that nobody knows.
        return match == .no && self.isForeign && row.isUnreadable(self.path) ? .cannotTell : match
    }
}
