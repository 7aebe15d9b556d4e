import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage

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
        report.warnings = (refused + skipped + list.notes).sorted { $0.line < $1.line }.map {
            "\(path):\($0.line): \($0.text)"
        }
        guard case .object(let members) = report.document else { return report }
        report.document = .object(
            members + [.init("refused", Self.array(refused)), .init("skipped", Self.array(skipped))]
        )
        let count = refused.count
        if count > 0 {
            report.failure = .usage(
                "\(path): \(count == 1 ? "1 entry was" : "\(count) entries were") not taken",
                remedy: "mend the lines named above and import the file again: what is there already is skipped"
            )
        } else if list.entries.isEmpty {
            report.failure = .usage(
                "\(path) names no system",
                remedy: "it takes dcmqrscp.cfg, Orthanc's configuration, or lines of [NAME=]AET@host:port"
            )
        }
        return report
    }

    private static func array(_ remarks: [SystemList.Remark]) -> JSONValue {
        .array(remarks.map { ["line": .integer($0.line), "reason": .string($0.text)] })
    }

    /// Writes all profiles, to a file or as the command's output.
    func export(in session: Session) throws -> Report {
        let store = session.profiles
        let form = self.form ?? .toml
        let (text, losses) = SystemList.text(of: store.profiles, as: form)
        if let path = self.name { try PACSError.writing(path, Array(text.utf8)) }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last?.isEmpty == true { lines.removeLast() }
        var report = Report(
            command: "profile",
            summary: self.name.map { ["\(store.profiles.count) profiles are written to \($0)"] } ?? lines,
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
        report.isRemark = self.name != nil
        return report
    }
}
