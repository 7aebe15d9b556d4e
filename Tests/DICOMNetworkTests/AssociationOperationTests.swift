import DICOMCore
import DICOMNetwork
import DICOMWire
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import DemoPACS

/// C-ECHO, C-FIND, C-MOVE and C-GET as SCU.
@Suite(.timeLimit(.minutes(1)))
struct AssociationOperationTests {
    /// Answers every request by a function of its command.
    private static func server(
        _ answer: @escaping @Sendable (AcceptedAssociation, DIMSEMessage) async throws -> Void
    ) async throws -> AssociationServer {
        try await Wire.server { association in
            while let message = try? await association.receive() {
                guard (try? await answer(association, message)) != nil else { return association.abort() }
            }
        }
    }

    private static func findResponse(_ message: DIMSEMessage, _ status: UInt16, hasDataSet: Bool) -> CommandSet {
        CFindResponse(
            messageIDBeingRespondedTo: message.command.messageID ?? 0,
            affectedSOPClassUID: SOPClassUID.studyRootFind,
            status: DIMSEStatus(code: status),
            hasDataSet: hasDataSet
        ).commandSet
    }

    @Test func echoesReuseTheAssociation() async throws {
        let server = try await Self.server { association, message in
            let response = CEchoResponse(messageIDBeingRespondedTo: message.command.messageID ?? 0)
            try await association.send(response.commandSet, contextID: message.contextID)
        }
        let association = try await Association.open(Wire.parameters(port: server.port))
        for _ in 0..<20 {
            let reply = try await association.echo()
            #expect(reply.status == .success)
        }
        #expect(association.isOpen)
        await association.release()
        #expect(!association.isOpen)
        #expect(association.closeReason == nil)
        await server.stop()
    }

    @Test func findDeliversEveryMatchInOrder() async throws {
        let server = try await Self.server { association, message in
            for index in 0..<500 {
                try await association.send(
                    Self.findResponse(message, 0xFF00, hasDataSet: true),
                    dataSet: [UInt8(index & 0xFF), UInt8(index >> 8)],
                    contextID: message.contextID
                )
            }
            try await association.send(Self.findResponse(message, 0, hasDataSet: false), contextID: message.contextID)
        }
        let association = try await Association.open(Wire.parameters(port: server.port))
        var found: [Int] = []
        let reply = try await association.find(SOPClassUID.studyRootFind, identifier: Wire.identifier) { matches in
            found += matches.map { Int($0.bytes[0]) | Int($0.bytes[1]) << 8 }
            return .more
        }
        #expect(found == Array(0..<500))
        #expect(reply.status == .success)
        #expect(!reply.cancelled)
        #expect(reply.syntax == .implicitVRLittleEndian)
        await association.release()
        await server.stop()
    }

    @Test func aSlowConsumerStopsTheReading() async throws {
        let sent = Mutex(0)
        let server = try await Self.server { association, message in
            for _ in 0..<400 {
                try await association.send(
                    Self.findResponse(message, 0xFF00, hasDataSet: true),
                    dataSet: [UInt8](repeating: 7, count: 65_536),
                    contextID: message.contextID
                )
                sent.withLock { $0 += 1 }
            }
            try await association.send(Self.findResponse(message, 0, hasDataSet: false), contextID: message.contextID)
        }
        var parameters = Wire.parameters(port: server.port)
        parameters.timeouts.dimse = .seconds(2)
        let association = try await Association.open(parameters)
        var count = 0
        var sentMeanwhile = 0
        _ = try await association.find(SOPClassUID.studyRootFind, identifier: Wire.identifier) { matches in
            if count == 0 {
                // Longer than timeout.dimse, which must not run while we don't read.
                try? await Task.sleep(for: .seconds(3))
                sentMeanwhile = sent.withLock { $0 }
            }
            count += matches.count
            return .more
        }
        #expect(count == 400)
        #expect(sentMeanwhile < 400)
        await association.release()
        await server.stop()
    }

    @Test func cancelStepSendsCancelAndKeepsTheAssociation() async throws {
        let server = try await Self.server { association, message in
            let id = message.command.messageID ?? 0
            while await !association.cancelRequested(id) {
                try await association.send(
                    Self.findResponse(message, 0xFF00, hasDataSet: true),
                    dataSet: [1, 2],
                    contextID: message.contextID
                )
                try await Task.sleep(for: .milliseconds(5))
            }
            try await association.send(
                Self.findResponse(message, 0xFE00, hasDataSet: false),
                contextID: message.contextID
            )
        }
        let association = try await Association.open(Wire.parameters(port: server.port))
        let reply = try await association.find(SOPClassUID.studyRootFind, identifier: Wire.identifier) { _ in .cancel }
        #expect(reply.cancelled)
        #expect(reply.status == .cancel)
        #expect(association.isOpen)
        await association.release()
        await server.stop()
    }

    @Test func cancelledTaskSendsCancelAndThrowsInterrupted() async throws {
        let asked = Mutex(false)
        let cancelled = Mutex(false)
        let server = try await Self.server { association, message in
            asked.withLock { $0 = true }
            let id = message.command.messageID ?? 0
            while await !association.cancelRequested(id) { try await Task.sleep(for: .milliseconds(5)) }
            cancelled.withLock { $0 = true }
            let response = CMoveResponse(
                messageIDBeingRespondedTo: id,
                affectedSOPClassUID: SOPClassUID.studyRootMove,
                status: .cancel
            )
            try await association.send(response.commandSet, contextID: message.contextID)
        }
        var parameters = Wire.parameters(port: server.port)
        parameters.timeouts.retrieve = .seconds(20)
        let association = try await Association.open(parameters)
        let task = Task {
            try await association.move(SOPClassUID.studyRootMove, identifier: Wire.identifier, destination: "TEST")
        }
        #expect(await eventually { asked.withLock { $0 } })
        task.cancel()
        let result = await task.result
        #expect(throws: AssociationError(.interrupted, "", peer: "")) { try result.get() }
        #expect(cancelled.withLock { $0 })
        #expect(association.isOpen)
        await association.release()
        await server.stop()
    }

    @Test func moveReportsCountersAndFailedInstances() async throws {
        let server = try await Self.server { association, message in
            let id = message.command.messageID ?? 0
            func response(_ status: UInt16, _ counters: SubOperations, _ hasDataSet: Bool) -> CommandSet {
                CMoveResponse(
                    messageIDBeingRespondedTo: id,
                    affectedSOPClassUID: SOPClassUID.studyRootMove,
                    status: DIMSEStatus(code: status),
                    subOperations: counters,
                    hasDataSet: hasDataSet
                ).commandSet
            }
            #expect(message.command.moveDestination == "HERE")
            let pending = SubOperations(remaining: 1, completed: 1, failed: 0, warning: 0)
            try await association.send(response(0xFF00, pending, false), contextID: message.contextID)
            var list = DataSet()
            list.set(.failedSOPInstanceUIDList, "1.2.3\\4.5.6", vr: .UI)
            let final = SubOperations(completed: 1, failed: 2, warning: 0)
            try await association.send(
                response(0xB000, final, true),
                dataSet: DataSetWriter(syntax: Wire.implicit).write(list),
                contextID: message.contextID
            )
        }
        let association = try await Association.open(Wire.parameters(port: server.port))
        var progress: [SubOperations] = []
        let reply = try await association.move(
            SOPClassUID.studyRootMove,
            identifier: Wire.identifier,
            destination: "HERE"
        ) { progress.append($0) }
        #expect(progress == [SubOperations(remaining: 1, completed: 1, failed: 0, warning: 0)])
        #expect(reply.status.code == 0xB000)
        #expect(reply.failedSOPInstanceUIDs == ["1.2.3", "4.5.6"])
        #expect(reply.subOperations.failed == 2)
        await association.release()
        await server.stop()
    }

    @Test func activityKeepsAMoveAlive() async throws {
        let server = try await Self.server { association, message in
            try await Task.sleep(for: .seconds(4))
            let response = CMoveResponse(
                messageIDBeingRespondedTo: message.command.messageID ?? 0,
                affectedSOPClassUID: nil,
                status: .success
            )
            try await association.send(response.commandSet, contextID: message.contextID)
        }
        let activity = ActivityMonitor()
        var parameters = Wire.parameters(port: server.port)
        parameters.timeouts.retrieve = .seconds(2)
        let association = try await Association.open(parameters)
        // On a thread of its own: the tests' threads may be busy for longer than the timer runs.
        let hasEnded = Atomic(false)
        Thread.detachNewThread {
            while !hasEnded.load(ordering: .relaxed) {
                activity.touch()
                Thread.sleep(forTimeInterval: 0.05)
            }
        }
        defer { hasEnded.store(true, ordering: .relaxed) }
        let reply = try await association.move(
            SOPClassUID.studyRootMove,
            identifier: Wire.identifier,
            destination: "HERE",
            activity: activity
        )
        #expect(reply.status == .success)
        await association.release()
        await server.stop()
    }

    @Test func moveWithoutAnySignRunsIntoItsTimer() async throws {
        let server = try await Self.server { _, _ in }
        var parameters = Wire.parameters(port: server.port)
        parameters.timeouts.retrieve = .milliseconds(400)
        let association = try await Association.open(parameters)
        do throws(AssociationError) {
            _ = try await association.move(
                SOPClassUID.studyRootMove,
                identifier: Wire.identifier,
                destination: "HERE",
                activity: ActivityMonitor()
            )
            Issue.record("the move ended")
        } catch {
            #expect(error.code == .dimseTimeout)
            #expect(error.timer == "timeout.retrieve")
        }
        #expect(!association.isOpen)
        await server.stop()
    }

    @Test(arguments: [SinkKind.atOnce, .later, .refusing])
    func getPutsObjectsIntoTheSink(_ kind: SinkKind) async throws {
        let statuses = Mutex<[UInt16]>([])
        let server = try await Self.server { association, message in
            let context = association.negotiated.accepted(Wire.ctImage)?.id ?? 0
            for index in 1...5 {
                let object = StoreSCU.Object(
                    sopClassUID: Wire.ctImage,
                    sopInstanceUID: UID("1.2.\(index)"),
                    dataSet: [UInt8](repeating: UInt8(index), count: 100_000 * index)
                )
                let response = try await StoreSCU.store(
                    object,
                    over: association,
                    contextID: context,
                    messageID: UInt16(index)
                )
                statuses.withLock { $0.append(response?.status?.code ?? 0xFFFF) }
            }
            let response = CGetResponse(
                messageIDBeingRespondedTo: message.command.messageID ?? 0,
                affectedSOPClassUID: SOPClassUID.studyRootGet,
                status: .success,
                subOperations: SubOperations(completed: 5, failed: 0, warning: 0)
            )
            try await association.send(response.commandSet, contextID: message.contextID)
        }
        let sink = MemorySink(kind.behaviour)
        let association = try await Association.open(Wire.parameters(port: server.port), sink: sink)
        let reply = try await association.get(SOPClassUID.studyRootGet, identifier: Wire.identifier)
        #expect(reply.status == .success)
        if kind == .refusing {
            #expect(sink.stored.isEmpty)
            #expect(sink.abandoned == 5)
            #expect(statuses.withLock { $0 } == [0xA700, 0xA700, 0xA700, 0xA700, 0xA700])
        } else {
            #expect(sink.stored.map(\.bytes.count) == [100_000, 200_000, 300_000, 400_000, 500_000])
            #expect(sink.stored.map(\.object.affectedSOPInstanceUID) == ["1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5"])
            #expect(sink.stored.allSatisfy { $0.object.association == association.number })
            #expect(statuses.withLock { $0 } == [0, 0, 0, 0, 0])
        }
        await association.release()
        await server.stop()
    }

    enum SinkKind: Sendable {
        case atOnce, later, refusing

        var behaviour: MemorySink.Behaviour {
            switch self {
            case .atOnce: .store
            case .later: .commitLater(seconds: 0.05)
            case .refusing: .refuseAfter(bytes: 70_000, StoreRefusal(.diskFault("full")))
            }
        }
    }

    @Test func storeRequestsNeverLeaveAQueryAssociation() async throws {
        let received = Mutex<[CommandField]>([])
        let server = try await Self.server { _, message in received.withLock { $0.append(message.command.commandField) }
        }
        let association = try await Association.open(Wire.parameters(port: server.port))
        let request = StoreRequest(messageID: 1, affectedSOPClassUID: Wire.ctImage, affectedSOPInstanceUID: "1.2")
        await #expect(throws: AssociationError(.protocolViolation, "", peer: "")) {
            try await association.perform(command: try request.commandSet(), dataSet: [1, 2], contextID: 9)
        }
        await association.release()
        await server.stop()
        #expect(received.withLock { $0 }.isEmpty)
    }

    /// What the counters of a C-MOVE are worth whose final response has none; the pending one said 2 done, 1 to come.
    @Test(arguments: [0x0000, 0xB000]) func aFinalResponseWithoutCounters(status: UInt16) async throws {
        let server = try await Self.server { association, message in
            for (status, counters) in [
                (0xFF00, SubOperations(remaining: 1, completed: 2, failed: 0, warning: 0)), (status, SubOperations()),
            ] {
                let response = CMoveResponse(
                    messageIDBeingRespondedTo: message.command.messageID ?? 0,
                    affectedSOPClassUID: SOPClassUID.studyRootMove,
                    status: DIMSEStatus(code: status),
                    subOperations: counters
                )
                try await association.send(response.commandSet, contextID: message.contextID)
            }
        }
        let association = try await Association.open(Wire.parameters(port: server.port))
        let reply = try await association.move(
            SOPClassUID.studyRootMove,
            identifier: Wire.identifier,
            destination: "US"
        )
        #expect(reply.subOperations.completed == (status == 0 ? 3 : 2))
        #expect(reply.subOperations.failed == (status == 0 ? 0 : nil))
        await association.release()
        await server.stop()
    }

    @Test func refusedContextIsNamed() async throws {
        let peer = try ScriptedPeer([.readUnit, .send(Wire.accept([1])), .stall(seconds: 50)])
        let association = try await Association.open(Wire.parameters(port: peer.port))
        await #expect(throws: AssociationError(.noAcceptedContext, "", peer: "")) {
            try await association.find(SOPClassUID.studyRootFind, identifier: Wire.identifier) { _ in .more }
        }
        #expect(association.isOpen)
        await association.abort()
    }

    @Test func everySplitOfAnAnswerIsUnderstood() async throws {
        let accept = Wire.accept()
        let response = Wire.message(CEchoResponse(messageIDBeingRespondedTo: 1).commandSet)
        for split in stride(from: 1, to: max(accept.count, response.count), by: 5) {
            let peer = try ScriptedPeer([
                .readUnit, .send(Array(accept.prefix(split))), .stall(seconds: 0.005),
                .send(Array(accept.dropFirst(split))), .readUnit, .send(Array(response.prefix(split))),
                .stall(seconds: 0.005), .send(Array(response.dropFirst(split))),
            ])
            let association = try await Association.open(Wire.parameters(port: peer.port))
            #expect(try await association.echo().status == .success)
            await association.abort()
        }
    }

    @Test func withAssociationReleasesAndAborts() async throws {
        struct Stop: Error {}
        let peer = try ScriptedPeer([.readUnit, .send(Wire.accept()), .readUnit, .stall(seconds: 30)])
        let parameters = Wire.parameters(port: peer.port)
        try await withAssociation(parameters) { association in #expect(association.isOpen) }
        await #expect(throws: Stop.self) { try await withAssociation(parameters) { _ in throw Stop() } }
        // The last PDU of the first connection is A-RELEASE-RQ, of the second A-ABORT.
        #expect(await eventually { peer.received.map { $0.suffix(10).first } == [5, 7] })
    }
}
