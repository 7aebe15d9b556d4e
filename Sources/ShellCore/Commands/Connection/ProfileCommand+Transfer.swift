import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage
import SystemIO

extension SystemList.Form: ExpressibleByArgument {}

/// `profile import` and `export`.
extension ProfileCommand {
    /// Takes the systems of a file in; what can't be taken is said with its line, and fails the command.
    func takeIn(in session: Session) throws -> Report {
        let path = self.name ?? ""
        let list = try SystemList(reading: try TextFile.text(of: path), path: path)
        var store = session.profiles
        try store.load()
        var refused = list.refusals
        var skipped: [SystemList.Remark] = []
        var taken: [Profile] = []
        for entry in list.entries {
            let name = entry.profile.name ?? ""
            let known = store.profiles.first { $0.name == name }
            if let known, known.isSameSystem(as: entry.profile) {
                skipped.append(.init(line: entry.line, text: "'\(name)' is there already"))
            } else if known != nil, !self.replace {
                let text = "there is another system named '\(name)' already; --force changes its address"
                refused.append(.init(line: entry.line, text: text))
            } else {
                taken.append(entry.profile)
            }
        }
        if !taken.isEmpty { try store.merge(taken) }
        session.profiles = store
        let counts = [(taken.count, "taken"), (skipped.count, "there already"), (refused.count, "refused")]
        var summary = counts.filter { $0.0 > 0 || $0.1 == "taken" }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        summary = "\(path): \(summary)"
        if !taken.isEmpty {
            summary += "; scp.accept doesn't let them in as profiles until 'profile set NAME accept=true'"
        }
        var report = Self.report(
            try taken.map { try store.profile(named: $0.name ?? "") },
            in: session,
            saying: summary
        )
        report.linesSayAll = taken.isEmpty
        report.warnings = Self.lines(refused + skipped + list.notes, of: path)
        guard case .object(let members) = report.document else { return report }
        report.document = .object(
            members + [.init("refused", Self.array(refused)), .init("skipped", Self.array(skipped))]
        )
        let count = refused.count
        if list.entries.isEmpty, count > 0, list.refusals.count == count {
            // A text of another kind: its lines say nothing one by one.
            let lines = refused.prefix(Self.linesNamed).map { String($0.line) }.joined(separator: ", ")
            let more = count > Self.linesNamed ? " and \(count - Self.linesNamed) more" : ""
            report.warnings = []
            report.failure = .usage(
                "\(path) names no system: \(count == 1 ? "line" : "lines") \(lines)\(more) can't be read as one",
                remedy: Self.forms
            )
        } else if count > 0 {
            report.failure = .usage(
                "\(path): \(count == 1 ? "1 entry was" : "\(count) entries were") not taken",
                remedy: "mend the lines named above and import the file again: what is there already is skipped"
            )
        } else if list.entries.isEmpty {
            report.failure = .usage(
                "\(path) names no system",
                remedy: Self.forms
            )
        }
        return report
    }

    private static let forms =
        "'profile import' takes dcmqrscp.cfg, Orthanc's configuration, or lines of [NAME=]AET@host:port"
    /// So many lines are named by their numbers, and so many remarks are made.
    private static let linesNamed = 10
    private static let mostRemarks = 20

    /// What there is to say of lines, one after the other and no more than can be read.
    private static func lines(_ remarks: [SystemList.Remark], of path: String) -> [String] {
        let sorted = remarks.sorted { $0.line < $1.line }.prefix(self.mostRemarks)
        let lines = sorted.map { "\(path):\($0.line): \($0.text)" }
        let more = remarks.count - lines.count
        return more > 0 ? lines + ["\(path): \(more) more lines like these; --format json has all of them"] : lines
    }

    private static func array(_ remarks: [SystemList.Remark]) -> JSONValue {
        .array(remarks.map { ["line": .integer($0.line), "reason": .string($0.text)] })
    }

    /// Writes all profiles, to a file or as the command's output.
    func export(in session: Session) throws -> Report {
        let store = session.profiles
        let form = self.form ?? .toml
        let (text, losses) = SystemList.text(of: store.profiles, as: form)
        if let path = self.name {
            if !self.replace, Path.exists(path) {
                throw UsageError(
                    "\(path) exists",
                    hint: "give another name, or --force to replace that file",
                    word: path
                )
            }
            try PACSError.writing(path, Array(text.utf8))
        }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last?.isEmpty == true { lines.removeLast() }
        var report = Report(
            command: "profile",
            summary: self.name == nil ? lines : [],
            remarks: self.name.map { ["\(Magnitude.count(store.profiles.count, "profile")) written to \($0)"] } ?? [],
            warnings: losses.map { "\(form.rawValue) has no place for all: \($0)" }
        )
        if case .object(let members) = Self.report(store.profiles, in: session).document {
            report.document = .object(
                members + [
                    .init("form", .string(form.rawValue)), .init("output", self.name.map { .string($0) } ?? .null),
                    .init("text", self.name == nil ? .string(text) : .null),
                ]
            )
        }
        report.count = store.profiles.count
        report.isProse = self.name == nil
        return report
    }
}
