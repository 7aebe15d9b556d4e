import DICOMCore
import DICOMNetwork
import DICOMQuery
import DICOMWire
import NIOCore
import Synchronization
import TestSupport

@testable import DICOMNetwork
@testable import DemoPACS

/// A fault that the demonstration PACS has by itself.
typealias DemoFault = Fault

/// The demonstration PACS with something wrong, which its administrator can put right.
final class FailingPACS: Sendable {
    /// What is wrong.
    struct Fault: Sendable {
        /// What becomes of a request for an association; nil: what the demonstration PACS makes of it.
        var decide: @Sendable (AssociateRequest) -> AcceptorDecision? = { _ in nil }
        /// The final status of what is asked by a command.
        var statuses: [CommandField: UInt16] = [:]
        /// The counters of these responses.
        var counters = SubOperations()
        /// The Error Comment of these responses.
        var comment: String?
        /// Whether a C-FIND is answered by a match without any key first.
        var hasEmptyMatch = false
        /// The commands that it ends the association at.
        var aborts: Set<CommandField> = []
        /// What reaches the move destination instead of what was asked for.
        var delivery: Delivery?
        /// Whether it counts nothing when it has delivered.
        var isUncounted = false
        /// What the demonstration PACS does wrong by itself.
        var demo: Set<DemoFault> = []
        /// The C-MOVEs that go well before.
        var goodMoves = 0
    }

    /// How it delivers to our SCP; the final status of the C-MOVE is 0x0000, or one of `statuses`.
    struct Delivery: Sendable {
        /// Which objects.
        enum Objects: Sendable { case asked, ofAnotherStudy, withoutIdentifiers, none }

        /// Called AE title; nil: the move destination.
        var called: String?
        /// Calling AE title.
        var calling = "DEMO"
        /// The SOP class that it proposes; nil: those of its objects.
        var proposed: UID?
        /// The transfer syntax that it proposes.
        var syntax = TransferSyntax.explicitVRLittleEndian
        var objects = Objects.asked
        /// Whether the last object stays out.
        var isShort = false
        /// Whether it ends the association by an A-ABORT.
        var isAborted = false
        /// What it sends over a connection that is no association; nil: it makes none.
        var stray: [UInt8]?
        /// Whether that connection stays open.
        var isStrayOpen = false
        /// Whether nothing goes out at all.
        var isAbsent = false
    }

    private let site = DemoSite(aeTitle: "DEMO", faults: [])
    private let fault: Mutex<Fault>
    private let moves = Mutex(0)
    /// The connections to the destination that stay open.
    private let strays = Mutex<[Int32]>([])
    private let station: Int
    private let server = Mutex<AssociationServer?>(nil)

    private init(_ fault: Fault, station: Int) {
        self.fault = Mutex(fault)
        self.station = station
        for demo in fault.demo { self.site.setFault(demo, isOn: true) }
        for title in ["PACSH", "WRONG"] { self.site.setDestination(title, host: "127.0.0.1", port: station) }
    }

    /// Starts it; it delivers to a port of this computer.
    static func start(
        _ fault: Fault,
        port: Int = 0,
        station: Int,
        tls: TLSParameters? = nil
    ) async throws -> FailingPACS {
        let pacs = FailingPACS(fault, station: station)
        let parameters = ServerParameters(addresses: ["127.0.0.1"], port: port, tls: tls, limits: .unhurried)
        let server = try await AssociationServer.start(parameters) { _, _ in
            ServedSession(peerAddress: "", decide: { request, _ in pacs.decide(request) }, serve: pacs.serve)
        }
        pacs.server.withLock { $0 = server }
        return pacs
    }

    /// Its port.
    var port: Int { self.server.withLock { $0?.port ?? 0 } }

    /// Its administrator puts right what is wrong.
    func mend() {
        let fault = self.fault.withLock(\.self)
        for demo in fault.demo { self.site.setFault(demo, isOn: false) }
        self.fault.withLock { $0 = Fault() }
    }

    func stop() async {
        for descriptor in self.strays.withLock(\.self) { Loopback.close(descriptor) }
        await self.server.withLock { $0 }?.stop()
    }

    private func decide(_ request: AssociateRequest) -> AcceptorDecision {
        self.fault.withLock(\.decide)(request) ?? self.site.decide(request)
    }

    @Sendable private func serve(_ association: AcceptedAssociation) async {
        let demo = DemoSession(association: association, site: self.site)
        do {
            while let message = try await association.receive() { try await self.answer(message, demo) }
        } catch {
            association.abort()
        }
    }

    private func answer(_ message: DIMSEMessage, _ demo: DemoSession) async throws {
        let fault = self.fault.withLock(\.self)
        let field = message.command.commandField
        if fault.aborts.contains(field) { return demo.association.abort() }
        if field == .cMoveRequest, let delivery = fault.delivery {
            let number = self.moves.withLock { moves in
                moves += 1
                return moves
            }
            guard number > fault.goodMoves else { return try await demo.answer(message) }
            return try await self.move(message, delivery, fault, demo)
        }
        guard let code = fault.statuses[field] else { return try await demo.answer(message) }
        let status = DIMSEStatus(code: code)
        switch field {
        case .cFindRequest:
            let respond = Responder<CFind>(association: demo.association, request: message)
            if fault.hasEmptyMatch { try await respond(.pending, dataSet: Self.dataSet(.patientName, "DOE^JOHN")) }
            try await respond(status, comment: fault.comment)
        case .cMoveRequest:
            try await Responder<CMove>(association: demo.association, request: message)(
                status,
                fault.counters,
                comment: fault.comment
            )
        case .cGetRequest:
            try await Responder<CGet>(association: demo.association, request: message)(status, fault.counters)
        default:
            let response = CEchoResponse(
                messageIDBeingRespondedTo: message.command.messageID ?? 0,
                status: status
            )
            try await demo.association.send(response.commandSet, contextID: message.contextID)
        }
    }

    private static func dataSet(_ tag: Tag, _ text: String) -> DataSet {
        var dataSet = DataSet()
        dataSet.set(tag, text)
        return dataSet
    }

    // MARK: - Delivering

    private func move(
        _ message: DIMSEMessage,
        _ delivery: Delivery,
        _ fault: Fault,
        _ demo: DemoSession
    ) async throws {
        let respond = Responder<CMove>(association: demo.association, request: message)
        let destination = try CMoveRequest(message.command).moveDestination
        let (identifier, model) = try demo.identifier(of: message, for: .move)
        let asked = try DemoSelection.objects(identifier, model: model, for: .move, in: demo.catalogue)
        if let stray = delivery.stray {
            if let descriptor = Loopback.connect(port: self.station) {
                Loopback.writeAll(descriptor, stray)
                if delivery.isStrayOpen {
                    self.strays.withLock { $0.append(descriptor) }
                } else {
                    Loopback.close(descriptor)
                }
            }
        } else if !delivery.isAbsent, await self.deliver(asked, delivery, to: destination, demo) {
            let counters = SubOperations(completed: asked.count, failed: 0, warning: 0)
            return try await respond(.success, fault.isUncounted ? SubOperations() : counters)
        }
        let status = fault.statuses[.cMoveRequest] ?? 0
        let counters = status == 0 ? SubOperations() : SubOperations(completed: 0, failed: asked.count, warning: 0)
        try await respond(DIMSEStatus(code: status), counters)
    }

    /// Sends objects over an association of its own; whether all that was asked for was taken.
    private func deliver(
        _ asked: [DemoObject],
        _ delivery: Delivery,
        to destination: String,
        _ demo: DemoSession
    ) async -> Bool {
        var objects = asked
        switch delivery.objects {
        case .asked, .withoutIdentifiers: break
        case .ofAnotherStudy: objects = demo.catalogue.objects.filter { $0.study.uid != asked.first?.study.uid }
        case .none: objects = []
        }
        objects = Array(objects.prefix(asked.count - (delivery.isShort ? 1 : 0)))
        let classes = Set((objects.isEmpty ? asked : objects).map(\.sopClassUID)).sorted()
        let parameters = StoreSCU.parameters(
            host: "127.0.0.1",
            port: self.station,
            calledAETitle: delivery.called ?? destination,
            callingAETitle: delivery.calling,
            contexts: (delivery.proposed.map { [$0] } ?? classes).map { ($0, delivery.syntax) }
        )
        guard let store = try? await Association.open(parameters) else { return false }
        var taken = 0
        for (index, object) in objects.enumerated() {
            let dataSet = delivery.objects == .withoutIdentifiers ? Self.dataSet(.modality, "NM") : object.dataSet()
            guard let context = store.negotiated.accepted(object.sopClassUID) else { continue }
            let response = try? await StoreSCU.store(
                StoreSCU.Object(
                    sopClassUID: object.sopClassUID,
                    sopInstanceUID: object.sopInstanceUID,
                    dataSet: DataSetWriter(syntax: .explicitVRLittleEndian).write(dataSet)
                ),
                over: store,
                contextID: context.id,
                messageID: UInt16(index + 1)
            )
            if response?.status == .success { taken += 1 }
        }
        if delivery.isAborted { await store.abort() } else { await store.release() }
        return delivery.objects == .asked && taken == asked.count
    }
}
