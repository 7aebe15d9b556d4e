/// What is wrong with an A-ASSOCIATE-AC that leaves us unable to ask for something.
package enum NegotiationFault: String, Hashable, Sendable, CaseIterable {
    /// The longest PDU that the acceptor takes has no room for anything (PS3.8 §D.1).
    case shortPDUs
    /// A proposal was left without an answer (PS3.8 §9.3.3.2).
    case unanswered
    /// A proposal was accepted in a transfer syntax that wasn't in it (PS3.8 §9.3.3.2).
    case unproposedSyntax
}
