import PACSClient

/// What a retrieval asks before it does much, or something that leaves this computer's care.
///
/// Each question is asked once, as early as its answer matters; a dry run asks nothing.
struct RetrievalQuestions: Sendable {
    let session: Session
    private let consent: Consent?
    /// Whether the command itself says how many studies.
    private let hasLimit: Bool
    private let isDryRun: Bool

    /// Retrieving more studies than this asks first, unless `--max-studies` says how many.
    private static let studiesWithoutQuestion = 20

    /// The most studies that were agreed upon.
    private var agreed = studiesWithoutQuestion
    private var isDestinationAgreed = false

    init(session: Session, consent: Consent?, hasLimit: Bool = false, isDryRun: Bool = false) {
        self.session = session
        self.consent = consent
        self.hasLimit = hasLimit
        self.isDryRun = isDryRun
    }

    /// Whether the number of studies isn't asked about any more, whatever it is.
    var areSettled: Bool {
        self.hasLimit || self.isDryRun || self.session.options.consent.union(self.consent).answers(.many)
    }

    /// Asks before all studies of patients are retrieved.
    func ask(patients count: Int) async throws {
        guard count > 0 else { return }
        let patients = count == 1 ? "a patient" : "\(count) patients"
        try await self.ask("This retrieves all studies of \(patients)", as: .patient)
    }

    /// Asks before many studies are retrieved.
    mutating func ask(studies count: Int, soFar: String = "nothing was sent") async throws {
        try await self.ask(count, "This retrieves \(count) studies", soFar: soFar)
    }

    /// Asks before a list of many lines is looked for, each of which means one study or more.
    mutating func ask(lines count: Int) async throws {
        try await self.ask(count, "This retrieves the studies of \(count) lines", soFar: "nothing was sent")
    }

    private mutating func ask(_ count: Int, _ text: String, soFar: String) async throws {
        guard count > self.agreed, !self.hasLimit else { return }
        try await self.ask(text, as: .many, soFar: soFar)
        self.agreed = count
    }

    /// Asks before the PACS is told to send to another system.
    mutating func ask(destination method: RetrievalRequest.Method) async throws {
        guard case .move(let destination?) = method, !self.isDestinationAgreed else { return }
        try await self.ask("This sends to \(destination), another system", as: .to)
        self.isDestinationAgreed = true
    }

    private func ask(_ text: String, as question: Consent.Question, soFar: String = "nothing was sent") async throws {
        if self.isDryRun { return }
        try await self.session.confirm(text, as: question, given: self.consent, soFar: soFar)
    }
}
