import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage

extension Retrieval {
    /// What is to be retrieved, and what is known of it.
    struct Wanted: Sendable {
        /// The studies, series and objects.
        var targets: [RetrievalTarget] = []
        /// What people know the studies by.
        var labels: [UID: RowLabel] = [:]
        /// The systems that they are of, each with what is wanted of it; none where they are of the one selected.
        var systems: [(key: String?, targets: [RetrievalTarget])] = []
        /// Why there is nothing, where that is so.
        var emptiness = ""
        /// The search that finds them, where the command asks the PACS itself.
        var search: StudySearch?
        /// What of the search's rows nobody can ask for, in a sentence; nil where nothing is.
        var unusable: String?
        /// The list that names them, where one does.
        var list: RetrievalList?
        /// Why a line of the list couldn't be asked for, or the search didn't come to its end.
        var failure: PACSError?
        /// How the program ended that was run for the studies that came; nil where there was none.
        var runs: [StudyProgram.Run]?
        /// What the user was asked.
        var questions: RetrievalQuestions
    }

    /// Finds out what the keys, the list or the selector name.
    func wanted() async throws -> Wanted {
        let questions = RetrievalQuestions(
            session: self.session,
            consent: self.options.consentOptions.consent,
            hasLimit: self.options.maxStudies != nil,
            isDryRun: self.options.dryRun
        )
        var wanted = Wanted(questions: questions)
        if var target = try KeyTarget(parsing: self.options.keys).target {
            if let id = self.options.id { target.patientID = id }
            wanted.targets = [target]
        } else if let file = self.options.list.file {
            try await self.look(
                for: RetrievalList(
                    self.options.list,
                    path: file,
                    keepsLines: self.options.report.file != nil
                ),
                &wanted
            )
        } else if self.options.search.isGiven {
            let request = try self.options.search.request()
            wanted.search = StudySearch(request, takesMismatched: self.options.rows.mismatched)
            wanted.emptiness = "no study matches the query"
        } else {
            let selection = try await Selector(parsing: self.options.selector ?? "", allowsOddUIDs: true)
                .resolve(in: self.session, self.options.rows.scope)
            if let row = selection.rows.first(where: { $0.row?.isUndecided == true }) {
                throw UsageError(
                    "row \(row.number.map(String.init) ?? "") differs between the two lists, and it isn't said which is meant",
                    hint: "'compare' with --only different makes a list of such rows, each with its PACS"
                )
            }
            let target = { (row: SelectedRow) in try row.listedTarget(patientID: self.options.id) }
            wanted.targets = try selection.rows.map(target)
            wanted.labels = self.session.labels(of: selection)
            if !self.options.rows.force {
                wanted.systems = try selection.bySystem(in: self.session).map { ($0.key, try $0.rows.map(target)) }
            }
            wanted.emptiness = selection.emptiness
        }
        return wanted
    }

    /// Prepares to ask the PACS for the lines of a list, and asks the user before that where it may be much.
    private func look(for list: RetrievalList, _ wanted: inout Wanted) async throws {
        if list.column.key == .patientID { try await wanted.questions.ask(patients: list.valueCount) }
        try await wanted.questions.ask(lines: list.valueCount)
        try await wanted.questions.ask(destination: self.method)
        wanted.list = list
        wanted.emptiness = "no line of the list brings a study"
    }
}

extension Retrieval.Wanted {
    /// Takes note of what a search that has ended left out.
    mutating func note(_ ending: StudySearch.Ending, in session: Session) {
        for note in [ending.mismatchNote, ending.doubtNote].compactMap(\.self) { session.notice(note) }
        self.unusable = ending.unusableNote
    }

    /// Adds to an outcome what the list or the search it came from has to say.
    ///
    /// A line that brings nothing is a warning; `requiresAll`, or that no other brings anything, makes it a failure. A list of which nothing can be sent is
    /// the wrong list, or the wrong column of it.
    func complete(_ outcome: inout RetrievalOutcome, requiresAll: Bool) {
        outcome.warnings += self.runs?.compactMap(\.warning) ?? []
        if let unusable = self.unusable {
            outcome.warnings.append(unusable)
            if requiresAll { outcome.fail(because: unusable) }
        }
        guard let list = self.list else { return }
        outcome.warnings += list.warnings
        if list.isInvalid {
            outcome.fail(
                PACSError.usage(
                    "no line of the list has a value that can be asked for",
                    remedy: "--column and --key choose the column and say what it holds"
                )
            )
        } else if let failure = self.failure {
            outcome.fail(failure)
        } else if !list.hasMatched {
            outcome.fail(
                PACSError(
                    FailureFacts(.noMatch, service: .find),
                    "no line of the list brings a study, so nothing was retrieved",
                    remedy: "the lines' status says why; --column and --key choose the column and say what it holds"
                )
            )
        } else if requiresAll, list.hasUnmatched {
            outcome.fail(because: "not every line of the list brings a study")
        }
    }
}
