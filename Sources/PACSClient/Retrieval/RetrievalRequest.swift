import DICOMQuery

/// What a `move`, `get` or `retrieve` command asks for.
package struct RetrievalRequest: Sendable {
    /// How the objects come.
    package enum Method: Hashable, Sendable {
        /// C-MOVE; without a destination to ourselves.
        case move(destination: String?)
        /// C-GET over an association of its own.
        case get
        /// C-GET where the PACS offers it, for the classes that it offers, else C-MOVE to ourselves.
        case either

        /// The name of the command that asks for it so.
        package var commandName: String {
            switch self {
            case .move: "move"
            case .get: "get"
            case .either: "retrieve"
            }
        }
    }

    /// How long to wait between two studies.
    package enum Pause: Hashable, Sendable {
        /// So long.
        case time(Duration)
        /// While the PACS takes more than three times as long to answer as at the start: twice as long as it takes.
        case auto
    }

    /// In which order the studies are asked for.
    package enum Order: String, Sendable, CaseIterable {
        /// By Study Date, the latest first; those without a date come last, all else as listed.
        case newest
        /// By Study Date, the earliest first; those without a date come last, all else as listed.
        case oldest
        /// As they were selected.
        case listed
    }

    /// What becomes of objects that were received whole before and whose files have been taken away since.
    package enum Known: String, Sendable, CaseIterable {
        /// They are asked for again.
        case fetch
        /// They are left out.
        case skip
    }

    /// The system that is asked what has come to the destination; nil where nobody is.
    package var check: DestinationCheck?
    /// What was selected.
    package var targets: [RetrievalTarget]
    /// How the objects come.
    package var method: Method
    /// The information model of the requests.
    package var model: QueryModel
    /// Only series of these modalities; empty means all.
    package var modalities: [String] = []
    /// The most studies to retrieve.
    package var maximumStudies: Int?
    /// The most objects to ask for; exact.
    package var maximumImages: Int?
    /// The output directory; nil means the setting's, or that of the SCP that runs.
    package var output: String?
    /// Whether what is here already is asked for again.
    package var refetch = false
    /// What becomes of what the journals have as received, and whose files are gone.
    package var known = Known.fetch
    /// In which order the studies are asked for.
    package var order = Order.newest
    /// The part of the selection that is ours, where several machines share it.
    package var shard: Shard?
    /// The most associations at once, from 1.
    package var parallel = 1
    /// How often what is missing of a study is asked for again.
    package var retries = 0
    /// How long the first of these waits; each later one twice as long.
    package var retryPause = Duration.seconds(2)
    /// How fast to take what comes, in bytes a second of all associations together; nil for as fast as it comes.
    package var rate: Int?
    /// How long to wait between two studies.
    package var pause = Pause.time(.zero)
    /// The hours in which objects may be asked for; nil for any.
    package var window: RetrievalWindow?
    /// How long the study under way may go on after them.
    package var windowGrace = Duration.seconds(900)
    /// What follows it.
    package var followUp = FollowUp()
    /// Whether a line of a list that several studies match brings nothing.
    package var takesOne = false
    /// Whether a line of a list takes studies too that contradict it.
    package var takesMismatched = false
    /// How long to wait for room on a full disk before giving up; nil waits as long as it takes.
    package var diskWait: Duration? = .zero

    /// Makes a request for all that was selected.
    package init(targets: [RetrievalTarget], method: Method, model: QueryModel) {
        self.targets = targets
        self.method = method
        self.model = model
    }

    /// The command's name.
    package var commandName: String { self.method.commandName }

    /// Whether the objects come to this process.
    package var isToOurselves: Bool {
        if case .move(.some) = self.method { false } else { true }
    }
}
