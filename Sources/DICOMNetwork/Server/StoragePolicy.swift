import DICOMCore
import DICOMWire

/// What the Storage SCP accepts: Verification, every Storage SOP class and every UID that isn't registered at all.
package enum StoragePolicy {
    /// The policy that a configuration asks for.
    static func acceptor(_ configuration: StorageSCPConfiguration) -> AcceptorPolicy {
        let preference = configuration.syntaxPreference
        return AcceptorPolicy(
            maximumLength: configuration.maximumPDULength,
            implementationClassUID: Implementation.classUID,
            implementationVersionName: Implementation.versionName,
            supports: Self.supports,
            chooseSyntax: { syntaxes, _ in Self.choose(syntaxes, preference) }
        )
    }

    /// Whether a SOP class may be stored here; private and future classes are known to nobody, so they may.
    package static func supports(_ uid: UID) -> Bool {
        uid == SOPClassUID.verification || UIDRegistry.isStorage(uid) || UIDRegistry.kind(of: uid) == nil
    }

    /// The syntax to accept of those proposed.
    static func choose(
        _ syntaxes: [TransferSyntax],
        _ preference: StorageSCPConfiguration.SyntaxPreference
    ) -> TransferSyntax? {
        switch preference {
        case .first: syntaxes.first
        case .lossless: syntaxes.first { !$0.isLossy } ?? syntaxes.first
        case .list(let wanted):
            wanted.lazy.map { TransferSyntax(uid: $0) }.first { syntaxes.contains($0) }
        }
    }

    /// The contexts in which a lossy syntax was accepted although another one was proposed.
    static func lossyChoices(_ negotiated: NegotiatedAssociation) -> [(abstractSyntax: UID, transferSyntax: UID)] {
        negotiated.acceptedContexts.compactMap { context in
            guard context.transferSyntax.isLossy,
                let proposal = negotiated.proposed.first(where: { $0.id == context.id }),
                proposal.transferSyntaxes.contains(where: { !TransferSyntax(uid: $0).isLossy })
            else { return nil }
            return (context.abstractSyntax, context.transferSyntax.uid)
        }
    }
}
