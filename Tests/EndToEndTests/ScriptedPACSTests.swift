import DICOMCore
import Foundation
import TestSupport
import Testing

extension EndToEnd {
    /// What no real PACS does when asked to: scripted, byte by byte.
    @Suite struct ScriptedPACSTests {
        /// The contexts of a query association: Verification, then FIND and MOVE of both models.
        private static let accept = ScriptedPeer.accept([1, 3, 5, 7, 9])
        /// A pending C-FIND response and its data set: a study UID in explicit little endian.
        private static let pending =
            ScriptedPeer.data(
                context: 3,
                isCommand: true,
                ScriptedPeer.command([(0x0100, 0x8020), (0x0120, 1), (0x0800, 1), (0x0900, 0xff00)])
            )
            + ScriptedPeer.data(
                context: 3,
                isCommand: false,
                [0x20, 0, 0x0d, 0, 0x55, 0x49, 6, 0] + Array("1.2.3\0".utf8)
            )

        @Test func noContextIsAccepted() async throws {
            let peer = try ScriptedPeer([
                .readUnit, .send(ScriptedPeer.accept([1, 3, 5, 7, 9], result: 3)), .stall(seconds: 100),
            ])
            let run = try await self.run(peer, ["find", "PatientID=1"])
            #expect(run.code == 1, "\(run)")
            #expect(run.json[path: "error", "code"].text == "no-accepted-context", "\(run)")
        }

        @Test func nothingAfterTheAssociation() async throws {
            let peer = try ScriptedPeer([.readUnit, .send(Self.accept), .stall(seconds: 100)])
            let run = try await self.run(peer, ["echo"], patience: "0.6")
            #expect(run.code == 4, "\(run)")
            #expect(run.json[path: "error", "code"].text == "dimse-timeout", "\(run)")
            #expect(run.errors.contains("timeout.dimse"), "\(run)")
            let isAborted = await eventually { peer.received.first?.suffix(10).first == 7 }
            #expect(isAborted, "no A-ABORT was sent")
        }

        @Test func aMatchAndThenSilence() async throws {
            let peer = try ScriptedPeer([
                .readUnit, .send(Self.accept), .readUnit, .send(Self.pending), .stall(seconds: 100),
            ])
            let run = try await self.run(peer, ["find", "PatientID=1"], patience: "0.6")
            #expect(run.code == 4, "\(run)")
            #expect(run.json[path: "error", "code"].text == "dimse-timeout", "\(run)")
        }

        @Test func aMatchAndThenAnAbort() async throws {
            let peer = try ScriptedPeer([
                .readUnit, .send(Self.accept), .readUnit, .send(Self.pending + [7, 0, 0, 0, 0, 4, 0, 0, 0, 0]),
            ])
            let run = try await self.run(peer, ["find", "PatientID=1"])
            #expect(run.code == 4, "\(run)")
            #expect(run.json[path: "error", "code"].text == "association-aborted", "\(run)")
        }

        /// Data that no DIMSE peer may send; pacsh aborts and says so.
        static let nonsense: [[UInt8]] = [
            ScriptedPeer.data(context: 3, isCommand: true, [UInt8](repeating: 0xff, count: 40)),
            ScriptedPeer.data(context: 99, isCommand: true, ScriptedPeer.command([(0x0100, 0x8020), (0x0900, 0)])),
            ScriptedPeer.unit(4, [0, 0, 0, 1, 3, 3]),
            ScriptedPeer.unit(4, [0x7f, 0xff, 0xff, 0xff, 3, 3, 0, 0]),
            [4, 0, 0xff, 0xff, 0xff, 0xf0, 0, 0, 0, 4, 3, 3, 0, 0],
            ScriptedPeer.unit(0x55, [1, 2, 3, 4]),
            ScriptedPeer.accept([1, 3]),
        ]

        @Test(arguments: Self.nonsense.indices) func nonsenseInsteadOfAMatch(index: Int) async throws {
            let peer = try ScriptedPeer([
                .readUnit, .send(Self.accept), .readUnit, .send(Self.nonsense[index]), .stall(seconds: 100),
            ])
            let run = try await self.run(peer, ["find", "PatientID=1"], patience: "0.6")
            #expect(run.code == 4, "\(run)")
            let code = run.json[path: "error", "code"].text
            #expect(code == "protocol-violation" || code == "dimse-timeout", "\(run)")
        }

        @Test func failureStatusesKeepTheirNumberAndTheirComment() async throws {
            let comment = Array("no \u{1b}[31mcredit left ".utf8)
            var command = ScriptedPeer.command([(0x0100, 0x8020), (0x0120, 1), (0x0800, 0x0101), (0x0900, 0xc502)])
            command += [0, 0, 2, 9, UInt8(comment.count), 0, 0, 0] + comment
            let peer = try ScriptedPeer([
                .readUnit, .send(Self.accept), .readUnit, .readUnit,
                .send(ScriptedPeer.data(context: 3, isCommand: true, command)), .stall(seconds: 100),
            ])
            let run = try await self.run(peer, ["find", "PatientID=1"])
            #expect(run.code == 1, "\(run)")
            #expect(run.json["status"]?.text == "0xC502", "\(run)")
            #expect(run.json[path: "error", "code"].text == "dimse-failure", "\(run)")
            #expect(run.errors.contains("0xC502") && run.errors.contains("credit left"), "\(run)")
            #expect(!run.errors.utf8.contains(0x1b) && !run.output.utf8.contains(0x1b))
        }

        @Test func nobodyTakesTheConnection() async throws {
            // A listener whose queue is full: the system drops what comes, as a firewall does.
            let (listener, port) = try Loopback.listen(queue: 0)
            var waiting: [Int32] = []
            for _ in 0..<4 { waiting.append(Loopback.beginConnecting(port: port)) }
            let run = try await Pacsh(["--format", "json", "--set", "timeout.connect=0.7"]).run(
                ["-p", "ANY@127.0.0.1:\(port)", "echo"],
                seconds: 60
            )
            #expect(run.code == 4, "\(run)")
            #expect(run.json[path: "error", "code"].text == "connect-timeout", "\(run)")
            #expect(run.errors.contains("timeout.connect"), "\(run)")
            for descriptor in waiting + [listener] { Loopback.close(descriptor) }
        }

        @Test func sixTakesTheSameWayAsFour() async throws {
            let port = try Loopback.freePort()
            let peer = try ChildProcess(
                Programs.python(),
                ["-m", "pynetdicom", "echoscp", String(port), "-ba", "::1"],
                environment: Programs.peerEnvironment()
            )
            var run: Pacsh.Run?
            let answered = await eventually(seconds: 60) {
                run = try? await Pacsh(["--format", "json"]).run(["-p", "ANY-SCP@[::1]:\(port)", "echo"])
                return run?.code == 0
            }
            #expect(answered, "\(run.map(String.init(describing:)) ?? "") \(peer.errors)")
            await peer.stop()

            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: 2)
            let receiver = try await Receiver.start(["--accept", "any", "--bind", "::1"])
            #expect(try await receiver.pynetdicom(samples.paths, host: "::1").count == 2)
            #expect(receiver.files.count == 2)
            try await receiver.stop()
        }

        @Test(
            "A name in Japanese, Korean or Chinese goes out in the character set of the PACS",
            arguments: [
                ("\\ISO 2022 IR 87", "山田^太郎", "\u{1B}$B;3ED\u{1B}(B^\u{1B}$BB@O:\u{1B}(B".utf8.map(\.self)),
                (
                    "ISO 2022 IR 13\\ISO 2022 IR 87", "ﾔﾏﾀﾞ^*=山田*",
                    [0xD4, 0xCF, 0xC0, 0xDE] + Array("^*=\u{1B}$B;3ED\u{1B}(J*".utf8)
                ),
                (
                    "\\ISO 2022 IR 149", "洪^길동",
                    Array("\u{1B}$)C".utf8) + [0xFB, 0xF3] + Array("^\u{1B}$)C".utf8) + [0xB1, 0xE6, 0xB5, 0xBF]
                ),
                ("GB18030", "王^小东", [0xCD, 0xF5, 0x5E, 0xD0, 0xA1, 0xB6, 0xAB]),
                ("\\ISO 2022 IR 58", "王", Array("\u{1B}$)A".utf8) + [0xCD, 0xF5]),
            ] as [(String, String, [UInt8])]
        ) func namesGoOutInTheCharacterSet(charset: String, name: String, bytes: [UInt8]) async throws {
            let abort: [UInt8] = [7, 0, 0, 0, 0, 4, 0, 0, 0, 0]
            let peer = try ScriptedPeer([.readUnit, .send(Self.accept), .readUnit, .readUnit, .send(abort)])
            let run = try await self.run(peer, ["--set", "charset=\(charset)", "-c", "find 'PatientName=\(name)'"])
            #expect(run.json[path: "error", "code"].text == "association-aborted", "\(run)")
            let sent = peer.received.first ?? []
            for (element, text) in [([0x08, 0, 0x05, 0], Array(charset.utf8)), ([0x10, 0, 0x10, 0], bytes)]
                as [([UInt8], [UInt8])]
            {
                let value = text + (text.count % 2 == 1 ? [0x20] : [])
                let vr = element[0] == 8 ? "CS" : "PN"
                let whole = element + Array(vr.utf8) + [UInt8(value.count), 0] + value
                let isSent = sent.indices.contains { sent[$0...].starts(with: whole) }
                #expect(isSent, "\(vr) of \(charset)")
            }
        }

        /// Runs a command; `patience` is `timeout.dimse`, short only where it has to run out.
        private func run(_ peer: ScriptedPeer, _ words: [String], patience: String = "30") async throws -> Pacsh.Run {
            let pacsh = try Pacsh([
                "--format", "json", "--set", "timeout.dimse=\(patience)", "--set", "timeout.acse=30", "--set",
                "timeout.release=0.5",
            ])
            return try await pacsh.run(["-p", "ANY@127.0.0.1:\(peer.port)"] + words, seconds: 90)
        }
    }
}
