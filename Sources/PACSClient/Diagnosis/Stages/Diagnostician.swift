import DICOMCore
import DICOMNetwork
import DICOMQuery
import DICOMWire
import SystemIO

/// Walks the layers between us and a PACS, one after the other, until one fails.
///
/// It has a connection of its own and leaves the session's alone. Nothing is sent but associations, C-ECHO, a C-FIND for a
/// study that cannot exist and, with `callback`, the C-FINDs and the C-MOVE of one object.
package struct Diagnostician {
    /// What else is looked at.
    package struct Options: Sendable {
        /// Whether the PACS is asked to send one object to us.
        package var callback = false
        /// Whether that object is kept, in the output directory.
        package var keep = false
        /// Whether wrong AE titles are tried too.
        package var probe = false
        /// How far the PACS must work; nil looks at everything and demands no more than some service.
        package var expect: Profile.Expectation?

        /// Makes the options of a plain diagnosis.
        package init() {}
    }

    /// What the callback needs of the session.
    package struct Surroundings: Sendable {
        /// The session's Storage SCP, if one runs.
        package var scp: LocalSCP?
        /// Called AE titles of every profile.
        package var knownTitles: Set<String>
        /// Gets an SCP that is started for the callback, before anything is asked for.
        package var onListening: @Sendable (LocalSCP) -> Void
        /// Asks the user; throws when the answer is no.
        package var confirm: @Sendable (String) async throws -> Void
        /// Is told of the study whose object will be asked for; throws where that may not be done.
        package var beginTransfer: @Sendable (UID) async throws -> Void = { _ in }

        package init(
            scp: LocalSCP? = nil,
            knownTitles: Set<String> = [],
            onListening: @escaping @Sendable (LocalSCP) -> Void = { _ in },
            confirm: @escaping @Sendable (String) async throws -> Void = { _ in }
        ) {
            self.scp = scp
            self.knownTitles = knownTitles
            self.onListening = onListening
            self.confirm = confirm
        }
    }

    let target: Target
    let settings: Settings
    let options: Options
    let surroundings: Surroundings
    let onStage: @Sendable (DiagnosticStage) -> Void
    let onNotice: @Sendable (String) -> Void

    /// The addresses of the PACS.
    var addresses: [String] = []
    /// Our address on the way to the PACS, once it is known.
    var facing: String?
    /// The association that the upper layers are looked at on.
    var association: Association?
    /// The answer to our request for it.
    var answer: Result<Association, PACSError>?
    private var stages: [DiagnosticStage] = []
    /// How long the present stage waited for the user, which is no time of the PACS.
    var thinking = Duration.zero

    /// Prepares a diagnosis; `onStage` gets each stage when it is done.
    package init(
        target: Target,
        settings: Settings,
        options: Options = Options(),
        surroundings: Surroundings = Surroundings(),
        onStage: @escaping @Sendable (DiagnosticStage) -> Void = { _ in },
        onNotice: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.target = target
        self.settings = settings
        self.options = options
        self.surroundings = surroundings
        self.onStage = onStage
        self.onNotice = onNotice
    }

    /// Walks through all stages; throws only when the task is cancelled or the user says no.
    package mutating func run() async throws -> DiagnosticReport {
        let startedAt = WallClock.now
        do {
            try await self.stage(.resolve) { await $0.resolve() }
            try await self.stage(.connect) { await $0.connect() }
            try await self.stage(.identify) { await $0.identify() }
            try await self.stage(.tls) { $0.secure() }
            try await self.stage(.association) { await $0.associate() }
            try await self.stage(.echo) { await $0.echo() }
            try await self.stage(.contexts) { $0.compareContexts() }
            try await self.stage(.query) { await $0.query() }
            await self.release()
            try await self.stage(.callback) { try await $0.callBack() }
        } catch {
            await self.release()
            throw error
        }
        return DiagnosticReport(
            target: self.target,
            registration: Registration(
                at: self.target,
                facing: self.facing,
                settings: self.settings,
                listener: self.surroundings.scp
            ),
            startedAt: startedAt,
            stages: self.stages
        )
    }

    private mutating func stage(
        _ name: DiagnosticStage.Name,
        _ look: (inout Diagnostician) async throws -> StageFinding
    ) async throws {
        try Task.checkCancellation()
        let start = ContinuousClock.now
        self.thinking = .zero
        let finding: StageFinding
        if let failed = self.stages.first(where: { $0.outcome == .failed }) {
            finding = .skipped("not reached, because \(failed.name.rawValue) failed")
        } else {
            finding = try await look(&self)
        }
        try Task.checkCancellation()
        let stage = DiagnosticStage(
            name: name,
            outcome: finding.outcome,
            elapsedMs: finding.outcome == .skipped ? 0 : (start.duration(to: .now) - self.thinking).seconds * 1000,
            detail: finding.detail,
            remedy: finding.remedy,
            failure: finding.failure
        )
        self.stages.append(stage)
        self.onStage(stage)
    }

    /// Ends the association that the stages share, even when the task is cancelled.
    private mutating func release() async {
        guard let association = self.association else { return }
        self.association = nil
        await Task { await association.release() }.value
    }

    /// What is needed to ask for an association under some titles.
    func parameters(
        contexts: [ProposedPresentationContext] = Self.contexts,
        calling: String? = nil,
        called: String? = nil
    ) -> AssociationParameters {
        var target = self.target
        if let calling { target.calling = calling }
        if let called { target.called = called }
        return PACSConnection(target: target, settings: self.settings).parameters(contexts: contexts)
    }

    /// Verification, and C-FIND, C-MOVE and C-GET of both query models.
    static let contexts: [ProposedPresentationContext] = {
        let classes =
            [SOPClassUID.verification]
            + QueryModel.allCases.flatMap { model in
                [model.sopClass(.find), model.sopClass(.move), model.sopClass(.get)]
            }
        let syntaxes = [TransferSyntax.explicitVRLittleEndian.uid, TransferSyntax.implicitVRLittleEndian.uid]
        return classes.enumerated().map { index, uid in
            ProposedPresentationContext(id: UInt8(2 * index + 1), abstractSyntax: uid, transferSyntaxes: syntaxes)
        }
    }()
}
