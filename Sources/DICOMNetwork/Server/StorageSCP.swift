import DICOMCore
import NIOCore

/// A Storage SCP that listens: takes objects from peers into a sink.
package final class StorageSCP: Sendable {
    private let server: AssociationServer
    private let activity: ActivityMonitor

    /// The port, also where 0 was asked for.
    package var port: Int { self.server.port }
    /// The numeric addresses that it listens on.
    package var addresses: [String] { self.server.addresses }
    /// Associations that are open now.
    package var openAssociations: Int { self.server.openAssociations }

    private init(server: AssociationServer, activity: ActivityMonitor) {
        self.server = server
        self.activity = activity
    }

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
            rate: configuration.rate,
            isReceiving: true
        )
        let server = try await AssociationServer.start(parameters) { channel, number in
            StorageAssociation(configuration, channel: channel, number: number)
        }
        return StorageSCP(server: server, activity: configuration.activity)
    }

    /// Stops listening; associations get up to `drain` to end, those on which nothing arrives are aborted earlier.
    package func stop(drain: Duration = .zero) async { await self.server.stop(drain: drain) }

    /// Returns when everything that had reached this computer before is read and reported to the sink, or the time is over.
    ///
    /// A sender may say on another association that it is done before we have read what it sent: only the loops of our
    /// sockets know what is there.
    package func readArrived(within limit: Duration) async {
        let deadline = ContinuousClock.now + limit
        var quietRounds = 0
        while quietRounds < 2, ContinuousClock.now < deadline, !Task.isCancelled {
            let before = self.activity.count
            // In this order: the others read the connections that the first accepts.
            await EventLoops.looked(EventLoops.client)
            await EventLoops.looked(EventLoops.receiving)
            quietRounds = self.activity.count == before && !self.activity.isBusy ? quietRounds + 1 : 0
        }
    }
}

extension EventLoops {
    /// Returns when each thread of a group has looked at its sockets since.
    ///
    /// A task for later is one that a loop comes to only after it has waited for its sockets.
    fileprivate static func looked(_ group: any EventLoopGroup) async {
        let looks = group.makeIterator().map { $0.scheduleTask(in: .milliseconds(1)) {}.futureResult }
        for look in looks { try? await look.get() }
    }
}
