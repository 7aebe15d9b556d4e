import DICOMCore
import SystemIO

/// What a PACS must have registered of us: to be let in, and to deliver here.
package struct Registration: Sendable {
    /// The AE title of our Storage SCP, the destination of a C-MOVE.
    package var title: String
    /// Our AE title in requests.
    package var calling: String
    /// The address that the PACS is to deliver to; nil where none is known.
    package var address: String?
    /// The port of our Storage SCP, 0 where none is fixed.
    package var port: Int
    /// Whether `scp.advertise` names the address.
    package private(set) var isAdvertised = false
    /// Why the address is perhaps not the one that the PACS sees; nil where nothing speaks for it.
    package private(set) var doubt: String?

    /// What is to be registered at a system, reached from a local address; `listener` is our Storage SCP if one runs.
    package init(
        at target: Target,
        facing: String?,
        peer: String? = nil,
        settings: Settings,
        listener: LocalSCP? = nil,
        surroundings: Surroundings? = .current
    ) {
        self.title = listener?.aeTitle ?? settings.scpAETitle ?? target.calling
        self.calling = target.calling
        self.address = facing
        self.port = listener?.port ?? settings.scpPort
        if let advertised = settings.scpAdvertise {
            self.address = advertised.host
            self.port = advertised.port ?? self.port
            self.isAdvertised = true
        } else if let facing {
            self.doubt = Self.doubt(of: facing, towards: peer ?? target.host, surroundings)
        }
    }

    private static func doubt(of facing: String, towards peer: String, _ surroundings: Surroundings?) -> String? {
        if IPAddress.isLoopback(facing) {
            return IPAddress.isLoopback(peer)
                ? nil : "the PACS is reached through this computer itself (a tunnel?) and cannot answer to this address"
        }
        let start = "perhaps not the address that the PACS sees: "
        switch surroundings {
        case .container: return start + "pacsh runs in a container"
        case .windowsSubsystem: return start + "pacsh runs under WSL"
        case nil:
            guard IPAddress(facing)?.isPrivate == true, let peer = IPAddress(peer), !peer.isPrivate, !peer.isLoopback
            else { return nil }
            return start + "it is a private one and that of the PACS is not, so it is translated on the way"
        }
    }

    /// What is to be registered, item by item.
    package var items: [(label: String, value: String)] {
        var items = [
            ("AE title", self.title), ("address", self.address ?? "unknown"),
            ("port", self.port == 0 ? "none yet ('set scp.port 11112' fixes it)" : String(self.port)),
            ("as", "a system that may query and retrieve, and a C-MOVE destination"),
        ]
        if self.title != self.calling {
            items.append(
                ("AE title", "\(self.calling) too: queries come from it, objects are delivered to \(self.title)")
            )
        }
        if let doubt { items.append(("note", "\(doubt); \(Self.remedy)")) }
        return items.map { ($0.0, printable($0.1)) }
    }

    /// What helps against a wrong address.
    private static let remedy =
        "'set scp.advertise ADDR:PORT' names the one that is to be registered, and 'get' needs none"
}

/// The address that others reach our Storage SCP at (`scp.advertise`).
package struct AdvertisedAddress: Sendable, Hashable {
    /// A host name or a numeric address.
    package var host: String
    /// The port there; nil: that of our Storage SCP.
    package var port: Int?

    /// Reads `ADDR[:PORT]`, an IPv6 address with a port in brackets.
    package init(parsing text: String) throws(PACSError) {
        if IPAddress.isNumeric(text) || (!text.contains(":") && !text.hasPrefix("[")) {
            if let problem = Profile.problem(host: text) { throw .usage(problem) }
            self.host = text
        } else {
            let (host, port) = try Profile.parse(hostAndPort: text)
            (self.host, self.port) = (host, port)
        }
    }

    /// As it is written.
    package var text: String { self.port.map { HostName.withPort(self.host, $0) } ?? self.host }
}
