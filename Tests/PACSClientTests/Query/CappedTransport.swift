import DICOMCore
import DICOMQuery
import Synchronization

@testable import PACSClient

/// A PACS with many studies that answers no C-FIND with more than so many of them.
final class CappedTransport: FindTransport {
    struct Study {
        var uid: String
        var id: String
        var date: String
        var time = "120000"
        var modality = "NM"
    }

    /// How it ends an answer that isn't whole.
    enum Ending { case silent, status(UInt16) }

    private let studies: [Study]
    private let cap: Int
    private let ending: Ending
    /// Keys that it doesn't look at.
    private let ignored: Set<Tag>
    private let foldsCase: Bool
    private let log = Mutex<[DataSet]>([])
    private let failing = Mutex<Int?>(nil)

    init(
        _ studies: [Study],
        cap: Int,
        ending: Ending = .silent,
        ignoring ignored: Set<Tag> = [],
        foldsCase: Bool = false
    ) {
        self.studies = studies
        self.cap = cap
        self.ending = ending
        self.ignored = ignored
        self.foldsCase = foldsCase
    }

    /// The number of the C-FIND that fails in its middle, once.
    var failsAt: Int? {
        get { self.failing.withLock { $0 } }
        set { self.failing.withLock { $0 = newValue } }
    }

    var sent: [DataSet] { self.log.withLock { $0 } }

    func find(
        _ sopClass: UID,
        _ identifier: DataSet,
        _ consume: ([UInt8], TransferSyntax) -> Bool
    ) async throws(PACSError) -> FindAnswer {
        let number = self.log.withLock { log in
            log.append(identifier)
            return log.count
        }
        var sent = 0
        for study in self.studies where self.matches(study, identifier) {
            if sent == self.cap {
                if case .status(let status) = self.ending { return FindAnswer(status: status) }
                return FindAnswer(status: 0)
            }
            if sent == 3, number == self.failsAt {
                self.failsAt = nil
                throw PACSError(.connectionLost, "lost")
            }
            sent += 1
            let row = DataSet([
                .studyInstanceUID: study.uid, .patientID: study.id, .studyDate: study.date, .studyTime: study.time,
                .modalitiesInStudy: study.modality,
            ])
            if !consume(DataSetWriter(syntax: .explicitVRLittleEndian).write(row), .explicitVRLittleEndian) {
                return FindAnswer(status: 0xFE00)
            }
        }
        return FindAnswer(status: 0)
    }

    private func matches(_ study: Study, _ identifier: DataSet) -> Bool {
        func isIn(_ value: String, _ tag: Tag) -> Bool {
            let wanted = identifier.string(tag) ?? ""
            if wanted.isEmpty || self.ignored.contains(tag) { return true }
            let ends = wanted.split(separator: "-", omittingEmptySubsequences: false)
            if ends.count == 1 { return value == wanted }
            return !value.isEmpty && ends[0] <= value && (ends[1].isEmpty || value <= ends[1])
        }
        let pattern = identifier.string(.patientID) ?? ""
        let id = self.foldsCase ? study.id.lowercased() : study.id
        let isMeant =
            pattern.isEmpty || self.ignored.contains(.patientID)
            || Wildcard.matches(id, self.foldsCase ? pattern.lowercased() : pattern)
        let isDay = study.date.isEmpty || DICOMDate(parsing: study.date) != nil
        let hasDates = identifier.string(.studyDate) ?? "" != ""
        let modality = identifier.string(.modalitiesInStudy) ?? ""
        return (isDay || !hasDates) && isIn(study.date, .studyDate) && isIn(study.time, .studyTime) && isMeant
            && (modality.isEmpty || modality == study.modality)
    }

    /// Runs a query against this transport, from where another one ended.
    func run(_ request: QueryRequest, goingOnWith unfinished: UnfinishedQuery? = nil) async -> QueryResult {
        var run = QueryRun(request, profileKey: "test", transport: self, charset: nil)
        if let unfinished { run.goOn(with: unfinished) }
        return await run.run()
    }

    /// Studies over three years before a day, with what nobody finds by dates among them: so many without a date, and so
    /// many with one that is no day.
    static func threeYears(
        _ count: Int,
        before today: DICOMDate,
        undated: Int = 0,
        wrong: Int = 0,
        id: (Int) -> String = { "P" + String(100_000 + $0).dropFirst() }
    ) -> [Study] {
        var random: UInt64 = 88_172_645_463_325_252
        func next(_ limit: Int) -> Int {
            random ^= random << 13
            random ^= random >> 7
            random ^= random << 17
            return Int(random % UInt64(limit))
        }
        let step = max(1, count / max(1, undated + wrong))
        return (0..<count).map { number in
            let place = number % step == step / 2 ? number / step : .max
            let day = "\(today.adding(days: -next(1096)))"
            return Study(
                uid: "1.2.3.\(number + 1)",
                id: id(number),
                date: place < undated ? "" : place < undated + wrong ? "20251399" : day,
                time: String("\(1_000_000 + (7 + next(12)) * 10_000 + next(60) * 100 + next(60))".dropFirst())
            )
        }
    }
}
