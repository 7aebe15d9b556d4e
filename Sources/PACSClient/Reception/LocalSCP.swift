import DICOMArchive
import DICOMCore
import DICOMNetwork
import DICOMWire
import SystemIO

/// The session's Storage SCP: it takes what a PACS sends after a C-MOVE, and what else `scp.accept` lets in.
///
/// It listens where the PACS can reach it and nowhere else, stores through one archive, and never starts unasked.
package final class LocalSCP: Sendable {
    /// The site that the SCP is part of, as far as we know it: above all the PACS that is to send.
    package struct Site: Sendable {
        /// The local address of our connection to the PACS; nil when there is none.
        package var facing: String?
        /// The PACS's host as the user named it.
        package var pacsHost: String?
        /// Called AE titles of every profile and of the current connection.
        package var knownTitles: Set<String>
        /// Whether it is all that this process does, so that nobody can type a command meanwhile.
        package var isForeground = false
        /// Who may watch what passes.
        package var trace: NetworkTrace?
        /// Who is told of everything that arrives, on the thread of the books.
        package var onEvent: (@Sendable (ReceptionEvent) -> Void)?
        /// Who may refuse an object that would be taken, on the event loop that receives it.
        package var admission: (@Sendable (IncomingObject, ObjectIdentity) -> StoreRefusal?)?

        package init(facing: String? = nil, pacsHost: String? = nil, knownTitles: Set<String> = []) {
            self.facing = facing
            self.pacsHost = pacsHost
            self.knownTitles = knownTitles
        }
    }

    /// Our AE title.
    package let aeTitle: String
    /// Whether it speaks TLS only.
    package let usesTLS: Bool
    let archive: Archive
    let ledger: ReceptionLedger
    /// Is touched by every byte that arrives.
    let activity: ActivityMonitor
    /// Holds what arrives to a rate.
    let rate: RateLimit
    private let place: ListenAddress
    private let advertised: AdvertisedAddress?
    private let scp: StorageSCP

    private init(
        _ configuration: StorageSCPConfiguration,
        _ scp: StorageSCP,
        place: ListenAddress,
        advertised: AdvertisedAddress?,
        archive: Archive,
        ledger: ReceptionLedger,
        activity: ActivityMonitor
    ) {
        self.advertised = advertised
        self.aeTitle = configuration.aeTitle
        self.usesTLS = configuration.tls != nil
        self.scp = scp
        self.place = place
        self.archive = archive
        self.ledger = ledger
        self.activity = activity
        self.rate = configuration.rate ?? RateLimit()
    }

    /// Starts listening as the settings say, in TLS where nothing may go in the clear; throws `port-in-use`, `port-not-permitted`, `not-writable` or `usage`.
    ///
    /// The output directory is checked here, and made here where `makesDirectory` says so, so that a fault shows before
    /// anything is sent; otherwise it is made with the first object. What is stored is entered in the journal of that directory, if there is
    /// one. The callbacks are called on the ledger's thread.
    package static func start(
        settings: Settings,
        site: Site,
        usesTLS: Bool = false,
        makesDirectory: Bool = true,
        journal: Journal? = nil,
        onStored: @escaping @Sendable (StoredObject) -> Void = { _ in },
        onNotice: @escaping @Sendable (String) -> Void
    ) async throws(PACSError) -> LocalSCP {
        guard
            let place = ListenAddress.choose(bind: settings.scpBind, facing: site.facing, pacsHost: site.pacsHost)
        else {
            throw PACSError.usage(
                "\"\(printable(settings.scpBind ?? ""))\" is no numeric address, nor any, nor localhost"
            )
        }
        let usesTLS = usesTLS || settings.requiresTLS
        try Self.checkTLS(of: settings)
        var admission = CallerAdmission(accept: settings.scpAccept, knownTitles: site.knownTitles)
        admission.isForeground = site.isForeground
        let ledger = ReceptionLedger(
            admission: admission,
            usesTLS: usesTLS,
            journal: journal,
            onEvent: site.onEvent,
            onStored: onStored,
            onNotice: onNotice
        )
        let archive: Archive
        do throws(ArchiveError) {
            archive = try Archive(
                root: settings.output,
                durability: settings.durability,
                damagedObjects: settings.scpDamaged,
                mode: settings.outputMode,
                admission: { ledger.judge($0, $1) ?? site.admission?($0, $1) },
                onEvent: { ledger.record($0) }
            )
            if makesDirectory { try archive.prepare() }
        } catch {
            throw PACSError(error)
        }
        let activity = ActivityMonitor()
        let aeTitle = settings.scpAETitle ?? settings.calling
        var configuration = StorageSCPConfiguration(aeTitle: aeTitle, port: settings.scpPort, sink: archive)
        configuration.addresses = place.addresses
        configuration.tls = usesTLS ? settings.tlsParameters : nil
        configuration.maximumPDULength = settings.pduMaximum
        configuration.syntaxPreference = settings.scpSyntax.preference
        configuration.admit = { ledger.admit($0) }
        configuration.activity = activity
        configuration.limits = SCPLimits(descriptors: CurrentProcess.allowDescriptors(SCPLimits.usualDescriptors))
        configuration.trace = site.trace
        configuration.rate = RateLimit()
        do throws(AssociationError) {
            let scp = try await StorageSCP.start(configuration)
            if let tls = configuration.tls, tls.authorityFile == nil || !tls.verifiesPeer {
                onNotice("TLS without client certificates (tls.ca): what is sent is kept secret, but anybody may send")
            }
            return LocalSCP(
                configuration,
                scp,
                place: place,
                advertised: settings.scpAdvertise,
                archive: archive,
                ledger: ledger,
                activity: activity
            )
        } catch {
            archive.close()
            var facts = PACSError(error, service: .local, target: nil).facts
            facts.port = settings.scpPort
            facts.calling = aeTitle
            throw PACSError(facts, error.message)
        }
    }

    /// Throws `usage` where the SCP must speak TLS and has no certificate.
    private static func checkTLS(of settings: Settings) throws(PACSError) {
        let tls = settings.tlsParameters
        guard settings.requiresTLS, tls.certificateFile == nil || tls.keyFile == nil else { return }
        throw .usage(
            "the system's configuration locks tls to on, so our Storage SCP speaks TLS only, and has no "
                + (tls.certificateFile == nil ? "certificate (tls.cert)" : "key (tls.key)"),
            remedy:
                "'set tls.cert FILE' and 'set tls.key FILE' name them; without them, 'get' retrieves over our own association"
        )
    }

    /// Closes the port, gives open associations this long to end, then aborts them; incomplete objects are dropped.
    package func stop(drain: Duration = .seconds(1)) async {
        await self.scp.stop(drain: drain)
        await self.archive.synchronize()
        self.archive.close()
        await self.ledger.flush()
    }

    /// Bytes a second over the last ten.
    package var bytesPerSecond: Double { self.ledger.bytesPerSecond }

    /// Returns when all that was stored so far is on the disk, as far as the setting wants it there.
    package func synchronize() async { await self.archive.synchronize() }

    /// Changes who may come in from now on.
    package func accept(_ accept: SCPAccept) { self.ledger.accept(accept) }

    /// Changes what becomes of damaged objects from now on.
    package func treatDamaged(_ treatment: DamagedObjects) { self.archive.damagedObjects = treatment }

    // MARK: - What is on its way

    /// Returns when everything that had reached this computer before is in the books; takes a few milliseconds.
    ///
    /// Whoever judges by what has arrived calls it first: an answer of the PACS may be read before the objects that it
    /// sent earlier.
    func flush() async {
        await self.scp.readArrived(within: .seconds(1))
        await self.ledger.flush()
    }

    /// Returns when what is on its way has arrived and is in the books: the store associations have ended, or nothing
    /// has come over them for so long.
    func settle(quiet limit: Duration) async {
        let begin = ContinuousClock.now
        while !Task.isCancelled {
            let isOpen = self.openAssociations > 0
            await self.flush()
            if !isOpen, self.openAssociations == 0 { return }
            let waited = begin.duration(to: .now)
            if min(self.activity.quiet ?? waited, waited) >= limit { return }
            try? await Task.sleep(for: min(limit, .milliseconds(20)))
        }
        await self.ledger.flush()
    }

    // MARK: - Reports

    /// The port it listens on.
    package var port: Int { self.scp.port }
    /// The numeric addresses it listens on.
    package var addresses: [String] { self.place.addresses }
    /// The output directory.
    package var directory: String { self.archive.root }
    /// What there is to say about the choice of the address, if anything.
    package var remark: String? { self.place.remark }

    /// The number of store associations that are open now.
    package var openAssociations: Int { self.scp.openAssociations }

    /// Whether a PACS that is reached over this local address cannot reach the SCP.
    ///
    /// Where `scp.advertise` names another address, something passes on to this one what comes there.
    package func isUnreachable(facing: String?) -> Bool {
        self.advertised == nil && ListenAddress.isUnreachable(listening: self.addresses, facing: facing)
    }

    /// The last connections, oldest first.
    package func log(_ count: Int) async -> [AssociationLog.Entry] {
        await self.flush()
        return self.ledger.log(count)
    }

    /// What has been received since the start.
    package func counts() async -> ReceptionCounts {
        await self.flush()
        return self.ledger.counts
    }

    /// What had been received when it was last looked: what is under way may be missing.
    package var latestCounts: ReceptionCounts { self.ledger.counts }

    /// Where senders must send to, in words: what `scp.advertise` names, and where that is here.
    var placeForSenders: String {
        let here = "\(self.addresses.first ?? "") port \(self.port)"
        guard let advertised else { return here }
        return "\(advertised.host) port \(advertised.port ?? self.port) (\(here) on this computer)"
    }

    /// The addresses and the port as text.
    package var listening: String {
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
