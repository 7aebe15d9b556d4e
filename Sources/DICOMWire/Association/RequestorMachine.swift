/// An association that we asked for, from A-ASSOCIATE-RQ to its end, without any input or output (PS3.7 §8, PS3.8 §7).
///
/// It decides what `AssociationStateMachine` below leaves to the application: which response belongs to the one request
/// that may be outstanding, how long the peer may take, when reading stops, and how cancel, release and abort go. Each
/// event gives the actions to take, in order.
package struct RequestorMachine: Equatable, Sendable {
    /// How far the association is.
    package enum State: Equatable, Sendable {
        /// The answer to our A-ASSOCIATE-RQ is awaited.
        case opening
        /// Established; nothing is outstanding.
        case idle
        /// A request waits for its final response.
        case waiting(Operation)
        /// Our A-RELEASE-RQ waits for its answer.
        case releasing
        /// Released, aborted or lost.
        case ended
    }

    /// A request that waits for its final response.
    package struct Operation: Equatable, Sendable {
        /// What was asked.
        package let request: CommandField
        /// The request's number.
        package let messageID: UInt16
        /// The presentation context.
        package let contextID: UInt8
        /// Whether C-CANCEL-RQ was sent.
        package var isCancelled = false
        /// The bytes of a C-GET that arrived since the timer was started.
        package var progress = 0
    }

    /// What the data set that is arriving belongs to.
    package enum Incoming: Equatable, Sendable {
        /// A message that changes nothing.
        case nothing
        /// A C-STORE-RQ.
        case object
        /// A response; so many bytes of its data set are here.
        case response(isFinal: Bool, count: Int)
    }

    /// What time runs for; the names are those of the settings.
    package enum Timer: Hashable, Sendable {
        /// The answer to A-ASSOCIATE-RQ.
        case acse
        /// The next response of a C-ECHO, C-FIND or C-STORE.
        case dimse
        /// Any progress of a C-MOVE or C-GET.
        case retrieve
        /// The final response after C-CANCEL-RQ.
        case cancel
        /// The answer to A-RELEASE-RQ.
        case release
    }

    /// Why nothing more is read for now.
    package enum Pause: Hashable, Sendable {
        /// Matches aren't taken as fast as they come.
        case responses
        /// An object is being put in its place.
        case object
    }

    /// Why we end an association.
    package enum Fault: Equatable, Sendable {
        /// The A-ASSOCIATE-RQ wasn't answered in time.
        case noAnswer
        /// The request wasn't answered in time.
        case noResponse(CommandField, Timer)
        /// Whoever asked doesn't want the answer any more.
        case interrupted
        /// The peer broke the protocol, as a sentence says.
        case protocolViolation(String)
    }

    /// Why a request can't be sent.
    package enum Refusal: Error, Equatable, Sendable {
        /// The association isn't open.
        case notOpen
        /// Another request is outstanding.
        case busy
    }

    /// What is to be done.
    package enum Action: Equatable, Sendable {
        /// Send C-CANCEL-RQ.
        case sendCancel(messageID: UInt16, contextID: UInt8)
        /// Begin to receive an object with the C-STORE-RQ that the event was about.
        case beginObject
        /// Pass on the bytes of an object that the event was about.
        case appendToObject
        /// Keep the response that the event was about.
        case beginResponse
        /// Keep the bytes of a response that the event was about.
        case appendToResponse
        /// The response that is kept is whole: hand it over.
        case deliverResponse(messageID: UInt16, isFinal: Bool)
        /// Start the one timer, or start it anew.
        case startTimer(Timer)
        /// Stop the timer if it runs.
        case stopTimer
        /// Pass nothing more on, and read nothing more.
        case pauseReading
        /// Take one `pauseReading` back; always the last of several actions, since more may be passed on at once.
        case resumeReading
        /// Send A-RELEASE-RQ.
        case requestRelease
        /// Send an A-ABORT.
        case abort(Fault)
        /// Close the connection.
        case closeTransport
        /// Tell whoever waits for the association that there will be none.
        case failOpening
        /// Tell whoever waits for responses that none will come any more.
        case failOperation(Operation)
    }

    /// The longest data set of a response that is collected, in bytes: 65,535 failed UIDs take 4.3 MB.
    package static let identifierLimit = 16 << 20
    /// With so many bytes of responses waiting to be taken, reading stops.
    package static let queueLimit = 1 << 20
    /// So many bytes count as progress of a retrieval.
    package static let progressStep = 1024

    /// The present state.
    package private(set) var state: State
    /// What the data set that is arriving belongs to.
    private var incoming = Incoming.nothing
    /// Why nothing is read.
    private var pauses: Set<Pause> = []
    /// Whether there is a place for the objects of a C-GET.
    private let takesObjects: Bool

    /// Makes a machine whose A-ASSOCIATE-RQ has been sent, unless a test wants another state.
    package init(takesObjects: Bool, state: State = .opening) {
        self.takesObjects = takesObjects
        self.state = state
    }

    /// The request that waits for its final response.
    package var operation: Operation? {
        if case .waiting(let operation) = self.state { operation } else { nil }
    }
}

// MARK: - Requests

extension RequestorMachine {
    /// The peer accepted the association.
    package mutating func accepted() -> [Action] {
        guard self.state == .opening else { return [] }
        self.state = .idle
        return [.stopTimer]
    }

    /// A request is about to be sent.
    package mutating func start(
        _ request: CommandField,
        messageID: UInt16,
        contextID: UInt8
    ) throws(Refusal) -> [Action] {
        switch self.state {
        case .idle:
            self.state = .waiting(Operation(request: request, messageID: messageID, contextID: contextID))
            return self.restartTimer()
        case .waiting: throw .busy
        case .opening, .releasing, .ended: throw .notOpen
        }
    }

    /// Whoever sent a request doesn't want more of its responses; the peer gets some time for the final one.
    package mutating func cancel(messageID: UInt16) -> [Action] {
        guard case .waiting(var operation) = self.state, operation.messageID == messageID, !operation.isCancelled else {
            return []
        }
        switch operation.request {
        case .cFindRequest, .cMoveRequest, .cGetRequest:
            operation.isCancelled = true
            self.state = .waiting(operation)
            return [.sendCancel(messageID: messageID, contextID: operation.contextID), .startTimer(.cancel)]
                + self.end(.responses)
        // Nothing else can be cancelled.
        default: return [.abort(.interrupted)]
        }
    }
}

// MARK: - Responses

extension RequestorMachine {
    /// Bytes arrived: those of objects are the progress of a C-GET.
    package mutating func bytesArrived(_ count: Int) -> [Action] {
        guard case .waiting(var operation) = self.state, operation.request == .cGetRequest else { return [] }
        operation.progress += count
        self.state = .waiting(operation)
        return operation.progress >= Self.progressStep ? self.restartTimer() : []
    }

    /// A command set is whole; `isContextAccepted` says whether its presentation context was negotiated.
    package mutating func received(_ command: CommandSet, contextID: UInt8, isContextAccepted: Bool) -> [Action] {
        guard self.state != .releasing, self.state != .ended else { return [] }
        self.incoming = .nothing
        let name = command.commandField.name
        if command.commandField == .cStoreRequest {
            guard self.takesObjects, self.operation?.request == .cGetRequest else {
                return Self.violation("C-STORE-RQ came although no C-GET is running")
            }
            self.incoming = .object
            return [.beginObject]
        }
        guard command.commandField.isResponse else {
            return Self.violation("\(name) came on an association that we asked for")
        }
        guard isContextAccepted else {
            return Self.violation("\(name) came in presentation context \(contextID), never accepted")
        }
        // A late response to what ended long ago changes nothing.
        guard let operation = self.operation else { return [] }
        if let id = command.messageIDBeingRespondedTo, id != operation.messageID {
            if id < operation.messageID { return [] }
            return Self.violation(
                "a response to message \(id), but message \(operation.messageID) is the one that waits"
            )
        }
        guard command.commandField.rawValue == operation.request.rawValue | 0x8000 else {
            return Self.violation("\(name) answers \(operation.request.name)")
        }
        guard let status = command.status else {
            return Self.violation(
                "\(name) has \(command.statusLength.map { "a status of \($0) bytes" } ?? "no status")"
            )
        }
        self.incoming = .response(isFinal: status.category != .pending, count: 0)
        return [.beginResponse] + (command.hasDataSet ? [] : self.completed())
    }

    /// Bytes of the data set arrived that belongs to the last command.
    package mutating func receivedData(_ count: Int, isLast: Bool) -> [Action] {
        switch self.incoming {
        case .nothing: return []
        case .object: return isLast ? [.appendToObject] + self.restartTimer() : Self.appendToObject
        case .response(let isFinal, let before):
            guard count <= Self.identifierLimit - before else {
                return Self.violation("the data set of a response is longer than \(Self.identifierLimit) bytes")
            }
            self.incoming = .response(isFinal: isFinal, count: before + count)
            return [.appendToResponse] + (isLast ? self.completed() : [])
        }
    }

    /// The answer for all fragments of an object but the last is made once: this is the hot path.
    private static let appendToObject: [Action] = [.appendToObject]

    /// A response is whole; pending ones are dropped after a cancel request.
    private mutating func completed() -> [Action] {
        guard case .response(let isFinal, _) = self.incoming, case .waiting(let operation) = self.state else {
            return []
        }
        self.incoming = .nothing
        if !isFinal, operation.isCancelled { return [] }
        let delivery = Action.deliverResponse(messageID: operation.messageID, isFinal: isFinal)
        guard isFinal else { return [delivery] + self.restartTimer() }
        self.state = .idle
        return [delivery, .stopTimer] + self.end(.responses)
    }

    private static func violation(_ problem: String) -> [Action] { [.abort(.protocolViolation(problem))] }
}

// MARK: - Back-pressure

extension RequestorMachine {
    /// So many bytes of responses wait to be taken; with too many no more is read.
    package mutating func responsesWait(bytes: Int) -> [Action] {
        guard bytes > Self.queueLimit, self.operation?.isCancelled == false else { return [] }
        return self.begin(.responses)
    }

    /// Responses were taken.
    package mutating func responsesTaken() -> [Action] { self.end(.responses) }

    /// An object is being put in its place, or is there.
    package mutating func objectBecame(busy isBusy: Bool) -> [Action] {
        isBusy ? self.begin(.object) : self.end(.object)
    }

    /// The time that we don't read is not the peer's.
    private mutating func begin(_ pause: Pause) -> [Action] {
        guard self.pauses.insert(pause).inserted else { return [] }
        return self.operation?.isCancelled == false ? [.stopTimer, .pauseReading] : [.pauseReading]
    }

    private mutating func end(_ pause: Pause) -> [Action] {
        self.pauses.remove(pause) == nil ? [] : self.restartTimer() + [.resumeReading]
    }

    /// Starts the timer of the operation; after a cancel request and while nothing is read it stays as it is.
    private mutating func restartTimer() -> [Action] {
        guard case .waiting(var operation) = self.state else { return [] }
        operation.progress = 0
        self.state = .waiting(operation)
        guard !operation.isCancelled, self.pauses.isEmpty else { return [] }
        return [.startTimer(Self.timer(of: operation.request))]
    }

    private static func timer(of request: CommandField) -> Timer {
        request == .cMoveRequest || request == .cGetRequest ? .retrieve : .dimse
    }
}

// MARK: - Ends

extension RequestorMachine {
    /// We want to release; while a response is due that is an abort (PS3.8 §7.2 allows no release then).
    package mutating func release() -> [Action] {
        switch self.state {
        case .idle:
            self.state = .releasing
            return [.startTimer(.release), .requestRelease]
        case .waiting: return [.abort(.interrupted)]
        case .opening, .releasing, .ended: return []
        }
    }

    /// The timer ran out.
    package mutating func timerExpired() -> [Action] {
        switch self.state {
        case .opening: return [.abort(.noAnswer)]
        case .releasing: return [.closeTransport]
        case .waiting(let operation) where operation.isCancelled: return [.abort(.interrupted)]
        case .waiting(let operation):
            let fault = Fault.noResponse(operation.request, Self.timer(of: operation.request))
            // The final status may be here, and only the data set that it announced be missing.
            guard case .response(isFinal: true, _) = self.incoming else { return [.abort(fault)] }
            return self.completed() + [.abort(fault)]
        case .idle, .ended: return []
        }
    }

    /// The association is over; also when the peer asks for release.
    package mutating func ended() -> [Action] {
        let state = self.state
        self.state = .ended
        switch state {
        case .opening: return [.stopTimer, .failOpening]
        case .waiting(let operation): return [.stopTimer, .failOperation(operation)]
        case .idle, .releasing: return [.stopTimer]
        case .ended: return []
        }
    }
}
