import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// `trace`: lines on standard error, and captures that tshark reads.
    @Suite struct TraceTests {
        /// A PACS and a pacsh that it can deliver to.
        private static func site(_ samples: SampleFiles) async throws -> (pacs: DCMQRSCP, pacsh: Pacsh, port: Int) {
            let port = try Loopback.freePort()
            let pacs = try await DCMQRSCP.start(
                holding: samples.paths,
                stations: [Station(title: "PACSH", port: port)]
            )
            let options = ["-p", pacs.address, "--scp-port", String(port), "--format", "jsonl", "--yes", "--no-rc"]
            return (pacs, try Pacsh(options), port)
        }

        /// Runs tshark on a capture; `fields` are what it prints, with tabs between.
        private static func tshark(_ file: String, _ ports: [Int], _ filter: String, _ fields: [String] = [])
            async throws
            -> [[String]]
        {
            let folder = try TemporaryDirectory("tshark")
            let decoding = ports.flatMap { ["-d", "tcp.port==\($0),dicom"] }
            let checks = ["-o", "tcp.check_checksum:TRUE", "-o", "ip.check_checksum:TRUE"]
            let output = try await Programs.run(
                "tshark",
                ["-r", file, "-Y", filter] + decoding + checks
                    + (fields.isEmpty ? [] : ["-T", "fields"] + fields.flatMap { ["-e", $0] }),
                environment: ["HOME": folder.path]
            )
            return output.split(separator: "\n").map {
                $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            }
        }

        private static let faults =
            "_ws.malformed || tcp.analysis.flags || tcp.checksum.status == 0 || ip.checksum.status == 0"

        @Test func aCaptureOfTheMainJobIsWhatPacshReported() async throws {
            let samples = try await SampleFiles.archive(nm: 1, ct: 1, pt: 0, objects: 2)
            let (pacs, pacsh, port) = try await Self.site(samples)
            let run = try await pacsh.run([
                "-c", "trace capture all.pcapng", "-c", "echo", "-c", "find", "-c", "move all -o move", "-c",
                "get all -o get",
                "-c", "release", "-c", "trace capture off",
            ])
            #expect(run.code == 0, "\(run)")
            let file = "\(pacsh.directory)/all.pcapng"
            let ports = [pacs.port, port]
            let faults = try await Self.tshark(file, ports, Self.faults)
            #expect(faults.isEmpty, "\(faults)")
            let mode = try await Programs.run("stat", ["-c", "%a", file])
            #expect(mode == "600\n")

            let packets = try await Self.tshark(file, ports, "frame", ["frame.number"])
            #expect(run.jsonLines.last?["packets"]?.whole == packets.count, "\(run)")
            #expect(run.jsonLines.last?["capturing"] == .bool(false))
            let titles = try await Self.tshark(
                file,
                ports,
                "dicom.pdu.type == 1",
                ["tcp.dstport", "dicom.assoc.ae.calling", "dicom.assoc.ae.called"]
            )
            // dcmqrscp delivers over one association a study.
            let toPACS = titles.filter { $0[0] == String(pacs.port) }
            let toUs = titles.filter { $0[0] == String(port) }
            #expect(toPACS.count >= 2 && toUs.count >= 1, "\(titles)")
            #expect(toPACS.allSatisfy { $0[1].hasPrefix("PACSH") && $0[2].hasPrefix("DCMQR") }, "\(titles)")
            #expect(toUs.allSatisfy { $0[1].hasPrefix("DCMQR") && $0[2].hasPrefix("PACSH") }, "\(titles)")
            let infos = try await Self.tshark(file, ports, "dicom", ["_ws.col.Info"]).map { $0[0] }
            #expect(infos.contains { $0.contains("C-ECHO-RSP ID=1 (Success)") }, "\(infos)")
            #expect(infos.contains { $0.contains("C-FIND-RSP") && $0.contains("(Success)") })
            #expect(infos.contains { $0.contains("C-MOVE-RSP") && $0.contains("(Success)") })
            #expect(infos.contains { $0.contains("C-GET-RSP") && $0.contains("(Success)") })
            let stored = infos.filter { $0.contains("C-STORE-RSP") && $0.contains("(Success)") }
            let received = run.jsonLines.compactMap { line in
                ["move", "get"].contains(line["command"]?.text ?? "") ? line["received"]?.whole : nil
            }
            #expect(received == [samples.files.count, samples.files.count], "\(run)")
            #expect(stored.count == received.reduce(0, +), "\(infos)")
            let opened = try await Self.tshark(file, ports, "tcp.flags.syn == 1 && tcp.flags.ack == 0", ["tcp.stream"])
            let closed = try await Self.tshark(file, ports, "tcp.flags.fin == 1", ["tcp.stream"])
            #expect(closed.count == 2 * opened.count)
            await pacs.stop()
        }

        @Test func aCaptureThatBeginsLateCanStillBeDecodedAndEndsWithTheProcess() async throws {
            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: 1)
            let (pacs, pacsh, port) = try await Self.site(samples)
            let run = try await pacsh.run(["-c", "echo", "-c", "trace capture late.pcapng", "-c", "find"])
            #expect(run.code == 0, "\(run)")
            let file = "\(pacsh.directory)/late.pcapng"
            let infos = try await Self.tshark(file, [pacs.port, port], "dicom", ["_ws.col.Info"]).map { $0[0] }
            #expect(infos.first?.contains("A-ASSOCIATE request PACSH") == true, "\(infos)")
            #expect(infos.contains { $0.contains("C-FIND-RQ ID=2") } && !infos.contains { $0.contains("C-ECHO") })
            #expect(infos.last?.contains("A-RELEASE response") == true, "\(infos)")
            let faults = try await Self.tshark(file, [pacs.port, port], Self.faults)
            #expect(faults.isEmpty, "\(faults)")
            let comments = try await Self.tshark(file, [pacs.port], "frame.comment", ["frame.comment"])
            #expect(comments.count == 2 && comments.allSatisfy { $0[0].contains("before the capture") }, "\(comments)")
            await pacs.stop()
        }

        @Test func aSessionOnTLSIsCapturedInClear() async throws {
            let tls = try await Certificates.shared()
            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: 1)
            let files = [
                "--tls-cert", tls.certificate(.server), "--tls-key", tls.key(.server), "--tls-ca", tls.authority,
            ]
            let pacsh = try Pacsh(["--no-rc", "--format", "jsonl"])
            let process = try pacsh.start(
                [
                    "-c", "trace capture in.pcapng", "-c",
                    "scp run --tls --port 0 --accept any -o in \(files.joined(separator: " "))",
                ]
            )
            let ready = await eventually(seconds: 30) { process.output.contains("\"scp\"") }
            let line = process.output.split(separator: "\n").first { $0.contains("\"scp\"") } ?? ""
            let port = try #require(
                (JSONValue(parsing: String(line)) ?? .null)["port"]?.whole,
                "\(ready) \(process.errors)"
            )
            try await Programs.run(
                "storescu",
                ["+tls", tls.key(.client), tls.certificate(.client), "+cf", tls.authority, "-aec", "PACSH"]
                    + ["127.0.0.1", String(port)] + samples.paths
            )
            process.signal(2)
            _ = try await process.wait()
            let file = "\(pacsh.directory)/in.pcapng"
            let infos = try await Self.tshark(file, [port], "dicom", ["_ws.col.Info"]).map { $0[0] }
            #expect(infos.contains { $0.contains("C-STORE-RSP") && $0.contains("(Success)") }, "\(infos)")
            let faults = try await Self.tshark(file, [port], Self.faults)
            #expect(faults.isEmpty, "\(faults)")
        }

        @Test func linesTellTheFieldsAndMaskThePatient() async throws {
            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: 2)
            let (pacs, pacsh, _) = try await Self.site(samples)
            let masked = try await pacsh.run([
                "-c", "trace on -v", "-c", "echo", "-c", "find PatientID=P001", "-c", "trace on", "-c", "move 1", "-c",
                "trace off", "-c", "echo",
            ])
            #expect(masked.code == 0, "\(masked)")
            let lines = masked.errors.split(separator: "\n").map(String.init)
            for words in [
                "-> A-ASSOCIATE-RQ calling PACSH, called DCMQR", "context 1 Verification SOP Class",
                "<- A-ASSOCIATE-AC",
                "-> P-DATA-TF C-ECHO-RQ message 1", "<- P-DATA-TF C-ECHO-RSP to message 1, status 0x0000 Success",
                "-> P-DATA-TF C-FIND-RQ message 2", "(0010,0020) LO PatientID = ***", "C-MOVE-RQ", "destination PACSH",
                "<- P-DATA-TF C-STORE-RQ", "-> P-DATA-TF C-STORE-RSP", "completed 2, failed 0, warning 0",
                "<- A-RELEASE-RQ",
            ] {
                #expect(lines.contains { $0.contains(words) }, "\(words) is not in \(masked)")
            }
            #expect(lines.filter { $0.contains("C-ECHO-RQ") }.count == 1, "off means off: \(masked)")
            #expect(lines.filter { $0.contains("C-STORE-RQ") }.count == samples.files.count, "\(masked)")
            for identity in ["P001", "Müller"] { #expect(!masked.errors.contains(identity), "\(masked)") }

            let full = try await pacsh.run(["-c", "trace on -v --full", "-c", "find PatientID=P001"])
            #expect(full.errors.contains("(0010,0020) LO PatientID = P001"), "\(full)")
            #expect(full.errors.contains("PN PatientName = Müller"), "\(full)")
            await pacs.stop()
        }

        @Test func aFullDiskEndsTheCaptureAndNothingElse() async throws {
            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: 4, kilobytes: 128)
            let (pacs, pacsh, port) = try await Self.site(samples)
            // A limit on the size of files stands for a disk that fills up: more than an object, less than the capture.
            let process = try pacsh.start(
                ["-c", "trace capture full.pcapng", "-c", "find", "-c", "get all"],
                through: ["/bin/bash", "-c", "trap '' XFSZ; ulimit -f 300; exec \"$0\" \"$@\""]
            )
            let ending = try await process.wait()
            #expect(ending.code == 0, "\(ending.output)\(ending.errors)")
            #expect(ending.output.contains("\"received\":\(samples.files.count)"), "\(ending.output)")
            let notices = ending.errors.split(separator: "\n").filter {
                $0.contains("the capture into full.pcapng stopped")
            }
            #expect(notices.count == 1, "\(ending.errors)")
            let file = "\(pacsh.directory)/full.pcapng"
            let infos = try await Self.tshark(file, [pacs.port, port], "dicom", ["_ws.col.Info"])
            #expect(!infos.isEmpty)
            await pacs.stop()
        }

        @Test func wordsThatDoNotFitAreRefused() async throws {
            let pacsh = try Pacsh(["--format", "json", "--no-rc"])
            for words in [["trace", "capture"], ["trace", "off", "-v"], ["trace", "on", "x"], ["trace", "maybe"]] {
                #expect(try await pacsh.run(words).code == 2, "\(words)")
            }
            let unwritable = try await pacsh.run(["trace", "capture", "nowhere/x.pcapng"])
            #expect(
                unwritable.code == 5 && unwritable.json[path: "error", "code"].text == "not-writable",
                "\(unwritable)"
            )
            let state = try await pacsh.run(["trace"])
            #expect(state.json["on"] == .bool(false) && state.json["capturing"] == .bool(false), "\(state)")
        }
    }
}
