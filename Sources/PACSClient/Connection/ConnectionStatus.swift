import DICOMCore
import DICOMNetwork

/// The state of the kept association.
public struct ConnectionStatus: Sendable {
    /// Whether it is open.
    public let isOpen: Bool
    /// What was agreed, while it is open.
    public let contexts: ContextsReport?
}

extension PACSConnection {
    /// The state of the kept association; nothing is sent.
    public var status: ConnectionStatus {
        let association = self.association
        return ConnectionStatus(
            isOpen: association != nil,
            contexts: association.map { ContextsReport($0, target: self.target) }
        )
    }

    /// What is accepted and what isn't; opens the association where it isn't open.
    public func contexts() async throws(PACSError) -> ContextsReport { try await self.open() }

    /// The address of this computer that faces the PACS: the kept association's, else what the system's routes say.
    ///
    /// Nothing is sent for it but a name look-up.
    public func localAddressFacingPACS() throws(PACSError) -> String {
        if let address = self.association?.localAddress, !address.isEmpty { return address }
        return try NetworkAddress.local(facing: self.target.host, port: self.target.port)
    }
}
