import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// Faults behind a good association: C-ECHO, contexts, C-FIND, as `diagnose` tells them.
    @Suite struct ServiceFaultTests {
        /// The contexts of a diagnosis: Verification, then FIND, MOVE and GET of the study root and the patient root.
        private static let all: [UInt8] = [1, 3, 5, 7, 9, 11, 13]

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
                        says: ["0x0122 SOP Class Not Supported", "does not offer Verification"],
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
                says: ["study root: FIND not answered, MOVE not answered, GET not answered", "'PACSH'"],
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

        // MARK: - Nothing found

        @Test func whyNothingIsFound() async throws {
            let samples = try await SampleFiles.archive(nm: 2, ct: 1, pt: 0, objects: 1)
            let site = try await Site.start { station in
                try await DCMQRSCP.start(holding: samples.paths, stations: [station])
            }
            for (words, finding) in [
                (["--patient", "m\u{fc}ller*"], "case-sensitive"), (["patient", "--id", "p001"], "case-sensitive"),
                (["--patient", "M\u{fc}ller"], "value-not-whole"), (["--date", "1999-01-01"], "date-outside"),
                (["mg"], "modality-ignored"), (["--id", "NOBODY", "--since", "20200101"], "key-excludes"),
            ] {
                let run = try await site.pacsh.run(["--format", "json", "find"] + words + ["--explain"])
                #expect(run.code == 0, "\(words): \(run)")
                let first = run.json[path: "explanation"].elements.first ?? .null
                #expect(first["finding"]?.text == finding, "\(words): \(run)")
                #expect(first["established"] == .bool(true) && first["remedy"]?.text?.isEmpty == false, "\(run)")
                #expect(!run.errors.contains("NOBODY") && !run.errors.contains("ller"), "\(run)")
            }
            let queries = site.toPACS.recordings.flatMap { $0.messages(fromRequestor: true) }
            #expect(queries.allSatisfy { [0x0020, 0x0fff].contains($0.commandField) })
            await site.stop()

            let pacs = try await Orthanc.start(stations: [Station(title: "SOMEBODY", port: 9)])
            let run = try await Pacsh(["--format", "json", "-p", pacs.address]).run(["find", "--id", "1", "--explain"])
            #expect(run.code == 4 && run.json[path: "error", "code"].text == "association-aborted", "\(run)")
            let first = run.json[path: "explanation"].elements.first ?? .null
            #expect(first["finding"]?.text == "nothing-visible", "\(run)")
            #expect(first["remedy"]?.text?.contains("'PACSH'") == true, "\(run)")
            await pacs.stop()
        }
    }
}
