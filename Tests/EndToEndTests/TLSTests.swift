import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// TLS with real peers, as a client and as Storage SCP.
    @Suite struct TLSTests {
        /// What `connect` takes to trust the test's authority and show the client's certificate.
        private static func options(_ tls: Certificates, client: Certificates.Kind? = .client) -> String {
            let shown = client.map { " --tls-cert \(tls.certificate($0)) --tls-key \(tls.key($0))" } ?? ""
            return "--tls-ca \(tls.authority)\(shown)"
        }

        // MARK: - Real PACS

        @Test(arguments: [false, true])
        func orthanc(callsBackOnTLS: Bool) async throws {
            let tls = try await Certificates.shared()
            let samples = try await SampleFiles.archive(nm: 2, ct: 1, pt: 0, objects: 2)
            let port = try Loopback.freePort()
            let secure: Set<String> = callsBackOnTLS ? ["PACSH"] : []
            let pacs = try await Orthanc.start(
                stations: [Station(title: "PACSH", port: port)],
                tls: tls,
                secure: secure
            )
            try await Programs.run(
                "storescu",
                ["+tls", tls.key(.client), tls.certificate(.client), "+cf", tls.authority, "-aec", pacs.title]
                    + ["127.0.0.1", String(pacs.port)] + samples.paths
            )
            let pacsh = try Pacsh(["--format", "jsonl", "--yes", "--no-rc", "--scp-port", String(port)])
            var commands = ["connect \(pacs.title)@localhost:\(pacs.port) \(Self.options(tls))", "echo", "find"]
            if callsBackOnTLS {
                let files =
                    "--tls-ca \(tls.authority) --tls-cert \(tls.certificate(.server)) --tls-key \(tls.key(.server))"
                commands.append("scp start --tls \(files) -o move")
            } else {
                commands.append("get all -o get")
            }
            commands.append("move all -o move")
            let run = try await pacsh.run(commands.flatMap { ["-c", $0] }, seconds: 120)
            #expect(run.code == 0, "\(run)\n\(pacs.log.suffix(3000))")
            #expect(run.jsonLines.first?["tls"] == .bool(true))
            #expect(run.jsonLines.last?["received"]?.whole == samples.files.count, "\(run)")
            if callsBackOnTLS {
                let scp = run.jsonLines.first { $0["command"]?.text == "scp" }
                #expect(scp?["tls"] == .bool(true), "\(run)")
            } else {
                let get = run.jsonLines.first { $0["command"]?.text == "get" }
                #expect(get?["received"]?.whole == samples.files.count, "\(run)")
            }
            await pacs.stop()
        }

        @Test(arguments: ["1.2", "1.3"])
        func pynetdicom(version: String) async throws {
            let tls = try await Certificates.shared()
            let samples = try await SampleFiles.archive(nm: 1, ct: 1, pt: 0, objects: 2)
            let port = try Loopback.freePort()
            let archive = try ChildProcess(
                Programs.python(),
                [Programs.script("tls_archive.py"), String(port), tls.certificate(.server), tls.key(.server)]
                    + [tls.authority, version] + samples.paths
            )
            try await Loopback.waitUntilListening(port: port, process: archive)
            let pacsh = try Pacsh(["--format", "jsonl", "--yes", "--no-rc"])
            let run = try await pacsh.run([
                "-c", "connect QRSCP@127.0.0.1:\(port) \(Self.options(tls))", "-c", "echo -n 3", "-c", "find", "-c",
                "get all",
            ])
            #expect(run.code == 0, "\(run)\n\(archive.errors)")
            #expect(run.jsonLines.last?["received"]?.whole == samples.files.count, "\(run)\n\(archive.errors)")
            let without = try await pacsh.run([
                "-c", "connect QRSCP@127.0.0.1:\(port) \(Self.options(tls, client: nil))", "-c", "echo",
            ])
            self.expect(without, "client-certificate-missing", saying: "asks for a client certificate")
            await archive.stop()
        }

        @Test func storescpOfDCMTK() async throws {
            let tls = try await Certificates.shared()
            try await self.withStoreSCP(tls, .server) { port in
                for host in ["127.0.0.1", "localhost"] {
                    let run = try await self.echo("X@\(host):\(port) \(Self.options(tls))")
                    #expect(run.code == 0, "\(run)")
                    #expect(run.json["ok"]?.whole == 1)
                }
            }
        }

        @Test func aProfileKeepsWhatTLSNeeds() async throws {
            let tls = try await Certificates.shared()
            try await self.withStoreSCP(tls, .named) { port in
                let pacsh = try Pacsh(["--format", "json", "--no-rc"])
                let options = "\(Self.options(tls)) --tls-name pacs.example.org".split(separator: " ").map(String.init)
                let added = try await pacsh.run(["profile", "add", "secure", "X@127.0.0.1:\(port)"] + options)
                #expect(added.code == 0, "\(added)")
                let shown = try await pacsh.run(["profile", "show", "secure"])
                let profile = try #require(shown.json[path: "profiles"].elements.first)
                #expect(profile[path: "settings", "tls"].text == "on", "\(shown)")
                #expect(profile[path: "settings", "tls.ca"].text == tls.authority)
                #expect(profile[path: "settings", "tls.name"].text == "pacs.example.org")
                let echo = try await pacsh.run(["-p", "secure", "echo"])
                #expect(echo.code == 0, "\(echo)")
            }
        }

        @Test func turningTLSOnIsNotForgottenOnAnOpenAssociation() async throws {
            let tls = try await Certificates.shared()
            let pacs = try await PynetdicomQRSCP.start(stations: [])
            let run = try await Pacsh(["-p", pacs.address, "--format", "jsonl", "--no-rc"]).run([
                "-c", "echo", "-c", "set tls.ca \(tls.authority)", "-c", "set tls on", "-c", "echo",
            ])
            #expect(run.jsonLines.first?["ok"]?.whole == 1, "\(run)")
            #expect(run.errors.contains("for the settings of TLS have changed"), "\(run)")
            #expect(run.code == 4 && run.jsonLines.last?[path: "error", "code"].text == "tls-failed", "\(run)")
            await pacs.stop()
        }

        // MARK: - What goes wrong

        @Test(
            arguments: [
                (Certificates.Kind.expired, "certificate-expired", "expired on"),
                (.future, "certificate-not-yet-valid", "is valid only from"),
                (.named, "wrong-name", "is for pacs.example.org, not for 127.0.0.1"),
                (.stranger, "unknown-authority", "is signed by 'Other CA'"),
                (.selfSigned, "self-signed", "is self-signed"),
            ]
        )
        func aBadCertificate(_ kind: Certificates.Kind, _ fault: String, _ words: String) async throws {
            let tls = try await Certificates.shared()
            try await self.withStoreSCP(tls, kind) { port in
                let address = "X@127.0.0.1:\(port) \(Self.options(tls))"
                self.expect(try await self.echo(address), fault, saying: words)
                let careless = try await self.echo("\(address) --tls-insecure", times: 2)
                #expect(careless.code == 0, "\(careless)")
                let warnings = careless.errors.split(separator: "\n").filter { $0.contains("isn't checked") }
                #expect(warnings.count == 2, "one for each association: \(careless)")
            }
        }

        @Test func theNameThatIsLookedForCanBeSet() async throws {
            let tls = try await Certificates.shared()
            try await self.withStoreSCP(tls, .server) { port in
                for (name, isGood) in [("localhost", true), ("127.0.0.1", true), ("::1", true), ("192.0.2.1", false)] {
                    let run = try await self.echo("X@127.0.0.1:\(port) \(Self.options(tls)) --tls-name \(name)")
                    if isGood {
                        #expect(run.code == 0, "\(name): \(run)")
                    } else {
                        self.expect(run, "wrong-name", saying: "not for 192.0.2.1")
                    }
                }
            }
        }

        @Test func ourCertificateIsMissingOrRefused() async throws {
            let tls = try await Certificates.shared()
            try await self.withStoreSCP(tls, .server) { port in
                let missing = try await self.echo("X@127.0.0.1:\(port) \(Self.options(tls, client: nil))")
                self.expect(missing, "client-certificate-missing", saying: "none is set")
                for kind in [Certificates.Kind.stranger, .expired] {
                    let refused = try await self.echo("X@127.0.0.1:\(port) \(Self.options(tls, client: kind))")
                    self.expect(refused, "own-certificate-refused", saying: "refused our client certificate")
                }
            }
        }

        @Test(
            arguments: [
                (["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"], "protocol-version", "neither TLS 1.2 nor 1.3"),
                (["-tls1_2", "-cipher", "AES256-SHA256"], "no-common-cipher", "no cipher suite in common"),
            ]
        )
        func whatIsNoLongerSafe(_ options: [String], _ fault: String, _ words: String) async throws {
            let tls = try await Certificates.shared()
            let port = try Loopback.freePort()
            let files = ["-key", tls.key(.server), "-cert", tls.certificate(.server)]
            let server = try ChildProcess(
                Programs.path("openssl"),
                ["s_server", "-quiet", "-accept", String(port)] + files + options,
                input: .pipe
            )
            try await Loopback.waitUntilListening(port: port, process: server)
            self.expect(try await self.echo("X@127.0.0.1:\(port) \(Self.options(tls))"), fault, saying: words)
            await server.stop()
        }

        @Test func aPortWithoutTLS() async throws {
            let tls = try await Certificates.shared()
            let pacs = try await PynetdicomQRSCP.start(stations: [])
            let plain = try await self.echo("X@127.0.0.1:\(pacs.port) \(Self.options(tls))")
            #expect(plain.code == 4 && plain.json[path: "error", "code"].text == "tls-failed", "\(plain)")
            let fault = plain.json[path: "error", "tls"].text ?? ""
            #expect(["not-tls", "closed"].contains(fault), "\(plain)")
            #expect(plain.json[path: "error", "remedy"].text?.contains("--tls=off") == true)
            await pacs.stop()

            let port = try Loopback.freePort()
            let web = try ChildProcess(
                Programs.python(),
                ["-m", "http.server", String(port), "--bind", "127.0.0.1"]
            )
            try await Loopback.waitUntilListening(port: port, process: web)
            self.expect(
                try await self.echo("X@127.0.0.1:\(port) \(Self.options(tls))"),
                "not-tls",
                saying: "it speaks HTTP, like a web server without TLS"
            )
            await web.stop()
        }

        @Test func aSilentPort() async throws {
            let tls = try await Certificates.shared()
            let (descriptor, port) = try Loopback.listen()
            let run = try await self.echo("X@127.0.0.1:\(port) \(Self.options(tls)) -to 0.5")
            self.expect(run, "timeout", saying: "(timeout.connect)")
            #expect(run.json[path: "error", "timer"].text == "timeout.connect")
            Loopback.close(descriptor)
        }

        @Test func aFileThatCannotBeUsedIsSaidBeforeAnythingIsSent() async throws {
            let tls = try await Certificates.shared()
            let client = "--tls-cert \(tls.certificate(.client))"
            for (options, words) in [
                ("--tls-ca nosuch.pem", "can't read nosuch.pem (tls.ca): No such file or directory"),
                ("--tls-ca \(tls.key(.client))", "has no certificate in PEM form"),
                ("--tls-cert \(tls.key(.client)) --tls-key \(tls.key(.client))", "has no certificate in PEM form"),
                (client, "tls.cert needs tls.key too"),
                ("--tls-key \(tls.key(.client))", "tls.key needs tls.cert too"),
                ("\(client) --tls-key \(tls.authority)", "has no private key in PEM form"),
                ("\(client) --tls-key \(tls.encryptedKey)", "is encrypted with a passphrase"),
                ("\(client) --tls-key \(tls.key(.server))", "doesn't belong to the certificate"),
            ] {
                let pacsh = try Pacsh(["--format", "json", "--no-rc"])
                let run = try await pacsh.run(["-c", "connect X@127.0.0.1:9 \(options)"])
                #expect(run.code == 2, "\(options): \(run)")
                #expect(run.json[path: "error", "code"].text == "usage", "\(run)")
                #expect(run.errors.contains(words), "\(options): \(run)")
            }
        }

        // MARK: - The Storage SCP

        @Test func onlyWhoShowsACertificateMayStore() async throws {
            let tls = try await Certificates.shared()
            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: 2)
            let files = ["--tls-cert", tls.certificate(.server), "--tls-key", tls.key(.server)]
            let receiver = try await Receiver.start(["--accept", "any", "--tls", "--tls-ca", tls.authority] + files)
            let trusted = ["+tls", tls.key(.client), tls.certificate(.client), "+cf", tls.authority]
            let sent = try await receiver.storescu(samples.paths, trusted)
            #expect(sent.code == 0, "\(sent.errors)\n\(receiver.process.errors)")
            #expect(receiver.files.count == 2)
            for (name, options) in [
                ("no certificate", ["+tla", "-ic"]),
                ("an unknown authority", ["+tls", tls.key(.stranger), tls.certificate(.stranger), "-ic"]),
                ("an expired certificate", ["+tls", tls.key(.expired), tls.certificate(.expired), "-ic"]),
                ("no TLS", []),
                ("no trust in us", Array(trusted.dropLast()) + [tls.otherAuthority]),
            ] {
                let echo = try await Programs.ending(
                    "echoscu",
                    options + ["-to", "5", "-ta", "5", "-aec", "PACSH", "127.0.0.1", String(receiver.port)]
                )
                #expect(echo.code != 0, "\(name): \(echo.output)\(echo.errors)")
            }
            #expect(receiver.files.count == 2)
            // What is said has a writer of its own, so it may come after the end of the connection that it is about.
            for words in [
                "showed no client certificate", "is signed by 'Other CA'", "expired on", "it speaks DICOM without TLS",
                "refused our certificate",
            ] {
                let isSaid = await eventually { receiver.process.errors.contains(words) }
                #expect(isSaid, "\(words) is not in:\n\(receiver.process.errors)")
            }
            try await receiver.stop()
        }

        @Test func withoutAnAuthorityAnybodyMayStoreInSecret() async throws {
            let tls = try await Certificates.shared()
            let files = ["--tls-cert", tls.certificate(.server), "--tls-key", tls.key(.server)]
            let receiver = try await Receiver.start(["--accept", "any", "--tls"] + files)
            let echo = try await Programs.ending(
                "echoscu",
                ["+tla", "+cf", tls.authority, "-aec", "PACSH", "127.0.0.1", String(receiver.port)]
            )
            #expect(echo.code == 0, "\(echo.errors)")
            #expect(receiver.process.errors.contains("TLS without client certificates"))
            try await receiver.stop()

            let bare = try await Pacsh(["--format", "json", "--no-rc"]).run(["scp", "run", "--tls", "--port", "0"])
            #expect(bare.code == 2, "\(bare)")
            #expect(bare.errors.contains("needs tls.cert"))
        }

        @Test func diagnoseTellsTheHandshakeFromWhatFollows() async throws {
            let tls = try await Certificates.shared()
            try await self.withStoreSCP(tls, .server) { port in
                let pacsh = try Pacsh(["--format", "jsonl", "--no-rc"])
                let connect = "connect X@127.0.0.1:\(port) "
                let good = try await pacsh.run(["-c", connect + Self.options(tls), "-c", "diagnose"])
                func outcome(_ stage: String, _ run: Pacsh.Run) -> String? {
                    run.jsonLines.last?[path: "stages"].elements.first { $0["name"]?.text == stage }?["outcome"]?.text
                }
                for stage in ["identify", "tls", "association", "echo"] {
                    #expect(outcome(stage, good) == "ok", "\(stage): \(good)")
                }
                let careless = try await pacsh.run([
                    "-c", connect + Self.options(tls) + " --tls-insecure", "-c", "diagnose",
                ])
                #expect(outcome("tls", careless) == "warning", "\(careless)")
            }
            try await self.withStoreSCP(tls, .stranger) { port in
                let run = try await Pacsh(["--format", "jsonl", "--no-rc"]).run([
                    "-c", "connect X@127.0.0.1:\(port) \(Self.options(tls))", "-c", "diagnose",
                ])
                #expect(run.code == 4, "\(run)")
                #expect(run.jsonLines.last?["failedAt"]?.text == "tls", "\(run)")
                #expect(run.jsonLines.last?[path: "error", "code"].text == "tls-failed", "\(run)")
            }
        }

        // MARK: - Steps

        private func withStoreSCP(
            _ tls: Certificates,
            _ kind: Certificates.Kind,
            _ body: (Int) async throws -> Void
        ) async throws {
            let port = try Loopback.freePort()
            let folder = try TemporaryDirectory("storescp")
            let server = try ChildProcess(
                Programs.path("storescp"),
                ["+tls", tls.key(kind), tls.certificate(kind), "+cf", tls.authority, "-od", folder.path, String(port)],
                environment: Programs.peerEnvironment()
            )
            try await Loopback.waitUntilListening(port: port, process: server)
            try await body(port)
            await server.stop()
        }

        private func echo(_ address: String, times: Int = 1) async throws -> Pacsh.Run {
            let pacsh = try Pacsh(["--format", "jsonl", "--no-rc"])
            let once = times == 1 ? ["-c", "echo"] : (0..<times).flatMap { _ in ["-c", "echo", "-c", "release"] }
            let run = try await pacsh.run(["-c", "connect \(address)"] + once)
            // The document of echo.
            let line = run.output.split(separator: "\n").first { $0.contains("\"echo\"") } ?? ""
            return Pacsh.Run(code: run.code, output: String(line), errors: run.errors)
        }

        private func expect(_ run: Pacsh.Run, _ fault: String, saying words: String) {
            let document = run.jsonLines.last ?? .null
            #expect(run.code == 4, "\(run)")
            #expect(document[path: "error", "code"].text == "tls-failed", "\(run)")
            #expect(document[path: "error", "tls"].text == fault, "\(run)")
            #expect(document[path: "error", "message"].text?.contains(words) == true, "\(run)")
            #expect(document[path: "error", "remedy"].text?.isEmpty == false, "\(run)")
        }
    }
}
