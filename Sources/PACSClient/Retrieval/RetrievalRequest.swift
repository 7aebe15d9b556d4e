import DICOMCore
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
    public var modalities: [String]
    /// Whether to plan only: no C-MOVE, no C-GET, no file, no directory.
    public var isDryRun: Bool
    /// The most studies to retrieve.
    public var maximumStudies: Int?
    /// The most objects to ask for; exact.
    public var maximumImages: Int?
    /// The output directory; nil means the setting's, or that of the SCP that runs.
    public var output: String?
    /// Whether what is here already is asked for again.
    public var refetch: Bool
    /// The modalities that the rows were searched for; the plan names what it brings besides.
    public var queriedModalities: [String] = []

    /// Makes a request.
    public init(
        targets: [RetrievalTarget],
        method: Method,
        model: QueryModel,
        modalities: [String] = [],
        isDryRun: Bool = false,
        maximumStudies: Int? = nil,
        maximumImages: Int? = nil,
        output: String? = nil,
        refetch: Bool = false
    ) {
        self.targets = targets
        self.method = method
        self.model = model
        self.modalities = modalities
        self.isDryRun = isDryRun
        self.maximumStudies = maximumStudies
        self.maximumImages = maximumImages
        self.output = output
        self.refetch = refetch
    }

    /// The command's name.
    public var commandName: String { self.method == .get ? "get" : "move" }

    /// Whether the objects come to this process.
    public var isToOurselves: Bool {
        if case .move(.some) = self.method { false } else { true }
    }
}
