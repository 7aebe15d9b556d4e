import DICOMWire
import PACSClient
import TestSupport
import Testing

@testable import PACSClient

/// A situation in which a rule of the table of remedies speaks, and what is typed then.
///
/// In the commands `PEER` stands for the system's address, `HERE` for its host and port, `STATION` for the port of our
/// SCP, `FOLDER` for an empty folder, `AUTHORITY`, `CERTIFICATE`, `KEY` and `LOCKED` for files of TLS.
struct RemedySituation: Sendable, CustomTestStringConvertible {
    /// What there is at the other end.
    enum Peer: Sendable {
        /// The demonstration PACS with something wrong.
        case pacs(FailingPACS.Fault = .init())
        /// The same with a certificate; where it asks for one, it trusts the authority.
        case secure(Certificates.Kind, asks: Bool = false)
        /// Bytes, the same ones on every connection.
        case script([ScriptedPeer.Step])
        /// A port that takes no connection.
        case full
        /// A port that nobody listens on, until the administrator starts the PACS there.
        case absent
        /// Nothing that one computer can bring about: what is known of the failure.
        case known(FailureFacts)
    }

    /// Who puts right what is wrong.
    enum Mending: Sendable {
        /// The commands of the remedy.
        case commands
        /// The administrator of the PACS.
        case administrator
        /// Nobody: whatever there is stays as it is.
        case nobody
    }

    /// The error's code.
    var code: PACSError.Code
    /// How the cause of the rule begins.
    var cause: String
    var peer = Peer.pacs()
    /// What is typed before, each to work.
    var before: [String] = []
    /// What happens to one of the files received before.
    var tamper: @Sendable (_ path: String) throws -> Void = { _ in }
    /// The command that fails.
    var failing = ""
    /// What is typed for a command that the remedy quotes, where that isn't typed as it stands.
    var typing: [String: String] = [:]
    var mending = Mending.commands
    /// What works then; nil: the command that failed.
    var then: String?

    var testDescription: String { "\(self.code.rawValue): \(self.cause)" }

    /// Whether it is about a rule.
    func isAbout(_ rule: Diagnosis.Rule) -> Bool {
        rule.codes.contains(self.code) && rule.cause.hasPrefix(self.cause)
    }

    /// What is typed for a command of the remedy.
    func line(_ quoted: String) -> String {
        if let line = self.typing[quoted] { return line }
        return quoted.hasPrefix("-") ? "\(self.failing) \(quoted)" : quoted
    }

    static let all =
        Self.association + Self.secure + Self.network + Self.services + Self.deliveries + Self.retrievals + Self.local
}
