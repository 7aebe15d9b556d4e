import DICOMArchive
import DICOMCore
import PACSClient
import Synchronization

/// The lines of a list, few at first and then more at a time, so that the first study is on its way before the PACS has
/// been asked for the last line.
struct ListPortions: RetrievalSource {
    /// The most lines that are looked for at once.
    static let largest = 512
    /// So many lines are entered at once in the account.
    private static let batch = 2000

    private(set) var list: RetrievalList
    private let search: ListSearch
    private let patientID: String?
    /// Why a line couldn't be asked for.
    private(set) var failure: PACSError?
    /// The lines of the present portion.
    private var portion: (range: Range<Int>, lines: [RetrievalList.Line]) = (0..<0, [])
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
        self.settle()
        let count = self.list.count
        guard self.line < count else { return nil }
        let range = self.line..<min(self.line + self.size, count)
        self.portion = (range, self.list.lines(range))
        let found = try await self.search.run(
            &self.portion.lines,
            namesStudies: self.list.namesStudies,
            &self.memory
        )
        self.failure = self.failure ?? found.failure
        self.line = range.upperBound
        self.size = min(self.size * 2, max(Self.largest, self.size))
        return RetrievalPortion(
            targets: found.targets(patientID: self.patientID),
            found: found,
            line: self.portion.lines.last?.number,
            isLast: self.line == count
        )
    }

    /// Enters the lines of the present portion in the list.
    mutating func settle() {
        self.list.settle(self.portion.lines, self.portion.range)
        self.portion = (0..<0, [])
    }

    mutating func note(_ plan: inout RetrievalPlan) {
        if self.list.namesStudies { self.portion.lines.note(&plan) }
    }

    var summary: String? {
        var portions = self
        portions.settle()
        return portions.list.summary
    }

    var rest: RetrievalRest? {
        let (list, patientID) = (self.list, self.patientID)
        let place = Mutex(self.line)
        return RetrievalRest {
            place.withLock { place in
                guard place < list.count else { return nil }
                let range = place..<min(place + Self.batch, list.count)
                place = range.upperBound
                let lines = list.lines(range).filter { $0.match == nil }
                guard list.namesStudies else { return ([], lines.map(\.entry)) }
                return (lines.map { RetrievalTarget(patientID: patientID, study: UID($0.value)) }, [])
            }
        }
    }
}
