import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// Peers that aren't DICOM, break off, or send what no PACS should.
    @Suite struct HostilePeerTests {
        /// What a peer answers to our association request, and the code that this must end in.
        struct Answer: Sendable, CustomTestStringConvertible {
            let testDescription: String
            let bytes: [UInt8]
            let codes: [String]
        }

        static let answers: [Answer] = [
            Answer(
                testDescription: "a web server",
                bytes: Array("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n".utf8),
                codes: ["not-dicom"]
            ),
            Answer(testDescription: "SSH", bytes: Array("SSH-2.0-OpenSSH_9.2p1\r\n".utf8), codes: ["not-dicom"]),
            Answer(
                testDescription: "a TLS alert",
                bytes: [0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x46],
                codes: ["tls-expected"]
            ),
            Answer(
                testDescription: "noise",
                bytes: (0..<512).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ 200) },
                codes: ["not-dicom"]
            ),
            Answer(
                testDescription: "an accept of four gigabytes",
                bytes: [2, 0, 0xff, 0xff, 0xff, 0xff] + [UInt8](repeating: 0, count: 64),
                codes: ["protocol-violation", "not-dicom"]
            ),
            Answer(
                testDescription: "an accept full of lies about lengths",
                bytes: [2, 0, 0, 0, 0, 80, 0, 1, 0, 0] + [UInt8](repeating: 0x20, count: 64) + [
                    0x10, 0, 0x7f, 0xff, 0x31, 0x2e, 0x32, 0, 0, 0, 0, 0,
                ],
                codes: ["protocol-violation"]
            ),
            Answer(
                testDescription: "an abort",
                bytes: [7, 0, 0, 0, 0, 4, 0, 0, 2, 0],
                codes: ["association-aborted"]
            ),
            Answer(
                testDescription: "data before the accept",
                bytes: [4, 0, 0, 0, 0, 6, 0, 0, 0, 2, 1, 3],
                codes: ["protocol-violation"]
            ),
            Answer(
                testDescription: "nothing and the end",
                bytes: [],
                codes: ["connection-lost", "association-aborted"]
            ),
        ]

        @Test(arguments: Self.answers) func insteadOfAnAccept(answer: Answer) async throws {
            let peer = try ScriptedPeer([.readUnit, .send(answer.bytes)])
            let pacsh = try Pacsh(["--format", "json", "--set", "timeout.acse=30"])
            let run = try await pacsh.run(["-p", "ANY@127.0.0.1:\(peer.port)", "echo"], seconds: 60)
            #expect(run.code == 4, "\(run)")
            #expect(answer.codes.contains(run.json[path: "error", "code"].text ?? ""), "\(run)")
            #expect(run.json[path: "error", "remedy"].text?.isEmpty == false, "\(run)")
            peer.stop()
        }

        @Test func aResetInsteadOfAnAnswer() async throws {
            let peer = try ScriptedPeer([.readUnit, .reset])
            let run = try await Pacsh(["--format", "json"]).run(["-p", "ANY@127.0.0.1:\(peer.port)", "echo"])
            #expect(run.code == 4, "\(run)")
            #expect(run.json[path: "error", "code"].text == "connection-lost", "\(run)")
            peer.stop()
        }

        @Test func whatAPACSStoresAsNamesDoesNotReachTheTerminalRaw() async throws {
            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: 1)
            let folder = try TemporaryDirectory("escapes")
            let file = folder.path("escape.dcm")
            try TemporaryDirectory.copy(try #require(samples.paths.first), to: file)
            let text = "\u{1b}]0;owned\u{07}\u{1b}[2J^X"
            try await Programs.run("dcmodify", ["-nb", "-m", "(0010,0010)=\(text)", "-m", "(0008,1030)=\(text)", file])
            let pacs = try await DCMQRSCP.start(holding: [file], stations: [Station(title: "PACSH", port: 9)])
            for format in ["table", "csv", "json"] {
                let run = try await Pacsh(["-p", pacs.address, "--yes"]).run(["find", "--format", format])
                #expect(run.code == 0, "\(run)")
                #expect(run.output.contains("owned"), "\(format): \(run)")
                #expect(!run.output.utf8.contains(0x1b) && !run.errors.utf8.contains(0x1b), "\(format)")
                #expect(!run.output.utf8.contains(0x07) && !run.errors.utf8.contains(0x07), "\(format)")
            }
            await pacs.stop()
        }
    }
}
