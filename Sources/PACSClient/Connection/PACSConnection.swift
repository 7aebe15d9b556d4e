import DICOMCore
import DICOMNetwork
import DICOMQuery
import DICOMWire
import Synchronization

/// The connection to one PACS: it keeps an association for queries, echoes and moves, opens it when it is needed,
/// releases it after `timeout.idle`, and opens it again once when the peer had closed it before a request was written.
///
/// Its operations may be called from any task; they run one after the other.
package final class PACSConnection: Sendable {
    private struct State {
        var target: Target
        var settings: Settings
        var association: Association?
        /// What the kept association was opened with.
        var opened: AssociationParameters?
        /// The options of queries that are proposed on it.
        var options: QueryOptions = []
        var lastUsed = ContinuousClock.now
        var isBusy = false
        /// How many operations on associations of their own are under way.
        var trials = 0
        var isOpening = false
        var isReleasing = false
        var idleTask: Task<Void, Never>?
    }

    private let state: Mutex<State>
    private let lock = FairLock()
    private let onNotice: @Sendable (Notice) -> Void
    private let trace: NetworkTrace?

    /// Makes a connection.
    ///
    /// Nothing is sent.
    package init(
        target: Target,
        settings: Settings,
        trace: NetworkTrace? = nil,
        onNotice: @escaping @Sendable (Notice) -> Void = { _ in }
    ) {
        self.trace = trace
        self.state = Mutex(State(target: target, settings: settings))
        self.onNotice = onNotice
    }

    deinit { self.state.withLock { $0.idleTask?.cancel() } }

    /// A further connection to the same system, with an association of its own.
    package func another() -> PACSConnection {
        PACSConnection(target: self.target, settings: self.settings, trace: self.trace, onNotice: self.onNotice)
    }

    /// The settings that operations go by; changed ones count from the next operation or association on.
    package var settings: Settings { self.state.withLock { $0.settings } }

    /// The system, and what we are called there.
    package var target: Target { self.state.withLock { $0.target } }

    /// Takes changed settings over; a changed `calling` is our title from the next association on.
    package func update(settings: Settings) {
        self.state.withLock { state in
            if settings.calling != state.settings.calling { state.target.calling = settings.calling }
            var settings = settings
            let (old, new) = (state.settings.identity, settings.identity)
            // What was typed stands until another identity is set.
            if old.form == new.form, old.user == new.user { settings.identity.entered = old.entered }
            state.settings = settings
        }
    }

    /// Takes the secret of the identity as it was typed, or forgets it; it goes with the next association.
    package func enter(_ secret: EnteredSecret?) { self.state.withLock { $0.settings.identity.entered = secret } }

    /// The kept association, if it is open.
    package var association: Association? {
        self.state.withLock { $0.association.flatMap { $0.isOpen ? $0 : nil } }
    }

    /// What is waited for now, in words; nil where nothing is.
    package var awaited: String? {
        self.state.withLock { state in
            if state.isReleasing { return "the release by \(state.target.address)" }
            if state.isOpening { return "the association with \(state.target.address)" }
            return state.isBusy || state.trials > 0 ? "the answer of \(state.target.address)" : nil
        }
    }

    /// Counts an operation on an association of its own as under way, or as over.
    func noteTrial(_ isUnderWay: Bool) { self.state.withLock { $0.trials += isUnderWay ? 1 : -1 } }

    // MARK: - The kept association

    /// Opens the kept association unless it is open; tells what was agreed.
    @discardableResult
    package func open() async throws(PACSError) -> ContextsReport {
        do {
            return try await self.withQueryAssociation { ContextsReport($0, target: self.target) }
        } catch {
            throw PACSError(any: error, service: .association, target: self.target)
        }
    }

    /// Releases the kept association, after the operation that runs; false when there is none.
    @discardableResult
    package func release() async -> Bool {
        // Not part of the task that asks: releasing belongs to the clean-up of a cancelled one.
        await Task { await self.releaseNow(when: { _ in true }, saying: "association released") }.value
    }

    /// Aborts the kept association now, whatever runs on it; false when there is none.
    @discardableResult
    package func abort() async -> Bool {
        guard let association = self.take(), association.isOpen else { return false }
        await Task { await association.abort() }.value
        self.onNotice(Notice(.aborted, "association with \(self.target.address) aborted"))
        return true
    }

    /// Runs a body on the kept association, opening it first where there is none.
    ///
    /// When the peer had closed the association before the body's request was written, the body runs once more on a new
    /// one; so it should make one request. Options of queries that weren't proposed on it yet make a new one necessary.
    package func withQueryAssociation<R>(
        proposing options: QueryOptions = [],
        _ body: (Association) async throws -> R
    ) async throws -> R {
        guard await self.lock.acquire() else { throw PACSError(.interrupted, "interrupted") }
        self.state.withLock { $0.isBusy = true }
        defer {
            self.state.withLock { state in
                state.isBusy = false
                state.lastUsed = .now
                if state.association?.isOpen == false { state.association = nil }
            }
            self.lock.release()
        }
        do {
            return try await self.use(try await self.openAssociation(proposing: options), body)
        } catch let error as AssociationError where error.isClosedBeforeRequest && !Task.isCancelled {
            if self.take() != nil { self.sayClosedByPeer(error) }
            return try await self.use(try await self.openAssociation(proposing: options), body)
        }
    }

    /// Runs a body on an association; an end that came right behind the answer costs the association, not the answer.
    private func use<R>(_ association: Association, _ body: (Association) async throws -> R) async throws -> R {
        let result = try await body(association)
        if let text = association.endAfterAnswer { self.onNotice(Notice(.closedByPeer, text)) }
        return result
    }

    /// What is needed to ask this system for an association of another kind.
    package func parameters(
        contexts: [ProposedPresentationContext],
        roles: [RoleSelection] = []
    ) -> AssociationParameters {
        self.parameters(contexts: contexts, roles: roles, target: self.target)
    }

    func parameters(
        contexts: [ProposedPresentationContext],
        roles: [RoleSelection] = [],
        target: Target
    ) -> AssociationParameters {
        let settings = self.settings
        var parameters = AssociationParameters(
            host: target.host,
            port: target.port,
            calledAETitle: target.called,
            callingAETitle: target.calling,
            contexts: contexts
        )
        parameters.roles = roles
        parameters.localAddress = target.localAddress
        parameters.tls = settings.tls
        parameters.identity = settings.identity
        parameters.trace = self.trace
        parameters.maximumPDULength = settings.pduMaximum
        parameters.timeouts = settings.timeouts
        return parameters
    }

    /// Says that nobody checks whom we talk to; belongs before every opening.
    package func warn(about parameters: AssociationParameters) {
        guard let tls = parameters.tls, !tls.verifiesPeer else { return }
        self.onNotice(
            Notice(
                .insecure,
                "the certificate of \(parameters.peer) isn't checked (tls.verify off): anybody between us can read and "
                    + "change what is sent"
            )
        )
    }

    /// The contexts of the kept association: Verification, and C-FIND and C-MOVE of both query models.
    static let queryContexts = PACSConnection.contexts(of: [
        SOPClassUID.verification, SOPClassUID.studyRootFind, SOPClassUID.studyRootMove, SOPClassUID.patientRootFind,
        SOPClassUID.patientRootMove,
    ])

    /// The contexts of an association for the worklist: its C-FIND, which is proposed only when it is asked for.
    static let worklistContexts = PACSConnection.contexts(of: [SOPClassUID.modalityWorklistFind])

    private static func contexts(of classes: [UID]) -> [ProposedPresentationContext] {
        let syntaxes = [TransferSyntax.explicitVRLittleEndian.uid, TransferSyntax.implicitVRLittleEndian.uid]
        return classes.enumerated().map { index, uid in
            ProposedPresentationContext(id: UInt8(2 * index + 1), abstractSyntax: uid, transferSyntaxes: syntaxes)
        }
    }

    /// The proposals of options for the C-FIND of both query models, or of the worklist; none without options.
    static func proposals(_ options: QueryOptions, isWorklist: Bool = false) -> [ExtendedNegotiation] {
        guard !options.isEmpty else { return [] }
        let classes =
            isWorklist ? [SOPClassUID.modalityWorklistFind] : QueryModel.allCases.map { $0.sopClass(.find) }
        return classes.map {
            ExtendedNegotiation(sopClassUID: $0, applicationInformation: options.applicationInformation)
        }
    }

    private func openAssociation(proposing options: QueryOptions) async throws -> Association {
        let kept = self.state.withLock { $0.association }
        if let kept {
            if kept.isOpen {
                guard let what = self.changeSinceOpening(options) else {
                    kept.use(self.settings.timeouts)
                    return kept
                }
                _ = self.take()
                await kept.release()
                self.onNotice(Notice(.released, "association released, for \(what)"))
            } else if self.take() != nil {
                self.sayClosedByPeer(kept.closeReason)
            }
        }
        var parameters = self.parameters(contexts: Self.queryContexts)
        // What was proposed once stays proposed: queries with and without options may follow each other.
        let options = self.state.withLock { state in
            state.options.formUnion(options)
            return state.options
        }
        parameters.extendedNegotiations = Self.proposals(options)
        self.warn(about: parameters)
        self.state.withLock { $0.isOpening = true }
        defer { self.state.withLock { $0.isOpening = false } }
        let association: Association
        do throws(AssociationError) {
            association = try await Association.open(parameters)
        } catch {
            throw await PACSError.judging(error, parameters, self.target)
        }
        self.state.withLock { state in
            state.association = association
            state.opened = parameters
            state.idleTask?.cancel()
            state.idleTask = Task { [weak self] in await PACSConnection.watch(self) }
        }
        self.onNotice(Notice(.opened, "association with \(self.target.address) opened as \(self.target.calling)"))
        return association
    }

    /// What was negotiated for the kept association and would be negotiated otherwise now; nil for nothing.
    private func changeSinceOpening(_ options: QueryOptions) -> String? {
        self.state.withLock { state in
            if !options.isSubset(of: state.options) { return "\(options.words) must be agreed on first" }
            if state.opened?.callingAETitle != state.target.calling { return "the AE title has changed" }
            if state.opened?.tls != state.settings.tls { return "the settings of TLS have changed" }
            if state.opened?.identity != state.settings.identity { return "the identity has changed" }
            return state.opened?.maximumPDULength == state.settings.pduMaximum ? nil : "pdu.max has changed"
        }
    }

    private func take() -> Association? {
        self.state.withLock { state in
            defer { state.association = nil }
            return state.association
        }
    }

    private func sayClosedByPeer(_ reason: AssociationError?) {
        let how = reason.map { ": \(printable($0.message))" } ?? ""
        self.onNotice(
            Notice(.closedByPeer, "the association had been closed by \(self.target.address)\(how); opening a new one")
        )
    }

    // MARK: - Idle release

    /// Waits until the association hasn't been used for `timeout.idle`, then releases it.
    private static func watch(_ connection: PACSConnection?) async {
        weak let connection = connection
        while let due = connection?.state.withLock({ state in
            state.association == nil ? nil : (state.isBusy ? .now : state.lastUsed) + state.settings.timeouts.idle
        }) {
            do { try await Task.sleep(until: due, clock: .continuous) } catch { return }
            guard let connection else { return }
            let isReleased = await connection.releaseNow(
                when: { $0.lastUsed + $0.settings.timeouts.idle <= .now },
                saying: "association released after \(connection.settings.text("timeout.idle")) s without use"
            )
            if isReleased { return }
        }
    }

    private func releaseNow(when condition: @Sendable (State) -> Bool, saying text: String) async -> Bool {
        guard await self.lock.acquire() else { return false }
        defer { self.lock.release() }
        let association = self.state.withLock { state -> Association? in
            guard condition(state) else { return nil }
            defer { state.association = nil }
            return state.association
        }
        guard let association, association.isOpen else { return false }
        self.state.withLock { $0.isReleasing = true }
        await association.release()
        self.state.withLock { $0.isReleasing = false }
        self.onNotice(Notice(.released, "\(text) (\(self.target.address))"))
        return true
    }
}

extension Association {
    /// What ended an association right behind an answer that came whole, in one line; nil where it is open or we ended it.
    var endAfterAnswer: String? {
        guard !self.isOpen, let reason = self.closeReason, reason.code != .interrupted else { return nil }
        return "the association ended right after its answer, which counts: \(printable(reason.message))"
    }
}

extension AssociationError {
    /// Whether the association had ended before the request was written; a refused context is no end.
    fileprivate var isClosedBeforeRequest: Bool { self.isBeforeRequest && self.code != .noAcceptedContext }
}
