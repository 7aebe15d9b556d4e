import DICOMWire

extension FailureFacts {
    /// All that is known, as names and values for people.
    package var lines: [(name: String, value: String)] {
        var lines: [(String, String)] = [("code", self.code.rawValue), ("exit", String(self.exit))]
        // What couldn't be understood did nothing.
        if ![.usage, .unknownProfile, .assertion].contains(self.code) {
            lines.append(("while", self.service.rawValue))
        }
        func add(_ name: String, _ value: String?) {
            if let value { lines.append((name, value)) }
        }
        add(
            "status",
            self.status.map { "\(PACSError.hex($0)) \(DIMSEStatus(code: $0).name(service: self.dimseService))" }
        )
        add("comment", self.errorComment)
        for tag in self.offendingElements { add("offending", StatusRemark.name(tag)) }
        add("error ID", self.errorID.map(String.init))
        add(
            "rejection",
            self.reject.map { reject in
                let octets = [reject.result, reject.source, reject.reason].map { UInt8(truncatingIfNeeded: $0) }
                return AssociateReject(result: octets[0], source: octets[1], reason: octets[2]).phrase
            }
        )
        add(
            "abort",
            self.abort.map { abort in
                AssociateAbort(
                    source: UInt8(truncatingIfNeeded: abort.source),
                    reason: UInt8(truncatingIfNeeded: abort.reason)
                ).phrase
            }
        )
        add("timer", self.timer)
        add("errno", self.errno.map { "\($0) (\(ErrorNumber.text($0)))" })
        add("peer", self.peer)
        add("called", self.called)
        add("calling", self.calling)
        add("identity", self.identity)
        add("destination", self.destination)
        add("ended by", self.ending)
        add("delivery", self.obstacle.map { "\($0.kind.rawValue): \($0.sentence)" })
        add("port", self.port.map(String.init))
        return lines
    }

    private var dimseService: DIMSEService {
        switch self.service {
        case .find: .find
        case .move: .move
        case .get: .get
        case .store: .store
        case .association, .echo, .local: .echo
        }
    }
}
