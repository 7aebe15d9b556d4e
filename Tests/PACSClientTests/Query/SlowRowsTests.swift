import DICOMCore
import DICOMQuery
import Synchronization
import Testing

@testable import PACSClient

/// A PACS whose matches come one by one.
@Suite(.timeLimit(.minutes(1))) struct SlowRowsTests {
    private struct Slow: FindTransport {
        func find(
            _ sopClass: UID,
            _ identifier: DataSet,
            _ consume: ([UInt8], TransferSyntax) -> Bool
        ) async throws(PACSError) -> FindAnswer {
            for number in 1...3 {
                try? await Task.sleep(for: .milliseconds(600))
                let syntax = TransferSyntax.explicitVRLittleEndian
                _ = consume(DataSetWriter(syntax: syntax).write(.study("1.\(number)")), syntax)
            }
            return FindAnswer(status: 0)
        }
    }

    @Test("Of rows that come slowly each is told of, before there are a hundred")
    func progress() async {
        let told = Mutex<[Int]>([])
        var run = QueryRun(QueryRequest(), origin: .unknown, transport: Slow(), charset: nil) { count in
            told.withLock { $0.append(count) }
        }
        let result = await run.run()
        #expect(result.rows.count == 3)
        #expect(told.withLock(\.self) == [1, 2, 3])
    }
}
