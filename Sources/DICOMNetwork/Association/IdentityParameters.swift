import DICOMWire
import SystemIO

/// Who we say that we are when an association is asked for (PS3.7 §D.3.3.7).
///
/// The secret stays in its file until an association needs it, or is what was typed for it: nothing that is shown, saved
/// or logged ever holds it.
package struct IdentityParameters: Hashable, Sendable {
    /// The form of an identity; the raw value is what settings take.
    package enum Form: String, Hashable, Sendable, CaseIterable {
        case none
        case user
        case passcode
        case kerberos
        case saml
        case jwt

        /// The User-Identity-Type of the sub-item; nil for no identity.
        var type: UInt8? {
            switch self {
            case .none: nil
            case .user: 1
            case .passcode: 2
            case .kerberos: 3
            case .saml: 4
            case .jwt: 5
            }
        }

        /// What the file holds, in words; nil where there is none.
        package var secret: String? {
            switch self {
            case .none, .user: nil
            case .passcode: "passcode"
            case .kerberos: "Kerberos service ticket"
            case .saml: "SAML assertion"
            case .jwt: "JSON web token"
            }
        }
    }

    /// The form.
    package var form = Form.none
    /// The user's name, for `user` and `passcode`.
    package var user: String?
    /// The file with the secret; only its owner may read it.
    package var file: String?
    /// The secret as it was typed, where there is no file.
    package var entered: EnteredSecret?
    /// Whether the secret may go over a connection that isn't secured, or whose peer isn't checked.
    package var allowsCleartext = false

    /// Makes parameters that say nothing of who we are.
    package init() {}

    /// What is to be typed, in words, where the secret has no file and may be sent; nil where nothing is.
    package func wanted(tls: TLSParameters?) -> String? {
        guard let secret = self.form.secret, self.file == nil, self.entered == nil,
            self.allowsCleartext || tls?.verifiesPeer == true
        else { return nil }
        // A ticket is no text, and without its user a passcode is of no use.
        if self.form == .kerberos || (self.form == .passcode && self.user?.isEmpty ?? true) { return nil }
        return secret
    }

    /// Checks that the identity can be made and may be sent; blocks, and fails with `usage`.
    package func check(tls: TLSParameters?) throws(AssociationError) { _ = try self.identity(tls: tls) }

    /// The sub-item to send; nil where no identity is set.
    ///
    /// Blocks while the file is read.
    func identity(tls: TLSParameters?) throws(AssociationError) -> UserIdentity? {
        guard let type = self.form.type else { return nil }
        if let secret = self.form.secret, !self.allowsCleartext, tls?.verifiesPeer != true {
            let why =
                tls == nil ? "the connection isn't secured" : "the certificate of the peer isn't checked (tls.verify)"
            throw Self.fault(
                "the \(secret) of identity.type \(self.form.rawValue) isn't sent, because \(why): set tls on with "
                    + "tls.verify on, or identity.cleartext on if everybody on the way may read it"
            )
        }
        var primary: [UInt8] = []
        if self.form == .user || self.form == .passcode {
            guard let user = self.user, !user.isEmpty else {
                throw Self.fault("identity.type \(self.form.rawValue) needs identity.user too")
            }
            primary = Array(user.utf8)
        }
        var secondary: [UInt8] = []
        if self.form == .passcode { secondary = try self.readSecret() }
        if self.form.secret != nil && self.form != .passcode { primary = try self.readSecret() }
        for field in [primary, secondary] where field.count > Int(UInt16.max) - 16 {
            throw Self.fault(
                "an identity of \(field.count) bytes doesn't fit into an A-ASSOCIATE-RQ, which holds 64 KB"
            )
        }
        return UserIdentity(type: type, isReplyRequested: true, primaryField: primary, secondaryField: secondary)
    }

    /// The secret in the file, without the line end of a text.
    private func readSecret() throws(AssociationError) -> [UInt8] {
        if self.file == nil, let entered = self.entered, !entered.bytes.isEmpty { return entered.bytes }
        guard let path = self.file else {
            throw Self.fault(
                "identity.type \(self.form.rawValue) needs identity.file, a file with the \(self.form.secret ?? "secret")"
                    + (self.form == .kerberos ? "" : ", or the prompt, where it is asked for")
            )
        }
        var bytes: [UInt8]
        do throws(SystemError) {
            bytes = try PrivateFile.secret(path, limit: 1 << 17)
        } catch {
            throw Self.fault("can't use \(path) (identity.file): \(error)")
        }
        if self.form != .kerberos {
            while let last = bytes.last, last == 0x0A || last == 0x0D { bytes.removeLast() }
        }
        guard !bytes.isEmpty else { throw Self.fault("\(path) (identity.file) is empty") }
        return bytes
    }

    private static func fault(_ message: String) -> AssociationError {
        AssociationError(.unusableFile, message, peer: "")
    }
}
