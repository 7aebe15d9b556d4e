import DICOMCore

/// The keywords of attributes: five thousand, so those that people ask for come first and a list ends somewhere.
enum KeywordProposals {
    /// Longer lists tell nobody anything.
    static let limit = 80

    /// The keywords that begin as typed, in any case, behind the path that is typed before the last `.`.
    static func proposals(_ typed: String, ending: Proposal.Ending) -> Proposals {
        if let dot = typed.lastIndex(of: ".") {
            let next = typed.index(after: dot)
            return self.proposals(String(typed[next...]), ending: ending)
                .shifted(by: typed[..<next].unicodeScalars.count)
        }
        let wanted = typed.lowercased()
        var found: [String] = []
        if wanted.isEmpty {
            found = Self.common
        } else {
            let others = Self.index.matching(wanted)
            let first = Self.common.filter { $0.lowercased().hasPrefix(wanted) }
            found = first + others.filter { !first.contains($0) }
        }
        return Proposals(
            self.shortened(found).map { keyword in
                let entry = DataDictionary.tag(forKeyword: keyword).flatMap { DataDictionary.entry(for: $0) }
                return Proposal(
                    keyword + (ending == .open ? "=" : ""),
                    label: keyword,
                    detail: entry.map { "\($0.tag) \($0.vr.rawValue)" } ?? "",
                    ending: ending
                )
            }
        )
    }

    /// A keyword with `=`, or the values of those that have few.
    static func pairs(_ typed: String) -> Proposals {
        guard let equals = typed.firstIndex(of: "=") else { return self.proposals(typed, ending: .open) }
        let value = typed.index(after: equals)
        guard let path = TagPath(parsing: String(typed[..<equals])) else { return Proposals([]) }
        return self.values(of: path.lastTag, String(typed[value...]))
            .shifted(by: typed[..<value].unicodeScalars.count)
    }

    private static func values(of tag: Tag, _ typed: String) -> Proposals {
        switch tag {
        case .modality, .modalitiesInStudy: Modality.proposals(typed)
        case .queryRetrieveLevel: ValueProposals.matching(["PATIENT", "STUDY", "SERIES", "IMAGE"], typed)
        case .patientSex: ValueProposals.matching(["F", "M", "O"], typed)
        default: Proposals([])
        }
    }

    /// A list cut at the limit.
    ///
    /// What all of it begins with must stay what all that is left begins with: the editor types that.
    private static func shortened(_ keywords: [String]) -> [String] {
        guard keywords.count > Self.limit else { return keywords }
        var kept = Array(keywords.prefix(Self.limit))
        let common = self.commonPrefix(keywords)
        if self.commonPrefix(kept).count > common.count,
            let other = keywords.first(where: { !$0.lowercased().hasPrefix(self.commonPrefix(kept).lowercased()) })
        {
            kept[kept.count - 1] = other
        }
        return kept
    }

    private static func commonPrefix(_ words: [String]) -> String {
        guard var prefix = words.first else { return "" }
        for word in words {
            while !word.lowercased().hasPrefix(prefix.lowercased()) { prefix.removeLast() }
        }
        return prefix
    }

    /// The keywords that are asked for most, in the order of a list.
    static let common = [
        "PatientName", "PatientID", "PatientBirthDate", "PatientSex", "StudyDate", "StudyTime", "StudyDescription",
        "AccessionNumber", "ModalitiesInStudy", "StudyInstanceUID", "StudyID", "ReferringPhysicianName",
        "InstitutionName", "StationName", "NumberOfStudyRelatedSeries", "NumberOfStudyRelatedInstances", "Modality",
        "SeriesDescription", "SeriesNumber", "SeriesInstanceUID", "SeriesDate", "BodyPartExamined", "ProtocolName",
        "NumberOfSeriesRelatedInstances", "SOPInstanceUID", "SOPClassUID", "InstanceNumber", "NumberOfFrames",
        "Manufacturer", "ManufacturerModelName", "RequestAttributesSequence", "ScheduledProcedureStepID",
        "PerformedProcedureStepStartDate", "RetrieveAETitle", "InstanceAvailability", "SpecificCharacterSet",
        "IssuerOfPatientID", "OtherPatientIDs", "Rows", "Columns", "ImageType", "Radiopharmaceutical",
    ]

    /// All keywords in use, sorted without regard to case; retired ones are rarely what is meant.
    private static let index = Index()

    private struct Index {
        private let keywords: [(folded: String, keyword: String)]

        init() {
            self.keywords = DataDictionary.currentKeywords.map { ($0.lowercased(), $0) }.sorted { $0.0 < $1.0 }
        }

        func matching(_ prefix: String) -> [String] {
            var low = 0
            var high = self.keywords.count
            while low < high {
                let middle = (low + high) / 2
                if self.keywords[middle].folded < prefix { low = middle + 1 } else { high = middle }
            }
            return self.keywords[low...].prefix { $0.folded.hasPrefix(prefix) }.map(\.keyword)
        }
    }
}
