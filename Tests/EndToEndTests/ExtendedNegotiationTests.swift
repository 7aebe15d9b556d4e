import DICOMCore
import Foundation
import TestSupport
import Testing

extension EndToEnd {
    /// Queries that a PACS must agree to first, by extended negotiation (PS3.4 §C.5.1.1), with pynetdicom.
    @Suite struct ExtendedNegotiationTests {
        fileprivate static let find = "1.2.840.10008.5.1.4.1.2.2.1"

        /// A PACS and what it noted down.
        struct Negotiator {
            let process: ChildProcess
            let port: Int
            let folder: TemporaryDirectory

            static func start(agreeing agreed: String = "1", secret: String? = nil) async throws -> Negotiator {
                let folder = try TemporaryDirectory("negotiating")
                let port = try Loopback.freePort()
                let process = try ChildProcess(
                    Programs.python(),
                    [Programs.script("negotiating.py"), String(port), agreed, folder.path("log")]
                        + (secret.map { [$0] } ?? []),
                    environment: Programs.peerEnvironment()
                )
                try await Loopback.waitUntilListening(port: port, process: process)
                return Negotiator(process: process, port: port, folder: folder)
            }

            /// The documents noted down that have a key.
            func notes(_ key: String) -> [JSONValue] {
                let text = (try? String(contentsOfFile: self.folder.path("log"), encoding: .utf8)) ?? ""
                return text.split(separator: "\n").compactMap { JSONValue(parsing: String($0)) }.filter {
                    $0[key] != nil
                }
            }

            /// The bytes proposed for C-FIND, association by association.
            var proposals: [[Int?]] {
                self.notes("options").map {
                    $0["options"]?[ExtendedNegotiationTests.find]?.elements.map(\.whole) ?? []
                }
            }

            func run(_ commands: String..., by pacsh: Pacsh? = nil) async throws -> Pacsh.Run {
                let pacsh = try pacsh ?? Pacsh(["--format", "jsonl", "--no-rc", "--yes"])
                let all = ["connect NEGOTIATOR@127.0.0.1:\(self.port) --calling US"] + commands
                return try await pacsh.run(all.flatMap { ["-c", $0] })
            }
        }

        @Test("A relational query is proposed, agreed to and sent without the levels above")
        func relational() async throws {
            let pacs = try await Negotiator.start(agreeing: "1")
            let run = try await pacs.run("find image SOPInstanceUID=2.25.45.1.1 --relational", "contexts")
            #expect(run.code == 0, "\(run)")
            #expect(run.jsonLines[1]["count"]?.whole == 1, "\(run)")
            let proposals = pacs.proposals
            #expect(proposals == [[1]], "one association, one byte")
            let sent = try #require(pacs.notes("keys").first)
            #expect(sent["level"]?.text == "IMAGE")
            #expect(sent["keys"]?.elements.map(\.text) == ["QueryRetrieveLevel", "SOPInstanceUID"])
            let options = try #require(
                run.jsonLines.last?[path: "options"].elements.first { $0["sopClass"]?.text == Self.find }
            )
            #expect(options[path: "proposed"].elements.map(\.text) == ["relational"])
            #expect(options[path: "agreed"].elements.map(\.text) == ["relational"])
            await pacs.process.stop()
        }

        @Test("A query that the PACS doesn't agree to is not sent; the hint leads on", arguments: ["0", "-"])
        func refused(answer: String) async throws {
            let pacs = try await Negotiator.start(agreeing: answer)
            let run = try await pacs.run("find image SOPInstanceUID=2.25.45.1.1 --relational")
            #expect(run.code == 1, "\(run)")
            #expect(run.jsonLines.last?[path: "error", "code"].text == "no-accepted-context", "\(run)")
            #expect(run.errors.contains("did not agree to relational queries"), "\(run)")
            #expect(run.errors.contains("leave out --relational"), "\(run)")
            #expect(run.errors.contains(answer == "0" ? "answered no" : "did not answer"), "\(run)")
            #expect(pacs.notes("keys").isEmpty, "the query was sent")
            await pacs.process.stop()
        }

        @Test(
            "Nothing is proposed for a plain query, and an association is made anew where something is to be agreed on"
        )
        func onlyWhereNeeded() async throws {
            let pacs = try await Negotiator.start(agreeing: "1010")
            let run = try await pacs.run(
                "find --id P1",
                "find --patient 'MAYER*' --fuzzy",
                "find --id P1",
                "find series Modality=NM --relational --fuzzy"
            )
            #expect(run.code == 0, "\(run)")
            let proposals = pacs.proposals
            #expect(
                proposals == [[], [0, 0, 1], [1, 0, 1]] || proposals == [[0, 0, 1], [1, 0, 1]],
                "\(proposals)"
            )
            // The PACS alone knows what sounds alike: the row stays, unverified.
            let row = run.jsonLines[2][path: "results"].elements.first
            #expect(row?[path: "unverified"].elements.map(\.text) == ["PatientName"], "\(run)")
            #expect(row?["mismatch"] == nil || row?[path: "mismatch"].elements.isEmpty == true, "\(run)")
            await pacs.process.stop()
        }

        @Test("Combined ranges are judged as the one range that they are")
        func combined() async throws {
            let pacs = try await Negotiator.start(agreeing: "01")
            let query = "find --date 2026-05-01..2026-05-03 StudyTime=0800-1200"
            let run = try await pacs.run("\(query) --combined", query)
            #expect(run.code == 0, "\(run)")
            let rows = run.jsonLines.dropFirst().map {
                $0[path: "results"].elements.first?[path: "mismatch"].elements.map(\.text) ?? []
            }
            // 03:00 of the second day is inside 1 May 08:00 to 3 May 12:00, and outside 08:00 to 12:00 of any day.
            #expect(rows == [[], ["StudyTime"]], "\(run)")
            await pacs.process.stop()
        }
    }
}
