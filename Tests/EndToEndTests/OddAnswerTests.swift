import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// Answers that are odd and still an answer, and ends that are none.
    @Suite struct OddAnswerTests {
        private static let accept = ScriptedPeer.accept([1, 3, 5, 7, 9])

        /// A response in a presentation context, with more elements behind those of its command set.
        private static func response(
            _ context: UInt8,
            _ field: UInt16,
            status: UInt16,
            dataSet: [UInt8]? = nil,
            more: [UInt8] = []
        ) -> [UInt8] {
            let elements: [(element: UInt16, value: UInt16)] = [
                (0x0100, field), (0x0120, 1), (0x0800, dataSet == nil ? 0x0101 : 1), (0x0900, status),
            ]
            let command = ScriptedPeer.command(elements) + more
            return ScriptedPeer.data(context: context, isCommand: true, command)
                + (dataSet.map { ScriptedPeer.data(context: context, isCommand: false, $0) } ?? [])
        }

        /// An element with a short length in Explicit VR Little Endian.
        private static func element(_ group: Int, _ element: Int, _ vr: String, _ text: String) -> [UInt8] {
            let head = [group & 0xff, group >> 8, element & 0xff, element >> 8].map { UInt8($0) }
            return head + Array(vr.utf8) + [UInt8(text.utf8.count), 0] + Array(text.utf8)
        }

        private static let study = Self.element(0x0020, 0x000d, "UI", "1.2.34")

        private func run(_ answer: [UInt8], _ words: [String], units: Int = 1, isReset: Bool = false) async throws
            -> Pacsh.Run
        {
            let reads = Array(repeating: ScriptedPeer.Step.readUnit, count: units)
            let end = isReset ? ScriptedPeer.Step.reset : .stall(seconds: 60)
            let peer = try ScriptedPeer([.readUnit, .send(Self.accept)] + reads + [.send(answer), end])
            let pacsh = try Pacsh(["--format", "json", "--set", "timeout.release=0.5", "--set", "timeout.dimse=20"])
            return try await pacsh.run(["-p", "ANY@127.0.0.1:\(peer.port)"] + words, seconds: 60)
        }

        /// What comes right behind a good answer.
        private static let strays: [[UInt8]] = [
            ScriptedPeer.unit(0x55, [1, 2, 3, 4]), Self.accept, ScriptedPeer.unit(7, [0, 0, 0, 0]),
            ScriptedPeer.unit(5, [0, 0, 0, 0]), ScriptedPeer.unit(4, [0, 0, 0, 1, 3, 3]),
            ScriptedPeer.data(context: 1, isCommand: true, [UInt8](repeating: 0xff, count: 40)),
            ScriptedPeer.data(
                context: 9,
                isCommand: true,
                ScriptedPeer.command([(0x0100, 0x8020), (0x0120, 9), (0x0900, 0)])
            ),
            ScriptedPeer.data(context: 1, isCommand: false, [1, 2]),
        ]

        private static let lateAnswer = 6

        @Test(arguments: Self.strays.indices) func aGoodAnswerAndThenAStrayUnit(index: Int) async throws {
            let stray = Self.strays[index]
            let echo = try await self.run(Self.response(1, 0x8030, status: 0) + stray, ["echo"])
            #expect(echo.code == 0, "\(echo)")
            #expect(echo.json["sent"]?.whole == 1 && echo.json["ok"]?.whole == 1, "\(echo)")
            // What comes late and answers nothing changes nothing.
            let isFault = index != Self.lateAnswer
            #expect(echo.errors.contains("after its answer") == isFault, "\(echo)")
            let match = Self.response(3, 0x8020, status: 0xff00, dataSet: Self.study)
            let find = try await self.run(
                match + Self.response(3, 0x8020, status: 0) + stray,
                ["find", "PatientID=1"],
                units: 2
            )
            #expect(find.code == 0, "\(find)")
            #expect(find.json["count"]?.whole == 1, "\(find)")
            #expect(find.errors.contains("after its answer") == isFault, "\(find)")
        }

        @Test func whatReachedTheWireWasSent() async throws {
            for end in [
                [7, 0, 0, 0, 0, 4, 0, 0, 0, 0], ScriptedPeer.unit(0x55, [1]), ScriptedPeer.unit(5, [0, 0, 0, 0]),
            ] {
                let run = try await self.run(end, ["echo"])
                #expect(run.code == 4, "\(run)")
                #expect(run.json["sent"]?.whole == 1 && run.json["ok"]?.whole == 0, "\(run)")
            }
            let nothing = try await self.run([], ["echo"], units: 0, isReset: true)
            #expect(nothing.code == 4, "\(nothing)")
        }

        @Test func elementsOfOtherGroupsInACommandSetAreSkipped() async throws {
            let foreign: [UInt8] = [9, 0, 0x10, 0, 4, 0, 0, 0, 1, 2, 3, 4, 0, 1, 0, 9, 2, 0, 0, 0, 0, 0xc0]
            let run = try await self.run(Self.response(1, 0x8030, status: 0, more: foreign), ["echo"])
            #expect(run.code == 0, "\(run)")
        }

        /// Offending Element and Error ID behind the other elements of a response.
        private static let fault: [UInt8] = [
            0, 0, 1, 9, 8, 0, 0, 0, 0x20, 0, 0x0d, 0, 8, 0, 0x61, 0, 0, 0, 3, 9, 2, 0, 0, 0, 7, 0,
        ]

        @Test func theElementsAtFaultAreNamed() async throws {
            let words = "offending elements (0020,000D) StudyInstanceUID, (0008,0061) ModalitiesInStudy, error ID 7"
            for (context, field, command, units) in [
                (UInt8(3), UInt16(0x8020), ["find", "PatientID=1"], 2), (1, 0x8030, ["echo"], 1),
            ] {
                let answer = Self.response(context, field, status: 0xa900, more: Self.fault)
                let run = try await self.run(answer, command, units: units)
                #expect(run.code == 1, "\(run)")
                #expect(run.json[path: "error", "offendingElements"] == ["0020,000D", "0008,0061"], "\(run)")
                #expect(run.json[path: "error", "errorID"].whole == 7, "\(run)")
                #expect(run.errors.contains(words), "\(run)")
            }
            let find = Self.response(3, 0x8020, status: 0xa900, more: Self.fault)
            let lines = "trace on -v; -find PatientID=1 --format table; error -v --format table"
            let run = try await self.run(find, ["-c", lines], units: 2)
            #expect(run.errors.contains("Identifier Does Not Match SOP Class, \(words)"), "\(run)")
            #expect(run.output.contains("(0020,000D) StudyInstanceUID"), "\(run)")
        }

        @Test func aListOfPatientsIsRefusedWithARemedyThatHelps() async throws {
            let peer = try ScriptedPeer([
                .readUnit, .send(ScriptedPeer.accept([1, 3, 5], refused: [7, 9])), .stall(seconds: 60),
            ])
            let pacsh = try Pacsh(["--format", "json", "--set", "timeout.release=0.5"])
            let run = try await pacsh.run(["-p", "ANY@127.0.0.1:\(peer.port)", "find", "patient", "PatientID=1"])
            let remedy = run.json[path: "error", "remedy"].text ?? ""
            #expect(run.code == 1 && remedy.contains("'find --id ID'") && !remedy.contains("set model"), "\(run)")
        }

        @Test func aStatusOfFourBytesBreaksTheProtocol() async throws {
            let head = ScriptedPeer.command([(0x0100, 0x8030), (0x0120, 1), (0x0800, 0x0101)])
            let answer = ScriptedPeer.data(context: 1, isCommand: true, head + [0, 0, 0, 9, 4, 0, 0, 0, 0, 0, 0, 0])
            let run = try await self.run(answer, ["echo"])
            #expect(run.code == 4, "\(run)")
            #expect(run.json[path: "error", "code"].text == "protocol-violation", "\(run)")
            #expect(run.errors.contains("4 bytes"), "\(run)")
        }

        @Test func aWarningAtTheEndOfAQueryKeepsItsRows() async throws {
            let match = Self.response(3, 0x8020, status: 0xff00, dataSet: Self.study)
            let run = try await self.run(
                match + Self.response(3, 0x8020, status: 0xb007),
                ["find", "PatientID=1"],
                units: 2
            )
            #expect(run.code == 1, "\(run)")
            #expect(run.json["status"]?.text == "0xB007", "\(run)")
            #expect(run.json["count"]?.whole == 1, "\(run)")
            #expect(run.json[path: "error", "code"].text == "dimse-failure", "\(run)")
        }

        @Test func aMatchWithUnsupportedKeysAndWithoutItsLevelIsAMatch() async throws {
            let rows = ["1.2.34", "1.2.36"].map {
                Self.response(3, 0x8020, status: 0xff01, dataSet: Self.element(0x0020, 0x000d, "UI", $0))
            }
            let answer = rows.joined() + Self.response(3, 0x8020, status: 0)
            let run = try await self.run(Array(answer), ["find", "PatientID=1"], units: 2)
            #expect(run.code == 0 && run.json["count"]?.whole == 2 && run.json["truncated"] == .bool(false), "\(run)")
        }

        @Test func anIdentifierInTheFinalResponseIsNoRow() async throws {
            let answer =
                Self.response(3, 0x8020, status: 0xff00, dataSet: Self.study)
                + Self.response(3, 0x8020, status: 0, dataSet: Self.element(0x0020, 0x000d, "UI", "1.2.36"))
            let run = try await self.run(answer, ["find", "PatientID=1"], units: 2)
            #expect(run.code == 0 && run.json["count"]?.whole == 1, "\(run)")
            let row = run.json[path: "results"].elements.first ?? .null
            #expect(row[path: "attributes", "StudyInstanceUID"].text == "1.2.34", "\(run)")
        }

        @Test(arguments: ["PatientName", "StudyDate", "AccessionNumber"])
        func aLoneWildcardIsNeverSent(key: String) async throws {
            let final = Self.response(3, 0x8020, status: 0)
            let peer = try ScriptedPeer([
                .readUnit, .send(Self.accept), .readUnit, .readUnit, .send(final), .stall(seconds: 60),
            ])
            let pacsh = try Pacsh(["--format", "json", "--set", "timeout.release=0.5"])
            let run = try await pacsh.run(["-p", "ANY@127.0.0.1:\(peer.port)", "find", "PatientID=7B", "\(key)=*"])
            #expect(run.code == 0, "\(run)")
            let sent = peer.received.joined()
            #expect(sent.contains(0x37) && !sent.contains(UInt8(ascii: "*")))
            peer.stop()
        }

        @Test func elementsOutOfOrderAndTwiceKeepTheirRow() async throws {
            let name = Self.element(0x0010, 0x0010, "PN", "DOE^JOHN")
            let first = Self.element(0x0010, 0x0020, "LO", "OLD ")
            let patient = Self.element(0x0010, 0x0020, "LO", "P1")
            let row = Self.study + patient + name
            let twice = Self.element(0x0020, 0x000d, "UI", "1.2.35") + first + patient + name + name
            let answer =
                Self.response(3, 0x8020, status: 0xff00, dataSet: row)
                + Self.response(3, 0x8020, status: 0xff00, dataSet: twice) + Self.response(3, 0x8020, status: 0)
            let run = try await self.run(answer, ["find", "PatientID=P1"], units: 2)
            #expect(run.code == 0, "\(run)")
            let rows = run.json[path: "results"].elements
            #expect(rows.count == 2, "\(run)")
            for row in rows {
                #expect(row[path: "attributes", "PatientName"].text == "DOE^JOHN", "\(run)")
                #expect(row[path: "attributes", "PatientID"].text == "P1", "\(run)")
                #expect(row["mismatch"] == nil, "\(run)")
            }
        }

        @Test func rowsThatNobodyCanUse() async throws {
            let useless = Self.response(3, 0x8020, status: 0xff00, dataSet: Self.element(0x0010, 0x0020, "LO", "P1"))
            let empty = Self.response(3, 0x8020, status: 0xff00)
            let unreadable = Self.response(
                3,
                0x8020,
                status: 0xff00,
                dataSet: [8, 0, 0x18, 0, 0x55, 0x49, 0xff, 0x7f, 1, 2]
            )
            let good = Self.response(3, 0x8020, status: 0xff00, dataSet: Self.study)
            let end = Self.response(3, 0x8020, status: 0)
            for rows in [useless, empty, unreadable, useless + empty + unreadable] {
                let run = try await self.run(rows + end, ["find", "PatientID=P1"], units: 2)
                #expect(run.code == 1, "\(run)")
                #expect(run.json[path: "error", "code"].text == "dimse-failure", "\(run)")
            }
            let some = try await self.run(useless + good + empty + end, ["find", "PatientID=P1"], units: 2)
            #expect(some.code == 0, "\(some)")
            #expect(some.errors.contains("StudyInstanceUID") && some.errors.contains("no data set"), "\(some)")
        }

        // MARK: - Retrievals

        private func retrieve(_ script: ModelPACS.Script, by command: String = "move") async throws -> Pacsh.Run {
            let port = try Loopback.freePort()
            let pacs = try ModelPACS(script, destinationPort: port)
            defer { pacs.stop() }
            let pacsh = try Pacsh([
                "--format", "json", "--scp-port", String(port), "--set", "timeout.grace=1", "--set",
                "timeout.retrieve=5",
            ])
            return try await pacsh.run(["-p", "MODEL@127.0.0.1:\(pacs.port)", command, ModelPACS.study], seconds: 60)
        }

        @Test(arguments: ["move", "get"]) func theModelDeliversAll(command: String) async throws {
            let run = try await self.retrieve(ModelPACS.Script(), by: command)
            #expect(run.code == 0, "\(run)")
            #expect(run.json["received"]?.whole == ModelPACS.count, "\(run)")
        }

        @Test(arguments: ["move", "get"], [true, false]) func anObjectThatComesTwiceIsOneAndADuplicate(
            command: String,
            isListed: Bool
        ) async throws {
            var script = ModelPACS.Script()
            script.delivers = [1, 2, 2, 3]
            script.listsObjects = isListed
            let run = try await self.retrieve(script, by: command)
            #expect(run.code == 0, "\(run)")
            #expect(run.json["received"]?.whole == 3 && run.json["outcome"]?.text == "complete", "\(run)")
        }

        @Test func onlyAnAbortRightAfterTheRequestSpeaksOfTheDestination() async throws {
            var script = ModelPACS.Script()
            for (refusal, code, exit) in [
                (ModelPACS.Refusal.abort, "destination-unknown", 1), (.reset, "connection-lost", 4),
                (.close, "connection-lost", 4), (.release, "connection-lost", 4),
            ] {
                script.refusal = refusal
                let run = try await self.retrieve(script)
                #expect(run.code == exit, "\(run)")
                #expect(run.json[path: "error", "code"].text == code, "\(run)")
            }
        }
    }
}
