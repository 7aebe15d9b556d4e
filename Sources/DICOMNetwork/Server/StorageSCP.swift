import DICOMCore

/// A Storage SCP that listens: takes objects from peers into a sink.
package final class StorageSCP: Sendable {
    private let server: AssociationServer

    /// The port, also where 0 was asked for.
    package var port: Int { self.server.port }
    /// The numeric addresses that it listens on.
    package var addresses: [String] { self.server.addresses }
    /// Associations that are open now.
    package var openAssociations: Int { self.server.openAssociations }

    private init(server: AssociationServer) { self.server = server }

    /// Starts to listen.
    ///
    /// Fails with `port-in-use` or `port-not-permitted`, both naming a free port, with `scp-unreachable`, or with `usage`
    /// where a certificate can't be used.
    package static func start(_ configuration: StorageSCPConfiguration) async throws(AssociationError) -> StorageSCP {
        let parameters = ServerParameters(
            addresses: configuration.addresses,
            port: configuration.port,
            tls: configuration.tls,
            maximumPDULength: configuration.maximumPDULength,
            limits: configuration.limits,
            trace: configuration.trace,
            isReceiving: true
        )
        let server = try await AssociationServer.start(parameters) { channel, number in
            StorageAssociation(configuration, channel: channel, number: number)
        }
        return StorageSCP(server: server)
    }

    /// Stops listening; associations get up to `drain` to end, those on which nothing arrives are aborted earlier.
    package func stop(drain: Duration = .zero) async { await self.server.stop(drain: drain) }
}
