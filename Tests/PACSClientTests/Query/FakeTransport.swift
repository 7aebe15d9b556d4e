import DICOMCore
import Synchronization

@testable import PACSClient

/// The testing library has a type of this name too.
typealias Tag = DICOMCore.Tag

/// Answers C-FINDs from a closure and keeps what was sent.
final class FakeTransport: FindTransport {
    private let log = Mutex<[(sopClass: UID, identifier: DataSet)]>([])
    private let syntax: TransferSyntax
    private let status: @Sendable (UID) -> UInt16
    private let answer: @Sendable (UID, DataSet) -> [DataSet]
    private let count = Mutex(0)
    private let unsupported = Mutex(false)
    private let fault = Mutex<PACSError?>(nil)

    init(
        syntax: TransferSyntax = .explicitVRLittleEndian,
        status: UInt16 = 0,
        _ answer: @escaping @Sendable (DataSet) -> [DataSet]
    ) {
        self.syntax = syntax
        self.status = { _ in status }
        self.answer = { answer($1) }
    }

    /// One whose answers and final statuses depend on the query model.
    init(
        statusOf status: @escaping @Sendable (UID) -> UInt16,
        _ answer: @escaping @Sendable (UID, DataSet) -> [DataSet]
    ) {
        self.syntax = .explicitVRLittleEndian
        self.status = status
        self.answer = answer
    }

    /// Whether matches come with 0xFF01.
    var hasUnsupportedKeys: Bool {
        get { self.unsupported.withLock { $0 } }
        set { self.unsupported.withLock { $0 = newValue } }
    }

    /// What every query fails with.
    var failure: PACSError? {
        get { self.fault.withLock { $0 } }
        set { self.fault.withLock { $0 = newValue } }
    }

    /// How many matches were taken.
    var delivered: Int { self.count.withLock { $0 } }

    var sent: [DataSet] { self.log.withLock { $0.map(\.identifier) } }
    var classes: [UID] { self.log.withLock { $0.map(\.sopClass) } }

    func find(
        _ sopClass: UID,
        _ identifier: DataSet,
        _ consume: ([UInt8], TransferSyntax) -> Bool
    ) async throws(PACSError) -> FindAnswer {
        self.log.withLock { $0.append((sopClass, identifier)) }
        if let failure = self.failure { throw failure }
        for row in self.answer(sopClass, identifier) {
            self.count.withLock { $0 += 1 }
            guard consume(DataSetWriter(syntax: self.syntax).write(row), self.syntax) else {
                return FindAnswer(status: 0xFE00, hasUnsupportedKeys: self.hasUnsupportedKeys)
            }
        }
        return FindAnswer(status: self.status(sopClass), hasUnsupportedKeys: self.hasUnsupportedKeys)
    }

    /// Runs a query against this transport.
    func run(_ request: QueryRequest, charset: String? = nil, isOverriding: Bool = false) async -> QueryResult {
        let charset = charset.map { FallbackCharacterSet($0, isOverriding: isOverriding) }
        var run = QueryRun(request, origin: .unknown, transport: self, charset: charset)
        return await run.run()
    }
}

extension DataSet {
    /// A data set from attributes and their text.
    init(_ values: KeyValuePairs<Tag, String>) {
        self.init()
        for (tag, text) in values { self.set(tag, text) }
    }
}

extension DataSet {
    /// A match at study level.
    static func study(_ uid: String, _ more: KeyValuePairs<Tag, String> = [:]) -> DataSet {
        var row = DataSet([.studyInstanceUID: uid])
        for (tag, text) in more { row.set(tag, text) }
        return row
    }
}
