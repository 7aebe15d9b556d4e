import DICOMCore
import Synchronization

@testable import PACSClient

/// The testing library has a type of this name too.
typealias Tag = DICOMCore.Tag

/// Answers C-FINDs from a closure and keeps what was sent.
final class FakeTransport: FindTransport {
    private let log = Mutex<[(sopClass: UID, identifier: DataSet)]>([])
    private let syntax: TransferSyntax
    private let status: UInt16
    private let answer: @Sendable (DataSet) -> [DataSet]

    init(
        syntax: TransferSyntax = .explicitVRLittleEndian,
        status: UInt16 = 0,
        _ answer: @escaping @Sendable (DataSet) -> [DataSet]
    ) {
        self.syntax = syntax
        self.status = status
        self.answer = answer
    }

    var sent: [DataSet] { self.log.withLock { $0.map(\.identifier) } }
    var classes: [UID] { self.log.withLock { $0.map(\.sopClass) } }

    func find(
        _ sopClass: UID,
        _ identifier: DataSet,
        _ consume: ([UInt8], TransferSyntax) -> Bool
    ) async throws(PACSError) -> FindAnswer {
        self.log.withLock { $0.append((sopClass, identifier)) }
        for row in self.answer(identifier) {
            guard consume(DataSetWriter(syntax: self.syntax).write(row), self.syntax) else {
                return FindAnswer(status: 0xFE00)
            }
        }
        return FindAnswer(status: self.status)
    }

    /// Runs a query against this transport.
    func run(_ request: QueryRequest, charset: String? = nil) async -> QueryResult {
        var run = QueryRun(request, transport: self, charset: charset)
        return await run.run(profileKey: "test")
    }
}

extension DataSet {
    /// A data set from attributes and their text.
    init(_ values: KeyValuePairs<Tag, String>) {
        self.init()
        for (tag, text) in values { self.set(tag, text) }
    }
}
