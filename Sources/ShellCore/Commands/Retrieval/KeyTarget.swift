import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage

/// What DCMTK's `-k` names for a retrieval: the unique keys and the level.
struct KeyTarget: Sendable {
    /// The one thing to retrieve; nil when no key was given.
    let target: RetrievalTarget?

    /// Reads `-k` keys; any but the unique keys and the level is a usage error.
    init(parsing keys: [String]) throws(UsageError) {
        guard !keys.isEmpty else {
            self.target = nil
            return
        }
        var values: [Tag: String] = [:]
        for key in keys {
            let parts = key.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = parts.first.map(String.init) ?? ""
            guard let tag = Tag(parsing: name) ?? DataDictionary.tag(forKeyword: name), Self.allowed.contains(tag)
            else {
                throw UsageError(
                    "-k takes QueryRetrieveLevel, PatientID and the UIDs of study, series and object, not '\(name)'",
                    word: key
                )
            }
            let value = parts.count > 1 ? String(parts[1]) : ""
            if value.isEmpty { throw UsageError("the key '\(name)' has no value", word: key) }
            values[tag] = value
        }
        let level = values[.queryRetrieveLevel]?.uppercased()
        let uids = [Tag.studyInstanceUID, .seriesInstanceUID, .sopInstanceUID].map { values[$0].map { UID($0) } }
        let patientID = values[.patientID]
        try Self.check(patientID, uids.compactMap(\.self))
        // The levels down to the one asked for, without a gap.
        let isGapless = (uids[1] == nil || uids[0] != nil) && (uids[2] == nil || uids[1] != nil)
        let target =
            if let study = uids[0], isGapless {
                RetrievalTarget(patientID: patientID, study: study, series: uids[1], sop: uids[2])
            } else if let patientID, isGapless {
                RetrievalTarget(allStudiesOf: patientID)
            } else {
                throw UsageError("the keys must name the study, and the series above an object")
            }
        if let level, level != target.level.keyValue {
            throw UsageError("the keys name the level \(target.level.keyValue), not \(level)")
        }
        self.target = target
    }

    private static let allowed: [Tag] = [
        .queryRetrieveLevel, .patientID, .studyInstanceUID, .seriesInstanceUID, .sopInstanceUID,
    ]

    private static func check(_ patientID: String?, _ uids: [UID]) throws(UsageError) {
        if let uid = uids.first(where: { !$0.isValid }) { throw UsageError("'\(uid)' is no UID") }
        if let patientID, Wildcard.isWild(patientID) { throw UsageError("PatientID takes one ID, without wildcards") }
    }
}
