import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// Faults of associations, scripted and with real peers, as `diagnose` tells them.
    @Suite struct AssociationFaultTests {
        // MARK: - The association

        private static func rejection(_ result: UInt8, _ source: UInt8, _ reason: UInt8) -> [UInt8] {
            [3, 0, 0, 0, 0, 4, 0, result, source, reason]
        }

        /// What comes instead of an A-ASSOCIATE-AC.
        static let refusals: [(bytes: [UInt8], fault: Fault)] = [
            (
                Self.rejection(1, 1, 7),
                Fault(
                    "1/1/7",
                    "association",
                    "association-rejected",
                    says: ["Called AE Title Not Recognized (7)", "'ANY'", "'PACSH'"],
                    remedy: ["exact AE title", "'PACSH'"]
                )
            ),
            (
                Self.rejection(1, 1, 3),
                Fault(
                    "1/1/3",
                    "association",
                    "association-rejected",
                    says: ["Calling AE Title Not Recognized (3)", "no entry for our AE title 'PACSH'"],
                    remedy: ["must register 'PACSH'", "whoami"]
                )
            ),
            (
                Self.rejection(1, 1, 2),
                Fault(
                    "1/1/2",
                    "association",
                    "association-rejected",
                    says: ["Application Context Name Not Supported (2)"],
                    remedy: ["DICOM port"]
                )
            ),
            (
                Self.rejection(1, 1, 1),
                Fault(
                    "1/1/1",
                    "association",
                    "association-rejected",
                    says: ["No Reason (1)", "one of the two AE titles"],
                    remedy: ["called 'ANY'", "calling 'PACSH'"]
                )
            ),
            (
                Self.rejection(1, 2, 1),
                Fault(
                    "1/2/1",
                    "association",
                    "association-rejected",
                    says: ["Service Provider (ACSE Related) (2)"],
                    remedy: ["compare both titles"]
                )
            ),
            (
                Self.rejection(1, 2, 2),
                Fault(
                    "1/2/2",
                    "association",
                    "association-rejected",
                    says: ["Protocol Version Not Supported (2)"],
                    remedy: ["DICOM port"]
                )
            ),
            (
                Self.rejection(2, 3, 1),
                Fault(
                    "2/3/1",
                    "association",
                    "association-rejected",
                    says: ["Temporary Congestion (1)", "busy"],
                    remedy: ["wait a moment"]
                )
            ),
            (
                Self.rejection(2, 3, 2),
                Fault(
                    "the limit of associations",
                    "association",
                    "association-rejected",
                    says: ["Local Limit Exceeded (2)", "limit of associations"],
                    remedy: ["'release'", "PACS administrator"]
                )
            ),
            (
                Self.rejection(2, 1, 1),
                Fault(
                    "2/1/1",
                    "association",
                    "association-rejected",
                    says: ["Rejected Transient (2)", "for the moment"],
                    remedy: ["wait a moment"]
                )
            ),
            (
                [7, 0, 0, 0, 0, 4, 0, 0, 0, 0],
                Fault(
                    "an abort by the application",
                    "association",
                    "association-aborted",
                    says: ["Service User (0)", "on purpose"],
                    remedy: ["PACS log", "'PACSH'"]
                )
            ),
            (
                [7, 0, 0, 0, 0, 4, 0, 0, 2, 2],
                Fault(
                    "an abort by the protocol layer",
                    "association",
                    "association-aborted",
                    says: ["Unexpected PDU (2)", "protocol layer"],
                    remedy: ["pdu.max"]
                )
            ),
            (
                [2, 0, 0, 0, 0, 80, 0, 1, 0, 0] + [UInt8](repeating: 0x20, count: 64)
                    + [0x10, 0, 0x7f, 0xff, 0x31, 0x2e, 0x32, 0, 0, 0, 0, 0],
                Fault(
                    "an accept full of lies",
                    "association",
                    "protocol-violation",
                    says: ["broke the DICOM protocol"],
                    remedy: ["maker of the PACS"]
                )
            ),
        ]

        @Test(arguments: Self.refusals.indices) func insteadOfAnAccept(index: Int) async throws {
            let (bytes, fault) = Self.refusals[index]
            let peer = try ScriptedPeer([.readUnit, .send(bytes), .stall(seconds: 20)])
            fault.expect(try await Diagnosing.run("ANY@127.0.0.1:\(peer.port)", patience: "20"))
            peer.stop()
        }

        @Test func wrongTitlesAtRealPeers() async throws {
            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: 1)
            let pacs = try await DCMQRSCP.start(holding: samples.paths, stations: [Station(title: "PACSH", port: 9)])
            let wrong = Fault(
                "wrong called AE title",
                "association",
                "association-rejected",
                says: ["Called AE Title Not Recognized (7)", "'NOBODY'"],
                remedy: ["exact AE title"]
            )
            wrong.expect(try await Diagnosing.run("NOBODY@127.0.0.1:\(pacs.port)", patience: "30"))
            Fault(
                "case of the called AE title",
                "association",
                "association-rejected",
                says: ["as 'DCMQR' it accepts us", "upper and lower case count"],
                remedy: ["connect DCMQR@127.0.0.1:\(pacs.port)"]
            ).expect(try await Diagnosing.run("dcmqr@127.0.0.1:\(pacs.port)", ["--probe"], patience: "30"))

            let probe = try await Diagnosing.run(pacs.address, ["--probe"], patience: "30")
            #expect(probe.code == 0, "\(probe)")
            let detail = Fault.stage("association", of: probe)["detail"]?.text ?? ""
            #expect(detail.contains("The called AE title is checked (a wrong one ends in rejection 1/1/7)"), "\(probe)")
            #expect(detail.contains("our AE title isn't checked"), "\(probe)")

            let titles = try await Diagnosing.run(pacs.address, ["--called", "NOBODY"], patience: "30")
            #expect(titles.json["failedAt"]?.text == "association" && titles.json["called"]?.text == "NOBODY")
            await pacs.stop()

            // One that lets only named systems in.
            let strict = try await DCMQRSCP.start(
                holding: samples.paths,
                stations: [Station(title: "KNOWN", port: 9)],
                peers: "station0"
            )
            Fault(
                "wrong calling AE title at dcmqrscp",
                "association",
                "association-rejected",
                says: ["Called AE Title Not Recognized (7)", "do not know our AE title 'PACSH'"],
                remedy: ["'PACSH' is registered"]
            ).expect(try await Diagnosing.run(strict.address, patience: "30"))
            await strict.stop()

            let port = try Loopback.freePort()
            let refusing = try ChildProcess(Programs.path("storescp"), ["--refuse", String(port)])
            try await Loopback.waitUntilListening(port: port, process: refusing)
            Fault(
                "storescp --refuse",
                "association",
                "association-rejected",
                says: ["Rejected"],
                remedy: ["'PACSH'"]
            ).expect(try await Diagnosing.run("ANY@127.0.0.1:\(port)", patience: "30"))
            await refusing.stop()
        }

        // MARK: - The demonstration PACS

        /// Its faults as `diagnose` meets them.
        static let demo: [(fault: String, settings: [String: String], expected: Fault)] = [
            (
                "reject-called", [:],
                Fault("reject-called", "association", "association-rejected", says: ["(7)"], remedy: ["exact AE title"])
            ),
            (
                "reject-calling", [:],
                Fault("reject-calling", "association", "association-rejected", says: ["(3)"], remedy: ["register"])
            ),
            (
                "abort-on-find", [:],
                Fault("abort-on-find", "query", "association-aborted", says: ["not query"], remedy: ["allow query"])
            ),
            (
                "silent", ["timeout.acse": "1"],
                Fault("silent", "identify", "acse-timeout", says: ["timeout.acse"], remedy: ["timeout.acse"])
            ),
            (
                "slow", ["timeout.dimse": "0.1"],
                Fault("slow", "echo", "dimse-timeout", says: ["timeout.dimse"], remedy: ["timeout.dimse"])
            ),
        ]

        @Test(arguments: Self.demo.indices) func theDemonstrationsFaults(index: Int) async throws {
            let (fault, settings, expected) = Self.demo[index]
            let home = try Pacsh(["--no-rc"])
            let process = try home.start(["--format", "json", "demo-pacs", "--port", "0", "--fault", fault])
            let demo = try await Receiver.listening(home, process)
            expected.expect(try await Diagnosing.run("DEMO@127.0.0.1:\(demo.port)", settings: settings, patience: "20"))
            try await demo.stop()
        }
    }
}
