import DICOMCore
import DICOMQuery

/// Why a query found nothing, as far as that can be told.
package struct QueryExplanation: Sendable {
    /// One reason.
    package struct Finding: Sendable, Equatable {
        /// The kinds of reasons.
        package enum Kind: String, Sendable, CaseIterable {
            /// Nothing at all is shown to our AE title, or the PACS is empty.
            case nothingVisible = "nothing-visible"
            /// The level or the query model isn't supported.
            case modelUnsupported = "model-unsupported"
            /// A key has a value that nothing in the PACS has.
            case keyExcludes = "key-excludes"
            /// A key is not supported as it was meant (0xFF01).
            case keyIgnored = "optional-key-ignored"
            /// The modality is not matched at study level.
            case modalityIgnored = "modality-ignored"
            /// Nothing in the PACS lies in the range of dates.
            case dateOutside = "date-outside"
            /// Letters beyond ASCII are not matched.
            case characterSet = "character-set"
            /// A wildcard is not allowed, or not understood.
            case wildcard
            /// Upper and lower case count.
            case caseSensitive = "case-sensitive"
            /// The value must be given whole.
            case notWhole = "value-not-whole"
        }

        package let kind: Kind
        /// Whether the PACS's answers show it, rather than that it may be so.
        package let isEstablished: Bool
        /// The reason in one sentence; it names keys, never values.
        package let text: String
        /// What to try.
        package let advice: String
    }

    /// The reasons, those that are shown first.
    package internal(set) var findings: [Finding] = []
    /// How many looser queries were sent to find out.
    package internal(set) var queries = 0

    /// What can be said of a query without asking anybody.
    package static func withoutAsking(_ request: QueryRequest, today: DICOMDate? = nil) -> QueryExplanation {
        var explanation = QueryExplanation()
        let today = today ?? DICOMDate.today
        if let from = request.dates?.from, today < from {
            explanation.add(
                .dateOutside,
                isEstablished: true,
                "the dates lie in the future",
                "check --since and --date"
            )
        }
        for key in request.keys where !key.sent.isEmpty {
            let name = WorklistKeys.flatName(key.path)
            func add(_ kind: Finding.Kind, isEstablished: Bool = false, _ text: String, _ advice: String) {
                explanation.add(kind, isEstablished: isEstablished, text, advice)
            }
            if key.hasWildcard, Self.exactVRs.contains(key.vr) {
                add(
                    .wildcard,
                    isEstablished: true,
                    "\(name) takes no wildcards (PS3.4 C.2.2.2.4)",
                    "give its whole value, or a range for a date"
                )
                continue
            }
            guard key.vr == .PN else { continue }
            if !key.hasWildcard, !key.sent.contains("^") || key.sent.hasSuffix("^") {
                add(.notWhole, "\(name) is matched as a whole, given names included", "put a * at its end")
            }
            if !key.sent.allSatisfy(\.isASCII) {
                let text = "the PACS may not match letters beyond ASCII in \(name)"
                add(.characterSet, text, "put a ? in the place of each")
            }
            if key.sent.contains(where: \.isLowercase) {
                add(.caseSensitive, "upper and lower case may count in \(name)", "try it in upper case")
            }
        }
        return explanation
    }

    /// What a list shows in which every row contradicts the query; nil where some row doesn't.
    package static func ofContradictions(in result: QueryResult) -> QueryExplanation? {
        guard !result.rows.isEmpty, result.rows.allSatisfy({ !$0.mismatch.isEmpty }) else { return nil }
        var explanation = QueryExplanation()
        for name in Set(result.rows.flatMap(\.mismatch)).sorted() {
            let isModality = name == "ModalitiesInStudy"
            explanation.add(
                isModality ? .modalityIgnored : .keyIgnored,
                isEstablished: true,
                "the PACS ignores \(name) at \(result.level.rawValue) level, and nothing that it shows satisfies it",
                isModality ? "search without the modality, or for another one" : "check the value of \(name)"
            )
        }
        return explanation
    }

    /// VRs without wildcard matching, as far as queries have them.
    private static let exactVRs: Set<VR> = [.UI, .DA, .TM, .DT]

    mutating func add(_ kind: Finding.Kind, isEstablished: Bool, _ text: String, _ advice: String) {
        let finding = Finding(kind: kind, isEstablished: isEstablished, text: text, advice: advice)
        guard !self.findings.contains(finding) else { return }
        if isEstablished {
            let place = self.findings.firstIndex { !$0.isEstablished } ?? self.findings.count
            self.findings.insert(finding, at: place)
        } else {
            self.findings.append(finding)
        }
    }
}
