import Foundation

/// A correct sender: two associations at a time, a C-ECHO on each, and three objects of one study.
///
/// Every PDU that it sends passes a mutation, which may change it; what really went out is kept.
package final class ModelCaller {
    /// What became of what went out.
    package struct Record: Sendable {
        /// The C-STORE-RQs that went out whole, with their data sets.
        package var sent: [DIMSEStream.Message] = []
        /// The objects that went out whole and were answered, each with its status.
        package var stored: [(dataSet: [UInt8], status: Int)] = []
        /// C-ECHO-RSPs with success.
        package var echoes = 0
        /// What no peer may do.
        package var problems: [String] = []

        /// The objects that were taken: with success, or with a warning.
        package var acknowledged: [[UInt8]] {
            self.stored.filter { $0.status == 0 || $0.status == 0xb007 }.map(\.dataSet)
        }
    }

    /// How many PDUs a session has that is let go on to its end.
    package static let units = 17

    private let port: Int
    private let called: String
    private let study: String
    private let mutation: MutationBox
    private let waitsForEnd: Bool
    private var record = Record()

    /// A mutation in the hands of several lines of one thread.
    private final class MutationBox {
        var mutation: StreamMutation
        init(_ mutation: StreamMutation) { self.mutation = mutation }
    }

    private init(port: Int, called: String, study: String, mutation: StreamMutation, waitsForEnd: Bool) {
        self.port = port
        self.called = called
        self.study = study
        self.mutation = MutationBox(mutation)
        self.waitsForEnd = waitsForEnd
    }

    /// Plays one session, on a thread of its own.
    ///
    /// With `waitsForEnd` it leaves its connections open until the peer closes them: that one's timers must.
    package static func play(
        to port: Int,
        called: String,
        study: String,
        mutation: StreamMutation = .none,
        waitsForEnd: Bool = false
    ) async -> Record {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                let caller = ModelCaller(
                    port: port,
                    called: called,
                    study: study,
                    mutation: mutation,
                    waitsForEnd: waitsForEnd
                )
                caller.play()
                continuation.resume(returning: caller.record)
            }
        }
    }

    private func play() {
        let first = self.open()
        let second = self.open()
        self.store(1, first)
        self.echo(first)
        self.store(2, second)
        self.release(second)
        self.store(3, first)
        self.release(first)
        for line in [first, second] {
            guard let line else { continue }
            if self.waitsForEnd, !line.isOver, !Loopback.endsWithin(line.descriptor, seconds: 10) {
                self.record.problems.append("a connection was left open")
            }
            Loopback.close(line.descriptor)
            self.record.sent += line.sent.filter { $0.field == 0x0001 }
        }
    }

    /// An association; nil where there is none.
    private func open() -> ModelLine? {
        guard let descriptor = Loopback.connect(port: self.port) else {
            self.record.problems.append("nobody listens")
            return nil
        }
        Loopback.setNoDelay(descriptor)
        let mutation = self.mutation
        let line = ModelLine(descriptor) { mutation.mutation.pieces(of: $0) }
        line.send(ScriptedPeer.request(called: self.called, storing: "1.2.840.10008.5.1.4.1.1.20", "1.2.840.10008.1.1"))
        // Whatever else comes is an answer to a changed request; what follows shows what the peer makes of it.
        _ = line.next()
        return line
    }

    private func store(_ number: Int, _ line: ModelLine?) {
        guard let line else { return }
        let object = ModelPACS.object(number, of: self.study)
        guard line.store(ModelPACS.uid(number, of: self.study), object, messageID: number, context: 1) else { return }
        self.await(number, line)
    }

    private func echo(_ line: ModelLine?) {
        guard let line, line.echo(messageID: 9) else { return }
        self.await(9, line)
    }

    private func release(_ line: ModelLine?) {
        guard let line, line.send(ScriptedPeer.unit(5, [0, 0, 0, 0])) else { return }
        while let event = line.next() {
            switch event {
            case .message(let answer): self.note(answer, line)
            case .unit, .command: return
            }
        }
    }

    /// Takes answers until the one to a message came, the association is over, or nothing comes.
    private func await(_ messageID: Int, _ line: ModelLine) {
        while case .message(let answer) = line.next() {
            self.note(answer, line)
            if answer.messageID == messageID { return }
        }
    }

    /// Each answer is to a message that went out whole, and to each there is one.
    private func note(_ answer: DIMSEStream.Message, _ line: ModelLine) {
        let field = answer.field & 0x7fff
        // An echo has no data set; one that claims to have may be answered before it comes, or fails to.
        let asked = (field == 0x0030 ? line.commands : line.sent).filter {
            $0.field == field && $0.messageID == answer.messageID
        }
        let index = line.answered[[field, answer.messageID], default: 0]
        line.answered[[field, answer.messageID]] = index + 1
        guard answer.field & 0x8000 != 0, index < asked.count else {
            let text = String(answer.field, radix: 16)
            self.record.problems.append("0x\(text) to message \(answer.messageID), which never went out whole")
            return
        }
        if field == 0x0030, answer.status == 0 { self.record.echoes += 1 }
        if field == 0x0001, let status = answer.status {
            self.record.stored.append((asked[index].dataSet ?? [], status))
        }
    }
}
