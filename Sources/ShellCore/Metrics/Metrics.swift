import DICOMCore
import PACSClient
import Synchronization

/// Counts what the process does, for monitoring; only numbers, which only grow.
final class Metrics: Sendable {
    private struct State {
        var values: [MetricFamily: [String: Int]] = [:]
        var hasChanged = true
    }

    private let state = Mutex(State())

    /// Adds to a counter; a word that its label doesn't have is left out.
    func add(_ family: MetricFamily, _ word: String = "", _ number: Int = 1) {
        guard number > 0, family.label?.words.contains(word) ?? word.isEmpty else { return }
        self.state.withLock { state in
            state.values[family, default: [:]][word, default: 0] += number
            state.hasChanged = true
        }
    }

    /// Has the numbers written again although none has changed.
    func touch() { self.state.withLock { $0.hasChanged = true } }

    /// Counts a command that has ended.
    func note(_ command: String, _ outcome: CommandOutcome) {
        self.add(.commands, outcome.isInterrupted ? "interrupted" : outcome.code == 0 ? "success" : "failure")
        if !outcome.error.isEmpty { self.add(.failures, outcome.error) }
        if Self.queries.contains(command) { self.add(.queries, MetricFamily.StatusClass(outcome.status).rawValue) }
        guard let transfer = outcome.transfer, let verdict = outcome.verdict else { return }
        self.add(.retrievals, verdict)
        guard verdict != "dry-run" else { return }
        self.add(.retrievedObjects, "", transfer.received ?? 0)
        self.add(.retrievedBytes, "", transfer.bytes)
        self.add(.retrievedDuplicates, "", transfer.duplicates)
        self.add(.missingObjects, "", transfer.failed ?? 0)
    }

    private static let queries: Set<String> = ["find", "series", "images"]

    /// Counts what happens at our Storage SCP.
    func enter(_ event: ReceptionEvent) {
        switch event {
        case .associationOpened: self.add(.acceptedAssociations)
        case .associationRejected: self.add(.rejectedAssociations)
        case .brokenOff: self.add(.brokenOffObjects)
        case .refused: self.add(.refusedObjects)
        case .stored(let object) where object.damage != nil: self.add(.damagedObjects)
        case .stored(let object):
            self.add(.receivedObjects)
            self.add(.receivedBytes, "", object.byteCount)
            if object.disposition == .duplicate { self.add(.duplicateObjects) }
        default: break
        }
    }

    /// All counters as OpenMetrics text (version 1.0.0), those that are 0 too; nil where nothing has changed since.
    func changedText() -> String? {
        let values = self.state.withLock { state -> [MetricFamily: [String: Int]]? in
            defer { state.hasChanged = false }
            return state.hasChanged ? state.values : nil
        }
        return values.map(Self.text)
    }

    private static func text(_ values: [MetricFamily: [String: Int]]) -> String {
        var lines: [String] = []
        for family in MetricFamily.allCases {
            let name = family.rawValue
            lines.append("# TYPE \(name) counter")
            if let unit = family.unit { lines.append("# UNIT \(name) \(unit)") }
            lines.append("# HELP \(name) \(family.help)")
            let counts = values[family] ?? [:]
            if let label = family.label {
                lines += label.words.map { "\(name)_total{\(label.name)=\"\($0)\"} \(counts[$0] ?? 0)" }
            } else {
                lines.append("\(name)_total \(counts[""] ?? 0)")
            }
        }
        return lines.joined(separator: "\n") + "\n# EOF\n"
    }
}
