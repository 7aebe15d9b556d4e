/// C-FIND: asks for matches of an identifier, which come one a response (PS3.7 §9.1.2).
package enum CFind: IdentifierService {
    package static let request = CommandField.cFindRequest
    package static let response = CommandField.cFindResponse
}

/// C-FIND-RQ: asks for matches of the identifier that follows (PS3.7 §9.3.2.1).
package typealias CFindRequest = IdentifierRequest<CFind>

/// C-FIND-RSP: one match, or the end (PS3.7 §9.3.2.2).
package typealias CFindResponse = IdentifierResponse<CFind>
