import DICOMCore
import Foundation
import TestSupport
import Testing

extension EndToEnd {
    /// Rows of a query are shown while the PACS still sends them.
    @Suite struct RowStreamTests {
        /// Longer than any test waits.
        private static let seconds = 100.0

        /// A pending response with a match.
        private static func match(_ number: Int, name: String = "DOE^JANE", id: String? = nil) -> [UInt8] {
            func element(_ element: [UInt8], _ vr: String, _ value: String) -> [UInt8] {
                let padded = value.utf8.count % 2 == 0 ? value : value + (vr == "UI" ? "\0" : " ")
                return element + Array(vr.utf8) + [UInt8(padded.utf8.count), 0] + Array(padded.utf8)
            }
            let dataSet =
                element([0x08, 0, 0x20, 0], "DA", "20260501")
                + element([0x10, 0, 0x10, 0], "PN", name)
                + element([0x10, 0, 0x20, 0], "LO", id ?? "P\(number)")
                + element([0x20, 0, 0x0d, 0], "UI", "1.2.3.\(number)")
            return ScriptedPeer.data(context: 3, isCommand: true, Self.response(0xff00, hasDataSet: true))
                + ScriptedPeer.data(context: 3, isCommand: false, dataSet)
        }

        private static func response(_ status: UInt16, hasDataSet: Bool) -> [UInt8] {
            ScriptedPeer.command([
                (0x0100, 0x8020), (0x0120, 1), (0x0800, hasDataSet ? 1 : 0x0101), (0x0900, status),
            ])
        }

        private static let end = ScriptedPeer.data(
            context: 3,
            isCommand: true,
            Self.response(0, hasDataSet: false)
        )

        /// A PACS that sends these rows and pauses before it sends what is left and the end.
        private static func pacs(
            _ rows: [[UInt8]],
            pause: Double,
            _ rest: [[UInt8]] = [],
            end: [UInt8] = Self.end
        ) throws -> ScriptedPeer {
            try ScriptedPeer([
                .readUnit, .send(ScriptedPeer.accept([1, 3, 5, 7, 9])), .readUnit, .readUnit,
                .send(rows.joined().map(\.self)), .stall(seconds: pause), .send(rest.joined() + end),
                .stall(seconds: 2),
            ])
        }

        private static func matches(_ numbers: ClosedRange<Int>) -> [[UInt8]] { numbers.map { Self.match($0) } }

        private static func pacsh(_ format: String) throws -> Pacsh {
            try Pacsh(["--no-rc", "--format", format, "--set", "timeout.release=0.5"])
        }

        @Test(arguments: ["table", "wide", "vertical", "json", "jsonl", "dicomjson", "csv", "tsv", "uid"])
        func theFirstRowIsThereBeforeTheHundredth(_ format: String) async throws {
            let peer = try Self.pacs(Self.matches(1...99), pause: Self.seconds)
            let pacsh = try Self.pacsh(format)
            defer { withExtendedLifetime(pacsh) {} }
            let process = try pacsh.start(["-p", "ANY@127.0.0.1:\(peer.port)", "find", "PatientID=P*"])
            let isShown = await eventually(seconds: 20) { process.output.contains("1.2.3.1") }
            #expect(isShown, "nothing of 99 rows is shown while the PACS pauses: \(process.errors)")
            #expect(process.isRunning)
            peer.stop()
            // The PACS is gone: what was shown stays, and the failure follows.
            let ending = try await process.wait()
            #expect(ending.code == 4, "\(ending)")
            #expect(ending.output.contains("1.2.3.99"), "\(ending)")
            guard format.hasPrefix("json") else { return }
            let document = try #require(JSONValue(parsing: ending.output), "\(ending.output)")
            #expect(document["count"]?.whole == 99)
            #expect(document[path: "results"].elements.count == 99)
            #expect(document["truncated"] == .bool(true))
            #expect(document[path: "error", "code"].text != nil, "\(ending)")
        }

        @Test(arguments: ["table", "csv", "uid", "json"])
        func aRowThatComesAloneIsShownAlone(_ format: String) async throws {
            let peer = try Self.pacs([Self.match(1)], pause: Self.seconds)
            let pacsh = try Self.pacsh(format)
            defer { withExtendedLifetime(pacsh) {} }
            let process = try pacsh.start(["-p", "ANY@127.0.0.1:\(peer.port)", "find", "PatientID=P*"])
            let isShown = await eventually(seconds: 20) { process.output.contains("1.2.3.1") }
            #expect(isShown, "\(process.errors)")
            process.signal(SIGINT)
            let ending = try await process.wait()
            #expect(ending.code == 130, "\(ending)")
            if format == "json" {
                let document = try #require(JSONValue(parsing: ending.output), "\(ending.output)")
                #expect(document[path: "error", "code"].text == "interrupted")
                #expect(document["count"]?.whole == 1)
            }
        }

        @Test func aFileGetsRowsAsTheyCome() async throws {
            let peer = try Self.pacs(Self.matches(1...99), pause: Self.seconds)
            let pacsh = try Self.pacsh("uid")
            let file = pacsh.home.path("work/uids")
            let process = try pacsh.start(["-p", "ANY@127.0.0.1:\(peer.port)", "-c", "find PatientID=P* > '\(file)'"])
            let isWritten = await eventually(seconds: 20) {
                TemporaryDirectory.bytes(of: file).map { String(decoding: $0, as: UTF8.self).hasPrefix("1.2.3.1\n") }
                    ?? false
            }
            #expect(isWritten, "\(process.errors)")
            peer.stop()
            let ending = try await process.wait()
            #expect(ending.code == 4)
        }

        /// What becomes known of a row that is printed already.
        @Test func whatARowTurnsOutToBeIsSaidBehindTheRows() async throws {
            // 3 comes again, 5 with other values, and 100 contradicts the query.
            let late = [Self.match(3), Self.match(5, name: "ROE^JANE"), Self.match(100, id: "Q100")]
            let peer = try Self.pacs(Self.matches(1...99), pause: 1, late)
            let run = try await Self.pacsh("json").run(["-p", "ANY@127.0.0.1:\(peer.port)", "find", "PatientID=P*"])
            #expect(run.code == 0, "\(run)")
            let rows = run.json[path: "results"].elements
            #expect(rows.count == 101)
            #expect(rows.compactMap { $0["n"]?.whole } == Array(1...101))
            #expect(rows.prefix(99).allSatisfy { $0["conflicting"] == nil && $0["duplicates"] == nil })
            #expect(rows.dropFirst(99).first?["conflicting"] == .bool(true))
            #expect(rows.last?[path: "mismatch"].elements.first?.text == "PatientID")
            let amended = run.json[path: "amended"].elements
            #expect(amended.map { $0["n"]?.whole } == [3, 5])
            #expect(amended.first?["duplicates"]?.whole == 1)
            #expect(amended.last?["conflicting"] == .bool(true))
            #expect(run.errors.contains("rows 3,5 were printed before"), "\(run)")
        }

        /// A column that a row far behind needs begins there, under a heading of its own; CSV has it from the start.
        @Test func flagsOfLateRows() async throws {
            let wrong = Self.match(100, id: "Q100")
            let words = ["find", "PatientID=P*"]
            let table = try Self.pacs(Self.matches(1...99), pause: 1, [wrong])
            let run = try await Self.pacsh("table").run(["-p", "ANY@127.0.0.1:\(table.port)"] + words)
            let lines = run.output.split(separator: "\n")
            #expect(lines.count { $0.contains("Study Instance UID") } == 2, "\(run)")
            #expect(lines.dropLast().last?.hasSuffix("not PatientID") == true, "\(run)")
            let plain = try Self.pacs(Self.matches(1...99), pause: 1, [Self.match(100)])
            let fine = try await Self.pacsh("table").run(["-p", "ANY@127.0.0.1:\(plain.port)"] + words)
            #expect(fine.output.split(separator: "\n").count { $0.contains("Study Instance UID") } == 1, "\(fine)")
            #expect(fine.output.split(separator: "\n").count == 102, "\(fine)")
            let comma = try Self.pacs(Self.matches(1...99), pause: 1, [wrong])
            let csv = try await Self.pacsh("csv").run(["-p", "ANY@127.0.0.1:\(comma.port)"] + words)
            let rows = csv.output.split(separator: "\n").map {
                $0.split(separator: ",", omittingEmptySubsequences: false)
            }
            #expect(rows.first?.last == "flags", "\(csv)")
            #expect(Set(rows.map(\.count)).count == 1 && rows.count == 101, "\(csv)")
            #expect(rows.last?.last == "\"not PatientID\"", "\(csv)")
        }

        /// A sorted list has no row whose place is known before the end.
        @Test func aSortedListWaits() async throws {
            let peer = try Self.pacs(Self.matches(1...3), pause: 1, [Self.match(4)])
            let words = ["find", "PatientID=P*", "--sort", "-PatientID"]
            let run = try await Self.pacsh("uid").run(["-p", "ANY@127.0.0.1:\(peer.port)"] + words)
            #expect(run.output == "1.2.3.4\n1.2.3.3\n1.2.3.2\n1.2.3.1\n", "\(run)")
        }

        @Test func atATerminal() async throws {
            let peer = try Self.pacs(Self.matches(1...99), pause: 3, [Self.match(100)])
            let home = try Pacsh()
            let run = try await Programs.ending(
                "python",
                [Programs.script("row_stream.py"), try Pacsh.executable(), String(peer.port)],
                environment: [
                    "HOME": home.home.path, "XDG_CONFIG_HOME": home.home.path("config"),
                    "XDG_STATE_HOME": home.home.path("state"), "TERM": "xterm-256color", "LANG": "C.UTF-8",
                ]
            )
            #expect(run.output == "done\n", "\(run.output)\(run.errors)")
        }
    }
}
