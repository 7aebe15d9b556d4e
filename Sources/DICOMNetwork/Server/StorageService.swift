import DICOMCore
import DICOMWire
import NIOCore

/// What an association does for the objects that arrive over it.
protocol StorageServiceDelegate: AnyObject {
    /// Send this response.
    func storageService(respond command: CommandSet, contextID: UInt8)
    /// Whether an object is being put in its place elsewhere, so that nothing more must be passed on.
    func storageService(isBusy: Bool)
}

/// Takes objects from an association into a sink: the Storage SCP's work, and that of C-GET (PS3.4 §B.2).
///
/// Everything happens at once on the association's event loop: each fragment is handed to the writer as it arrives and
/// then forgotten, and the response leaves when the writer says that the object is safe.
final class StorageService {
    /// What the association adds to each object.
    struct Origin: Sendable {
        var callingAETitle: String
        var calledAETitle: String
        var peerAddress: String
        var peerPort = 0
        var isListedCaller: Bool
        var association: Int
    }

    /// An object whose data set is arriving.
    private struct Receiving {
        var request: CStoreRequest
        var contextID: UInt8
        var object: IncomingObject
        /// Who takes its bytes, or why it will be refused once its data set has gone by.
        var writer: Result<any ObjectWriter, StoreRefusal>
        /// The bytes of the data set so far.
        var byteCount = 0
    }

    private let sink: any ObjectSink
    private let negotiated: NegotiatedAssociation
    private let origin: Origin
    private let eventLoop: any EventLoop
    private weak var delegate: (any StorageServiceDelegate)?
    private var receiving: Receiving?
    private var isCommitting = false
    private var hasBegun = false

    init(
        sink: any ObjectSink,
        negotiated: NegotiatedAssociation,
        origin: Origin,
        eventLoop: any EventLoop,
        delegate: any StorageServiceDelegate
    ) {
        self.sink = sink
        self.negotiated = negotiated
        self.origin = origin
        self.eventLoop = eventLoop
        self.delegate = delegate
    }

    /// A C-STORE-RQ arrived.
    func begin(_ command: CommandSet, contextID: UInt8) throws(DIMSEError) {
        let request = try CStoreRequest(command)
        guard let context = self.negotiated.context(id: contextID) else {
            throw DIMSEError(.contextChanged, "C-STORE-RQ came in presentation context \(contextID), never accepted")
        }
        var sopClass = request.affectedSOPClassUID
        if sopClass.string.isEmpty { sopClass = context.abstractSyntax }
        let object = IncomingObject(
            affectedSOPClassUID: sopClass,
            affectedSOPInstanceUID: request.affectedSOPInstanceUID,
            transferSyntax: context.transferSyntax,
            callingAETitle: self.origin.callingAETitle,
            calledAETitle: self.origin.calledAETitle,
            peerAddress: self.origin.peerAddress,
            peerPort: self.origin.peerPort,
            isListedCaller: self.origin.isListedCaller,
            moveOriginatorAETitle: request.moveOriginatorAETitle,
            moveOriginatorMessageID: request.moveOriginatorMessageID,
            association: self.origin.association
        )
        let writer: Result<any ObjectWriter, StoreRefusal>
        if context.abstractSyntax == SOPClassUID.verification {
            writer = .failure(StoreRefusal(.wrongContext))
        } else if !command.hasDataSet {
            writer = .failure(StoreRefusal(.noDataSet))
        } else {
            self.hasBegun = true
            writer = Result { () throws(StoreRefusal) in try self.sink.begin(object) }
        }
        // What waits for the object may have to stop the sender long before its last fragment.
        if case .failure(let refusal) = writer { self.sink.report(.refused(refusal, object)) }
        self.receiving = Receiving(request: request, contextID: contextID, object: object, writer: writer)
        if !command.hasDataSet { self.complete() }
    }

    /// Bytes of the data set arrived.
    func append(_ bytes: ByteBuffer, isLast: Bool) {
        self.receiving?.byteCount += bytes.readableBytes
        if case .success(let writer) = self.receiving?.writer {
            do throws(StoreRefusal) {
                try writer.append(bytes.readableBytesSpan)
            } catch {
                writer.abandon()
                self.receiving?.writer = .failure(error)
                if let object = self.receiving?.object { self.sink.report(.refused(error, object)) }
            }
        }
        if isLast { self.complete() }
    }

    /// The association is over; an object that isn't whole is dropped, and what was stored is made durable.
    func end() {
        if let receiving = self.receiving, case .success(let writer) = receiving.writer {
            writer.abandon()
            self.sink.report(.brokenOff(receiving.object, byteCount: receiving.byteCount))
        }
        self.receiving = nil
        if self.hasBegun { self.sink.finish(association: self.origin.association) {} }
        self.hasBegun = false
    }

    /// Makes durable what this association stored, as far as the sink's setting asks.
    func finish(_ completion: @escaping () -> Void) {
        guard self.hasBegun else { return completion() }
        self.hasBegun = false
        let promise = self.eventLoop.makePromise(of: Void.self)
        self.sink.finish(association: self.origin.association) { promise.succeed() }
        promise.futureResult.assumeIsolated().whenComplete { _ in completion() }
    }

    /// The data set is whole, or there is none.
    private func complete() {
        guard let receiving = self.receiving else { return }
        self.receiving = nil
        let writer: any ObjectWriter
        switch receiving.writer {
        case .success(let taker): writer = taker
        case .failure(let refusal): return self.answer(receiving, .failure(refusal))
        }
        self.isCommitting = true
        // The delegate is kept too: what is stored after the end of the association counts all the same.
        let bound = NIOLoopBound((service: self, receiving: receiving, self.delegate), eventLoop: self.eventLoop)
        let eventLoop = self.eventLoop
        writer.commit { result in
            if eventLoop.inEventLoop {
                bound.value.service.committed(bound.value.receiving, result)
            } else {
                eventLoop.execute { bound.value.service.committed(bound.value.receiving, result) }
            }
        }
        // Usually the object is in its place by now. Otherwise nothing more is read until it is.
        if self.isCommitting { self.delegate?.storageService(isBusy: true) }
    }

    private func committed(_ receiving: Receiving, _ result: Result<StoredObject, StoreRefusal>) {
        self.isCommitting = false
        switch result {
        case .success(let stored): self.sink.report(.stored(stored))
        case .failure(let refusal): self.sink.report(.refused(refusal, receiving.object))
        }
        self.answer(receiving, result)
        self.delegate?.storageService(isBusy: false)
    }

    private func answer(_ receiving: Receiving, _ result: Result<StoredObject, StoreRefusal>) {
        let response =
            switch result {
            case .success(let stored): Self.response(to: receiving.request, stored)
            case .failure(let refusal):
                CStoreResponse(
                    to: receiving.request,
                    status: DIMSEStatus(code: refusal.status),
                    errorComment: refusal.comment
                )
            }
        self.delegate?.storageService(respond: response.commandSet, contextID: receiving.contextID)
    }

    /// Success, or where the data set isn't whole a warning: after Success the sender may delete its copy.
    private static func response(to request: CStoreRequest, _ stored: StoredObject) -> CStoreResponse {
        guard let damage = stored.damage else { return CStoreResponse(to: request, status: .success) }
        return CStoreResponse(
            to: request,
            status: DIMSEStatus(code: 0xB007),
            errorComment: String(damage.comment.prefix(64))
        )
    }
}
