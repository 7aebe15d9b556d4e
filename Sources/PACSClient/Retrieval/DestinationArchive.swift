import DICOMCore
import DICOMQuery
import Synchronization

/// The destination of a C-MOVE, asked by C-FIND what it has of a study.
///
/// A number of objects that is the one expected says that all are there; any other number, or none, leads down to the
/// objects. Who doesn't answer twice in a row is left alone for a while.
package final class DestinationArchive: Sendable {
    private struct State {
        var failures = 0
        /// Why it isn't asked, and until when.
        var rest: (error: PACSError, until: ContinuousClock.Instant)?
    }

    /// So long it is left alone.
    private static let pause = Duration.seconds(10)

    /// The way to it.
    package let connection: PACSConnection
    private let isDeep: Bool
    private let state = Mutex(State())

    /// A destination that is asked over a connection; `isDeep` says that it is asked for objects at once.
    package init(_ connection: PACSConnection, isDeep: Bool) {
        self.connection = connection
        self.isDeep = isDeep
    }

    /// What it has of the objects that are expected of a study; nil and the reason where it doesn't say.
    ///
    /// `areAll` says that they are all that the source has of the study, so that numbers can be compared. An association
    /// that is lost is opened once more.
    func objects(of study: UID, patientID: String?, expected: [UID], areAll: Bool) async -> Result<Set<UID>, PACSError>
    {
        if let rest = self.state.withLock({ $0.rest }), rest.until > .now { return .failure(rest.error) }
        var selection = StudySelection(study: study, patientID: patientID)
        selection.series = nil
        var result = await self.ask(selection, expected: expected, areAll: areAll)
        if case .failure(let error) = result, error.kind == .connectionLost || error.kind == .associationAborted,
            !Task.isCancelled
        {
            result = await self.ask(selection, expected: expected, areAll: areAll)
        }
        self.state.withLock { state in
            guard case .failure(let error) = result, !Task.isCancelled else {
                state = State()
                return
            }
            state.failures += 1
            if state.failures > 1 || error.kind == .noAcceptedContext { state.rest = (error, .now + Self.pause) }
        }
        return result
    }

    private func ask(
        _ selection: StudySelection,
        expected: [UID],
        areAll: Bool
    ) async -> Result<Set<UID>, PACSError> {
        var walk = RetrievalWalk(connection: self.connection, model: self.connection.settings.model)
        do {
            if areAll, !self.isDeep, let count = try await walk.count(of: selection),
                count == 0 || count == expected.count
            {
                return .success(count == 0 ? [] : Set(expected))
            }
            let listing = try await walk.listing(of: selection, modalities: [])
            if let refusal = listing.refusal { return .failure(refusal) }
            if !listing.absences.isEmpty { return .success([]) }
            guard let series = listing.series, series.allSatisfy({ $0.instances != nil }) else {
                return .failure(PACSError(.dimseFailure, "it lists no objects of the study"))
            }
            return .success(Set(series.flatMap { $0.instances ?? [] }.map(\.uid)).intersection(expected))
        } catch {
            return .failure(PACSError(any: error, service: .find, target: self.connection.target))
        }
    }
}

extension Retriever {
    /// Asks the destination what has come to it of a study, again for a while where something is missing that the PACS
    /// says it has sent: an archive may take a moment before it lists what it got.
    func lookAtDestination(_ index: Int, _ run: RetrievalRun) async {
        guard let destination, !Task.isCancelled else { return }
        let study = run.plan.studies[index]
        guard let expected = study.expected, !expected.isEmpty else { return }
        let deadline = ContinuousClock.now + self.settings.grace
        var pause = Duration.milliseconds(100)
        while true {
            let result = await destination.objects(
                of: study.study,
                patientID: study.patientID,
                expected: expected,
                areAll: study.isContentWhole
            )
            run.noteDestination(result, study: index)
            guard case .success = result, run.mayStillArrive(study: index), ContinuousClock.now + pause < deadline
            else { return }
            try? await Task.sleep(for: pause)
            if Task.isCancelled { return }
            pause = min(pause * 2, .seconds(2))
        }
    }
}
