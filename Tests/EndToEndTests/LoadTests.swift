import TestSupport
import Testing

extension EndToEnd {
    /// More callers than `scp run` has room for: a good one is served throughout, and nothing is left of the others.
    @Suite struct LoadTests {
        /// A receiver that may have so many descriptors open; 1,024 are usual.
        private static func start(descriptors: Int = 1024) async throws -> Receiver {
            let pacsh = try Pacsh(["--no-rc"])
            let process = try pacsh.start(
                ["--format", "json", "scp", "run", "--port", "0", "--aet", "PACSH", "--accept", "any", "-o", "in"],
                through: ["/bin/bash", "-c", "ulimit -n \(descriptors); exec \"$0\" \"$@\""]
            )
            return try await Receiver.listening(pacsh, process)
        }

        /// A caller from 127.0.0.1 stores three objects and echoes.
        private static func expectService(_ receiver: Receiver, _ about: String) async {
            let study = "1.2.\(receiver.files.count + 1)"
            let start = ContinuousClock.now
            let record = await ModelCaller.play(to: receiver.port, called: "PACSH", study: study)
            let isServed = record.stored.map(\.status) == [0, 0, 0] && record.echoes == 1
            #expect(isServed, "\(about): \(record.stored.map(\.status)) \(record.problems); \(receiver.process.errors)")
            #expect(ContinuousClock.now - start < .seconds(5), "\(about)")
        }

        private static func count(_ all: Int, sample: Int) -> Int { Soak.isOn ? all : sample }

        @Test(.timeLimit(.minutes(20))) func aGoodCallerIsServedWhateverTheOthersDo() async throws {
            let receiver = try await Self.start()
            let process = receiver.process
            await Self.expectService(receiver, "alone")
            let sockets = process.socketCount
            var crowds = [
                // With the two associations of the good caller all 64 places are taken.
                Crowd(31, to: receiver.port, from: 2, .idle(called: "PACSH")),
                Crowd(31, to: receiver.port, from: 3, .idle(called: "PACSH")),
            ]
            await Self.expectService(receiver, "62 idle associations")
            crowds.append(Crowd(Self.count(1000, sample: 400), to: receiver.port, from: 4, .silent))
            await Self.expectService(receiver, "silent connections")
            crowds.append(Crowd(Self.count(100, sample: 20), to: receiver.port, from: 5, .drip(called: "PACSH")))
            await Self.expectService(receiver, "requests that come byte by byte")
            await Crowd.pass(Self.count(1500, sample: 150), to: receiver.port, called: "PACSH", aborting: true)
            await Self.expectService(receiver, "associations that were opened and aborted")
            #expect(process.residentBytes ?? .max < 256_000_000)
            crowds = []
            #expect(await eventually(seconds: 30) { process.socketCount <= sockets }, "\(process.socketCount) sockets")
            await Self.expectService(receiver, "alone again")
            try await receiver.stop()
        }

        /// Of one address 32 associations stand; what else it asks for must not take all descriptors.
        @Test(.timeLimit(.minutes(5)), arguments: [1024, 256])
        func whoAsksForTooMuchTakesNothingFromOthers(descriptors: Int) async throws {
            let receiver = try await Self.start(descriptors: descriptors)
            for called in ["PACSH", "OTHER"] {
                let crowd = Crowd(1200, to: receiver.port, from: 2, .idle(called: called))
                for _ in 0..<5 {
                    await Self.expectService(receiver, "\(crowd.count) requests for \(called)")
                    let open = receiver.process.descriptors.count
                    #expect(open < descriptors - 16, "\(open) descriptors")
                    try await Task.sleep(for: .milliseconds(300))
                }
                withExtendedLifetime(crowd) {}
            }
            try await receiver.stop()
        }

        @Test(.timeLimit(.minutes(20))) func manyAssociationsInARowLeaveNothing() async throws {
            let receiver = try await Self.start()
            let process = receiver.process
            await Crowd.pass(100, to: receiver.port, called: "PACSH", aborting: false)
            let (memory, sockets) = (process.residentBytes ?? 0, process.socketCount)
            await Crowd.pass(Self.count(10_000, sample: 500), to: receiver.port, called: "PACSH", aborting: false)
            #expect(await eventually(seconds: 30) { process.socketCount <= sockets }, "\(process.socketCount) sockets")
            let now = process.residentBytes ?? .max
            #expect(now < memory + 8_000_000, "\(memory) bytes resident after 100 associations, \(now) in the end")
            await Self.expectService(receiver, "after them")
            try await receiver.stop()
        }
    }
}
