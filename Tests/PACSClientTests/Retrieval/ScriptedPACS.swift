import DICOMCore
import DICOMNetwork
import DICOMWire
import NIOCore
import Synchronization
import TestSupport

@testable import DICOMNetwork
@testable import DemoPACS

/// A PACS with one study of some objects whose answer to C-MOVE is written by the test.
///
/// It lists its study by C-FIND at series and image level, unless told to refuse, and answers a C-MOVE as the script
/// says: what to deliver, from which title, and how the final response looks.
final class ScriptedPACS: Sendable {
    /// How it answers a C-MOVE.
    struct Script: Sendable {
        /// The objects that it delivers, by number from 1; nil stands for those asked for.
        var delivers: [Int]?
        /// The study that the delivered objects belong to.
        var study: UID = ScriptedPACS.study
        /// Patient ID of the delivered objects.
        var patientID = "P1"
        /// The calling AE title of the store association.
        var calling = "PACS"
        /// The called AE title of the store association; nil: the move destination.
        var called: String?
        /// The storage class that it proposes for its objects.
        var proposed: UID = ScriptedPACS.nuclearMedicine
        /// The objects that it cuts short, by number.
        var cuts: Set<Int> = []
        /// The objects in which a sequence's length lies, behind the SOP Instance UID and before the study's, by number.
        var lies: Set<Int> = []
        /// The objects that it delivers on its first C-MOVEs, which end with 0xB000; the later ones go as written above.
        var partial: [[Int]] = []
        /// Whether it delivers objects of the study that is asked for, and not of `study`.
        var followsRequest = false
        /// How many associations it grants at once; nil: any number.
        var mostAssociations: Int?
        /// Rows and columns of its images, of two frames of 16 bits; 0: it answers 0xA900 to who asks for them.
        var imageSize: Int?
        /// The final status of a C-MOVE with a list of UIDs; nil: it takes lists.
        var listStatus: UInt16?
        /// The SOP class of which it accepts no context from its client.
        var refusedClass: UID?
        /// How long after its final response it delivers; nil: before it.
        var delay: Duration?
        /// Whether it closes right after its first object, without waiting for the answer.
        var isHasty = false
        /// What it sends over a connection to the destination that is no association; nil: it makes none.
        var stray: [UInt8]?
        /// Whether that connection stays open.
        var isStrayOpen = false
        /// The final status; nil: abort instead.
        var status: UInt16? = 0x0000
        /// The counters of the final response.
        var counters = SubOperations()
        /// The final status of a C-FIND at image level; nil: as of the others.
        var imageStatus: UInt16?
        /// How many objects it counts in its study, and in its series; nil: it doesn't count them.
        var studyCount: Int?
        var seriesCount: Int?
        /// How many associations it rejects for the moment before it grants one.
        var rejections = 0
        /// The study that it can't list.
        var unlistable: UID?
        /// Whether a pending response comes first.
        var pending = false
        /// The final statuses of the first C-MOVEs, which deliver nothing and say that all failed; nil: abort.
        var failures: [UInt16?] = []
    }

    /// What its series are: UIDs below the study's, and the modality that it tells of each; the first has its objects.
    let modalities: [String?]

    static let study: UID = "1.2.3"
    static let series: UID = "1.2.3.1"
    static let nuclearMedicine: UID = "1.2.840.10008.5.1.4.1.1.20"

    /// What was asked for by C-MOVE: the level and the UIDs of its unique keys.
    let moves = Mutex<[DataSet]>([])
    /// Statuses with which the deliveries were answered.
    let answers = Mutex<[UInt16]>([])
    /// How many associations of its client are open, and how many there were at once.
    let associations = Mutex<(open: Int, most: Int)>((0, 0))

    /// How many associations it still rejects.
    private let rejections: Mutex<Int>
    private let count: Int
    private let script: Script
    private let findStatus: UInt16
    private let destinationPort: Int
    private let server = Mutex<AssociationServer?>(nil)

    var port: Int { self.server.withLock { $0?.port ?? 0 } }

    private init(count: Int, modalities: [String?], script: Script, findStatus: UInt16, destinationPort: Int) {
        self.modalities = modalities
        self.count = count
        self.script = script
        self.rejections = Mutex(script.rejections)
        self.findStatus = findStatus
        self.destinationPort = destinationPort
    }

    static func start(
        count: Int = 3,
        modalities: [String?] = ["NM"],
        script: Script = Script(),
        findStatus: UInt16 = 0,
        destinationPort: Int
    ) async throws -> ScriptedPACS {
        let pacs = ScriptedPACS(
            count: count,
            modalities: modalities,
            script: script,
            findStatus: findStatus,
            destinationPort: destinationPort
        )
        let policy = AcceptorPolicy(supports: { $0 != script.refusedClass })
        let server = try await AssociationServer.start(decide: { _, _ in
            pacs.associations.withLock { associations in
                let isRejecting = pacs.rejections.withLock { left in
                    defer { left = max(0, left - 1) }
                    return left > 0
                }
                if isRejecting { return .reject(.temporaryCongestion) }
                if let most = script.mostAssociations, associations.open >= most {
                    return .reject(.localLimitExceeded)
                }
                associations = (associations.open + 1, max(associations.most, associations.open + 1))
                return .accept(policy)
            }
        }) { association in
            await pacs.serve(association)
        }
        pacs.server.withLock { $0 = server }
        return pacs
    }

    func stop() async { await self.server.withLock { $0 }?.stop() }

    static func uid(_ number: Int, study: UID = ScriptedPACS.study) -> UID { UID("\(study).1.\(number)") }

    // MARK: - Serving

    private func serve(_ association: AcceptedAssociation) async {
        defer { self.associations.withLock { $0.open -= 1 } }
        while let message = try? await association.receive() {
            do {
                switch message.command.commandField {
                case .cEchoRequest:
                    let request = try CEchoRequest(message.command)
                    let response = CEchoResponse(messageIDBeingRespondedTo: request.messageID)
                    try await association.send(response.commandSet, contextID: message.contextID)
                case .cFindRequest: try await self.find(message, association)
                case .cMoveRequest: try await self.move(message, association)
                default: return
                }
            } catch {
                return
            }
        }
    }

    private func syntax(_ message: DIMSEMessage, _ association: AcceptedAssociation) -> TransferSyntax {
        association.negotiated.context(id: message.contextID)?.transferSyntax ?? .implicitVRLittleEndian
    }

    private func find(_ message: DIMSEMessage, _ association: AcceptedAssociation) async throws {
        let request = try CFindRequest(message.command)
        let syntax = self.syntax(message, association)
        let identifier = try DataSetReader(syntax: syntax).read(message.dataSet ?? [])
        let isUnlistable = self.script.unlistable?.string == identifier.string(.studyInstanceUID)
        let isTooMuch = self.script.imageSize == 0 && identifier.string(.rows) != nil
        let ofLevel = identifier.string(.queryRetrieveLevel) == "IMAGE" ? self.script.imageStatus : nil
        let status = isUnlistable ? 0xC001 : isTooMuch ? 0xA900 : ofLevel ?? self.findStatus
        let rows = status == 0 ? self.rows(identifier) : []
        for row in rows {
            let response = CFindResponse(
                messageIDBeingRespondedTo: request.messageID,
                affectedSOPClassUID: request.affectedSOPClassUID,
                status: .pending,
                hasDataSet: true
            )
            try await association.send(
                response.commandSet,
                dataSet: DataSetWriter(syntax: syntax).write(row),
                contextID: message.contextID
            )
        }
        let final = CFindResponse(
            messageIDBeingRespondedTo: request.messageID,
            affectedSOPClassUID: request.affectedSOPClassUID,
            status: DIMSEStatus(code: status)
        )
        try await association.send(final.commandSet, contextID: message.contextID)
    }

    /// Its study, its series, or the objects of one of them; each as often as a PACS that answers object by object.
    private func rows(_ identifier: DataSet) -> [DataSet] {
        func asks(_ tag: Tag, for uid: UID) -> Bool {
            identifier.string(tag).map { $0.isEmpty || $0 == uid.string } ?? true
        }
        guard asks(.studyInstanceUID, for: Self.study) else { return [] }
        var row = DataSet()
        row.set(.studyInstanceUID, Self.study.string)
        if identifier.string(.queryRetrieveLevel) == "STUDY" {
            if let count = self.script.studyCount { row.set(.numberOfStudyRelatedInstances, String(count)) }
            return [row]
        }
        return self.modalities.enumerated().flatMap { index, modality -> [DataSet] in
            let series = UID("\(Self.study).\(index + 1)")
            guard asks(.seriesInstanceUID, for: series) else { return [] }
            row.set(.seriesInstanceUID, series.string)
            row.set(.modality, modality ?? "")
            if let count = self.script.seriesCount { row.set(.numberOfSeriesRelatedInstances, String(count)) }
            guard identifier.string(.queryRetrieveLevel) == "IMAGE" else { return [row, row] }
            return (1...(index == 0 ? self.count : 1)).map { number in
                var row = row
                row.set(.sopInstanceUID, "\(series).\(number)")
                if let size = self.script.imageSize, size > 0, number != 2 {
                    row.set(.rows, integer: size)
                    row.set(.columns, integer: size)
                    row.set(.numberOfFrames, "2")
                    row.set(.bitsAllocated, integer: 16)
                }
                // A class that other modalities have too tells nothing.
                row.set(.sopClassUID, index == 0 ? Self.nuclearMedicine.string : "1.2.840.10008.5.1.4.1.1.7")
                return row
            }
        }
    }

    private func move(_ message: DIMSEMessage, _ association: AcceptedAssociation) async throws {
        let request = try CMoveRequest(message.command)
        let identifier = try DataSetReader(syntax: self.syntax(message, association)).read(message.dataSet ?? [])
        let place = self.moves.withLock { moves in
            moves.append(identifier)
            return moves.count - 1
        }
        let asked = identifier.strings(.sopInstanceUID).compactMap { $0.split(separator: ".").last.flatMap { Int($0) } }
        if let status = self.script.listStatus, asked.count > 1 {
            return try await self.respond(request, message, association, DIMSEStatus(code: status), SubOperations())
        }
        let partial = place < self.script.partial.count ? self.script.partial[place] : nil
        let numbers = partial ?? self.script.delivers ?? (asked.isEmpty ? Array(1...self.count) : asked)
        let study = self.script.followsRequest ? identifier.uid(.studyInstanceUID) ?? Self.study : self.script.study
        if self.script.pending {
            try await self.respond(request, message, association, .pending, SubOperations(remaining: numbers.count))
        }
        if let bytes = self.script.stray, let descriptor = Loopback.connect(port: self.destinationPort) {
            Loopback.writeAll(descriptor, bytes)
            if !self.script.isStrayOpen { Loopback.close(descriptor) }
        }
        let isFailure = place < self.script.failures.count
        if self.script.delay == nil, !isFailure { try await self.deliver(numbers, of: study, request) }
        guard let status = isFailure ? self.script.failures[place] : self.script.status else {
            association.abort()
            return
        }
        var counters = isFailure ? SubOperations(completed: 0, failed: self.count) : self.script.counters
        if let partial {
            counters = SubOperations(completed: partial.count, failed: self.count - partial.count)
            return try await self.respond(request, message, association, DIMSEStatus(code: 0xB000), counters)
        }
        try await self.respond(request, message, association, DIMSEStatus(code: status), counters)
        if isFailure { return }
        if let delay = self.script.delay {
            try await Task.sleep(for: delay)
            try await self.deliver(numbers, of: study, request)
        }
    }

    private func respond(
        _ request: CMoveRequest,
        _ message: DIMSEMessage,
        _ association: AcceptedAssociation,
        _ status: DIMSEStatus,
        _ counters: SubOperations
    ) async throws {
        let response = CMoveResponse(
            messageIDBeingRespondedTo: request.messageID,
            affectedSOPClassUID: request.affectedSOPClassUID,
            status: status,
            subOperations: counters
        )
        try await association.send(response.commandSet, contextID: message.contextID)
    }

    // MARK: - Delivering

    private func deliver(_ numbers: [Int], of study: UID, _ request: CMoveRequest) async throws {
        guard let first = numbers.first else { return }
        let syntax = TransferSyntax.explicitVRLittleEndian
        if self.script.isHasty { return try self.throwIn(first, request.moveDestination) }
        let parameters = StoreSCU.parameters(
            host: "127.0.0.1",
            port: self.destinationPort,
            calledAETitle: self.script.called ?? request.moveDestination,
            callingAETitle: self.script.calling,
            contexts: [(self.script.proposed, syntax)]
        )
        // A destination that lets nobody in costs the objects, not the association with the client.
        guard let store = try? await Association.open(parameters) else { return }
        for (index, number) in numbers.enumerated() {
            var dataSet = DataSetWriter(syntax: syntax).write(self.object(number, of: study))
            if self.script.lies.contains(number), let patientID = dataSet.firstRange(of: [0x10, 0, 0x20, 0]) {
                // Procedure Code Sequence (0008,1032): four bytes shorter than its item.
                let item: [UInt8] = [0xFE, 0xFF, 0, 0xE0, 8, 0, 0, 0] + Array(repeating: 0x41, count: 8)
                let head: [UInt8] = [8, 0, 0x32, 0x10] + Array("SQ".utf8) + [0, 0, 12, 0, 0, 0]
                dataSet.insert(contentsOf: head + item, at: patientID.lowerBound)
            }
            let answer = try? await StoreSCU.store(
                StoreSCU.Object(
                    sopClassUID: Self.nuclearMedicine,
                    sopInstanceUID: Self.uid(number, study: study),
                    dataSet: self.script.cuts.contains(number) ? dataSet.dropLast(3) : dataSet
                ),
                over: store,
                contextID: 1,
                messageID: UInt16(index + 1)
            )
            self.answers.withLock { $0.append(answer?.status?.code ?? 0xFFFF) }
        }
        await store.release()
    }

    private func object(_ number: Int, of study: UID) -> DataSet {
        var object = DataSet()
        object.set(.sopClassUID, Self.nuclearMedicine.string)
        object.set(.sopInstanceUID, Self.uid(number, study: study).string)
        object.set(.patientID, self.script.patientID)
        object.set(.studyInstanceUID, study.string)
        object.set(.seriesInstanceUID, "\(study).1")
        return object
    }

    /// Sends one object and closes the connection without another look at it.
    private func throwIn(_ number: Int, _ destination: String) throws {
        guard let descriptor = Loopback.connect(port: self.destinationPort) else { return }
        defer { Loopback.close(descriptor) }
        let parameters = StoreSCU.parameters(
            host: "127.0.0.1",
            port: self.destinationPort,
            calledAETitle: destination,
            callingAETitle: self.script.calling,
            contexts: [(self.script.proposed, .explicitVRLittleEndian)]
        )
        Loopback.writeAll(descriptor, Self.bytes(.associateRequest(parameters.request(as: nil))))
        guard let head = Loopback.readExactly(descriptor, 6), head[0] == 2 else { return }
        _ = Loopback.readExactly(descriptor, head[2...].reduce(0) { $0 << 8 | Int($1) })
        let request = StoreRequest(
            messageID: 1,
            affectedSOPClassUID: Self.nuclearMedicine,
            affectedSOPInstanceUID: Self.uid(number, study: self.script.study),
            moveOriginatorAETitle: nil,
            moveOriginatorMessageID: nil
        )
        let message = MessageEncoder.encode(
            command: try request.commandSet(),
            dataSet: DataSetWriter(syntax: .explicitVRLittleEndian).write(self.object(number, of: self.script.study)),
            contextID: 1,
            maximumLength: 16_384
        )
        Loopback.writeAll(descriptor, Array(message.readableBytesView))
    }

    private static func bytes(_ unit: PDU) -> [UInt8] {
        var buffer = ByteBuffer()
        unit.encode(into: &buffer)
        return Array(buffer.readableBytesView)
    }
}
