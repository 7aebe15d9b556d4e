import DICOMArchive
import PACSClient

/// A retrieval on its way in a session: planned and carried out, with its progress shown and its job known.
struct RetrievalExecution: Sendable {
    let session: Session
    let request: RetrievalRequest
    private let retriever: Retriever
    private let settings: Settings

    /// Prepares to ask the system at the other end of a connection.
    init(session: Session, connection: PACSConnection, request: RetrievalRequest) async throws {
        self.session = session
        self.request = request
        self.settings = connection.settings
        let retriever = Retriever(
            connection: connection,
            scp: session.scp,
            settings: connection.settings,
            site: try await session.site(of: connection),
            deliveries: session.deliveries,
            onListening: { session.listening($0) },
            onNotice: { session.notice($0) }
        )
        // The connection may be another than the session's own.
        session.abortHook = {
            await retriever.abort()
            await connection.abort()
        }
        self.retriever = retriever
    }

    /// Plans it, or with `known` what is left of what was planned before.
    func plan(resuming known: [JournalStudy]? = nil) async throws(PACSError) -> RetrievalPlan {
        let progress = self.session.progressLine()
        defer { progress.end() }
        let name = self.request.commandName
        do throws(PACSError) {
            return try await self.retriever.plan(self.request, resuming: known) { progress.show("\(name): \($0)") }
        } catch {
            guard error.kind == .interrupted else { throw error }
            throw PACSError(.interrupted, "interrupted; nothing was retrieved yet")
        }
    }

    /// Says what is planned, in these lines.
    func show(_ plan: RetrievalPlan, _ lines: [String], masked: [String]) {
        for (line, copy) in zip(lines, lines.count == masked.count ? masked : lines) {
            self.session.notice(line, masked: copy, isDetail: true)
        }
        for warning in plan.warnings { self.session.notice("warning: \(warning)") }
    }

    /// Carries a plan out, with an account of it.
    func carryOut(_ plan: RetrievalPlan, _ account: RetrievalJob) async -> RetrievalOutcome {
        let (session, request) = (self.session, self.request)
        let progress = session.progressLine()
        defer { progress.end() }
        let job = RunningJob.number
        let scp = request.method == .get ? nil : session.scp
        let directory = request.output ?? scp?.directory ?? self.settings.output
        if let job {
            let nothing = RetrievalProgress(objects: 0, expected: nil, bytes: 0, seconds: 0)
            session.jobs.note(nothing, into: directory, of: job)
            session.jobs.note(self.retriever.control, of: job)
        }
        return await self.retriever.run(request, plan: plan, job: account) {
            progress.show($0, of: request.commandName)
            if let job { session.jobs.note($0, into: directory, of: job) }
        }
    }
}
