import DICOMCore
import PACSClient
import ShellLanguage

/// `profile check`: looks at several systems at once, each by what is expected of it.
struct ProfileCheck: Sendable {
    /// One system and what was found.
    private struct Row: Sendable {
        let profile: Profile
        let report: DiagnosticReport

        var name: String { RowOrigin(self.report.target).name }
        var elapsedMs: Double { self.report.stages.reduce(0) { $0 + $1.elapsedMs } }
        var failure: PACSError? { self.report.failed?.failure }

        /// The worst that some stages came to; `-` where none was looked at.
        func outcome(_ names: DiagnosticStage.Name...) -> String {
            let outcomes = self.report.stages.filter { names.contains($0.name) }.map(\.outcome)
            for outcome in [DiagnosticStage.Outcome.failed, .warning, .ok] where outcomes.contains(outcome) {
                return outcome.rawValue
            }
            return "-"
        }

        var line: String {
            guard let failed = self.report.failed else {
                return "\(self.name): ok (\(Int(self.elapsedMs.rounded())) ms)"
            }
            return "\(self.name): failed at \(failed.name.rawValue)"
        }
    }

    private let profiles: [Profile]
    private let isForAll: Bool

    /// Finds the profiles of names, `@GROUP`, `all` and addresses, each once, in the order named; no word stands for every
    /// profile.
    ///
    /// `demo` is the demonstration PACS while it runs here.
    init(_ words: [String], in session: Session) throws {
        self.isForAll = words.isEmpty || words.contains("all")
        self.profiles = try session.profiles(named: words.isEmpty ? ["all"] : words)
    }

    /// Looks at them, and says of each what was found as soon as it is known.
    func run(in session: Session, given consent: Consent?) async throws -> Report {
        if self.isForAll {
            let count = self.profiles.count
            try await session.confirm("every configured system, \(count), is looked at", as: .all, given: consent)
        }
        // A PACS with room for one association must not find it taken by us.
        await session.connection?.release()
        let looks = try self.profiles.map { profile in
            var options = Diagnostician.Options()
            options.expect = profile.expect
            let settings = try session.layers.selecting(profile).effective
            let target = Target(profile, settings: settings)
            return (profile: profile, look: Diagnostician(target: target, settings: settings, options: options))
        }
        let progress = session.progressLine()
        defer { progress.end() }
        progress.show("looking at \(looks.count) systems …")
        let rows = try await withThrowingTaskGroup(of: (Int, Row).self) { group in
            var rows: [Int: Row] = [:]
            for (index, (profile, look)) in looks.enumerated() {
                if index >= Session.systemsAtOnce, let (done, row) = try await group.next() {
                    rows[done] = row
                    session.notice(row.line)
                }
                group.addTask {
                    var look = look
                    return (index, Row(profile: profile, report: try await look.run()))
                }
            }
            for try await (index, row) in group {
                rows[index] = row
                session.notice(row.line)
            }
            return rows.sorted { $0.key < $1.key }.map(\.value)
        }
        return Self.report(rows)
    }

    private static func report(_ rows: [Row]) -> Report {
        var table = Table(columns: [
            .init(key: "name", title: "Profile", importance: 9), .init(key: "resolve", title: "Name", importance: 6),
            .init(key: "connect", title: "TCP", importance: 6),
            .init(key: "association", title: "Association", importance: 6),
            .init(key: "echo", title: "Echo", importance: 6), .init(key: "query", title: "Query", importance: 6),
            .init(key: "elapsedMs", title: "ms", importance: 5, alignment: .right),
            .init(key: "error", title: "What is wrong", importance: 8, role: .verdict, wraps: true),
        ])
        for (index, row) in rows.enumerated() {
            table.tones[index] = row.failure == nil ? .good : .bad
            table.rows.append([
                row.name, row.outcome(.resolve), row.outcome(.connect), row.outcome(.identify, .tls, .association),
                row.outcome(.echo), row.outcome(.contexts, .query), String(Int(row.elapsedMs.rounded())),
                row.failure?.message ?? "",
            ])
        }
        let documents = rows.map { row -> JSONValue in
            [
                "name": .string(row.name), "ok": .bool(row.failure == nil),
                "expect": .string(row.profile.expect.rawValue),
                "failedAt": row.report.failed.map { .string($0.name.rawValue) } ?? .null,
                "elapsedMs": .number((row.elapsedMs * 10).rounded() / 10),
                "error": row.failure.map { Failure($0).json } ?? .null,
            ]
        }
        let good = rows.count { $0.failure == nil }
        let failed = rows.first { $0.failure != nil }
        var report = Report(
            command: "profile",
            table: table,
            document: ["command": "profile", "profiles": .array(documents)],
            summary: [
                "\(good) of \(Magnitude.count(rows.count, "system")) \(good == 1 ? "works" : "work") as expected"
            ],
            failure: failed.flatMap { row in
                row.failure.map { PACSError($0.facts, "\(row.name): \($0.message)", remedy: $0.remedy) }
            }
        )
        report.count = good
        return report
    }
}
