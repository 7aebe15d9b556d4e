import DICOMNetwork

/// A secret that an identity needs and that has no file: what is to be typed, for whom, and where.
package struct WantedSecret: Hashable, Sendable {
    /// What it is, in words.
    package let what: String
    /// The user whom it belongs to; nil where the secret names him itself.
    package let user: String?
    /// The key of the system that wants it.
    package let system: String
}

/// A secret as it was typed; nothing that prints it shows it.
package struct TypedSecret: Sendable {
    fileprivate let secret: EnteredSecret

    /// Takes what was typed.
    package init(_ text: String) { self.secret = EnteredSecret(text) }
}

extension PACSConnection {
    /// The secret that the next association needs and that is to be typed; nil where none is.
    package var wantedSecret: WantedSecret? {
        let settings = self.settings
        guard let what = settings.identity.wanted(tls: settings.tls) else { return nil }
        return WantedSecret(what: what, user: settings.identity.user, system: self.target.key)
    }

    /// Whether the identity goes with a secret that was typed.
    package var hasTypedSecret: Bool { self.settings.identity.entered != nil }

    /// Takes the secret that was typed, or forgets it; it goes with the next association.
    package func enter(_ typed: TypedSecret?) { self.enter(secret: typed?.secret) }
}
