import DICOMQuery

/// What a `move` or `get` command asks for.
package struct RetrievalRequest: Sendable {
    /// How the objects come.
    package enum Method: Hashable, Sendable {
        /// C-MOVE; without a destination to ourselves.
        case move(destination: String?)
        /// C-GET over an association of its own.
        case get

        /// The name of the command that asks for it so.
        package var commandName: String { self == .get ? "get" : "move" }
    }

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
