import DICOMCore
import TestSupport
import Testing

@testable import DICOMWire

/// PS3.8 Table 9-10, cell by cell.
///
/// A dot is an empty cell of the table.
private let table = """
             Sta1  Sta2  Sta3  Sta4  Sta5  Sta6  Sta7  Sta8  Sta9  Sta10 Sta11 Sta12 Sta13
    Evt1     AE-1  .     .     .     .     .     .     .     .     .     .     .     .
    Evt2     .     .     .     AE-2  .     .     .     .     .     .     .     .     .
    Evt3     .     AA-1  AA-8  .     AE-3  AA-8  AA-8  AA-8  AA-8  AA-8  AA-8  AA-8  AA-6
    Evt4     .     AA-1  AA-8  .     AE-4  AA-8  AA-8  AA-8  AA-8  AA-8  AA-8  AA-8  AA-6
    Evt5     AE-5  .     .     .     .     .     .     .     .     .     .     .     .
    Evt6     .     AE-6  AA-8  .     AA-8  AA-8  AA-8  AA-8  AA-8  AA-8  AA-8  AA-8  AA-7
    Evt7     .     .     AE-7  .     .     .     .     .     .     .     .     .     .
    Evt8     .     .     AE-8  .     .     .     .     .     .     .     .     .     .
    Evt9     .     .     .     .     .     DT-1  .     AR-7  .     .     .     .     .
    Evt10    .     AA-1  AA-8  .     AA-8  DT-2  AR-6  AA-8  AA-8  AA-8  AA-8  AA-8  AA-6
    Evt11    .     .     .     .     .     AR-1  .     .     .     .     .     .     .
    Evt12    .     AA-1  AA-8  .     AA-8  AR-2  AR-8  AA-8  AA-8  AA-8  AA-8  AA-8  AA-6
    Evt13    .     AA-1  AA-8  .     AA-8  AA-8  AR-3  AA-8  AA-8  AR-10 AR-3  AA-8  AA-6
    Evt14    .     .     .     .     .     .     .     AR-4  AR-9  .     .     AR-4  .
    Evt15    .     .     AA-1  AA-2  AA-1  AA-1  AA-1  AA-1  AA-1  AA-1  AA-1  AA-1  .
    Evt16    .     AA-2  AA-3  .     AA-3  AA-3  AA-3  AA-3  AA-3  AA-3  AA-3  AA-3  AA-2
    Evt17    .     AA-5  AA-4  AA-4  AA-4  AA-4  AA-4  AA-4  AA-4  AA-4  AA-4  AA-4  AR-5
    Evt18    .     AA-2  .     .     .     .     .     .     .     .     .     .     AA-2
    Evt19    .     AA-1  AA-8  .     AA-8  AA-8  AA-8  AA-8  AA-8  AA-8  AA-8  AA-8  AA-7
    """

@Suite struct AssociationStateMachineTests {
    typealias Machine = AssociationStateMachine

    struct Cell: Sendable, CustomTestStringConvertible {
        let event: Int
        let state: Int
        let action: String
        var testDescription: String { "Evt\(self.event) Sta\(self.state) \(self.action)" }
    }

    static let cells: [Cell] = table.split(separator: "\n").dropFirst().enumerated().flatMap { row, line in
        line.split(separator: " ").dropFirst().enumerated().map { column, action in
            Cell(event: row + 1, state: column + 1, action: String(action))
        }
    }

    static let request = Fixtures.decodedAssociateRequest
    static let acceptance = Fixtures.decodedAssociateAccept
    static let rejection = AssociateReject.calledAETitleNotRecognized

    static let states: [Machine.State] = [
        .idle, .awaitingRequest, .awaitingLocalAnswer, .awaitingTransport(request), .awaitingAnswer, .established,
        .awaitingReleaseReply, .awaitingLocalReleaseReply, .collisionAwaitingLocalReply, .collisionAwaitingReply,
        .collisionAwaitingLastReply, .collisionAwaitingLastLocalReply, .awaitingClose,
    ]

    static let events: [Machine.Event] = [
        .requestAssociation(request), .transportConnected, .receivedAccept(acceptance), .receivedReject(rejection),
        .transportAccepted, .receivedRequest(request), .accept(acceptance), .reject(rejection), .sendData,
        .receivedData, .requestRelease, .receivedReleaseRequest, .receivedReleaseReply, .replyToRelease, .requestAbort,
        .receivedAbort(.user), .transportClosed, .timerExpired, .receivedInvalidPDU(reason: 1),
    ]

    /// What PS3.8 Tables 9-6 to 9-9 say an action does, and the number of the state after it.
    static func outcome(_ cell: Cell, isRequestor: Bool) -> ([Machine.Action], Int) {
        let abort = AssociateAbort(source: 2, reason: cell.event == 19 ? 1 : 2)
        switch cell.action {
        case "AE-1": return ([.connectTransport], 4)
        case "AE-2": return ([.send(.associateRequest(self.request))], 5)
        case "AE-3": return ([.confirmAccept(self.acceptance)], 6)
        case "AE-4": return ([.confirmReject(self.rejection), .closeTransport], 1)
        case "AE-5": return ([.startTimer(.request)], 2)
        case "AE-6": return ([.stopTimer, .indicateRequest(self.request)], 3)
        case "AE-7": return ([.send(.associateAccept(self.acceptance))], 6)
        case "AE-8": return ([.send(.associateReject(self.rejection)), .startTimer(.close)], 13)
        case "DT-1": return ([.sendData], 6)
        case "DT-2": return ([.deliverData], 6)
        case "AR-1": return ([.send(.releaseRequest)], 7)
        case "AR-2": return ([.indicateRelease], 8)
        case "AR-3": return ([.confirmRelease, .closeTransport], 1)
        case "AR-4": return ([.send(.releaseReply), .startTimer(.close)], 13)
        case "AR-5": return ([.stopTimer], 1)
        case "AR-6": return ([.deliverData], 7)
        case "AR-7": return ([.sendData], 8)
        case "AR-8": return ([.indicateRelease], isRequestor ? 9 : 10)
        case "AR-9": return ([.send(.releaseReply)], 11)
        case "AR-10": return ([.confirmRelease], 12)
        case "AA-1": return ([.send(.abort(.user)), .startTimer(.close)], 13)
        case "AA-2": return ([.stopTimer, .closeTransport], 1)
        case "AA-3": return ([.indicateAbort(.user(.user)), .closeTransport], 1)
        case "AA-4": return ([.indicateAbort(.transportClosed)], 1)
        case "AA-5": return ([.stopTimer], 1)
        case "AA-6": return ([], 13)
        case "AA-7": return ([.send(.abort(abort))], 13)
        // An empty cell: nothing to abort without an association, no way to say so without a connection, else AA-8.
        case "." where cell.state == 1 || cell.state == 13: return ([], cell.state)
        case "." where cell.state == 4: return ([.indicateAbort(.local(abort)), .closeTransport], 1)
        case "AA-8", ".":
            return ([.send(.abort(abort)), .indicateAbort(.local(abort)), .startTimer(.close)], 13)
        default: return ([], 0)
        }
    }

    @Test func theTableIsWhole() {
        #expect(Self.cells.count == 13 * 19)
        #expect(Self.states.map(\.number) == Array(1...13))
        #expect(Self.cells.filter { $0.action != "." }.count == 123)
    }

    @Test(arguments: cells, [true, false])
    func everyCell(_ cell: Cell, _ isRequestor: Bool) {
        var machine = Machine(isRequestor: isRequestor, state: Self.states[cell.state - 1])
        let (actions, next) = Self.outcome(cell, isRequestor: isRequestor)
        #expect(machine.handle(Self.events[cell.event - 1]) == actions)
        #expect(machine.state == Self.states[next - 1])
    }

    /// The answers on the hot path are the same array each time.
    @Test(arguments: [Machine.Event.sendData, .receivedData])
    func dataNeedsNoAllocation(_ event: Machine.Event) {
        var machine = Machine(isRequestor: true, state: .established)
        let first = machine.handle(event).withUnsafeBufferPointer { $0.baseAddress }
        let second = machine.handle(event).withUnsafeBufferPointer { $0.baseAddress }
        #expect(first != nil)
        #expect(first == second)
    }

    @Test func abortByThePeersUpperLayer() {
        let abort = AssociateAbort(source: 2, reason: 0)
        var machine = Machine(isRequestor: true, state: .established)
        #expect(machine.handle(.receivedAbort(abort)) == [.indicateAbort(.provider(abort)), .closeTransport])
    }

    @Test func unknownProtocolVersionIsRejected() {
        var request = Self.request
        request.protocolVersion = 2
        var machine = Machine(isRequestor: false, state: .awaitingRequest)
        #expect(
            machine.handle(.receivedRequest(request))
                == [
                    .stopTimer, .send(.associateReject(AssociateReject(result: 1, source: 2, reason: 2))),
                    .startTimer(.close),
                ]
        )
        #expect(machine.state == .awaitingClose)
        request.protocolVersion = 3
        var other = Machine(isRequestor: false, state: .awaitingRequest)
        _ = other.handle(.receivedRequest(request))
        #expect(other.state == .awaitingLocalAnswer)
    }

    /// Two machines against each other: association, data, release; then a release collision.
    @Test(arguments: [false, true])
    func twoSides(_ collides: Bool) {
        var requestor = Machine(isRequestor: true)
        var acceptor = Machine(isRequestor: false)
        #expect(requestor.handle(.requestAssociation(Self.request)) == [.connectTransport])
        _ = acceptor.handle(.transportAccepted)
        _ = requestor.handle(.transportConnected)
        _ = acceptor.handle(.receivedRequest(Self.request))
        _ = acceptor.handle(.accept(Self.acceptance))
        _ = requestor.handle(.receivedAccept(Self.acceptance))
        #expect(requestor.handle(.sendData) == [.sendData])
        #expect(acceptor.handle(.receivedData) == [.deliverData])
        _ = requestor.handle(.requestRelease)
        if collides {
            _ = acceptor.handle(.requestRelease)
            #expect(requestor.handle(.receivedReleaseRequest) == [.indicateRelease])
            #expect(acceptor.handle(.receivedReleaseRequest) == [.indicateRelease])
            #expect(requestor.handle(.replyToRelease) == [.send(.releaseReply)])
            #expect(acceptor.handle(.receivedReleaseReply) == [.confirmRelease])
            #expect(acceptor.handle(.replyToRelease) == [.send(.releaseReply), .startTimer(.close)])
        } else {
            #expect(acceptor.handle(.receivedReleaseRequest) == [.indicateRelease])
            #expect(acceptor.handle(.replyToRelease) == [.send(.releaseReply), .startTimer(.close)])
        }
        #expect(requestor.handle(.receivedReleaseReply) == [.confirmRelease, .closeTransport])
        #expect(acceptor.handle(.transportClosed) == [.stopTimer])
        #expect(requestor.handle(.transportClosed).isEmpty)
        #expect(requestor.state == .idle)
        #expect(acceptor.state == .idle)
    }

    /// From any state, any sequence of events ends in idle once the connection is closed.
    @Test func randomEventsNeverTrap() {
        var generator = SeededGenerator(seed: 9)
        for _ in 0..<Soak.rounds(2_000) {
            var machine = Machine(isRequestor: Bool.random(using: &generator))
            for _ in 0..<30 {
                if let event = Self.events.randomElement(using: &generator) { _ = machine.handle(event) }
            }
            _ = machine.handle(.transportClosed)
            #expect(machine.state == .idle)
        }
    }
}
