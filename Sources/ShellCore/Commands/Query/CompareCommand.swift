import ArgumentParser
import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage
import SystemIO

/// `compare @A @B [KEY…]`: what differs between two lists, of two PACS or two days.
struct CompareCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compare two lists: what only one has, and what differs in what both have.",
        discussion: """
            A list is one saved with --as (@NAME), or a file that pacsh has written ('> list.csv', '> list.json'). Rows are \
            paired by the unique key of their level, and compared by the attributes of which both lists have values, or by \
            the KEYs given; sequences, and what tells of the PACS rather than of the study, are left out. The result is the \
            list shown, and each row keeps its PACS, so that 'move all' brings what only one has. Rows that differ are moved \
            only after --only different. --deep asks both PACS for the series and objects of what both have. Any difference \
            is exit status 1.
            """
    )

    /// Examples for `help compare`.
    static let examples = [
        "compare @old @new", "compare monday.csv @new --only second", "compare @old @new NumberOfStudyRelatedInstances",
        "compare @old @new --deep",
    ]

    /// What its own options and arguments take.
    static let valueKinds: [String: ValueKind] = ["<words>": .comparedList, "--sort": .keyword(descends: true)]

    /// Which rows are shown.
    enum Only: String, CaseIterable, ExpressibleByArgument, Sendable {
        case first, second, different
    }

    @Argument(help: "Two lists, @NAME or a file, then keywords or tags; all attributes without any.")
    var words: [String]
    @Flag(name: .long, help: "Ask both PACS for the series and objects of what both have.")
    var deep = false
    @Option(name: .long, help: "Show only what the first list has, only what the second has, or only what differs.")
    var only: Only?
    @Option(name: .long, parsing: .unconditional, help: "Sort by this attribute; -KEY puts the largest first.")
    var sort: String?
    @Option(name: .customLong("as"), help: "Save the list under a name; @NAME:2-4 names rows of it.")
    var savedName: String?
    @Flag(name: .long, help: "Compare lists that aren't whole too.")
    var force = false
    @OptionGroup var outputOptions: OutputOptions

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    mutating func validate() throws {
        if let name = self.savedName { try FindCommand.check(savedName: name) }
        if let sort = self.sort, !sort.isUnexpanded { _ = try Self.order(sort, level: nil) }
        guard !self.words.contains(where: \.isUnexpanded) else { return }
        guard self.words.count >= 2 else {
            throw UsageError("two lists are compared", hint: "compare @A @B; 'results' names those that are saved")
        }
        for word in self.words.prefix(2) where word.hasPrefix("@") && word.contains(":") {
            throw UsageError("'\(word)' is a part of a list, and whole ones are compared", word: word)
        }
        _ = try self.keys()
    }

    private func keys() throws(UsageError) -> [Tag] {
        var keys: [Tag] = []
        for word in self.words.dropFirst(2) {
            let path = try ShellCommands.attribute(word)
            guard path.steps.count == 1 else {
                throw UsageError("'\(word)' is in a sequence, and those aren't compared", word: word)
            }
            keys.append(path.tag)
        }
        return keys
    }

    private static func order(_ text: String, level: QueryLevel?) throws -> QueryRequest.Order {
        let isDescending = text.hasPrefix("-")
        return .init(
            path: try ColumnHead.path(isDescending ? String(text.dropFirst()) : text, level: level),
            isDescending: isDescending
        )
    }

    /// Compares them.
    func run(in session: Session) async throws -> Report {
        let keys = try self.keys()
        let first = try await self.list(self.words[0], in: session)
        let second = try await self.list(self.words[1], in: session)
        try self.check(first, second)
        let deep = try self.deep ? DeepComparison(first, second, in: session) : nil
        let comparison = ListComparison(first, second, keys: keys)
        let progress = session.progressLine()
        defer { progress.end() }
        progress.show("compare: \(Magnitude.count(first.count + second.count)) rows …")
        var found = try await OwnThread.run { isCancelled in try comparison.run(isCancelled: isCancelled) }
        var failure: PACSError?
        do throws(PACSError) {
            try await deep?.run(in: session, adding: &found) { progress.show("compare: \($0)") }
        } catch {
            failure = error
        }
        var list = ComparedRows(found, only: self.only, in: session).list
        if let sort = self.sort {
            list.rows = try Self.order(sort, level: list.level).applied(to: list.rows)
        }
        session.show(list)
        if let name = self.savedName { session.save(list, as: name) }
        return CompareReport(differences: found, first: first, second: second, list: list, failure: failure).report
    }

    private func list(_ word: String, in session: Session) async throws -> any ComparedList {
        if word.hasPrefix("@") {
            return SavedListRows(try session.savedResult(named: String(word.dropFirst()), word: word), name: word)
        }
        let path = LocalWords.expanded(word)
        guard Path.exists(path) else {
            throw UsageError(
                "there is no file '\(word)'",
                hint: session.savedResults[word] == nil
                    ? "a list saved with --as is written @NAME" : "did you mean @\(word)?",
                word: word
            )
        }
        return try await OwnThread.run { isCancelled in try ListFile(path: path, isCancelled: isCancelled) }
    }

    /// Refuses lists that can't be compared.
    private func check(_ first: any ComparedList, _ second: any ComparedList) throws(UsageError) {
        for list in [first, second] where list.level == .worklist {
            throw UsageError(
                "\(list.name) is a worklist, whose steps have no key that two systems share",
                hint: "patients, studies, series and images are compared",
                word: list.name
            )
        }
        guard first.level == second.level else {
            throw UsageError(
                "\(first.name) is a list of \(first.level.text(2).drop { $0 != " " }.dropFirst()), and \(second.name) one of "
                    + "\(second.level.text(2).drop { $0 != " " }.dropFirst())",
                hint: "lists of one level are compared",
                word: second.name
            )
        }
        for list in [first, second] {
            guard !self.force, let gap = list.gap else { continue }
            throw UsageError(
                "\(list.name) \(gap): what it lacks may be at the PACS all the same",
                hint: "repeat the query so that it is whole, or --force compares what there is",
                word: list.name
            )
        }
    }
}
