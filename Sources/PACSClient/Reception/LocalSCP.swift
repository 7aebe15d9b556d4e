import DICOMArchive
import DICOMCore
import DICOMNetwork
import DICOMWire
import SystemIO

/// The session's Storage SCP: it takes what a PACS sends after a C-MOVE, and what else `scp.accept` lets in.
///
/// It listens where the PACS can reach it and nowhere else, stores through one archive, and never starts unasked.
public final class LocalSCP: Sendable {
    /// What `scp start` says; nil takes the setting.
    public struct Options: Sendable {
        /// The port; 0 takes a free one.
        public var port: Int?
        /// Our AE title.
        public var aeTitle: String?
        /// A numeric address, `localhost` or `any`.
        public var bind: String?
        /// Who may come in.
        public var accept: SCPAccept?
        /// The output directory.
        public var output: String?
        /// Whether only TLS is spoken, with the certificate of the settings.
        public var usesTLS = false
        /// Whether the output directory is made at the start; otherwise with the first object.
        public var makesDirectory = true

        /// Makes the options.
        public init(
            port: Int? = nil,
            aeTitle: String? = nil,
            bind: String? = nil,
            accept: SCPAccept? = nil,
            output: String? = nil
        ) {
            self.port = port
            self.aeTitle = aeTitle
            self.bind = bind
            self.accept = accept
            self.output = output
        }
    }

    /// The site that the SCP is part of, as far as we know it: above all the PACS that is to send.
    public struct Site: Sendable {
        /// The local address of our connection to the PACS; nil when there is none.
        public var facing: String?
        /// The PACS's host as the user named it.
        public var pacsHost: String?
        /// Called AE titles of every profile and of the current connection.
        public var knownTitles: Set<String>
        /// Who may watch what passes.
        public var trace: NetworkTrace?

        /// Makes a description.
        public init(facing: String? = nil, pacsHost: String? = nil, knownTitles: Set<String> = []) {
            self.facing = facing
            self.pacsHost = pacsHost
            self.knownTitles = knownTitles
        }
    }

    /// Our AE title.
    public let aeTitle: String
    /// The port it listens on.
    public var port: Int { self.scp.port }
    /// The numeric addresses it listens on.
    public let addresses: [String]
    /// The output directory.
    public let directory: String
    /// What there is to say about the choice of the address, if anything.
    public let remark: String?
    /// Whether it speaks TLS only.
    public let usesTLS: Bool

    let archive: Archive
    let activity: ActivityMonitor
    let ledger: ReceptionLedger
    private let scp: StorageSCP

    private init(
        aeTitle: String,
        addresses: [String],
        directory: String,
        remark: String?,
        usesTLS: Bool,
        archive: Archive,
        activity: ActivityMonitor,
        ledger: ReceptionLedger,
        scp: StorageSCP
    ) {
        self.aeTitle = aeTitle
        self.addresses = addresses
        self.directory = directory
        self.remark = remark
        self.usesTLS = usesTLS
        self.archive = archive
        self.activity = activity
        self.ledger = ledger
        self.scp = scp
    }

    /// Starts listening; throws `port-in-use`, `port-not-permitted`, `not-writable` or `usage`.
    ///
    /// The output directory is checked here, and made unless the options say otherwise, so that a fault shows before
    /// anything is sent. The callbacks are called on the ledger's thread.
    public static func start(
        _ options: Options = Options(),
        settings: Settings,
        site: Site,
        onStored: @escaping @Sendable (StoredObject) -> Void = { _ in },
        onNotice: @escaping @Sendable (String) -> Void
    ) async throws(PACSError) -> LocalSCP {
        let bind = options.bind ?? settings.scpBind
        guard
            let place = ListenAddress.choose(bind: bind, facing: site.facing, pacsHost: site.pacsHost)
        else {
            throw PACSError.usage("\"\(printable(bind ?? ""))\" is no numeric address, nor any, nor localhost")
        }
        let ledger = ReceptionLedger(
            admission: CallerAdmission(
                accept: options.accept ?? settings.scpAccept,
                knownTitles: site.knownTitles
            ),
            usesTLS: options.usesTLS,
            onStored: onStored,
            onNotice: onNotice
        )
        let directory = options.output ?? settings.output
        let archive = try self.archive(directory, isPrepared: options.makesDirectory, settings, ledger)
        let activity = ActivityMonitor()
        let aeTitle = options.aeTitle ?? settings.scpAETitle ?? settings.calling
        let port = options.port ?? settings.scpPort
        var configuration = StorageSCPConfiguration(
            aeTitle: aeTitle,
            addresses: place.addresses,
            port: port,
            tls: options.usesTLS ? settings.tlsParameters : nil,
            sink: archive,
            maximumPDULength: settings.pduMaximum,
            syntaxPreference: settings.scpSyntax.preference,
            admit: { ledger.admit($0) },
            activity: activity
        )
        configuration.trace = site.trace
        do throws(AssociationError) {
            let scp = try await StorageSCP.start(configuration)
            if let tls = configuration.tls, tls.authorityFile == nil || !tls.verifiesPeer {
                onNotice("TLS without client certificates (tls.ca): what is sent is kept secret, but anybody may send")
            }
            return LocalSCP(
                aeTitle: aeTitle,
                addresses: place.addresses,
                directory: directory,
                remark: place.remark,
                usesTLS: options.usesTLS,
                archive: archive,
                activity: activity,
                ledger: ledger,
                scp: scp
            )
        } catch {
            archive.close()
            var facts = PACSError(error, service: .local, target: nil).facts
            facts.port = port
            facts.calling = aeTitle
            throw PACSError(facts, error.message)
        }
    }

    private static func archive(
        _ directory: String,
        isPrepared: Bool,
        _ settings: Settings,
        _ ledger: ReceptionLedger
    ) throws(PACSError) -> Archive {
        do throws(ArchiveError) {
            let archive = try Archive(
                root: directory,
                durability: settings.durability,
                admission: { ledger.judge($0, $1) },
                onEvent: { ledger.record($0) }
            )
            if isPrepared { try archive.prepare() }
            return archive
        } catch {
            throw PACSError(error)
        }
    }

    /// Closes the port, gives open associations this long to end, then aborts them; incomplete objects are dropped.
    public func stop(drain: Duration = .seconds(1)) async {
        await self.scp.stop(drain: drain)
        await self.archive.synchronize()
        self.archive.close()
        await self.ledger.flush()
    }

    // MARK: - Reports

    /// The number of store associations that are open now.
    public var openAssociations: Int { self.scp.openAssociations }

    /// Whether a PACS that is reached over this local address cannot reach the SCP.
    public func isUnreachable(facing: String?) -> Bool {
        ListenAddress.isUnreachable(listening: self.addresses, facing: facing)
    }

    /// The last connections, oldest first.
    public func log(_ count: Int) async -> [AssociationLog.Entry] {
        await self.ledger.flush()
        return self.ledger.log(count)
    }

    /// What has been received since the start.
    public func counts() async -> ReceptionCounts {
        await self.ledger.flush()
        return self.ledger.counts
    }

    /// What had been received when it was last looked: what is under way may be missing.
    public var latestCounts: ReceptionCounts { self.ledger.counts }

    /// The addresses and the port as text.
    public var listening: String {
        self.addresses.map { HostName.withPort($0, self.port) }.joined(separator: " and ")
    }
}

extension SCPSyntax {
    /// The listener's word for the setting.
    var preference: StorageSCPConfiguration.SyntaxPreference {
        switch self {
        case .first: .first
        case .lossless: .lossless
        case .list(let uids): .list(uids)
        }
    }
}
