import DICOMCore
import DICOMQuery

extension RetrievalRequest.Order {
    /// Sorts studies by their dates; those of one date, and those without one at the end, stay as they are.
    func sort(_ studies: inout [StudySelection]) { self.sort(&studies, date: \.date) }

    /// Sorts targets by the dates of their studies likewise.
    package func sort(_ targets: inout [RetrievalTarget]) { self.sort(&targets, date: \.date) }

    private func sort<Item>(_ studies: inout [Item], date: (Item) -> String?) {
        guard self != .listed else { return }
        let keyed = studies.enumerated().map { place, study in
            (place: place, date: SortKey(date(study), vr: .DA), study: study)
        }
        studies = keyed.sorted { first, second in
            if first.date == second.date { return first.place < second.place }
            if first.date == .none || second.date == .none { return second.date == .none }
            return self == .newest ? first.date > second.date : first.date < second.date
        }
        .map(\.study)
    }
}
