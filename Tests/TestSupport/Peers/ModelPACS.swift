import Foundation
import Synchronization

/// A correct PACS with one study of some objects, for C-ECHO, C-FIND, C-MOVE and C-GET in Explicit VR Little Endian.
///
/// Every PDU that it sends passes a mutation, which may change it; what really went out is kept.
package final class ModelPACS: Sendable {
    /// What it does otherwise than a plain one.
    package struct Script: Sendable {
        /// The objects that it delivers, by number from 1, in this order; nil: all of them.
        package var delivers: [Int]?
        /// Whether it lists its objects; a PACS that doesn't answers 0xA900 below the level of studies.
        package var listsObjects = true
        /// The final status of a C-MOVE or C-GET; nil: what the sub-operations say.
        package var status: UInt16?
        /// What it does instead of anything else when it is asked for objects.
        package var refusal: Refusal?

        /// Makes a plain one.
        package init() {}
    }

    /// How a request ends without an answer.
    package enum Refusal: Sendable { case abort, close, reset, release }

    /// What went out, and how it was answered.
    package struct Record: Sendable {
        /// The messages that went out whole.
        package var sent: [DIMSEStream.Message] = []
        /// The command sets that went out whole, whatever became of their data sets.
        package var commands: [DIMSEStream.Message] = []
        /// The objects that went out whole and were answered, each with its status.
        package var stored: [(dataSet: [UInt8], status: Int)] = []
    }

    /// How many objects its study has.
    package static let count = 3
    /// Its study.
    package static let study = "1.2.3"

    /// Its port.
    package let port: Int
    private let listener: Int32
    private let script: Script
    private let destinationPort: Int
    private let mutation: Mutex<StreamMutation>
    private let state = Mutex((record: Record(), open: [Int32](), isStopped: false))

    /// Listens on a free port, and delivers to another one.
    package init(_ script: Script = Script(), mutation: StreamMutation = .none, destinationPort: Int = 9) throws {
        self.script = script
        self.mutation = Mutex(mutation)
        self.destinationPort = destinationPort
        (self.listener, self.port) = try Loopback.listen()
        Thread.detachNewThread { [self] in self.accept() }
    }

    deinit { self.stop() }

    /// What went out so far, and how it was answered.
    package var record: Record { self.state.withLock { $0.record } }

    /// Whether no connection is open.
    package var isIdle: Bool { self.state.withLock { $0.open.isEmpty } }

    /// Ends it.
    package func stop() {
        self.state.withLock { state in
            guard !state.isStopped else { return }
            state.isStopped = true
            shutdown(self.listener, Int32(SHUT_RDWR))
            for descriptor in state.open { shutdown(descriptor, Int32(SHUT_RDWR)) }
        }
    }

    /// The UID of an object.
    package static func uid(_ number: Int, of study: String = ModelPACS.study) -> String { "\(study).1.\(number)" }

    /// The data set of an object.
    package static func object(_ number: Int, of study: String = ModelPACS.study) -> [UInt8] {
        self.element(0x0008, 0x0016, "UI", "1.2.840.10008.5.1.4.1.1.20")
            + self.element(0x0008, 0x0018, "UI", self.uid(number, of: study)) + self.element(0x0008, 0x0060, "CS", "NM")
            + self.element(0x0010, 0x0020, "LO", "P1") + self.element(0x0020, 0x000d, "UI", study)
            + self.element(0x0020, 0x000e, "UI", "\(study).1")
            + self.element(0x0020, 0x4000, "LT", String(repeating: "\(number) and more ", count: 200 * number))
    }

    /// An element with a short length in Explicit VR Little Endian.
    private static func element(_ group: Int, _ element: Int, _ vr: String, _ text: String) -> [UInt8] {
        var value = Array(text.utf8)
        if value.count % 2 == 1 { value.append(vr == "UI" ? 0 : 0x20) }
        let head = [group & 0xff, group >> 8, element & 0xff, element >> 8].map { UInt8($0) }
        return head + Array(vr.utf8) + [UInt8(value.count & 0xff), UInt8(value.count >> 8)] + value
    }

    // MARK: - Connections

    private func accept() {
        while true {
            let client = Foundation.accept(self.listener, nil, nil)
            if client < 0 { break }
            Thread.detachNewThread { [self] in
                let line = self.line(client)
                self.serve(line)
                self.close(line)
            }
        }
        Loopback.close(self.listener)
    }

    private func line(_ descriptor: Int32) -> ModelLine {
        Loopback.setNoDelay(descriptor)
        self.state.withLock { $0.open.append(descriptor) }
        return ModelLine(descriptor) { unit in self.mutation.withLock { $0.pieces(of: unit) } }
    }

    private func close(_ line: ModelLine) {
        self.state.withLock { state in
            state.record.sent += line.sent
            state.record.commands += line.commands
            state.open.removeAll { $0 == line.descriptor }
            Loopback.close(line.descriptor)
        }
    }

    private func serve(_ line: ModelLine) {
        while let event = line.next() {
            switch event {
            case .unit(1, let body):
                guard line.accept(body) else { return }
            case .unit(5, _):
                line.send(ScriptedPeer.unit(6, [0, 0, 0, 0]))
                return line.drain()
            case .unit, .command: return
            case .message(let message):
                guard self.answer(message, line) else { return }
            }
        }
    }

    // MARK: - Answers

    private func answer(_ message: DIMSEStream.Message, _ line: ModelLine) -> Bool {
        switch message.field {
        case 0x0030: return line.respond(to: message, status: 0)
        case 0x0020: return self.find(message, line)
        case 0x0021, 0x0010:
            if let refusal = self.script.refusal { return line.refuse(refusal) }
            return message.field == 0x0010 ? self.get(message, line) : self.move(message, line)
        // A C-CANCEL-RQ comes too late.
        default: return true
        }
    }

    private func find(_ message: DIMSEStream.Message, _ line: ModelLine) -> Bool {
        let level = message.value(0x0008, 0x0052) ?? "STUDY"
        if level != "STUDY", !self.script.listsObjects { return line.respond(to: message, status: 0xa900) }
        let head = Self.element(0x0008, 0x0052, "CS", level)
        let study = Self.element(0x0020, 0x000d, "UI", Self.study)
        let series = Self.element(0x0020, 0x000e, "UI", "\(Self.study).1")
        let modality = Self.element(0x0008, 0x0060, "CS", "NM")
        var rows: [[UInt8]] = []
        switch level {
        case "STUDY": rows = [head + Self.element(0x0010, 0x0010, "PN", "DOE^JOHN") + study]
        case "SERIES": rows = [head + modality + study + series]
        default:
            rows = (1...Self.count).map { number in
                let uid = Self.element(0x0008, 0x0018, "UI", Self.uid(number))
                return Self.element(0x0008, 0x0016, "UI", "1.2.840.10008.5.1.4.1.1.20") + uid + head + study + series
            }
        }
        for row in rows where !line.respond(to: message, status: 0xff00, dataSet: row) { return false }
        return line.respond(to: message, status: 0)
    }

    private func get(_ message: DIMSEStream.Message, _ line: ModelLine) -> Bool {
        var counters = Counters(remaining: self.numbers(message).count)
        for (index, number) in self.numbers(message).enumerated() {
            guard let isStored = self.store(number, messageID: index + 1, context: line.storageContext, line) else {
                return false
            }
            counters.add(isStored)
            guard line.respond(to: message, status: 0xff00, counters: counters.elements) else { return false }
        }
        return self.finish(message, counters, line)
    }

    private func move(_ message: DIMSEStream.Message, _ line: ModelLine) -> Bool {
        let numbers = self.numbers(message)
        var counters = Counters(remaining: numbers.count)
        guard let descriptor = Loopback.connect(port: self.destinationPort) else {
            for _ in numbers { counters.add(false) }
            return line.respond(to: message, status: 0xa702, counters: counters.elements)
        }
        let store = self.line(descriptor)
        defer { self.close(store) }
        store.send(ScriptedPeer.request(called: message.text(0x0600), storing: "1.2.840.10008.5.1.4.1.1.20"))
        if case .unit(2, _) = store.next() {
            for (index, number) in numbers.enumerated() {
                counters.add(self.store(number, messageID: index + 1, context: 1, store) ?? false)
                guard line.respond(to: message, status: 0xff00, counters: counters.elements) else { return false }
            }
            store.send(ScriptedPeer.unit(5, [0, 0, 0, 0]))
            _ = store.next()
        }
        return self.finish(message, counters, line)
    }

    private func finish(_ message: DIMSEStream.Message, _ counters: Counters, _ line: ModelLine) -> Bool {
        var counters = counters
        while counters.remaining > 0 { counters.add(false) }
        let status = self.script.status ?? (counters.failed == 0 ? 0 : 0xb000)
        return line.respond(to: message, status: status, counters: counters.elements.filter { $0.element != 0x1020 })
    }

    /// The numbers of the objects that are asked for, or of those that the script says.
    private func numbers(_ message: DIMSEStream.Message) -> [Int] {
        let asked = (message.value(0x0008, 0x0018) ?? "").split(separator: "\\").compactMap { uid in
            (1...Self.count).first { Self.uid($0) == uid }
        }
        return self.script.delivers ?? (asked.isEmpty ? Array(1...Self.count) : asked)
    }

    /// Stores an object; whether it was taken, nil where there was no answer.
    private func store(_ number: Int, messageID: Int, context: UInt8, _ line: ModelLine) -> Bool? {
        let before = line.sent.count
        guard line.store(Self.uid(number), Self.object(number), messageID: messageID, context: context) else {
            return nil
        }
        while case .message(let answer) = line.next() {
            guard answer.field == 0x8001 else { continue }
            // What went out by then is what the answer is about.
            let objects = line.sent[before...].filter { $0.field == 0x0001 }
            if let status = answer.status,
                let dataSet = objects.first(where: { $0.messageID == answer.messageID })?.dataSet
            {
                self.state.withLock { $0.record.stored.append((dataSet, status)) }
            }
            return answer.status == 0
        }
        return nil
    }
}

extension ModelPACS {
    /// The sub-operation counters.
    private struct Counters {
        var remaining: Int
        var completed = 0
        var failed = 0

        mutating func add(_ isStored: Bool) {
            self.remaining -= 1
            if isStored { self.completed += 1 } else { self.failed += 1 }
        }

        var elements: [(element: UInt16, value: UInt16)] {
            [
                (0x1020, UInt16(max(0, self.remaining))), (0x1021, UInt16(self.completed)),
                (0x1022, UInt16(self.failed)), (0x1023, 0),
            ]
        }
    }
}
