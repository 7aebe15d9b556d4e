import NIOCore

/// How long each step of an association may take.
package struct AssociationTimeouts: Hashable, Sendable {
    /// Name lookup and TCP connection, `timeout.connect`.
    package var connect: Duration = .seconds(10)
    /// From A-ASSOCIATE-RQ to the whole answer, `timeout.acse`.
    package var acse: Duration = .seconds(30)
    /// From a request, or the last response, to the next whole response of C-ECHO and C-FIND, `timeout.dimse`.
    package var dimse: Duration = .seconds(60)
    /// C-MOVE and C-GET without any progress, `timeout.retrieve`.
    package var retrieve: Duration = .seconds(120)
    /// From A-RELEASE-RQ to the close of the connection, `timeout.release`.
    package var release: Duration = .seconds(5)
    /// How long a kept association may be unused before its owner releases it, `timeout.idle`.
    package var idle: Duration = .seconds(30)

    /// The wait for the peer's close after an A-ABORT.
    package static let afterAbort: Duration = .seconds(1)
    /// The wait for the final response after C-CANCEL-RQ.
    package static let afterCancel: Duration = .seconds(5)

    package init() {}
}

extension Duration {
    /// The duration as seconds with a fraction, for messages.
    package var inSeconds: String {
        let (seconds, attoseconds) = self.components
        guard attoseconds > 0 else { return "\(seconds) s" }
        let milliseconds = attoseconds / 1_000_000_000_000_000
        return "\(seconds).\(String(milliseconds + 1000).dropFirst()) s"
    }
}
