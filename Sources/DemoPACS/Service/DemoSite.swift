import DICOMCore
import DICOMNetwork
import DICOMQuery
import DICOMWire
import Synchronization

/// What all associations of the demonstration PACS share.
final class DemoSite: Sendable {
    /// How long each response waits under the fault `slow`.
    static let slowness: Duration = .milliseconds(250)
    /// How long a blocked callback is tried.
    static let blockedFor: Duration = .seconds(1)

    private struct State {
        var destinations: [String: (host: String, port: Int)] = [:]
        var faults: Set<Fault>
    }

    let aeTitle: String
    private let state: Mutex<State>

    init(aeTitle: String, faults: Set<Fault>) {
        self.aeTitle = aeTitle
        self.state = Mutex(State(faults: faults))
    }

    var faults: Set<Fault> { self.state.withLock { $0.faults } }
    var destinations: [String: (host: String, port: Int)] { self.state.withLock { $0.destinations } }

    func setFault(_ fault: Fault, isOn: Bool) {
        self.state.withLock { state in
            if isOn { state.faults.insert(fault) } else { state.faults.remove(fault) }
        }
    }

    func setDestination(_ aeTitle: String, host: String, port: Int) {
        self.state.withLock { $0.destinations[aeTitle] = (host, port) }
    }

    /// Where a title's association goes; `nil` when the title isn't known.
    func destination(_ aeTitle: String) -> (host: String, port: Int)? {
        self.state.withLock { $0.faults.contains(.moveDestinationUnknown) ? nil : $0.destinations[aeTitle] }
    }

    /// What becomes of a request for an association.
    func decide(_ request: AssociateRequest) -> AcceptorDecision {
        let faults = self.faults
        if faults.contains(.silent) { return .silent }
        if let rejection = AcceptorPolicy.rejection(of: request) { return .reject(rejection) }
        if faults.contains(.rejectCalled) || request.calledAETitle != self.aeTitle {
            return .reject(.calledAETitleNotRecognized)
        }
        if faults.contains(.rejectCalling) { return .reject(.callingAETitleNotRecognized) }
        // Storage contexts are for C-GET: the requestor must take the role of their SCP.
        let receivable = Set(request.userInformation.roleSelections.filter(\.scpRole).map(\.sopClassUID))
        let policy = AcceptorPolicy(
            supports: { uid in
                [SOPClassUID.verification, SOPClassUID.modalityWorklistFind].contains(uid) || QueryModel.of(uid) != nil
                    || (receivable.contains(uid) && UIDRegistry.isStorage(uid))
            },
            chooseSyntax: { proposed, _ in
                [.explicitVRLittleEndian, .implicitVRLittleEndian].first { proposed.contains($0) }
            },
            scpRoleAllowed: { UIDRegistry.isStorage($0) },
            extendedAnswer: { item in
                guard let (_, service) = QueryModel.of(item.sopClassUID), service == .find else { return nil }
                let wanted = QueryOptions(applicationInformation: item.applicationInformation)
                return wanted.intersection(.relational).applicationInformation
            }
        )
        return .accept(policy)
    }
}
