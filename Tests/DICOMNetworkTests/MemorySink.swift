import DICOMCore
import Foundation
import Synchronization

/// A sink that keeps objects in memory and can be told to misbehave.
final class MemorySink: ObjectSink {
    /// How an object ends.
    enum Behaviour: Sendable {
        case store
        case refuseAtBegin(StoreRefusal)
        case refuseAfter(bytes: Int, StoreRefusal)
        /// The commit ends on another thread, after so many seconds.
        case commitLater(seconds: Double)
    }

    struct Stored: Sendable {
        var object: IncomingObject
        var bytes: [UInt8]
    }

    private struct State {
        var stored: [Stored] = []
        var abandoned = 0
        var finished: [Int] = []
        var events: [ReceptionEvent] = []
    }

    private let behaviour: Behaviour
    private let keepsBytes: Bool
    private let state = Mutex(State())

    init(_ behaviour: Behaviour = .store, keepsBytes: Bool = true) {
        self.behaviour = behaviour
        self.keepsBytes = keepsBytes
    }

    var stored: [Stored] { self.state.withLock { $0.stored } }
    var abandoned: Int { self.state.withLock { $0.abandoned } }
    var finished: [Int] { self.state.withLock { $0.finished } }

    /// What happened, in order.
    var events: [ReceptionEvent] { self.state.withLock { $0.events } }
    /// The data sets' bytes of the objects that were reported as stored.
    var storedBytes: Int {
        self.events.reduce(0) { if case .stored(let object) = $1 { $0 + object.byteCount } else { $0 } }
    }

    func report(_ event: ReceptionEvent) { self.state.withLock { $0.events.append(event) } }

    func begin(_ object: IncomingObject) throws(StoreRefusal) -> any ObjectWriter {
        if case .refuseAtBegin(let refusal) = self.behaviour { throw refusal }
        return Writer(sink: self, object: object)
    }

    func finish(association: Int, completion: @escaping @Sendable () -> Void) {
        self.state.withLock { $0.finished.append(association) }
        completion()
    }

    private final class Writer: ObjectWriter {
        let sink: MemorySink
        let object: IncomingObject
        var bytes: [UInt8] = []
        var count = 0

        init(sink: MemorySink, object: IncomingObject) {
            self.sink = sink
            self.object = object
        }

        func append(_ bytes: RawSpan) throws(StoreRefusal) {
            self.count += bytes.byteCount
            if self.sink.keepsBytes {
                bytes.withUnsafeBytes { self.bytes.append(contentsOf: $0) }
            }
            if case .refuseAfter(let limit, let refusal) = self.sink.behaviour, self.count > limit { throw refusal }
        }

        func commit(_ completion: @escaping @Sendable (Result<StoredObject, StoreRefusal>) -> Void) {
            let stored = StoredObject(
                identity: ObjectIdentity(
                    patientID: "",
                    studyInstanceUID: "",
                    seriesInstanceUID: "",
                    sopClassUID: self.object.affectedSOPClassUID,
                    sopInstanceUID: self.object.affectedSOPInstanceUID
                ),
                path: "",
                byteCount: self.count,
                disposition: .stored,
                notes: [],
                origin: self.object
            )
            let sink = self.sink
            let entry = Stored(object: self.object, bytes: self.bytes)
            let finish: @Sendable () -> Void = {
                sink.state.withLock { $0.stored.append(entry) }
                completion(.success(stored))
            }
            guard case .commitLater(let seconds) = self.sink.behaviour else { return finish() }
            Thread.detachNewThread {
                Thread.sleep(forTimeInterval: seconds)
                finish()
            }
        }

        func abandon() { self.sink.state.withLock { $0.abandoned += 1 } }
    }
}
