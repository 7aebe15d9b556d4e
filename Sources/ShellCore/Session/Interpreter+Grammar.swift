import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage
import SystemIO

extension Interpreter {
    // MARK: - capture, expect, assert

    /// `capture`: runs a command quietly and keeps the one value it yields.
    func capture(_ name: String, _ inner: Program.Step, _ step: Program.Step) async -> CommandOutcome {
        let captured = CapturedValues()
        var outcome = await self.nested { $0.captured = captured }.run(inner)
        guard outcome.isSuccess else { return outcome }
        let values = captured.values ?? []
        guard let value = values.first, values.count == 1 else {
            let command = inner.statement.name
            let what = values.isEmpty ? "no value" : "\(values.count) values"
            outcome = self.fail(
                UsageError("capture takes one value, and '\(command)' yielded \(what)", hint: Self.captureHint),
                step
            )
            return outcome
        }
        self.session.variables[name] = value
        return outcome
    }

    private static let captureHint = "'find … --limit 1' yields one UID, 'show SELECTOR KEY' one value"

    /// `expect`: turns the failure that must happen into success.
    func expect(_ expectation: Expectation, _ inner: Program.Step, _ step: Program.Step) async -> CommandOutcome {
        let wanted: UInt16?
        do {
            if case .status(let word) = expectation {
                wanted = try Expectation.status(try self.expanded(word))
            } else {
                wanted = nil
            }
        } catch {
            return self.fail(error, step)
        }
        var outcome = await self.nested { $0.failureRemark = "expected" }.run(inner)
        if outcome.isInterrupted || outcome.quit != nil { return outcome }
        let holds: Bool
        let expected: String
        switch expectation {
        case .failure:
            holds = outcome.code != 0
            expected = "a failure"
        case .rejection:
            holds = outcome.error == PACSError.Code.associationRejected.rawValue
            expected = "a rejected association"
        case .status:
            holds = outcome.status == wanted
            expected = "status " + PACSError.hex(wanted ?? 0)
        }
        if holds {
            outcome.code = 0
            return outcome
        }
        let happened =
            outcome.code == 0
            ? "it succeeded" + (outcome.status.map { " (\(PACSError.hex($0)))" } ?? "")
            : "it failed with \(outcome.error)" + (outcome.status.map { " (\(PACSError.hex($0)))" } ?? "")
        return self.fail(
            PACSError(.assertion, "expected \(expected) of '\(inner.statement.name)', but \(happened)", remedy: ""),
            step
        )
    }

    /// `assert`: fails unless something holds.
    func check(_ assertion: Assertion, _ step: Program.Step) async -> CommandOutcome {
        do {
            let (failure, isInterrupted) = try await AssertionCheck(assertion, in: self).failure()
            if isInterrupted { return Self.interrupted }
            return failure.map { self.fail($0, step) } ?? CommandOutcome()
        } catch {
            return self.fail(error, step)
        }
    }

    // MARK: - repeat, watch, each

    /// `repeat`: runs a command several times and tells how that went.
    func `repeat`(_ repetition: Repetition, _ inner: Program.Step, _ step: Program.Step) async -> CommandOutcome {
        let count: Int
        let interval: Duration
        do {
            count = try Repetition.count(try self.expanded(repetition.count))
            interval = try repetition.interval.map { try TimeSpan.parsing(try self.expanded($0)) } ?? .zero
        } catch {
            return self.fail(error, step)
        }
        var rounds = RepetitionReport(command: inner.statement.name)
        var firstFailure: CommandOutcome?
        var last = CommandOutcome()
        let start = ContinuousClock.now
        for round in 0..<count {
            // From start to start, however long a round took.
            if let interrupted = await self.pause(until: start + interval * round) {
                last = interrupted
            } else {
                last = await self.nested { _ in }.run(inner)
            }
            if last.quit != nil { return last }
            if last.isInterrupted { break }
            rounds.add(last)
            if last.code != 0 { firstFailure = firstFailure ?? last }
            if repetition.end == .success, last.code == 0 { break }
            if repetition.end == .failure, last.code != 0 { break }
        }
        var outcome = last
        // With --until-ok only the last counts: it is what was waited for.
        if !last.isInterrupted, repetition.end != .success, let failure = firstFailure { outcome = failure }
        await self.write(rounds.report(failure: outcome.code == 0 ? nil : outcome), at: step.place, nil)
        outcome.count = rounds.ok
        outcome.elapsed = .now - start
        outcome.setsVariables = true
        return outcome
    }

    /// `watch`: runs a command again and again.
    func watch(_ watch: Watch, _ inner: Program.Step, _ step: Program.Step) async -> CommandOutcome {
        let interval: Duration
        let times: Int?
        do {
            interval =
                try watch.interval.map { try TimeSpan.parsing(try self.expanded($0)) } ?? Watch.standardInterval
            times = try watch.times.map { try Repetition.count(try self.expanded($0)) }
        } catch {
            return self.fail(error, step)
        }
        let changes = WatchedRows()
        var round = 0
        while true {
            let time = CalendarTime(local: WallClock.seconds).iso8601
            self.session.write(error: "watch: \(time), round \(round + 1)\n")
            let outcome = await self.nested { $0.adjust = { changes.mark($0) } }.run(inner)
            round += 1
            // A failure doesn't end it: a PACS that is away may come back, and that is what one watches for.
            if outcome.isInterrupted || outcome.quit != nil || round == times { return outcome }
            if let interrupted = await self.pause(until: .now + interval) { return interrupted }
        }
    }

    /// `each`: runs a command for every row or line.
    func runEach(_ each: Each, _ step: Program.Step) async -> CommandOutcome {
        let items: [EachItem]
        do {
            let found = try await self.items(of: each)
            if found.isInterrupted { return Self.interrupted }
            items = try found.items.get()
        } catch {
            return self.fail(error, step)
        }
        if items.isEmpty { self.session.notice("each: there is nothing to go through") }
        var firstFailure: CommandOutcome?
        for item in items {
            if let interrupted = await self.pause(until: .now) { return interrupted }
            let inner: Program.Step
            switch self.read(each.command(for: [.text(item.text)]), like: step) {
            case .success(let known): inner = known
            case .failure(let failure):
                firstFailure = firstFailure ?? CommandOutcome(code: Int32(truncatingIfNeeded: failure.exit))
                if self.session.options.keepGoing { continue }
                return firstFailure ?? CommandOutcome()
            }
            let outcome = await SelectedRow.$ofEach.withValue(item.row) {
                await self.nested { $0.echoes = true }.run(inner)
            }
            if outcome.isInterrupted || outcome.quit != nil { return outcome }
            guard outcome.code != 0 else { continue }
            firstFailure = firstFailure ?? outcome
            if !self.session.options.keepGoing { break }
        }
        return firstFailure ?? CommandOutcome()
    }

    /// What stands for `{}`: the text, and the row that it means.
    fileprivate struct EachItem: Sendable {
        var text: String
        var row: SelectedRow?
    }

    /// What stands for `{}`, in order: taken once.
    private func items(of each: Each) async throws -> (items: Result<[EachItem], any Error>, isInterrupted: Bool) {
        switch each.source {
        case .rows(let word, let isForced, let isMismatched):
            let text = try self.expanded(word)
            let session = self.session
            let scope = RowScope(otherProfiles: isForced, mismatched: isMismatched)
            let (result, isInterrupted) = await self.interruptibly(.command) {
                try await Selector(parsing: text, allowsOddUIDs: true).resolve(in: session, scope).rows.map { row in
                    guard row.level > .patient else {
                        throw UsageError(
                            "a patient has no UID to go by",
                            hint: "'find PatientID=…' lists the studies of a patient"
                        )
                    }
                    return EachItem(text: row.reference, row: row)
                }
            }
            return (result, isInterrupted)
        case .file(let word):
            let lines = try TextFile.lines(of: try self.expanded(word))
            return (.success(lines.map { EachItem(text: $0) }), false)
        }
    }

    /// Waits, unless an interrupt ends that; returns the outcome of an interrupted command then.
    ///
    /// Commands that take no time leave no other moment for it.
    private func pause(until deadline: ContinuousClock.Instant) async -> CommandOutcome? {
        let (_, isInterrupted) = await self.interruptibly(.command) {
            if deadline > .now { try await Task.sleep(until: deadline, clock: .continuous) }
        }
        guard isInterrupted else { return nil }
        if self.session.terminal.outputIsTerminal { self.session.write(error: "\n") }
        return Self.interrupted
    }

    private static var interrupted: CommandOutcome {
        var outcome = CommandOutcome(code: 130)
        outcome.error = "interrupted"
        outcome.isInterrupted = true
        return outcome
    }

    /// The interpreter for a command that another one runs.
    private func nested(_ change: (inout Interpreter) -> Void) -> Interpreter {
        self.with {
            $0.isOutermost = false
            $0.echoes = false
            change(&$0)
        }
    }
}
