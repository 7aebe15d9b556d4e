import DICOMCore
import DICOMNetwork
import DICOMWire

/// The demonstration PACS: a query/retrieve SCP on this machine with synthetic studies.
///
/// It knows C-ECHO, C-FIND at every level of the patient root and the study root and in a worklist, C-MOVE to the destinations that it was
/// told, and C-GET. `Fault` lists the ways in which it misbehaves when asked to. It shares its codec with the
/// client, so what works against it proves nothing about other systems.
package final class DemoPACS: Sendable {
    /// The AE title that it has unless told otherwise.
    package static let defaultAETitle = "DEMO"
    /// The port that it has unless told otherwise.
    package static let defaultPort = 11113

    package let aeTitle: String
    /// Its port, also where 0 was asked for.
    package var port: Int { self.server.port }
    /// The number of its studies.
    package let studyCount: Int
    /// The number of its objects.
    package let objectCount: Int

    private let site: DemoSite
    private let server: AssociationServer

    private init(site: DemoSite, server: AssociationServer) {
        self.aeTitle = site.aeTitle
        self.site = site
        self.server = server
        let catalogue = DemoCatalogue()
        self.studyCount = catalogue.studies.count
        self.objectCount = catalogue.objects.count
    }

    /// Starts to listen; port 0 takes a free one.
    ///
    /// `destinations` are the AE titles that a C-MOVE may name, with their hosts and ports.
    package static func start(
        port: Int = DemoPACS.defaultPort,
        aeTitle: String = DemoPACS.defaultAETitle,
        destinations: [String: (host: String, port: Int)] = [:],
        faults: Set<Fault> = [],
        address: String = "127.0.0.1"
    ) async throws(AssociationError) -> DemoPACS {
        let site = DemoSite(aeTitle: aeTitle, faults: faults)
        for (title, place) in destinations { site.setDestination(title, host: place.host, port: place.port) }
        let server = try await AssociationServer.start(
            addresses: [address],
            port: port,
            decide: { request, _ in site.decide(request) },
            serve: { await DemoSession(association: $0, site: site).serve() }
        )
        return DemoPACS(site: site, server: server)
    }

    /// Tells where a move destination is, in place of what was known of that title.
    package func setDestination(_ aeTitle: String, host: String, port: Int) {
        self.site.setDestination(aeTitle, host: host, port: port)
    }

    /// Switches a fault on or off, for requests that come from now on.
    package func setFault(_ fault: Fault, isOn: Bool = true) { self.site.setFault(fault, isOn: isOn) }

    /// Stops listening and aborts what is open.
    package func stop() async { await self.server.stop() }
}
