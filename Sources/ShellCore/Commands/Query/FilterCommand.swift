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
            WORDS are modalities (nm, pt, ct) and KEY=VALUE as in 'find', matched as C-FIND matches; KEY may be the head of \
            a column too. Rows of which \
            nobody can tell stay. The rows are numbered anew from 1, and selectors count in the new list; 'back' \
            returns to the one before.
            """
    )

    /// Examples for `help filter`.
    static let examples = ["filter nm", "filter 'StudyDescription=*bone*'", "filter date=20260501-"]

    /// What its own options and arguments take.
    static let valueKinds: [String: ValueKind] = ["<words>": .queryWord]

    @Argument(help: "Modalities and KEY=VALUE.")
    var words: [String]
    @OptionGroup var outputOptions: OutputOptions

    /// Rows have data sets.
    static let hasDataSets = true

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// Checks the words; a column's head may be one of any level.
    mutating func validate() throws {
        if !self.words.contains(where: \.isUnexpanded) { _ = try self.queryWords(level: nil) }
    }

    /// Filters.
    func run(in session: Session) async throws -> Report {
        let list = try session.requireResults()
        let words = try self.queryWords(level: list.level)
        for word in words.modalities {
            if let warning = Modality.warning(of: word) { session.notice("warning: \(warning)") }
        }
        let kept: QueryResult
        do throws(QueryError) {
            kept = try list.filtered(by: words.keys, modalities: words.modalities)
        } catch {
            throw UsageError(error)
        }
        session.show(kept)
        var report = QueryReport(result: kept, command: "filter", columnKeys: session.columns(of: list.level))
        report.total = list.rows.count
        return report.report
    }

    /// The words with keywords in place of the heads of columns.
    private func queryWords(level: QueryLevel?) throws -> QueryWords {
        let words = try QueryWords(
            try self.words.map { word in
                guard let equals = word.firstIndex(of: "=") else { return word }
                let path = try ColumnHead.path(String(word[..<equals]), level: level)
                return path.text + word[equals...]
            }
        )
        if let level = words.level {
            throw UsageError("'filter' keeps the level of the list, so '\(level.rawValue)' can't be chosen")
        }
        for key in words.keys {
            do throws(QueryError) {
                try key.validate()
            } catch {
                // 'find' has options for days, which aren't any here.
                let isDay = error.code == .notADate
                throw UsageError(
                    error.message,
                    hint: isDay ? "write YYYYMMDD, or a range: 20260501-20260531, 20260501-, -20260531" : error.remedy
                )
            }
        }
        return words
    }
}
