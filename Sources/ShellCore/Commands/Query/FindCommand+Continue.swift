import DICOMQuery
import PACSClient
import ShellLanguage

extension FindCommand {
    /// Refuses what would make another query of the one to go on with.
    func checkContinued() throws {
        guard self.splitOptions.isContinued else { return }
        let given: [(String, Bool)] = [
            (self.words.first ?? "", !self.words.isEmpty), ("-k", !self.keys.isEmpty),
            ("--since, --until and --date", !self.days.texts.isEmpty), ("--return", !self.returnKeys.isEmpty),
            ("--limit", self.limit != nil), ("--model", self.model != nil), ("-P", self.patientRoot),
            ("-S", self.studyRoot), ("--relational", self.relational), ("--fuzzy", self.fuzzy),
            ("--combined", self.combined), ("--split", self.splitOptions.way != nil), ("--on", self.on.words != nil),
        ]
        let named = (self.named + self.namedKeys.named).first { $0.1 != nil }.map { ($0.0, true) }
        guard let other = (given + [named].compactMap(\.self)).first(where: \.1)?.0 else { return }
        throw UsageError(
            "--continue goes on with the same query, so \(other) can't be given with it",
            hint: "'find --continue' asks for what is left; a new query takes its own words"
        )
    }

    /// The query to go on with; nil where this is a new one.
    func unfinishedQuery(in session: Session, _ connection: PACSConnection) throws -> UnfinishedQuery? {
        guard self.splitOptions.isContinued else { return nil }
        guard let query = session.unfinishedQuery else {
            throw UsageError(
                "there is no query to go on with",
                hint: "a query with --split that was interrupted in this session, or failed, can be continued"
            )
        }
        guard query.origin.key == connection.target.key else {
            throw UsageError(
                "the query to go on with was asked of another system",
                hint: "select that system again, or give the query anew"
            )
        }
        return query
    }
}
