import Testing

@testable import DICOMWire

/// Scripts of events with the actions that they must give, without a socket.
@Suite struct AcceptorMachineTests {
    typealias Machine = AcceptorMachine

    private static func open(_ change: (inout Machine.Reception) -> Void = { _ in }) -> Machine {
        var reception = Machine.Reception()
        change(&reception)
        return Machine(progressStep: 1024, state: .open(reception))
    }

    @Test func anAssociationFromItsRequestToItsRelease() {
        var machine = Machine(progressStep: 1024)
        #expect(machine.admitted() == [.takePlace])
        #expect(machine.placeTaken() == [.accept, .startTimer(.betweenMessages)])
        #expect(machine.fragmentTaken(isInsideMessage: true) == [.startTimer(.insideMessage)])
        #expect(machine.fragmentTaken(isInsideMessage: true) == [])
        #expect(machine.fragmentTaken(isInsideMessage: false) == [.startTimer(.betweenMessages)])
        // A message without a data set, in one fragment.
        #expect(machine.fragmentTaken(isInsideMessage: false) == [.startTimer(.betweenMessages)])
        #expect(machine.releaseRequested() == [.startTimer(.durability), .makeDurable])
        #expect(machine.becameDurable() == [.stopTimer, .replyToRelease])
        #expect(machine.ended() == [.stopTimer, .leavePlace, .indicateEnd])
        #expect(machine.ended() == [])
    }

    @Test func aRequestWaitsForAPlaceAndIsThenRejected() {
        var machine = Machine(progressStep: 1024)
        #expect(machine.admitted() == [.takePlace])
        #expect(machine.queuedForPlace() == [.startTimer(.place)])
        var lucky = machine
        #expect(lucky.placeTaken() == [.accept, .startTimer(.betweenMessages)])
        // It gives its wish back before it is rejected, so that the next place is another's.
        #expect(machine.timerExpired() == [.leavePlace, .reject(.localLimitExceeded)])
        #expect(machine.placeTaken() == [])
        #expect(machine.ended() == [])
    }

    @Test func aRequestForWhichThereIsNoMemoryIsRejected() {
        var machine = Machine(progressStep: 1024)
        #expect(machine.foundNoMemory() == [])
        #expect(machine.admitted() == [.takePlace])
        #expect(machine.foundNoMemory() == [.leavePlace, .reject(.temporaryCongestion)])
        #expect(machine.placeTaken() == [])
        #expect(machine.ended() == [])
    }

    @Test func onlyWhoHasNotAskedYetIsDisplaced() {
        #expect(Machine(progressStep: 1024).displaced() == [.close(.displaced)])
        for state in [Machine.State.awaitingPlace, .open(Machine.Reception()), .releasing, .ended] {
            #expect(Machine(progressStep: 1024, state: state).displaced() == [])
        }
    }

    @Test func whoeverLeavesTheQueueGivesItsWishBack() {
        var machine = Machine(progressStep: 1024, state: .awaitingPlace)
        #expect(machine.ended() == [.stopTimer, .leavePlace])
        #expect(machine.placeTaken() == [])
    }

    @Test func aRejectionIsTheEnd() {
        var machine = Machine(progressStep: 1024)
        #expect(machine.refused(.calledAETitleNotRecognized) == [.reject(.calledAETitleNotRecognized)])
        #expect(machine.ended() == [])
    }

    @Test func aConnectionWithoutARequestIsTold() {
        var machine = Machine(progressStep: 1024)
        #expect(machine.ended() == [.indicateNoRequest])
    }

    @Test func onlyProgressRestartsTheTimerInsideAMessage() {
        var machine = Self.open { $0.isInsideMessage = true }
        #expect(machine.bytesArrived(1023) == [])
        #expect(machine.bytesArrived(1) == [.startTimer(.insideMessage)])
        #expect(machine.bytesArrived(1023) == [])
        #expect(machine.timerExpired() == [.abort(.stalled)])
        var between = Self.open()
        #expect(between.bytesArrived(5000) == [])
        #expect(between.timerExpired() == [.abort(.idle)])
    }

    @Test func noTimeRunsWhileTheServiceIsBusy() {
        var machine = Self.open { $0.isInsideMessage = true }
        #expect(machine.serviceBecame(busy: true) == [.stopTimer, .pauseReading])
        #expect(machine.serviceBecame(busy: true) == [])
        #expect(machine.bytesArrived(5000) == [])
        #expect(machine.fragmentTaken(isInsideMessage: false) == [])
        #expect(machine.serviceBecame(busy: false) == [.startTimer(.betweenMessages), .resumeReading])
    }

    @Test func aLateDurabilityIsNotWaitedFor() {
        var machine = Machine(progressStep: 1024, state: .releasing)
        #expect(machine.timerExpired() == [.replyToRelease])
        #expect(machine.ended() == [.stopTimer, .leavePlace, .indicateEnd])
        #expect(machine.becameDurable() == [])
    }

    @Test func stoppingWaitsForWhoIsSending() {
        var machine = Self.open { $0.isInsideMessage = true }
        #expect(machine.stop(atOnce: false) == [.startTimer(.quiet)])
        #expect(machine.bytesArrived(1) == [.startTimer(.quiet)])
        #expect(machine.fragmentTaken(isInsideMessage: false) == [])
        #expect(machine.serviceBecame(busy: true) == [.stopTimer, .pauseReading])
        #expect(machine.serviceBecame(busy: false) == [.startTimer(.quiet), .resumeReading])
        var released = machine
        #expect(released.releaseRequested() == [.startTimer(.durability), .makeDurable])
        #expect(released.stop(atOnce: false) == [])
        #expect(machine.timerExpired() == [.abort(.stopped)])
    }

    @Test(
        arguments: [
            (Machine.State.awaitingRequest, [Machine.Action.close(.stopped)]), (.awaitingPlace, [.abort(.stopped)]),
            (.open(Machine.Reception()), [.abort(.stopped)]), (.releasing, [.abort(.stopped)]), (.ended, []),
        ] as [(Machine.State, [Machine.Action])]
    )
    func stoppingAtOnce(_ state: Machine.State, _ actions: [Machine.Action]) {
        var machine = Machine(progressStep: 1024, state: state)
        #expect(machine.stop(atOnce: true) == actions)
    }
}
