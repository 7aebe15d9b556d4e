import DICOMCore
import DICOMWire

/// How a Storage SCP listens, whom it lets in and where objects go.
package struct StorageSCPConfiguration: Sendable {
    /// Which of the proposed transfer syntaxes is accepted.
    package enum SyntaxPreference: Hashable, Sendable {
        /// The sender's first, so that nobody has to transcode.
        case first
        /// A native or lossless one where there is one, else the sender's first.
        case lossless
        /// The first of these that is proposed, else none.
        case list([UID])
    }

    /// Our AE title.
    package var aeTitle: String
    /// The port; 0 takes a free one.
    package var port: Int
    /// Where objects go, and who is told what happens.
    package var sink: any ObjectSink
    /// Numeric addresses to listen on; `0.0.0.0` and `::` for all.
    package var addresses = ["127.0.0.1"]
    /// How connections are secured; nil for plain TCP.
    package var tls: TLSParameters?
    /// The longest P-DATA-TF that we ask for, in bytes.
    package var maximumPDULength = 65_536
    /// Which transfer syntax is accepted.
    package var syntaxPreference = SyntaxPreference.first
    /// What peers may do.
    package var limits = SCPLimits()
    /// Who may come in; asked on the association's event loop.
    package var admit: @Sendable (ConnectionAttempt) -> Admission = { _ in .listed }
    /// Is touched by every byte that arrives.
    package var activity = ActivityMonitor()
    /// Who may watch what passes.
    package var trace: NetworkTrace?
    /// Holds what arrives over all associations together to a rate; nil where nothing does.
    package var rate: RateLimit?

    /// Makes a configuration; unless told otherwise it lets everyone in on loopback.
    package init(aeTitle: String, port: Int, sink: any ObjectSink) {
        self.aeTitle = aeTitle
        self.port = port
        self.sink = sink
    }
}

/// What becomes of a peer that asks for an association with the Storage SCP.
package enum Admission: Hashable, Sendable {
    /// The caller is one whom the user listed.
    case listed
    /// The caller isn't listed; its objects are marked so.
    case unlisted
    /// Rejected with 1/1/3, calling AE title not recognized.
    case rejectCalling
}
