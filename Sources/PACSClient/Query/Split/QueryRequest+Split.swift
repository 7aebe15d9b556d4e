import DICOMCore
import DICOMQuery

extension QueryRequest {
    /// Checks whether the query can be cut as it is to be.
    func validateSplit() throws(QueryError) {
        guard let split = self.split else { return }
        func refuse(_ message: String, _ remedy: String) -> QueryError {
            QueryError(.contradiction, message, remedy: remedy)
        }
        if self.relational {
            throw refuse(
                "--split and --relational exclude each other",
                "leave --relational out; --split cuts the walk down"
            )
        }
        if self.level == .worklist {
            throw refuse("the worklist is asked whole, not in pieces", "leave --split out")
        }
        if split.isByDate {
            if self.level == .patient {
                throw refuse("patients have no date that --split \(split.rawValue) could cut", "--split id cuts them")
            }
            if self.model == .patientRoot {
                throw refuse(
                    "--split \(split.rawValue) cuts the dates of studies, and the patient root begins with patients",
                    "leave the patient root out, or use --split id"
                )
            }
            if self.keys.contains(where: { $0.path == TagPath(.studyDate) && !$0.sent.isEmpty }) {
                throw refuse("StudyDate as a key can't be cut", "give the days by --since, --until or --date A..B")
            }
        } else if self.keys.contains(where: { $0.path == TagPath(.patientID) && !$0.sent.isEmpty }) {
            throw refuse("--split id cuts by Patient ID, which the query already has", "leave --id or --split id out")
        }
        for tag in [Tag.studyInstanceUID, .seriesInstanceUID, .sopInstanceUID]
        where self.keys.contains(where: { $0.path == TagPath(tag) && !$0.sent.isEmpty }) {
            throw refuse("\(DataDictionary.keyword(for: tag)) names what --split would look for", "leave --split out")
        }
    }

    /// The way of cutting to offer where an answer may not be whole; nil where it can't be cut.
    var possibleSplit: QuerySplit? {
        guard self.split == nil else { return nil }
        var request = self
        for split in [QuerySplit.auto, .id] {
            request.split = split
            do throws(QueryError) {
                try request.validateSplit()
                return split
            } catch {
                continue
            }
        }
        return nil
    }
}
