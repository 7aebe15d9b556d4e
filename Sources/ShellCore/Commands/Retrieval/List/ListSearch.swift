import DICOMCore
import DICOMQuery
import PACSClient

/// Finds the studies that the lines of a list mean: one C-FIND for each value, none for a Study Instance UID.
struct ListSearch: Sendable {
    let connection: PACSConnection
    /// The information model of the retrieval.
    let model: QueryModel
    /// Whether rows that contradict their value are taken too.
    let takesMismatched: Bool
    /// Whether a line that several studies match is refused.
    let takesOne: Bool
    /// Gets how far it is, in words.
    let onProgress: @Sendable (String) -> Void

    /// What was found of all lines.
    struct Found: Sendable {
        /// The rows of the studies, each study once, in the order of the list.
        var rows: [QueryRow] = []
        /// The studies that were named by their UIDs and not asked for.
        var named: [UID] = []
        /// The first failure of a query that let the others go on.
        var failure: PACSError?

        /// What it comes to; `patientID` is that of the studies that were named by their UIDs.
        func targets(patientID: String?) -> [RetrievalTarget] {
            self.rows.compactMap { row in
                let selected = SelectedRow(
                    level: .study,
                    row: row,
                    patientID: row.patientID,
                    study: row.studyInstanceUID
                )
                return try? selected.listedTarget(patientID: patientID)
            } + self.named.map { RetrievalTarget(patientID: patientID, study: $0) }
        }
    }

    /// The studies that lines before have brought, by 128 bits of each: of a million UIDs the memory would fill, and that
    /// two of them have the same is out of the question.
    struct Memory: Sendable {
        private var taken: Set<SIMD2<Int>> = []

        /// Takes a study; whether it is new.
        fileprivate mutating func insert(_ study: UID) -> Bool {
            var (first, second) = (Hasher(), Hasher())
            first.combine(study)
            second.combine(0)
            second.combine(study)
            return self.taken.insert(SIMD2(first.finalize(), second.finalize())).inserted
        }
    }

    /// Asks for the values of lines one after another and notes in them what came.
    ///
    /// A value that the PACS refuses doesn't end the others; what ends the association does and is thrown.
    func run(_ lines: inout [RetrievalList.Line], namesStudies: Bool = false, _ memory: inout Memory) async throws
        -> Found
    {
        var found = Found()
        if namesStudies {
            for index in lines.indices where lines[index].match == nil {
                let study = UID(lines[index].value)
                lines[index].match = .found
                lines[index].studies = [study]
                if memory.insert(study) { found.named.append(study) }
            }
            return found
        }
        var answers: [QueryKey: Result<[QueryRow], PACSError>] = [:]
        let count = Set(lines.filter { $0.match == nil }.map(\.value)).count
        let returned = Set(lines.flatMap(\.checks).map(\.path))
        for index in lines.indices where lines[index].match == nil {
            try Task.checkCancellation()
            let key = QueryKey(lines[index].key, lines[index].value)
            if answers[key] == nil {
                self.onProgress("looking for line \(answers.count + 1) of \(count)")
                let answer = try await self.ask(key, returning: Array(returned.subtracting([key.path])))
                if case .failure(let failure) = answer { found.failure = found.failure ?? failure }
                answers[key] = answer
            }
            guard let answer = answers[key] else { continue }
            for row in self.note(answer, in: &lines[index]) {
                if let study = row.studyInstanceUID, memory.insert(study) { found.rows.append(row) }
            }
        }
        return found
    }

    /// Asks for one value; gives the rows that can be retrieved, or why the PACS refused it.
    private func ask(_ key: QueryKey, returning paths: [TagPath]) async throws -> Result<[QueryRow], PACSError> {
        // Below the patient root a walk would ask every patient.
        let model: QueryModel = key.path == TagPath(.patientID) ? self.model : .studyRoot
        let request = QueryRequest(level: .study, model: model, keys: [key], returnKeys: paths)
        let result = try await self.connection.query(request)
        if let failure = result.failure {
            guard failure.kind == .dimseFailure else { throw failure }
            return .failure(failure)
        }
        return .success(result.rows.filter { $0.missingKey(at: .study) == nil })
    }

    /// Notes in a line what came for its value; gives the rows that are to be retrieved.
    private func note(_ answer: Result<[QueryRow], PACSError>, in line: inout RetrievalList.Line) -> [QueryRow] {
        let listed: [QueryRow]
        switch answer {
        case .success(let rows): listed = rows
        case .failure(let failure):
            line.match = .failed
            line.refusal = failure.message
            return []
        }
        let matching = listed.filter { self.takesMismatched || $0.mismatch.isEmpty }
        let rows = matching.filter { self.takesMismatched || line.contradictions($0).isEmpty }
        line.studies = rows.compactMap(\.studyInstanceUID).reduce(into: []) { studies, study in
            if !studies.contains(study) { studies.append(study) }
        }
        switch line.studies.count {
        case 0:
            line.match = listed.isEmpty ? .noMatch : .contradicts
            let names = Set(matching.flatMap(line.contradictions)).sorted()
            if !names.isEmpty { line.refusal = "the PACS has another \(names.joined(separator: ", ")) than the line" }
        case 1: line.match = .found
        default:
            line.match = .several
            if self.takesOne {
                line.refusal = "\(line.studies.count) studies match it"
                return []
            }
        }
        return rows
    }
}
