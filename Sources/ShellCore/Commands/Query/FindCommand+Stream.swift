import DICOMQuery
import PACSClient
import ShellLanguage

extension FindCommand {
    /// Asks a PACS; the rows are printed as they come where that can be.
    func run(
        _ request: QueryRequest,
        of origin: RowOrigin,
        in session: Session,
        _ ask: @escaping @Sendable ((@Sendable (QueryRow) -> Void)?) async throws -> QueryReport
    ) async throws -> Report {
        let format = self.format ?? session.options.format ?? session.settings.format
        guard self.streams(request, format) else { return try await ask(nil).report }
        var table = QueryTable(
            result: QueryResult(request, origin: origin),
            extraKeys: self.namedKeys(of: request),
            columnKeys: session.columns(of: request.level)
        )
        table.isOpenEnded = true
        table.moreKeys = request.returnKeys
        var report = Report(command: "find")
        report.parts = ReportParts(givesWhole: true) { [table] printing, write in
            // The rows of a job stand together: others write to the same screen.
            let isAside = RunningJob.number != nil && CommandOutput.current == nil
            guard let renderer = printing.renderer, !isAside else { return try await ask(nil).report }
            var stream = QueryStream(printing, renderer, command: "find", table: table, write: write)
            return try await stream.run { try await ask($0) }
        }
        return report
    }

    /// Whether rows can be shown before all are there.
    ///
    /// The place of a sorted row is known at the end only, requests are shown before the rows, and which of all columns
    /// there are is known once it is known what the rows have.
    private func streams(_ request: QueryRequest, _ format: OutputFormat) -> Bool {
        if request.order != nil { return false }
        if self.showRequest, format.isForPeople { return false }
        return !self.asksForAll || format.isForPeople || !format.hasRows
    }

    /// Whether the columns are the same for every answer: in what programs read as rows, which may begin before all are
    /// there.
    func hasFixedColumns(_ request: QueryRequest, in session: Session) -> Bool {
        let format = self.format ?? session.options.format ?? session.settings.format
        return format.hasRows && !format.isForPeople && !self.asksForAll
    }
}
