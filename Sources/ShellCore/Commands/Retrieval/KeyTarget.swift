import DICOMCore
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
        let target = RetrievalTarget(
            patientID: values[.patientID],
            study: values[.studyInstanceUID].map { UID($0) },
            series: values[.seriesInstanceUID].map { UID($0) },
            sop: values[.sopInstanceUID].map { UID($0) }
        )
        try Self.check(target, level: level)
        self.target = target
    }

    private static let allowed: [Tag] = [
        .queryRetrieveLevel, .patientID, .studyInstanceUID, .seriesInstanceUID, .sopInstanceUID,
    ]

    /// The keys must name the levels down to the one asked for, without a gap.
    private static func check(_ target: RetrievalTarget, level: String?) throws(UsageError) {
        for uid in [target.study, target.series, target.sop] {
            if let uid, !uid.isValid { throw UsageError("'\(uid)' is no UID") }
        }
        let hasGap = (target.sop != nil && target.series == nil) || (target.series != nil && target.study == nil)
        guard !hasGap, target.study != nil || target.patientID != nil else {
            throw UsageError("the keys must name the study, and the series above an object")
        }
        let expected =
            target.sop != nil ? "IMAGE" : target.series != nil ? "SERIES" : target.study != nil ? "STUDY" : "PATIENT"
        if let level, level != expected {
            throw UsageError("the keys name the level \(expected), not \(level)")
        }
    }
}
