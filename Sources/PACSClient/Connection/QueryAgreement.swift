import DICOMCore
import DICOMNetwork
import DICOMQuery
import DICOMWire

/// What extended negotiation came to for the queries of one SOP class (PS3.4 §C.5.1.1).
package struct QueryAgreement: Sendable, Hashable {
    /// The SOP class.
    package let sopClass: UID
    /// What was proposed.
    package let proposed: QueryOptions
    /// What both sides named; nil where there was no answer.
    package let agreed: QueryOptions?

    /// What became of each option that was proposed: the option in words, and whether it was agreed on; nil where there
    /// was no answer.
    package var outcomes: [(words: String, isAgreed: Bool?)] {
        let all: [QueryOptions] = [.relational, .combinedDateTime, .fuzzy, .timezone]
        return all.filter { self.proposed.contains($0) }.map { option in
            (option.words, self.agreed.map { $0.contains(option) })
        }
    }
}

extension Association {
    /// What was proposed for queries beyond the baseline, and what came of it.
    var queryAgreements: [QueryAgreement] {
        self.negotiated.extendedNegotiations.map { item in
            let proposed = QueryOptions(applicationInformation: item.proposal.applicationInformation)
            return QueryAgreement(
                sopClass: item.proposal.sopClassUID,
                proposed: proposed,
                agreed: item.answer.map { proposed.intersection(QueryOptions(applicationInformation: $0)) }
            )
        }
    }
}
