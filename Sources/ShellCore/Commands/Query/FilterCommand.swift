import ArgumentParser
import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage

/// `filter MODALITY…|KEY=VALUE…`: those rows of the list last shown that fit, as a new list.
struct FilterCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "filter",
        abstract: "Keep the rows of the list last shown that fit; nothing is sent.",
        discussion: """
            WORDS are modalities (nm, pt, ct) and KEY=VALUE as in 'find', matched as C-FIND matches. Rows of which \
            nobody can tell stay. The rows are numbered anew from 1, and selectors count in the new list; 'back' \
            returns to the one before.
            """
    )

    /// Examples for `help filter`.
    static let examples = ["filter nm", "filter 'StudyDescription=*bone*'", "filter StudyDate=20260501-"]

    /// What its own options and arguments take.
    static let valueKinds: [String: ValueKind] = ["<words>": .queryWord]

    @Argument(help: "Modalities and KEY=VALUE.")
    var words: [String]
    @OptionGroup var outputOptions: OutputOptions

    /// Rows have data sets.
    static let hasDataSets = true

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// Checks the words.
    mutating func validate() throws {
        if self.words.contains(where: \.isUnexpanded) { return }
        let words = try QueryWords(self.words)
        if let level = words.level {
            throw UsageError("'filter' keeps the level of the list, so '\(level.rawValue)' can't be chosen")
        }
        do throws(QueryError) {
            for key in words.keys { try key.validate() }
        } catch {
            throw UsageError(error)
        }
    }

    /// Filters.
    func run(in session: Session) async throws -> Report {
        let list = try session.requireResults()
        let words = try QueryWords(self.words)
        let kept: QueryResult
        do throws(QueryError) {
            kept = try list.filtered(by: words.keys, modalities: words.modalities)
        } catch {
            throw UsageError(error)
        }
        session.show(kept)
        var report = QueryReport(result: kept, command: "filter", columnKeys: session.columns(of: list.level)).report
        report.summary = report.summary.map { $0 + " of \(list.rows.count)" }
        return report
    }
}
