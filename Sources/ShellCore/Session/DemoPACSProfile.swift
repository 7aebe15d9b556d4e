import DICOMCore
import DemoPACS
import PACSClient

/// The demonstration PACS as the shell starts and names it.
enum DemoPACSProfile {
    /// The profile's name.
    static let name = "demo"
    /// Its AE title.
    static let aeTitle = "DEMO"

    /// The profile of a demonstration PACS at a port.
    static func profile(port: Int) -> Profile {
        Profile(name: Self.name, host: "127.0.0.1", port: port, called: Self.aeTitle)
    }

    /// Starts one on loopback; a port that is taken is a local error.
    static func start(
        port: Int,
        aeTitle: String,
        destinations: [String: (host: String, port: Int)],
        faults: Set<Fault>
    ) async throws(PACSError) -> DemoPACS {
        do {
            return try await DemoPACS.start(port: port, aeTitle: aeTitle, destinations: destinations, faults: faults)
        } catch {
            throw PACSError(error)
        }
    }
}

extension Session {
    /// The profile of a name: one of the configuration file, or `demo` while the demonstration PACS runs here.
    func profile(named name: String) throws(PACSError) -> Profile {
        if name == DemoPACSProfile.name, let demo = self.demo { return DemoPACSProfile.profile(port: demo.port) }
        return try self.profiles.profile(named: name)
    }

    /// Tells the demonstration PACS where our Storage SCP listens: it follows `calling` and `scp.port`.
    ///
    /// `scp` is one that a retrieval started for itself: with port 0 only it knows its port.
    func updateDemo(listening scp: LocalSCP? = nil) {
        // One that a retrieval has started may be for rows of the demonstration while another system is selected.
        guard let demo = self.demo, scp != nil || self.target?.profileName == DemoPACSProfile.name else { return }
        if let scp = scp ?? self.scp {
            demo.setDestination(scp.aeTitle, host: "127.0.0.1", port: scp.port)
        } else {
            let settings = self.settings
            let title = settings.scpAETitle ?? self.target?.calling ?? settings.calling
            demo.setDestination(title, host: "127.0.0.1", port: settings.scpPort)
        }
    }
}
