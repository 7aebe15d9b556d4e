import DICOMCore
import DICOMWire

/// The state machines, driven by a stream of events: whoever waits for a peer has a timer, and everything ends once.
enum MachineTargets {
    /// Each byte is an event at an acceptor.
    static func acceptor(_ bytes: [UInt8]) throws {
        var machine = AcceptorMachine(progressStep: 64)
        var (hasTimer, isPaused) = (false, false)
        var (accepts, places, ends) = (0, 0, 0)
        var isOver = false
        func take(_ actions: [AcceptorMachine.Action]) throws {
            for action in actions {
                switch action {
                case .takePlace: places += 1
                case .leavePlace: places -= 1
                case .accept: accepts += 1
                case .startTimer: hasTimer = true
                case .stopTimer: hasTimer = false
                case .pauseReading, .resumeReading:
                    try demand(isPaused == (action == .resumeReading), "\(action) where reading is so already")
                    isPaused.toggle()
                case .reject, .abort, .close: isOver = true
                case .indicateEnd, .indicateNoRequest: ends += 1
                case .makeDurable, .replyToRelease: break
                }
            }
        }
        for byte in bytes where !isOver {
            let argument = Int(byte >> 4)
            switch byte & 15 {
            case 0: try take(machine.admitted())
            case 1: try take(machine.refused(.noReason))
            case 2: try take(machine.queuedForPlace())
            case 3: try take(machine.placeTaken())
            case 4: try take(machine.foundNoRoom())
            case 5, 6: try take(machine.bytesArrived(argument * 8))
            case 7, 8: try take(machine.fragmentTaken(isInsideMessage: argument & 1 == 0))
            case 9: try take(machine.serviceBecame(busy: argument & 1 == 0))
            // A second request for release ends the association below.
            case 10 where machine.state != .releasing: try take(machine.releaseRequested())
            case 11: try take(machine.becameDurable())
            case 12: try take(machine.stop(atOnce: argument == 0))
            case 13: try take(machine.displaced())
            case 14 where hasTimer:
                hasTimer = false
                try take(machine.timerExpired())
            default: break
            }
            guard case .open(let reception) = machine.state, !isOver else { continue }
            try demand(hasTimer || reception.isBusy, "an association waits for ever: \(reception)")
            try demand(isPaused == reception.isBusy, "reading and work disagree: \(reception)")
        }
        try take(machine.ended())
        try take(machine.ended())
        try demand(accepts <= 1 && places <= 0, "\(accepts) times accepted, \(places) places kept")
        try demand(ends <= 1 && ends >= accepts, "accepted \(accepts) times, told of \(ends) ends")
    }

    private static let requests: [CommandField] = [.cEchoRequest, .cFindRequest, .cMoveRequest, .cGetRequest]

    /// Two bytes are an event at a requestor.
    static func requestor(_ bytes: [UInt8]) throws {
        var machine = RequestorMachine(takesObjects: (bytes.first ?? 0) & 1 == 0)
        // That of the A-ASSOCIATE-RQ, which was sent before.
        var hasTimer = true
        var (pauses, started, finished) = (0, 0, 0)
        var (isOver, hasResponse, isClosing) = (false, false, false)
        func take(_ actions: [RequestorMachine.Action]) throws {
            for action in actions {
                switch action {
                case .startTimer: hasTimer = true
                case .stopTimer: hasTimer = false
                case .pauseReading: pauses += 1
                case .resumeReading: pauses -= 1
                case .beginResponse: hasResponse = true
                case .appendToResponse: try demand(hasResponse, "a data set of no response")
                case .deliverResponse(let id, let isFinal):
                    try demand(hasResponse && Int(id) == started, "a response to message \(id) of \(started)")
                    hasResponse = false
                    if isFinal { finished += 1 }
                case .failOperation: finished += 1
                case .abort, .closeTransport: isOver = true
                case .requestRelease: isClosing = true
                case .sendCancel, .beginObject, .appendToObject, .failOpening: break
                }
            }
        }
        for index in stride(from: 1, to: bytes.count - 1, by: 2) where !isOver {
            let (event, argument) = (bytes[index], bytes[index + 1])
            switch event % 10 {
            case 0: try take(machine.accepted())
            case 1:
                let request = Self.requests[Int(argument & 3)]
                let id = UInt16(truncatingIfNeeded: started + 1)
                if let actions = try? machine.start(request, messageID: id, contextID: 1) {
                    started += 1
                    try take(actions)
                }
            case 2: try take(machine.cancel(messageID: UInt16(truncatingIfNeeded: started)))
            case 3: try take(machine.bytesArrived(Int(argument) * 16))
            case 4, 5:
                let command = try Self.command(argument, machine.operation)
                try take(machine.received(command, contextID: 1, isContextAccepted: argument < 250))
            case 6: try take(machine.receivedData(Int(argument) << 12, isLast: argument & 1 == 0))
            case 7: try take(argument & 1 == 0 ? machine.responsesWait(bytes: 2 << 20) : machine.responsesTaken())
            case 8: try take(machine.objectBecame(busy: argument & 1 == 0))
            case 9 where argument & 1 == 0: try take(machine.release())
            case 9 where hasTimer:
                hasTimer = false
                try take(machine.timerExpired())
            default: break
            }
            try demand((0...2).contains(pauses), "\(pauses) pauses")
            try demand(started - finished == (machine.operation == nil ? 0 : 1), "\(started) begun, \(finished) ended")
            let waits = machine.operation != nil || isClosing
            try demand(isOver || !waits || hasTimer || pauses > 0, "it waits for ever: \(machine.state)")
        }
        try take(machine.ended())
        try take(machine.ended())
        try demand(started == finished, "\(started) begun, \(finished) ended")
    }

    private static let statuses: [UInt16] = [0xff00, 0, 0xff01, 0xb000, 0xa700, 0xfe00, 0xc000, 0xff00]

    /// A command set that may be the answer to what waits.
    private static func command(
        _ byte: UInt8,
        _ operation: RequestorMachine.Operation?
    ) throws -> CommandSet {
        let field = byte >= 240 ? 0x0001 : (operation?.request.rawValue ?? 0x0030) | 0x8000
        var elements: [(UInt16, UInt16)] = [
            (0x0100, field), (0x0120, byte & 3 == 3 ? 0 : operation?.messageID ?? 1),
            (0x0800, byte & 0x20 == 0 ? 0x0101 : 1),
        ]
        if byte & 0x40 == 0 || byte & 0x80 == 0 { elements.append((0x0900, self.statuses[Int(byte >> 2 & 7)])) }
        let bytes = elements.flatMap { element, value -> [UInt8] in
            [0, 0, UInt8(element & 0xff), UInt8(element >> 8), 2, 0, 0, 0, UInt8(value & 0xff), UInt8(value >> 8)]
        }
        return try CommandSet(decoding: bytes)
    }
}
