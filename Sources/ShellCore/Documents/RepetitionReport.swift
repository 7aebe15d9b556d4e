import DICOMCore
import PACSClient
import ShellLanguage

/// What `repeat` counted.
struct RepetitionReport {
    /// The command that was repeated.
    let command: String
    private var milliseconds: [Double] = []
    /// How many succeeded.
    private(set) var ok = 0

    init(command: String) { self.command = command }

    /// Counts a round.
    mutating func add(_ outcome: CommandOutcome) {
        self.milliseconds.append(outcome.elapsed.milliseconds)
        if outcome.code == 0 { self.ok += 1 }
    }

    /// The report: how many rounds, how long they took, and the failure that the whole ends with, whose sentence was
    /// said when it happened.
    func report(failure: CommandOutcome?) -> Report {
        let sent = self.milliseconds.count
        let sorted = self.milliseconds.sorted()
        let average = sorted.reduce(0, +) / Double(max(1, sent))
        // The smallest time that at least 95 of 100 rounds stayed within (nearest rank).
        let rank = max(0, (sent * 95 + 99) / 100 - 1)
        let times = [
            ("min", sorted.first ?? 0), ("avg", average), ("p95", sent > 0 ? sorted[rank] : 0),
            ("max", sorted.last ?? 0),
        ]
        var members: [JSONValue.Member] = [
            .init("command", "repeat"), .init("repeated", .string(self.command)), .init("sent", .integer(sent)),
            .init("ok", .integer(self.ok)), .init("lost", .integer(sent - self.ok)),
        ]
        for (name, value) in times { members.append(.init(name + "Ms", .number((value * 1000).rounded() / 1000))) }
        if let failure {
            let message =
                failure.isInterrupted
                ? "interrupted after \(Magnitude.count(sent, "round"))" : "\(sent - self.ok) of \(sent) failed"
            let error: JSONValue = [
                "code": .string(failure.error), "exit": .integer(Int(failure.code)),
                "message": .string(message), "remedy": "",
            ]
            members.append(.init("error", error))
        }
        let words = times.map { "\($0.0) \(($0.1 * 100).rounded() / 100) ms" }.joined(separator: ", ")
        let rounds = "\(self.command) \(Magnitude.count(sent, "time"))"
        return Report(
            command: "repeat",
            document: .object(members),
            summary: ["\(rounds): \(self.ok) ok, \(sent - self.ok) lost, \(words)"]
        )
    }
}
