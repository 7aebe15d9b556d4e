/// What is forgiven to peers in association PDUs and P-DATA-TF.
///
/// Each property is one habit met in the field.
package struct AssociationRules: Hashable, Sendable {
    /// AE titles may be padded with NUL or cut short by one (eFilm, LWPACS); what follows the NUL is dropped.
    package var nulPaddedTitlesAllowed: Bool
    /// A refused presentation context may come without a transfer syntax or with an empty one (Onis 2.5).
    package var refusedContextWithoutSyntaxAllowed: Bool
    /// Items of unknown type are skipped by their length, as PS3.8 §9.3.1 asks; else they are an error.
    package var unknownItemsSkipped: Bool
    /// A-ASSOCIATE-RJ, A-RELEASE and A-ABORT may be longer than their four bytes; the rest is dropped.
    package var longFixedPDUsAllowed: Bool
    /// A P-DATA-TF may hold no PDV at all; it is skipped.
    package var emptyDataPDUsSkipped: Bool
    /// A user item that PS3.7 allows once may come again; the first one stands.
    package var repeatedUserItemsAllowed: Bool
    /// A fragment may have an odd number of bytes (PS3.8 §9.3.1 asks for even ones).
    package var oddFragmentsAllowed: Bool

    /// What pacsh uses towards every peer.
    package static let forgiving = AssociationRules(isForgiving: true)
    /// The letter of the standard, for tests.
    package static let strict = AssociationRules(isForgiving: false)

    private init(isForgiving: Bool) {
        self.nulPaddedTitlesAllowed = isForgiving
        self.refusedContextWithoutSyntaxAllowed = isForgiving
        self.unknownItemsSkipped = isForgiving
        self.longFixedPDUsAllowed = isForgiving
        self.emptyDataPDUsSkipped = isForgiving
        self.repeatedUserItemsAllowed = isForgiving
        self.oddFragmentsAllowed = isForgiving
    }
}
