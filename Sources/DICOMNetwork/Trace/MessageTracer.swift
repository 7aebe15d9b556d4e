import DICOMCore
import DICOMWire
import NIOCore
import SystemIO

/// Tells in lines what passes on one association: each PDU, each DIMSE message with its fields.
///
/// It decodes what it is shown by itself, so that the association's own work is the same whether or not it is traced.
final class MessageTracer {
    /// The longest data set that is kept to be shown, in bytes.
    private static let dataSetLimit = 1 << 20
    /// So many contexts are listed in one line.
    private static let listedContexts = 8

    /// One direction.
    private struct Direction {
        let arrow: String
        var decoder = PDUFrameDecoder()
        var isBroken = false
        var assembler = MessageAssembler()
        var command: CommandSet?
        var contextID: UInt8 = 0
        var dataLength = 0
        var data = ByteBuffer()
    }

    /// Which `trace on` it belongs to.
    let generation: Int
    private let lines: NetworkTrace.Lines
    private let number: Int
    private var sent = Direction(arrow: "->")
    private var received = Direction(arrow: "<-")
    private var proposed: [UInt8: UID] = [:]
    private var syntaxes: [UInt8: TransferSyntax] = [:]

    init(_ lines: NetworkTrace.Lines, number: Int, request: AssociateRequest?, accept: AssociateAccept?) {
        self.lines = lines
        self.generation = lines.generation
        self.number = number
        if let request { self.learn(request) }
        if let accept { self.learn(accept) }
    }

    /// Takes bytes of one direction.
    func pass(_ buffer: ByteBuffer, isSent: Bool) {
        if isSent { self.pass(buffer, &self.sent) } else { self.pass(buffer, &self.received) }
    }

    private func pass(_ buffer: ByteBuffer, _ direction: inout Direction) {
        guard !direction.isBroken else { return }
        direction.decoder.append(buffer)
        do throws(PDUError) {
            while let frame = try direction.decoder.next() {
                switch frame {
                case .pdu(let pdu): self.tell(pdu, direction.arrow)
                case .data(let fragment): self.take(fragment, &direction)
                }
            }
        } catch {
            direction.isBroken = true
            self.say(direction.arrow, "what can't be decoded: \(printable(error.description))")
        }
    }

    // MARK: - PDUs

    private func learn(_ request: AssociateRequest) {
        for context in request.presentationContexts { self.proposed[context.id] = context.abstractSyntax }
    }

    private func learn(_ accept: AssociateAccept) {
        for context in accept.presentationContexts where context.result == .acceptance {
            self.syntaxes[context.id] = context.transferSyntax.map { TransferSyntax(uid: $0) }
        }
    }

    private func tell(_ pdu: PDU, _ arrow: String) {
        switch pdu {
        case .associateRequest(let request):
            self.learn(request)
            let list = request.presentationContexts.map { context in
                "\(context.id) \(Self.name(context.abstractSyntax))"
                    + (self.lines.options.isVerbose
                        ? " (\(context.transferSyntaxes.map(Self.name).joined(separator: ", ")))" : "")
            }
            self.say(
                arrow,
                "A-ASSOCIATE-RQ calling \(printable(request.callingAETitle)), called "
                    + "\(printable(request.calledAETitle))\(Self.limit(request.userInformation))"
            )
            self.list(list, "proposed", arrow)
        case .associateAccept(let accept):
            self.learn(accept)
            let list = accept.presentationContexts.map { context in
                let answer =
                    context.result == .acceptance
                    ? context.transferSyntax.map(Self.name) ?? "no transfer syntax" : context.result.phrase
                return "\(context.id) \(self.proposed[context.id].map(Self.name) ?? "never proposed"): \(answer)"
            }
            self.say(arrow, "A-ASSOCIATE-AC\(Self.limit(accept.userInformation))")
            self.list(list, "answered", arrow)
        case .associateReject(let reject): self.say(arrow, "A-ASSOCIATE-RJ \(reject.phrase)")
        case .releaseRequest: self.say(arrow, "A-RELEASE-RQ")
        case .releaseReply: self.say(arrow, "A-RELEASE-RP")
        case .abort(let abort): self.say(arrow, "A-ABORT \(abort.phrase)")
        }
    }

    private static func limit(_ information: UserInformation) -> String {
        let version = information.implementationVersionName.map { ", \(printable($0))" } ?? ""
        return (information.maximumLength.map { ", PDUs up to \($0) bytes" } ?? "") + version
    }

    private func list(_ contexts: [String], _ what: String, _ arrow: String) {
        let shown = self.lines.options.isVerbose ? contexts : Array(contexts.prefix(Self.listedContexts))
        let rest = contexts.count - shown.count
        if self.lines.options.isVerbose {
            for context in shown { self.say(arrow, "  context \(context)") }
        } else {
            let more = rest > 0 ? "; and \(rest) more" : ""
            self.say(arrow, "  \(contexts.count) contexts \(what): \(shown.joined(separator: "; "))\(more)")
        }
    }

    // MARK: - Messages

    private func take(_ fragment: PDVFragment, _ direction: inout Direction) {
        do throws(DIMSEError) {
            switch try direction.assembler.append(fragment) {
            case .command(let command, let contextID):
                (direction.command, direction.contextID, direction.dataLength) = (command, contextID, 0)
                direction.data.clear()
                if !command.hasDataSet { self.finish(command, direction) }
            case .data(let bytes, let isLast, _):
                direction.dataLength += bytes.readableBytes
                if self.lines.options.isVerbose, direction.dataLength <= Self.dataSetLimit {
                    direction.data.writeImmutableBuffer(bytes)
                }
                if isLast, let command = direction.command { self.finish(command, direction) }
            case nil: break
            }
        } catch {
            // A trace that begins inside a message knows what comes only from the next command set on.
            direction.assembler = MessageAssembler()
            if fragment.isCommand { self.say(direction.arrow, "a command set that can't be decoded") }
        }
    }

    private func finish(_ command: CommandSet, _ direction: Direction) {
        let data = command.hasDataSet ? ", data set of \(direction.dataLength) bytes" : ", no data set"
        self.say(
            direction.arrow,
            "P-DATA-TF \(command.commandField.name) \(self.fields(command)), context \(direction.contextID)\(data)"
        )
        guard self.lines.options.isVerbose, command.hasDataSet else { return }
        guard direction.dataLength <= Self.dataSetLimit else {
            return self.say(direction.arrow, "  a data set longer than \(Self.dataSetLimit) bytes isn't shown")
        }
        let reader = DataSetReader(syntax: self.syntaxes[direction.contextID] ?? .implicitVRLittleEndian)
        do throws(DataSetError) {
            let dataSet = try reader.read(Array(direction.data.readableBytesView))
            let showsIdentity = self.lines.options.showsIdentity
            for line in DataSetLines.of(dataSet, showsIdentity: showsIdentity) {
                self.say(direction.arrow, "  " + line)
            }
        } catch {
            self.say(direction.arrow, "  the data set can't be decoded: \(printable("\(error)"))")
        }
    }

    private func fields(_ command: CommandSet) -> String {
        var parts: [String] = []
        if let id = command.messageID { parts.append("message \(id)") }
        if let id = command.messageIDBeingRespondedTo { parts.append("to message \(id)") }
        if let status = command.status {
            parts.append("status \(status.hex) \(status.name(service: Self.service(command.commandField)))")
        }
        let remark = command.remark
        if let comment = remark.comment, !comment.isEmpty { parts.append("'\(printable(comment))'") }
        if let details = remark.details { parts.append(details) }
        let counters = command.subOperations
        for (name, count) in [
            ("remaining", counters.remaining), ("completed", counters.completed), ("failed", counters.failed),
            ("warning", counters.warning),
        ] {
            if let count { parts.append("\(name) \(count)") }
        }
        if let uid = command.affectedSOPClassUID, !uid.string.isEmpty { parts.append(Self.name(uid)) }
        if let uid = command.affectedSOPInstanceUID { parts.append(printable(uid.string)) }
        if let title = command.moveDestination { parts.append("destination \(printable(title))") }
        if let title = command.moveOriginatorAETitle { parts.append("asked for by \(printable(title))") }
        return parts.joined(separator: ", ")
    }

    private static func service(_ field: CommandField) -> DIMSEService {
        switch field {
        case .cEchoRequest, .cEchoResponse: .echo
        case .cFindRequest, .cFindResponse: .find
        case .cMoveRequest, .cMoveResponse: .move
        case .cGetRequest, .cGetResponse: .get
        default: .store
        }
    }

    private static func name(_ uid: UID) -> String { UIDRegistry.name(of: uid) ?? printable(uid.string) }

    private func say(_ arrow: String, _ text: String) {
        self.lines.write("\(CalendarTime.timeOfDay) #\(self.number) \(arrow) \(text)")
    }
}
