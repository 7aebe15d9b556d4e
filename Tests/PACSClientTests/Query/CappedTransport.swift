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
    private let areDays: [Bool]
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
        self.areDays = studies.map { $0.date.isEmpty || DICOMDate(parsing: $0.date) != nil }
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
        let keys = Keys(identifier)
        for (index, study) in self.studies.enumerated() where self.matches(study, self.areDays[index], keys) {
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

    private struct Keys {
        let dates, times, id, modality: String

        init(_ identifier: DataSet) {
            self.dates = identifier.string(.studyDate) ?? ""
            self.times = identifier.string(.studyTime) ?? ""
            self.id = identifier.string(.patientID) ?? ""
            self.modality = identifier.string(.modalitiesInStudy) ?? ""
        }
    }

    private func matches(_ study: Study, _ isDay: Bool, _ keys: Keys) -> Bool {
        func isIn(_ value: String, _ wanted: String, _ tag: Tag) -> Bool {
            if wanted.isEmpty || self.ignored.contains(tag) { return true }
            guard let dash = wanted.firstIndex(of: "-") else { return value == wanted }
            let end = wanted[wanted.index(after: dash)...]
            return !value.isEmpty && wanted[..<dash] <= value && (end.isEmpty || value <= end)
        }
        guard isDay || keys.dates.isEmpty, isIn(study.date, keys.dates, .studyDate) else { return false }
        guard isIn(study.time, keys.times, .studyTime), keys.modality.isEmpty || keys.modality == study.modality else {
            return false
        }
        if keys.id.isEmpty || self.ignored.contains(.patientID) { return true }
        return self.foldsCase
            ? Wildcard.matches(study.id.lowercased(), keys.id.lowercased()) : Wildcard.matches(study.id, keys.id)
    }

    /// Runs a query against this transport, from where another one ended.
    func run(_ request: QueryRequest, goingOnWith unfinished: UnfinishedQuery? = nil) async -> QueryResult {
        var run = QueryRun(request, origin: .unknown, transport: self, charset: nil)
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
