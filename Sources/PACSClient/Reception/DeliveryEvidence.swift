import DICOMCore
import DICOMNetwork

/// What our Storage SCP saw while a PACS was to deliver: the input of the verdict on what didn't come.
package struct DeliveryEvidence: Sendable {
    /// The connections that were open or came meanwhile, oldest first.
    package var knocks: [AssociationLog.Entry] = []
    /// How many objects of other studies came meanwhile.
    package var others = 0
    /// Whether the PACS has delivered to us before, in this run or earlier in the session.
    package var hasDelivered = false
    /// Our SCP's AE title.
    package var ownTitle = ""
    /// Where our SCP listens.
    package var listening = ""

    /// The connections that became associations.
    private var admitted: [AssociationLog.Entry] { self.knocks.filter(\.isAdmitted) }

    /// How far the PACS came.
    package var callback: RetrieveAnswer.Callback {
        guard self.admitted.isEmpty else { return .admitted }
        if self.knocks.contains(where: \.isRejected) { return .rejected }
        return self.knocks.isEmpty ? .none : .connected
    }

    /// What kept the objects from coming, judged by what came last and says most.
    ///
    /// An association says more than a rejection before it, and both more than a connection without a request, which
    /// may be anybody's.
    package var obstacle: DeliveryObstacle {
        if self.others > 0 { return self.obstacle(.otherStudy, self.admitted.last { $0.objects > 0 }) }
        let requests = self.knocks.filter { !$0.calling.isEmpty || !$0.called.isEmpty }
        if let refusing = requests.last(where: { $0.refusals != nil }) { return self.obstacle(of: refusing) }
        if let request = requests.last { return self.obstacle(of: request) }
        // What spoke says more than what was silent.
        let speaking = self.knocks.last {
            [.stray(.tls), .stray(.brokenTLS), .stray(.otherProtocol)].contains($0.stage)
        }
        if let knock = speaking ?? self.knocks.last { return self.obstacle(of: knock) }
        return self.obstacle(self.hasDelivered ? .quietNow : .noConnection, nil)
    }

    private func obstacle(of knock: AssociationLog.Entry) -> DeliveryObstacle {
        if let refusals = knock.refusals {
            return self.obstacle(refusals.first.reason == .notRequested ? .otherStudyRefused : .objectsRefused, knock)
        }
        let kind: DeliveryObstacle.Kind =
            switch knock.stage {
            case .connected: .silentConnection
            case .stray(.closed), .stray(.silent): .emptyConnection
            case .stray(.tls): .speaksTLS
            case .stray(.brokenTLS): .noTLS
            case .stray(.otherProtocol): .otherProtocol
            case .rejected(.calledTitle): .calledTitle
            case .rejected(.callingTitle): .callingTitle
            case .rejected(.other): .rejected
            case .open, .closed:
                knock.refused.isEmpty
                    ? Self.end(of: knock)
                    : knock.refused.contains(where: StoragePolicy.supports) ? .contextsRefused : .classesRefused
            }
        return self.obstacle(kind, knock)
    }

    private static func end(of knock: AssociationLog.Entry) -> DeliveryObstacle.Kind {
        switch knock.stage {
        case .closed(.aborted), .closed(.lost), .closed(.stalled), .closed(.violation): .brokenOff
        default: .nothingSent
        }
    }

    private func obstacle(_ kind: DeliveryObstacle.Kind, _ knock: AssociationLog.Entry?) -> DeliveryObstacle {
        DeliveryObstacle(
            kind: kind,
            peer: knock?.peer,
            calling: knock.map { printable($0.calling) },
            called: knock.map { printable($0.called) },
            ownTitle: self.ownTitle,
            listening: self.listening,
            fate: knock.map { printable($0.fate) } ?? "",
            refusedClasses: knock.map { SOPClassNames.text($0.refused) } ?? "",
            refusal: knock?.refusals?.first,
            objects: kind == .otherStudy ? self.others : knock?.refusals?.count ?? 0
        )
    }
}
