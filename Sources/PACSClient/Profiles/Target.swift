import DICOMCore
import SystemIO

/// The system that commands talk to: where it is, what it is called, and what we are called there.
package struct Target: Sendable, Hashable {
    /// Host name or numeric address.
    package var host: String
    /// TCP port, 1 to 65535.
    package var port: Int
    /// The AE title we call.
    package var called: String
    /// Our AE title.
    package var calling: String
    /// The profile it came from; nil for an address typed at `connect`.
    package var profileName: String?
    /// The local address to connect from; nil lets the system choose.
    package var localAddress: String?
    /// Whether it may be asked in TLS only, as `Settings.requiresTLS` says.
    package var requiresTLS = false

    package init(
        host: String,
        port: Int,
        called: String,
        calling: String,
        profileName: String? = nil,
        localAddress: String? = nil
    ) {
        self.host = host
        self.port = port
        self.called = called
        self.calling = calling
        self.profileName = profileName
        self.localAddress = localAddress
    }

    /// The target of a profile under the settings in force.
    package init(_ profile: Profile, settings: Settings) {
        self.init(
            host: profile.host,
            port: profile.port,
            called: profile.called,
            calling: settings.calling,
            profileName: profile.name
        )
        self.requiresTLS = settings.requiresTLS
    }

    /// `AET@host:port`, an IPv6 address in brackets.
    package var address: String { "\(self.called)@\(self.peer)" }

    /// `host:port`, an IPv6 address in brackets.
    package var peer: String { HostName.withPort(self.host, self.port) }

    /// What results of queries are compared with: another key means that they belong to another system.
    package var key: String { self.profileName.map { "\($0) \(self.address)" } ?? self.address }

    /// What the prompt shows: the profile's name, else the called AE title.
    package var name: String { self.profileName ?? self.called }
}
