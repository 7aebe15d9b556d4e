import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// Faults of associations, contexts and queries, scripted and with real peers, as `diagnose` tells them.
    @Suite struct AssociationFaultTests {
        /// The contexts of a diagnosis: Verification, then FIND, MOVE and GET of the study root and the patient root.
        private static let all: [UInt8] = [1, 3, 5, 7, 9, 11, 13]

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

        // MARK: - C-ECHO

        private static func response(_ field: UInt16, _ context: UInt8, id: UInt16, _ status: UInt16) -> [UInt8] {
            ScriptedPeer.data(
                context: context,
                isCommand: true,
                ScriptedPeer.command([(0x0100, field), (0x0120, id), (0x0800, 0x0101), (0x0900, status)])
            )
        }

        private static let released: [ScriptedPeer.Step] = [.readUnit, .send(ScriptedPeer.unit(6, [0, 0, 0, 0]))]

        @Test func theEcho() async throws {
            let accept: [ScriptedPeer.Step] = [.readUnit, .send(ScriptedPeer.accept(Self.all)), .readUnit]
            let matrix: [(steps: [ScriptedPeer.Step], patience: String, fault: Fault)] = [
                (
                    [.stall(seconds: 60)],
                    "1.5",
                    Fault(
                        "silence after the accept",
                        "echo",
                        "dimse-timeout",
                        says: ["C-ECHO-RQ", "timeout.dimse"],
                        remedy: ["timeout.dimse"]
                    )
                ),
                (
                    [.send([7, 0, 0, 0, 0, 4, 0, 0, 0, 0])],
                    "20",
                    Fault(
                        "an abort of the echo",
                        "echo",
                        "association-aborted",
                        says: ["while C-ECHO-RQ waited"],
                        remedy: ["registered", "PACS log"]
                    )
                ),
                (
                    [.reset],
                    "20",
                    Fault(
                        "a cut during the echo",
                        "echo",
                        "connection-lost",
                        says: ["while C-ECHO-RQ waited"],
                        remedy: ["firewall"]
                    )
                ),
                (
                    [.send(Self.response(0x8030, 1, id: 1, 0x0110)), .stall(seconds: 20)],
                    "20",
                    Fault(
                        "a failure status",
                        "echo",
                        "dimse-failure",
                        says: ["0x0110 Processing Failure"],
                        remedy: ["PACS log", "explain"]
                    )
                ),
                (
                    [.send(Self.response(0x8030, 1, id: 1, 0x0122)), .stall(seconds: 20)],
                    "20",
                    Fault(
                        "a service that is switched off",
                        "echo",
                        "dimse-failure",
                        says: ["0x0122 SOP Class Not Supported", "does not offer this service"],
                        remedy: ["contexts"]
                    )
                ),
                (
                    [.send(ScriptedPeer.unit(0x55, [1, 2, 3, 4])), .stall(seconds: 20)],
                    "20",
                    Fault(
                        "nonsense instead of a response",
                        "echo",
                        "protocol-violation",
                        says: ["broke the DICOM protocol"],
                        remedy: ["maker of the PACS"]
                    )
                ),
            ]
            for (steps, patience, fault) in matrix {
                let peer = try ScriptedPeer(accept + steps)
                fault.expect(try await Diagnosing.run("ANY@127.0.0.1:\(peer.port)", patience: patience))
                peer.stop()
            }
        }

        // MARK: - Contexts

        @Test func theContexts() async throws {
            let echoed: [ScriptedPeer.Step] = [.readUnit, .send(Self.response(0x8030, 1, id: 1, 0))]
            let nothing = try ScriptedPeer(
                [.readUnit, .send(ScriptedPeer.accept([1]))] + echoed + Self.released
            )
            Fault(
                "no query/retrieve context",
                "contexts",
                "no-accepted-context",
                says: ["study root: FIND refused, MOVE refused, GET refused", "'PACSH'"],
                remedy: ["allow query and retrieval for 'PACSH'"]
            ).expect(try await Diagnosing.run("ANY@127.0.0.1:\(nothing.port)", patience: "20"))
            nothing.stop()

            let refusing = try ScriptedPeer([
                .readUnit, .send(ScriptedPeer.accept(Self.all, result: 3)), .stall(seconds: 20),
            ])
            let refused = try await Diagnosing.run("ANY@127.0.0.1:\(refusing.port)", patience: "20")
            #expect(refused.json["failedAt"]?.text == "contexts" && refused.code == 1, "\(refused)")
            #expect(Fault.stage("echo", of: refused)["outcome"]?.text == "warning", "\(refused)")
            refusing.stop()

            let moveOnly = try ScriptedPeer(
                [.readUnit, .send(ScriptedPeer.accept([1, 5]))] + echoed + Self.released
            )
            let noFind = try await Diagnosing.run("ANY@127.0.0.1:\(moveOnly.port)", patience: "20")
            #expect(noFind.code == 0 && noFind.json["verdict"]?.text == "warning", "\(noFind)")
            #expect(Fault.stage("contexts", of: noFind)["remedy"]?.text?.contains("allow C-FIND") == true, "\(noFind)")
            #expect(Fault.stage("query", of: noFind)["outcome"]?.text == "skipped", "\(noFind)")
            moveOnly.stop()

            // A Storage SCP is a DICOM peer, but no archive.
            let port = try Loopback.freePort()
            let storescp = try ChildProcess(Programs.path("storescp"), [String(port)])
            try await Loopback.waitUntilListening(port: port, process: storescp)
            Fault(
                "storescp in place of the PACS",
                "contexts",
                "no-accepted-context",
                says: ["patient root: FIND refused"],
                remedy: ["contexts"]
            ).expect(try await Diagnosing.run("ANY@127.0.0.1:\(port)", patience: "30"))
            await storescp.stop()
        }

        // MARK: - C-FIND

        /// A peer whose association and echo are good; the steps follow the C-FIND-RQ and its identifier.
        private func finder(_ steps: [ScriptedPeer.Step], contexts: [UInt8] = Self.all) throws -> ScriptedPeer {
            try ScriptedPeer(
                [
                    .readUnit, .send(ScriptedPeer.accept(contexts)), .readUnit,
                    .send(Self.response(0x8030, 1, id: 1, 0)), .readUnit, .readUnit,
                ] + steps
            )
        }

        @Test func theQuery() async throws {
            func status(_ status: UInt16) -> [ScriptedPeer.Step] {
                [.send(Self.response(0x8020, 3, id: 2, status)), .stall(seconds: 20)]
            }
            let matrix: [(steps: [ScriptedPeer.Step], patience: String, fault: Fault)] = [
                (
                    status(0xA700),
                    "20",
                    Fault("0xA700", "query", "dimse-failure", says: ["0xA700 Out of Resources"], remedy: ["narrow"])
                ),
                (
                    status(0xA900),
                    "20",
                    Fault(
                        "0xA900",
                        "query",
                        "dimse-failure",
                        says: ["0xA900 Identifier Does Not Match SOP Class"],
                        remedy: ["--model"]
                    )
                ),
                (
                    status(0xC001),
                    "20",
                    Fault(
                        "0xC001",
                        "query",
                        "dimse-failure",
                        says: ["0xC001 Unable to Process", "'PACSH' may not ask"],
                        remedy: ["PACS log"]
                    )
                ),
                (
                    status(0x0124),
                    "20",
                    Fault(
                        "0x0124",
                        "query",
                        "dimse-failure",
                        says: ["0x0124 Not Authorized", "'PACSH'"],
                        remedy: ["must allow the operation for 'PACSH'"]
                    )
                ),
                (
                    [.stall(seconds: 60)],
                    "1.5",
                    Fault(
                        "silence after the query",
                        "query",
                        "dimse-timeout",
                        says: ["C-FIND-RQ", "timeout.dimse"],
                        remedy: ["timeout.dimse"]
                    )
                ),
                (
                    [.send([7, 0, 0, 0, 0, 4, 0, 0, 0, 0])],
                    "20",
                    Fault(
                        "an abort of the query",
                        "query",
                        "association-aborted",
                        says: ["while C-FIND-RQ waited", "may echo but not query"],
                        remedy: ["allow query and retrieval for 'PACSH'"]
                    )
                ),
                (
                    [.reset],
                    "20",
                    Fault(
                        "a cut during the query",
                        "query",
                        "connection-lost",
                        says: ["while C-FIND-RQ waited"],
                        remedy: ["firewall"]
                    )
                ),
            ]
            for (steps, patience, fault) in matrix {
                let peer = try self.finder(steps)
                fault.expect(try await Diagnosing.run("ANY@127.0.0.1:\(peer.port)", patience: patience))
                peer.stop()
            }
        }

        @Test func aFilterThatIsIgnoredAndAModelThatIsMissing() async throws {
            let match =
                ScriptedPeer.data(
                    context: 3,
                    isCommand: true,
                    ScriptedPeer.command([(0x0100, 0x8020), (0x0120, 2), (0x0800, 1), (0x0900, 0xff00)])
                )
                + ScriptedPeer.data(
                    context: 3,
                    isCommand: false,
                    [0x20, 0, 0x0d, 0, 0x55, 0x49, 6, 0] + Array("1.2.3\0".utf8)
                )
            let ignoring = try self.finder(
                [.send(match + Self.response(0x8020, 3, id: 2, 0))] + Self.released
            )
            let ignored = try await Diagnosing.run("ANY@127.0.0.1:\(ignoring.port)", patience: "20")
            #expect(ignored.code == 0 && ignored.json["verdict"]?.text == "warning", "\(ignored)")
            let query = Fault.stage("query", of: ignored)
            #expect(query["outcome"]?.text == "warning", "\(ignored)")
            #expect(query["detail"]?.text?.contains("ignores the Study Instance UID") == true, "\(ignored)")
            ignoring.stop()

            let patients = try self.finder(
                [.send(Self.response(0x8020, 9, id: 2, 0))] + Self.released,
                contexts: [1, 9, 11]
            )
            let other = try await Diagnosing.run("ANY@127.0.0.1:\(patients.port)", patience: "20")
            #expect(other.code == 0 && other.json["verdict"]?.text == "warning", "\(other)")
            #expect(Fault.stage("contexts", of: other)["remedy"]?.text == "'set model patient'", "\(other)")
            #expect(Fault.stage("query", of: other)["outcome"]?.text == "ok", "\(other)")
            patients.stop()
        }

        @Test func whoMayEchoButNotQuery() async throws {
            let pacs = try await Orthanc.start(stations: [Station(title: "SOMEBODY", port: 9)])
            Fault(
                "Orthanc and an AE title that it doesn't know",
                "query",
                "association-aborted",
                says: ["may echo but not query"],
                remedy: ["allow query and retrieval for 'PACSH'"]
            ).expect(try await Diagnosing.run(pacs.address, patience: "30"))
            await pacs.stop()
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
