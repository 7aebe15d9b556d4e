import DICOMArchive
import DICOMCore
import PACSClient
import Synchronization

/// The lines of a list, few at first and then more at a time, so that the first study is on its way before the PACS has
/// been asked for the last line.
struct ListPortions: RetrievalSource {
    /// The most lines that are looked for at once.
    private static let largest = 512
    /// So many lines are entered at once in the account.
    private static let batch = 2000

    private(set) var list: RetrievalList
    private let search: ListSearch
    private let patientID: String?
    /// Why a line couldn't be asked for.
    private(set) var failure: PACSError?
    private var line = 0
    private var size: Int
    private var memory = ListSearch.Memory()

    /// Takes lines by `search`, `first` of them in the first portion; `patientID` is that of studies named by UID.
    init(_ list: RetrievalList, _ search: ListSearch, first: Int, patientID: String?) {
        self.list = list
        self.search = search
        self.patientID = patientID
        self.size = first
    }

    mutating func next() async throws -> RetrievalPortion? {
        let lines = self.list.lines
        guard self.line < lines.count else { return nil }
        let end = min(self.line + self.size, lines.count)
        let found = try await self.search.run(&self.list, lines: self.line..<end, &self.memory)
        self.failure = self.failure ?? found.failure
        self.line = end
        self.size = min(self.size * 2, max(Self.largest, self.size))
        return RetrievalPortion(
            targets: found.targets(patientID: self.patientID),
            found: found,
            line: lines[end - 1].number,
            isLast: end == lines.count
        )
    }

    mutating func note(_ plan: inout RetrievalPlan) { if self.list.namesStudies { self.list.note(&plan) } }

    var summary: String? { self.list.summary }

    var rest: RetrievalRest? {
        let (list, patientID) = (self.list, self.patientID)
        let place = Mutex(self.line)
        return RetrievalRest {
            place.withLock { place in
                guard place < list.lines.count else { return nil }
                let lines = list.lines[place..<min(place + Self.batch, list.lines.count)].filter { $0.match == nil }
                place += Self.batch
                guard list.namesStudies else { return ([], lines.map(\.entry)) }
                return (lines.map { RetrievalTarget(patientID: patientID, study: UID($0.value)) }, [])
            }
        }
    }
}
