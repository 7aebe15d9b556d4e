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
    /// Whether the system matches names by rules of its own.
    private let isFuzzy: Bool
    /// The time that goes with a date, where both are ranges that were agreed to be one.
    private let time: TagPath?

    /// Takes a key.
    package init(_ key: QueryKey) { self.init(key, isAbove: false) }

    init(_ key: QueryKey, isAbove: Bool = false, isStudyModality: Bool = false, isFuzzy: Bool = false) {
        self.path = key.path
        self.name = WorklistKeys.flatName(key.path)
        self.match = ValueMatch(tag: key.path.lastTag, value: key.sent)
        self.isForeign = key.vr.usesCharacterSet && !key.sent.utf8.allSatisfy { $0 < 0x80 }
        self.isAbove = isAbove
        self.isStudyModality = isStudyModality
        self.isFuzzy = isFuzzy && key.vr == .PN
        self.time = nil
    }

    /// Takes a range of dates and one of times that were agreed to be one range (PS3.4 §C.2.2.2.5.2); nil where either is
    /// none.
    init?(date: QueryKey, time: QueryKey) {
        let (days, hours) = (Self.bounds(date), Self.bounds(time))
        guard days.count == 2, hours.count == 2 else { return nil }
        self.path = date.path
        self.time = time.path
        self.name = WorklistKeys.flatName(date.path)
        let range = zip(days, hours).map { $0.isEmpty ? "" : "\($0)\($1)" }.joined(separator: "-")
        self.match = ValueMatch(tag: Tag(0x0040, 0x4005), value: range)
        self.isForeign = false
        self.isAbove = false
        self.isStudyModality = false
        self.isFuzzy = false
    }

    private static func bounds(_ key: QueryKey) -> [Substring] {
        key.sent.filter { $0 != "." && $0 != ":" }[...].split(separator: "-", omittingEmptySubsequences: false)
    }

    /// Whether a row satisfies the key; nil where the key did not come back.
    ///
    /// An empty value contradicts (PS3.4 §C.2.2.1.2), save for a modality: that of a study need not be kept, and a series
    /// without one may be of any. Systems that don't keep it return the wildcard of their own question as well.
    package func match(_ row: QueryRow) -> Match? {
        guard let values = row.values(self.path) else { return nil }
        if let time = self.time {
            guard let times = row.values(time) else { return nil }
            return self.match.matches(zip(values, times).map { $0 + $1.filter { $0 != ":" } })
        }
        let isModality = self.path.lastTag == .modality || self.path.lastTag == .modalitiesInStudy
        if isModality && values.allSatisfy(Wildcard.isOnly) { return nil }
        let match = self.match.matches(values)
        // Letters beyond ASCII in a set that nobody knows.
        if match == .no && self.isFuzzy { return .cannotTell }
        return match == .no && self.isForeign && row.isUnreadable(self.path) ? .cannotTell : match
    }
}
