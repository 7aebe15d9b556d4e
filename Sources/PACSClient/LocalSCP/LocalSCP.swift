import DICOMArchive
import DICOMCore
import DICOMNetwork
import DICOMWire

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

    /// The PACS that the SCP is there for.
    public struct Surroundings: Sendable {
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
    private let desk: SCPDesk
    private let scp: StorageSCP

    private init(
        aeTitle: String,
        addresses: [String],
        directory: String,
        remark: String?,
        usesTLS: Bool,
        archive: Archive,
        activity: ActivityMonitor,
        desk: SCPDesk,
        scp: StorageSCP
    ) {
        self.aeTitle = aeTitle
        self.addresses = addresses
        self.directory = directory
        self.remark = remark
        self.usesTLS = usesTLS
        self.archive = archive
        self.activity = activity
        self.desk = desk
        self.scp = scp
    }

    /// Starts listening; throws `port-in-use`, `port-not-permitted`, `not-writable` or `usage`.
    ///
    /// The output directory is checked here, and made unless the options say otherwise, so that a fault shows before
    /// anything is sent. `onStored` is called on the receiving event loops and must be quick.
    public static func start(
        _ options: Options = Options(),
        settings: Settings,
        surroundings: Surroundings,
        onStored: @escaping @Sendable (StoredObject) -> Void = { _ in },
        onNotice: @escaping @Sendable (String) -> Void
    ) async throws(PACSError) -> LocalSCP {
        let bind = options.bind ?? settings.scpBind
        guard
            let place = ListenAddress.choose(bind: bind, facing: surroundings.facing, pacsHost: surroundings.pacsHost)
        else {
            throw PACSError.usage("\"\(printable(bind ?? ""))\" is no numeric address, nor any, nor localhost")
        }
        let desk = SCPDesk(
            admission: CallerAdmission(
                accept: options.accept ?? settings.scpAccept,
                knownTitles: surroundings.knownTitles
            ),
            onStored: onStored,
            onNotice: onNotice
        )
        let directory = options.output ?? settings.output
        let archive = try self.archive(
            directory,
            isPrepared: options.makesDirectory,
            settings: settings,
            desk: desk,
            onNotice: onNotice
        )
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
            admit: { desk.admit($0) },
            onEvent: { [usesTLS = options.usesTLS] in Self.handle($0, desk: desk, usesTLS: usesTLS) },
            activity: activity
        )
        configuration.trace = surroundings.trace
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
                desk: desk,
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
        settings: Settings,
        desk: SCPDesk,
        onNotice: @escaping @Sendable (String) -> Void
    ) throws(PACSError) -> Archive {
        do throws(ArchiveError) {
            let archive = try Archive(
                root: directory,
                durability: settings.durability,
                admission: { object, identity in desk.judge(object, identity) },
                onEvent: { event in
                    switch event {
                    case .stored(let object): desk.stored(object)
                    case .refused(let refusal, let object): desk.refused(refusal, object)
                    case .notDurable(let path, let reason):
                        onNotice("\(path) couldn't be forced onto the disk: \(reason)")
                    }
                }
            )
            if isPrepared { try archive.prepare() }
            return archive
        } catch {
            throw PACSError(error)
        }
    }

    private static func handle(_ event: SCPEvent, desk: SCPDesk, usesTLS: Bool) {
        switch event {
        case .associationOpened(let knock):
            desk.knocked(KnockLog.Entry(knock, fate: "open", isAdmitted: true))
        case .associationRejected(let knock, let reason):
            var notice = "rejected \(printable(knock.callingAETitle)) at \(knock.peerAddress): \(reason)"
            if desk.admit(knock) == .rejectCalling {
                notice += "; `set scp.accept \(printable(knock.callingAETitle))` would let it in"
            }
            desk.knocked(KnockLog.Entry(knock, fate: "rejected: \(reason)", isAdmitted: false), notice: notice)
        case .associationClosed(let association, let reason):
            desk.closed(association: association, how: reason)
        case .connectionWithoutAssociation(let peer, let what):
            desk.knocked(
                KnockLog.Entry(time: WallClock.now, peer: peer, calling: "", called: "", contexts: 0, fate: what),
                // Who can't agree on TLS never gets as far as a rejection, which would be told.
                notice: usesTLS ? what : nil
            )
        case .lossySyntaxAccepted(let knock, let abstractSyntax, let transferSyntax):
            desk.remark(
                "\(printable(knock.callingAETitle)) sends \(Self.name(abstractSyntax)) in the lossy "
                    + "\(Self.name(transferSyntax)) although it offered others in the same context; `set scp.syntax lossless` "
                    + "prefers those"
            )
        case .contextsRefused(let knock, let classes):
            desk.refused(association: knock.association, classes)
            desk.remark("refused contexts of \(printable(knock.callingAETitle)): \(ClassNames.text(classes))")
        case .objectStored, .objectRefused:
            // The archive tells these itself.
            break
        }
    }

    private static func name(_ uid: UID) -> String { UIDRegistry.name(of: uid) ?? printable(uid.string) }

    /// Closes the port, gives open associations this long to end, then aborts them; incomplete objects are dropped.
    public func stop(drain: Duration = .seconds(1)) async {
        await self.scp.stop(drain: drain)
        await self.archive.synchronize()
        self.archive.close()
    }

    // MARK: Retrievals

    /// Counts objects of the tally's studies for it, and admits unlisted callers that send them, until `leave`.
    func enter(_ tally: ArrivalTally) -> Int { self.desk.enter(tally) }

    /// Ends what `enter` began.
    func leave(_ token: Int) { self.desk.leave(token) }

    /// The number of store associations that are open now.
    public var openAssociations: Int { self.scp.openAssociations }

    /// Whether a PACS that is reached over this local address cannot reach the SCP.
    public func isUnreachable(facing: String?) -> Bool {
        ListenAddress.isUnreachable(listening: self.addresses, facing: facing)
    }

    // MARK: Reports

    /// The last connections, oldest first.
    public func log(_ count: Int) -> [KnockLog.Entry] { self.desk.log(count) }

    /// Objects and bytes stored since the start.
    public var stored: (objects: Int, bytes: Int) { self.desk.counts }

    /// The `scp` document of commands.md.
    public var json: JSONValue { self.json(isRunning: true) }

    /// The addresses and the port as text.
    public var listening: String {
        self.addresses.map { $0.contains(":") ? "[\($0)]:\(self.port)" : "\($0):\(self.port)" }
            .joined(separator: " and ")
    }

    /// The `scp` document, also of one that has just been stopped.
    public func json(isRunning: Bool) -> JSONValue {
        let counts = self.desk.counts
        let statistics = self.scp.statistics
        return .object([
            .init("command", "scp"), .init("running", .bool(isRunning)), .init("aet", .string(self.aeTitle)),
            .init("address", .string(self.addresses.first ?? "")),
            .init("addresses", .array(self.addresses.map { .string($0) })), .init("port", .integer(self.port)),
            .init("associations", .integer(statistics.associations)), .init("received", .integer(counts.objects)),
            .init("rejected", .integer(statistics.rejected)), .init("bytes", .integer(counts.bytes)),
            .init("directory", .string(self.directory)), .init("tls", .bool(self.usesTLS)),
        ])
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

extension KnockLog.Entry {
    fileprivate init(_ knock: Knock, fate: String, isAdmitted: Bool) {
        self.init(
            time: WallClock.now,
            peer: "\(knock.peerAddress):\(knock.peerPort)",
            calling: knock.callingAETitle,
            called: knock.calledAETitle,
            contexts: knock.contexts.count,
            proposed: Set(knock.contexts.map(\.abstractSyntax)).sorted(),
            fate: fate,
            association: isAdmitted ? knock.association : nil
        )
    }
}
