import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// Faults between pacsh and a PACS, each with the stage, the code, the sentence and the remedy of `diagnose`.
    @Suite struct FaultMatrixTests {
        // MARK: - Below DICOM

        @Test func theName() async throws {
            let run = try await Diagnosing.run("ANY@no-such-host.invalid:104")
            Fault(
                "unknown host",
                "resolve",
                "resolve-failed",
                says: ["no-such-host.invalid", "misspelt"],
                remedy: ["check the spelling"]
            ).expect(run)
        }

        @Test func thePort() async throws {
            let closed = try Loopback.freePort()
            Fault(
                "wrong port",
                "connect",
                "connect-refused",
                says: ["refused", "127.0.0.1 over lo", "no program listens"],
                remedy: ["port \(closed)", "PACS administrator"]
            ).expect(try await Diagnosing.run("ANY@127.0.0.1:\(closed)"))

            // A listener whose queue is full: the system drops what comes, as a firewall does.
            let (listener, full) = try Loopback.listen(queue: 0)
            let waiting = (0..<4).map { _ in Loopback.beginConnecting(port: full) }
            Fault(
                "a port that drops",
                "connect",
                "connect-timeout",
                says: ["timeout.connect", "as behind a firewall"],
                remedy: ["network administrator"]
            ).expect(try await Diagnosing.run("ANY@127.0.0.1:\(full)"))
            for descriptor in waiting + [listener] { Loopback.close(descriptor) }

            let run = try await Pacsh(["--format", "jsonl"]).run([
                "-c", "connect ANY@127.0.0.1:\(closed) --local 192.0.2.9", "-c", "diagnose",
            ])
            let last = run.jsonLines.last ?? .null
            #expect(last["failedAt"]?.text == "connect", "\(run)")
            #expect(last[path: "error", "code"].text == "scp-unreachable", "\(run)")
            #expect(run.errors.contains("192.0.2.9 belongs to no interface"), "\(run)")
            #expect(last[path: "error", "remedy"].text?.contains("--local") == true, "\(run)")
        }

        @Test func theFirewallAndTheRoutes() async throws {
            let network = try await NetworkNamespace(hosts: "127.0.0.1 localhost pacs.test\n10.204.0.1 pacs.test\n")
            try await network.firewall("-p tcp --dport 4242 -j DROP")
            try await network.firewall("-p tcp --dport 4243 -j REJECT --reject-with icmp-host-prohibited")
            try await network.firewall("-p tcp --dport 4244 -j REJECT --reject-with tcp-reset")
            try await network.configure("route", "add", "unreachable", "10.204.0.0/24")
            try await network.configure("route", "add", "prohibit", "10.205.0.0/24")
            try await network.configure("route", "add", "blackhole", "10.206.0.0/24")
            let matrix: [(address: String, fault: Fault)] = [
                (
                    "127.0.0.1:4242",
                    Fault(
                        "filtered port",
                        "connect",
                        "connect-timeout",
                        says: ["no answer, as behind a firewall that drops packets", "from 127.0.0.1 over lo"],
                        remedy: ["network administrator must allow TCP"]
                    )
                ),
                (
                    "127.0.0.1:4243",
                    Fault(
                        "firewall that rejects",
                        "connect",
                        "unreachable",
                        says: ["EHOSTUNREACH", "firewall"],
                        remedy: ["rule that rejects"]
                    )
                ),
                (
                    "127.0.0.1:4244",
                    Fault(
                        "firewall that resets",
                        "connect",
                        "connect-refused",
                        says: ["refused"],
                        remedy: ["check the number"]
                    )
                ),
                (
                    "10.204.0.1:104",
                    Fault(
                        "unreachable host",
                        "connect",
                        "unreachable",
                        says: ["EHOSTUNREACH"],
                        remedy: ["switched on"]
                    )
                ),
                (
                    "10.205.0.1:104",
                    Fault(
                        "route that prohibits",
                        "connect",
                        "unreachable",
                        says: ["EACCES", "This computer itself forbids"],
                        remedy: ["its firewall and its routes"]
                    )
                ),
                (
                    "10.206.0.1:104",
                    Fault(
                        "blackhole",
                        "connect",
                        "unreachable",
                        says: ["EINVAL", "This computer itself forbids"],
                        remedy: ["its firewall and its routes"]
                    )
                ),
                (
                    "10.207.0.1:104",
                    Fault(
                        "no route",
                        "connect",
                        "unreachable",
                        says: ["ENETUNREACH", "has no route"],
                        remedy: ["VPN"]
                    )
                ),
            ]
            for (address, fault) in matrix {
                fault.expect(try await Diagnosing.run("ANY@\(address)", through: network.prefix))
            }

            // One of two addresses of the name leads nowhere.
            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: 1)
            let pacs = try await DCMQRSCP.start(
                holding: samples.paths,
                stations: [Station(title: "PACSH", port: 9)],
                through: network.prefix
            )
            let run = try await Diagnosing.run("DCMQR@pacs.test:\(pacs.port)", through: network.prefix, patience: "20")
            #expect(run.code == 0 && run.json["verdict"]?.text == "warning", "\(run)")
            #expect(Fault.stage("connect", of: run)["outcome"]?.text == "warning", "\(run)")
            #expect(Fault.stage("connect", of: run)["remedy"]?.text?.contains("10.204.0.1") == true, "\(run)")
            await pacs.stop()
        }

        @Test func ourReceiverOnLoopbackOnly() async throws {
            let network = try await NetworkNamespace()
            try await network.configure("addr", "add", "10.203.0.1/32", "dev", "lo")
            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: 1)
            let pacs = try await DCMQRSCP.start(
                holding: samples.paths,
                stations: [Station(title: "PACSH", port: 11_112)],
                through: network.prefix
            )
            let run = try await Diagnosing.run(
                "DCMQR@10.203.0.1:\(pacs.port)",
                ["--callback"],
                settings: ["scp.bind": "127.0.0.1"],
                through: network.prefix,
                patience: "20"
            )
            Fault(
                "our SCP bound to loopback",
                "callback",
                "scp-unreachable",
                says: ["127.0.0.1", "cannot reach"],
                remedy: ["set scp.bind"]
            ).expect(run)
            await pacs.stop()
        }

        // MARK: - Who answers

        static let strangers: [(bytes: [UInt8], fault: Fault)] = [
            (
                Array("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n".utf8),
                Fault("a web server", "identify", "not-dicom", says: ["HTTP"], remedy: ["ask the PACS administrator"])
            ),
            (
                Array("SSH-2.0-OpenSSH_9.2p1\r\n".utf8),
                Fault("SSH", "identify", "not-dicom", says: ["SSH"], remedy: ["DICOM port"])
            ),
            (
                Array("220 mail.test ESMTP\r\n".utf8),
                Fault("a mail server", "identify", "not-dicom", says: ["FTP or SMTP"], remedy: ["DICOM port"])
            ),
            (
                Array("\u{0b}MSH|^~\\&|X\r\u{1c}\r".utf8),
                Fault("HL7", "identify", "not-dicom", says: ["HL7"], remedy: ["DICOM port"])
            ),
            (
                [0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x46],
                Fault("a TLS alert", "identify", "tls-expected", says: ["TLS"], remedy: ["TLS"])
            ),
            (
                [UInt8](repeating: 0xfe, count: 64),
                Fault("noise", "identify", "not-dicom", says: ["first bytes fe fe"], remedy: ["DICOM port"])
            ),
        ]

        @Test(arguments: Self.strangers.indices) func whoAnswers(index: Int) async throws {
            let (bytes, fault) = Self.strangers[index]
            let peer = try ScriptedPeer([.readUnit, .send(bytes), .stall(seconds: 20)])
            fault.expect(try await Diagnosing.run("ANY@127.0.0.1:\(peer.port)"))
            peer.stop()
        }

        @Test func whoIsSilent() async throws {
            let silent = try ScriptedPeer([.stall(seconds: 100)])
            Fault(
                "a silent peer",
                "identify",
                "acse-timeout",
                says: ["timeout.acse", "asked in TLS and in HTTP it kept silent too"],
                remedy: ["timeout.acse", "PACS administrator"]
            ).expect(try await Diagnosing.run("ANY@127.0.0.1:\(silent.port)"))
            silent.stop()
            for (name, step) in [("hangs up", ScriptedPeer.Step.send([])), ("resets", .reset)] {
                let peer = try ScriptedPeer([.readUnit, step])
                Fault(
                    "a peer that \(name)",
                    "identify",
                    "connection-lost",
                    says: ["hung up without a word"],
                    remedy: ["PACSH", "whoami"]
                ).expect(try await Diagnosing.run("ANY@127.0.0.1:\(peer.port)"))
                peer.stop()
            }
        }

        @Test func aRealWebServerAndARealTLSServer() async throws {
            let folder = try TemporaryDirectory("servers")
            let port = try Loopback.freePort()
            let web = try ChildProcess(
                Programs.python(),
                ["-m", "http.server", String(port), "--bind", "127.0.0.1", "--directory", folder.path]
            )
            try await Loopback.waitUntilListening(port: port, process: web)
            // It waits for the end of a line that never comes: only asking it in HTTP shows what it is.
            Fault("http.server", "identify", "not-dicom", says: ["HTTP"], remedy: ["DICOM port"])
                .expect(try await Diagnosing.run("ANY@127.0.0.1:\(port)", patience: "4"))
            await web.stop()

            let (key, certificate) = (folder.path("key.pem"), folder.path("certificate.pem"))
            try await Programs.run(
                "openssl",
                [
                    "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout",
                    key,
                    "-out", certificate, "-days", "1", "-subj", "/CN=localhost",
                ]
            )
            let securePort = try Loopback.freePort()
            let secure = try ChildProcess(
                Programs.path("openssl"),
                ["s_server", "-accept", "127.0.0.1:\(securePort)", "-key", key, "-cert", certificate, "-quiet"]
            )
            try await Loopback.waitUntilListening(port: securePort, process: secure)
            Fault("TLS on the port", "identify", "tls-expected", says: ["TLS"], remedy: ["TLS"])
                .expect(try await Diagnosing.run("ANY@127.0.0.1:\(securePort)", patience: "4"))
            await secure.stop()
        }
    }
}

/// Runs of `diagnose`.
enum Diagnosing {
    /// Runs it with JSON output; `patience` is every timer but those in `settings`, in seconds.
    static func run(
        _ address: String,
        _ options: [String] = [],
        settings: [String: String] = [:],
        through wrapper: [String] = [],
        patience: String = "1"
    ) async throws -> Pacsh.Run {
        var timers = ["connect", "acse", "dimse", "retrieve", "grace"].reduce(into: [:]) {
            $0["timeout.\($1)"] = patience
        }
        timers["timeout.release"] = "0.5"
        let words = timers.merging(settings) { $1 }.flatMap { ["--set", "\($0.key)=\($0.value)"] }
        let pacsh = try Pacsh(["--format", "json", "--no-rc", "-p", address] + words)
        return try await pacsh.run(["diagnose"] + options, seconds: 90, through: wrapper)
    }
}
