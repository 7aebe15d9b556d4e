import DICOMCore
import DICOMNetwork
import SystemIO

/// The state of the kept association.
package struct ConnectionStatus: Sendable {
    package let isOpen: Bool
    /// What was agreed, while it is open.
    package let contexts: ContextsReport?
}

extension Target {
    /// The local address that the system would send from to reach the host, and the host's; no packet is sent but to
    /// look up its name.
    func route(within limit: Duration) async throws(PACSError) -> (local: String, peer: String) {
        var facts = FailureFacts(.unreachable)
        facts.peer = self.peer
        do throws(HostName.Failure) {
            for address in try await HostName.addresses(of: self.host, within: limit) {
                do throws(SystemError) {
                    return (try LocalAddresses.facing(address, port: self.port), address)
                } catch {
                    facts.errno = error.number
                }
            }
        } catch {
            facts = FailureFacts(.resolveFailed)
            facts.isNameServerSilent = error.isUnanswered
            facts.peer = self.peer
            throw PACSError(facts, "no address found for '\(printable(self.host))' (\(error.reason))")
        }
        let reason = facts.errno.map(SystemError.words) ?? "no address"
        throw PACSError(facts, "no route to \(printable(self.host)) (\(reason))")
    }
}

extension PACSConnection {
    /// The state of the kept association; nothing is sent.
    package var status: ConnectionStatus {
        let association = self.association
        return ConnectionStatus(
            isOpen: association != nil,
            contexts: association.map { ContextsReport($0, target: self.target) }
        )
    }

    /// What is accepted and what isn't; opens the association where it isn't open.
    package func contexts() async throws(PACSError) -> ContextsReport { try await self.open() }

    /// The address of this computer that faces the PACS: the kept association's, else what the system's routes say.
    ///
    /// Nothing is sent for it but a name look-up, which gets the time that a connection has.
    package func localAddressFacingPACS() async throws(PACSError) -> String { try await self.route().local }

    /// What the PACS must have registered of us; `listener` is our Storage SCP if one runs.
    package func registration(listener: LocalSCP?) async throws(PACSError) -> Registration {
        let route = try await self.route()
        return Registration(
            at: self.target,
            facing: route.local,
            peer: route.peer,
            settings: self.settings,
            listener: listener
        )
    }

    private func route() async throws(PACSError) -> (local: String, peer: String) {
        if let association = self.association, !association.localAddress.isEmpty {
            return (association.localAddress, association.peerAddress)
        }
        return try await self.target.route(within: self.settings.timeouts.connect)
    }
}
