/// C-GET: asks for objects over the same association (PS3.7 §9.1.3).
package enum CGet: IdentifierService {
    package static let request = CommandField.cGetRequest
    package static let response = CommandField.cGetResponse
}

/// C-GET-RQ: asks the peer to send what the identifier names over this association (PS3.7 §9.3.3.1).
package typealias CGetRequest = IdentifierRequest<CGet>

/// C-GET-RSP: how far the sub-operations are, or the end (PS3.7 §9.3.3.2).
package typealias CGetResponse = IdentifierResponse<CGet>
