import DICOMCore
import Testing

@testable import DICOMWire

/// Scripts of events with the actions that they must give, without a socket.
@Suite struct RequestorMachineTests {
    typealias Machine = RequestorMachine

    private static func response(
        _ status: UInt16,
        to messageID: UInt16 = 7,
        hasDataSet: Bool = false,
        of field: CommandField = .cFindResponse
    ) -> CommandSet {
        var set = CommandSet(field, hasDataSet: hasDataSet)
        set.set(CommandElement.messageIDBeingRespondedTo, messageID)
        set.set(CommandElement.status, status)
        return set
    }

    /// A machine with a request outstanding.
    private static func waiting(_ request: CommandField, takesObjects: Bool = false) throws -> Machine {
        var machine = Machine(takesObjects: takesObjects)
        #expect(machine.accepted() == [.stopTimer])
        _ = try machine.start(request, messageID: 7, contextID: 3)
        return machine
    }

    private static func pending(_ machine: inout Machine, bytes: Int = 2) -> [Machine.Action] {
        machine.received(Self.response(0xFF00, hasDataSet: true), contextID: 3, isContextAccepted: true)
            + machine.receivedData(bytes, isLast: true)
    }

    private static let delivered = Machine.Action.deliverResponse(messageID: 7, isFinal: false)
    private static let finished = Machine.Action.deliverResponse(messageID: 7, isFinal: true)

    @Test func aFindFromItsRequestToItsRelease() throws {
        var machine = Machine(takesObjects: false)
        #expect(machine.accepted() == [.stopTimer])
        #expect(machine.state == .idle)
        #expect(try machine.start(.cFindRequest, messageID: 7, contextID: 3) == [.startTimer(.dimse)])
        #expect(
            machine.received(Self.response(0xFF00, hasDataSet: true), contextID: 3, isContextAccepted: true)
                == [.beginResponse]
        )
        #expect(machine.receivedData(10, isLast: false) == [.appendToResponse])
        #expect(machine.receivedData(2, isLast: true) == [.appendToResponse, Self.delivered, .startTimer(.dimse)])
        #expect(
            machine.received(Self.response(0x0000), contextID: 3, isContextAccepted: true)
                == [.beginResponse, Self.finished, .stopTimer]
        )
        #expect(machine.state == .idle)
        #expect(machine.release() == [.startTimer(.release), .requestRelease])
        #expect(machine.timerExpired() == [.closeTransport])
        #expect(machine.ended() == [.stopTimer])
        #expect(machine.ended() == [])
    }

    @Test(
        arguments: [
            (CommandField.cEchoRequest, Machine.Timer.dimse), (.cFindRequest, .dimse), (.cStoreRequest, .dimse),
            (.cMoveRequest, .retrieve), (.cGetRequest, .retrieve),
        ]
    )
    func eachRequestHasItsTimer(_ request: CommandField, _ timer: Machine.Timer) throws {
        var machine = Machine(takesObjects: false, state: .idle)
        #expect(try machine.start(request, messageID: 7, contextID: 3) == [.startTimer(timer)])
        #expect(machine.timerExpired() == [.abort(.noResponse(request, timer))])
    }

    @Test func oneRequestAtATimeAndOnlyOnAnOpenAssociation() throws {
        var machine = try Self.waiting(.cFindRequest)
        #expect(throws: Machine.Refusal.busy) { try machine.start(.cEchoRequest, messageID: 8, contextID: 1) }
        for state in [Machine.State.opening, .releasing, .ended] {
            var other = Machine(takesObjects: false, state: state)
            #expect(throws: Machine.Refusal.notOpen) { try other.start(.cEchoRequest, messageID: 8, contextID: 1) }
            #expect(other.state == state)
        }
    }

    @Test func aCancelRequestGivesThePeerItsTimeAndDropsWhatStillComes() throws {
        var machine = try Self.waiting(.cFindRequest)
        #expect(machine.cancel(messageID: 6) == [])
        #expect(machine.cancel(messageID: 7) == [.sendCancel(messageID: 7, contextID: 3), .startTimer(.cancel)])
        #expect(machine.cancel(messageID: 7) == [])
        #expect(Self.pending(&machine) == [.beginResponse, .appendToResponse])
        #expect(machine.responsesWait(bytes: Machine.queueLimit + 1) == [])
        var ignored = machine
        #expect(ignored.timerExpired() == [.abort(.interrupted)])
        #expect(
            machine.received(Self.response(0xFE00), contextID: 3, isContextAccepted: true)
                == [.beginResponse, Self.finished, .stopTimer]
        )
    }

    @Test func whatCannotBeCancelledIsAborted() throws {
        var machine = try Self.waiting(.cEchoRequest)
        #expect(machine.cancel(messageID: 7) == [.abort(.interrupted)])
    }

    @Test func aReleaseWhileAResponseIsDueIsAnAbort() throws {
        var machine = try Self.waiting(.cMoveRequest)
        #expect(machine.release() == [.abort(.interrupted)])
        let operation = try #require(machine.operation)
        #expect(machine.ended() == [.stopTimer, .failOperation(operation)])
        #expect(operation.request == .cMoveRequest && operation.messageID == 7)
    }

    @Test func anUnansweredRequestForAnAssociationIsAborted() {
        var machine = Machine(takesObjects: false)
        #expect(machine.timerExpired() == [.abort(.noAnswer)])
        #expect(machine.ended() == [.stopTimer, .failOpening])
    }

    @Test func theFinalStatusStandsWithoutTheDataSetThatItAnnounced() throws {
        var machine = try Self.waiting(.cMoveRequest)
        let final = Self.response(0xA801, hasDataSet: true, of: .cMoveResponse)
        #expect(machine.received(final, contextID: 3, isContextAccepted: true) == [.beginResponse])
        #expect(
            machine.timerExpired() == [Self.finished, .stopTimer, .abort(.noResponse(.cMoveRequest, .retrieve))]
        )
        #expect(machine.ended() == [.stopTimer])
    }

    @Test func matchesThatNobodyTakesStopTheReadingAndTheTimer() throws {
        var machine = try Self.waiting(.cFindRequest)
        #expect(machine.responsesWait(bytes: Machine.queueLimit) == [])
        #expect(machine.responsesWait(bytes: Machine.queueLimit + 1) == [.stopTimer, .pauseReading])
        #expect(machine.responsesWait(bytes: Machine.queueLimit + 2) == [])
        #expect(machine.responsesTaken() == [.startTimer(.dimse), .resumeReading])
        #expect(machine.responsesTaken() == [])
        _ = machine.responsesWait(bytes: Machine.queueLimit + 1)
        #expect(
            machine.cancel(messageID: 7)
                == [.sendCancel(messageID: 7, contextID: 3), .startTimer(.cancel), .resumeReading]
        )
    }

    @Test func objectsOfAGetComeBetweenItsResponses() throws {
        var machine = try Self.waiting(.cGetRequest, takesObjects: true)
        let store = CommandSet(.cStoreRequest, hasDataSet: true)
        #expect(machine.received(store, contextID: 9, isContextAccepted: true) == [.beginObject])
        #expect(machine.bytesArrived(Machine.progressStep - 1) == [])
        #expect(machine.bytesArrived(1) == [.startTimer(.retrieve)])
        #expect(machine.bytesArrived(Machine.progressStep - 1) == [])
        #expect(machine.receivedData(100, isLast: false) == [.appendToObject])
        #expect(machine.receivedData(100, isLast: true) == [.appendToObject, .startTimer(.retrieve)])
        #expect(machine.objectBecame(busy: true) == [.stopTimer, .pauseReading])
        #expect(machine.objectBecame(busy: true) == [])
        #expect(machine.objectBecame(busy: false) == [.startTimer(.retrieve), .resumeReading])
        #expect(
            machine.received(Self.response(0, of: .cGetResponse), contextID: 3, isContextAccepted: true)
                == [.beginResponse, Self.finished, .stopTimer]
        )
    }

    /// The answer on the hot path is the same array each time.
    @Test func dataOfAnObjectNeedsNoAllocation() throws {
        var machine = try Self.waiting(.cGetRequest, takesObjects: true)
        _ = machine.received(CommandSet(.cStoreRequest, hasDataSet: true), contextID: 9, isContextAccepted: true)
        let first = machine.receivedData(1, isLast: false).withUnsafeBufferPointer { $0.baseAddress }
        let second = machine.receivedData(1, isLast: false).withUnsafeBufferPointer { $0.baseAddress }
        #expect(first != nil)
        #expect(first == second)
    }

    @Test func lateResponsesChangeNothing() throws {
        var machine = try Self.waiting(.cFindRequest)
        let late = Self.response(0xFF00, to: 6, hasDataSet: true)
        #expect(machine.received(late, contextID: 3, isContextAccepted: true) == [])
        #expect(machine.receivedData(2, isLast: true) == [])
        var idle = Machine(takesObjects: false, state: .idle)
        #expect(idle.received(Self.response(0), contextID: 3, isContextAccepted: true) == [])
        var releasing = Machine(takesObjects: false, state: .releasing)
        #expect(releasing.received(CommandSet(.cStoreRequest), contextID: 3, isContextAccepted: true) == [])
    }

    @Test func whatHasNoPlaceIsAProtocolViolation() throws {
        func problem(_ command: CommandSet, isContextAccepted: Bool = true, takesObjects: Bool = true) throws -> String
        {
            var machine = try Self.waiting(.cFindRequest, takesObjects: takesObjects)
            let actions = machine.received(command, contextID: 5, isContextAccepted: isContextAccepted)
            guard actions.count == 1, case .abort(.protocolViolation(let problem))? = actions.first else { return "" }
            return problem
        }
        #expect(try problem(CommandSet(.cStoreRequest)) == "C-STORE-RQ came although no C-GET is running")
        #expect(try problem(CommandSet(.cEchoRequest)) == "C-ECHO-RQ came on an association that we asked for")
        #expect(
            try problem(Self.response(0), isContextAccepted: false)
                == "C-FIND-RSP came in presentation context 5, never accepted"
        )
        #expect(
            try problem(Self.response(0, to: 8)) == "a response to message 8, but message 7 is the one that waits"
        )
        #expect(try problem(Self.response(0, of: .cMoveResponse)) == "C-MOVE-RSP answers C-FIND-RQ")
        #expect(try problem(CommandSet(.cFindResponse)) == "C-FIND-RSP has no status")
        var get = try Self.waiting(.cGetRequest, takesObjects: false)
        #expect(
            get.received(CommandSet(.cStoreRequest), contextID: 9, isContextAccepted: true)
                == [.abort(.protocolViolation("C-STORE-RQ came although no C-GET is running"))]
        )
    }

    @Test func theDataSetOfAResponseHasALimit() throws {
        var machine = try Self.waiting(.cFindRequest)
        _ = machine.received(Self.response(0xFF00, hasDataSet: true), contextID: 3, isContextAccepted: true)
        #expect(machine.receivedData(Machine.identifierLimit, isLast: false) == [.appendToResponse])
        #expect(
            machine.receivedData(1, isLast: true)
                == [.abort(.protocolViolation("the data set of a response is longer than 16777216 bytes"))]
        )
    }
}
