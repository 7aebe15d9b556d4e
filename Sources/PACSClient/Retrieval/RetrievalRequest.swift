import DICOMQuery

/// What a `move` or `get` command asks for.
public struct RetrievalRequest: Sendable {
    /// How the objects come.
    public enum Method: Hashable, Sendable {
        /// C-MOVE; without a destination to ourselves.
        case move(destination: String?)
        /// C-GET over an association of its own.
        case get
    }

    /// What was selected.
    public var targets: [RetrievalTarget]
    /// How the objects come.
    public var method: Method
    /// The information model of the requests.
    public var model: QueryModel
    /// Only series of these modalities; empty means all.
    public var modalities: [String] = []
    /// The most studies to retrieve.
    public var maximumStudies: Int?
    /// The most objects to ask for; exact.
    public var maximumImages: Int?
    /// The output directory; nil means the setting's, or that of the SCP that runs.
    public var output: String?
    /// Whether what is here already is asked for again.
    public var refetch = false

    /// Makes a request for all that was selected.
    public init(targets: [RetrievalTarget], method: Method, model: QueryModel) {
        self.targets = targets
        self.method = method
        self.model = model
    }

    /// The command's name.
    public var commandName: String { self.method == .get ? "get" : "move" }

    /// Whether the objects come to this process.
    public var isToOurselves: Bool {
        if case .move(.some) = self.method { false } else { true }
    }
}
