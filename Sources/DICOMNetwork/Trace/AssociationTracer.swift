import DICOMWire
import NIOCore

/// Hands what passes on one association to whoever watches.
///
/// Lives on the association's event loop. What was negotiated is always remembered, so that watching may begin later.
final class AssociationTracer {
    private let trace: NetworkTrace
    private let number: Int
    private let endpoints: PacketEndpoints
    private var request: AssociateRequest?
    private var accept: AssociateAccept?
    private var messages: MessageTracer?
    private var capture: PacketCapture?
    private var captureNumber = 0

    /// Makes the tracer of a connection that stands.
    init(_ trace: NetworkTrace, number: Int, channel: any Channel, isRequestor: Bool) {
        self.trace = trace
        self.number = number
        self.endpoints = PacketEndpoints(
            local: channel.localAddress,
            remote: channel.remoteAddress,
            isRequestor: isRequestor
        )
    }

    /// Whether anybody watches.
    var isActive: Bool { self.trace.isActive }

    /// Remembers a negotiation.
    func note(_ pdu: PDU) {
        switch pdu {
        case .associateRequest(let request): self.request = request
        case .associateAccept(let accept): self.accept = accept
        default: break
        }
    }

    /// Bytes pass; `isBetweenPDUs` says whether the peer's stream was at the start of a PDU before them.
    func pass(_ buffer: ByteBuffer, isSent: Bool, isBetweenPDUs: Bool) {
        let watching = self.trace.watching
        if let capture = watching.capture, self.join(capture, isBetweenPDUs) {
            capture.record(self.captureNumber, buffer, isSent: isSent)
        }
        guard let lines = watching.lines else {
            self.messages = nil
            return
        }
        if self.messages?.generation != lines.generation {
            guard isBetweenPDUs else { return }
            self.messages = MessageTracer(lines, number: self.number, request: self.request, accept: self.accept)
        }
        self.messages?.pass(buffer, isSent: isSent)
    }

    /// The connection is closed.
    func closed(byPeer: Bool) {
        guard let capture = self.capture else { return }
        self.capture = nil
        capture.end(self.captureNumber, byPeer: byPeer)
    }

    /// Opens the connection in a capture; what was negotiated before it began is written into it first, because nothing
    /// after it can be understood without.
    private func join(_ capture: PacketCapture, _ isBetweenPDUs: Bool) -> Bool {
        if self.capture === capture { return true }
        guard isBetweenPDUs else { return false }
        self.capture = capture
        self.captureNumber = capture.begin(self.endpoints)
        guard let request = self.request, let accept = self.accept else { return true }
        for (pdu, isRequest) in [(PDU.associateRequest(request), true), (.associateAccept(accept), false)] {
            var buffer = ByteBuffer()
            pdu.encode(into: &buffer)
            capture.record(
                self.captureNumber,
                buffer,
                isSent: isRequest == self.endpoints.isRequestor,
                isReplayed: true
            )
        }
        return true
    }
}
