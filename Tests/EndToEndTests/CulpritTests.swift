import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// `echo`, `find` and `open` accuse whom `diagnose` accuses.
    @Suite struct CulpritTests {
        /// The error of a command, with every timer but those in `settings` a second.
        private func error(
            _ address: String,
            _ words: [String],
            settings: [String: String] = [:],
            through wrapper: [String] = []
        ) async throws -> JSONValue {
            let timers = ["timeout.connect": "2", "timeout.acse": "1", "timeout.dimse": "1", "timeout.release": "0.5"]
            let options = timers.merging(settings) { $1 }.flatMap { ["--set", "\($0.key)=\($0.value)"] }
            let pacsh = try Pacsh(["--format", "json", "--no-rc", "-p", address] + options)
            let run = try await pacsh.run(words, seconds: 60, through: wrapper)
            #expect(run.code != 0, "\(words): \(run)")
            return run.json["error"] ?? .null
        }

        private func expectAgreement(
            _ address: String,
            _ code: String,
            cause: String,
            settings: [String: String] = [:],
            through wrapper: [String] = []
        ) async throws {
            for words in [["diagnose"], ["echo"], ["find", "--id", "1"], ["open"], ["echo", "--calling", "OTHER"]] {
                let error = try await self.error(address, words, settings: settings, through: wrapper)
                #expect(error["code"]?.text == code, "\(words): \(error)")
                #expect(error["cause"]?.text?.contains(cause) == true, "\(words): \(error)")
            }
        }

        @Test(arguments: FaultMatrixTests.strangers.indices) func whoSpeaksSomethingElse(index: Int) async throws {
            let (bytes, fault) = FaultMatrixTests.strangers[index]
            let peer = try ScriptedPeer([.readUnit, .send(bytes), .stall(seconds: 20)])
            let code = fault.code
            let cause = code == "tls-expected" ? "speaks TLS" : "another service"
            try await self.expectAgreement("ANY@127.0.0.1:\(peer.port)", code, cause: cause)
            peer.stop()
        }

        @Test func aTLSServerThatHangsUp() async throws {
            let tls = try await Certificates.shared()
            let port = try Loopback.freePort()
            let server = try ChildProcess(
                Programs.path("openssl"),
                [
                    "s_server", "-accept", "127.0.0.1:\(port)", "-key", tls.key(.server), "-cert",
                    tls.certificate(.server), "-quiet",
                ],
                input: .pipe
            )
            try await Loopback.waitUntilListening(port: port, process: server)
            try await self.expectAgreement("ANY@127.0.0.1:\(port)", "tls-expected", cause: "speaks TLS")
            await server.stop()
        }

        @Test func whoHangsUpAtTheRequest() async throws {
            for step in [ScriptedPeer.Step.send([]), .reset] {
                let peer = try ScriptedPeer([.readUnit, step])
                let address = "ANY@127.0.0.1:\(peer.port)"
                try await self.expectAgreement(address, "connection-lost", cause: "hung up without a word of DICOM")
                let error = try await self.error(address, ["echo"])
                #expect(error["remedy"]?.text?.contains("firewall") == false, "\(error)")
                #expect(error["remedy"]?.text?.hasSuffix("'diagnose' tells more") == true, "\(error)")
                peer.stop()
            }
        }

        @Test func aRefusalAtTheRequestIsNoMatterOfQueries() async throws {
            let peer = try ScriptedPeer([.readUnit, .send([7, 0, 0, 0, 0, 4, 0, 0, 0, 0])])
            try await self.expectAgreement("ANY@127.0.0.1:\(peer.port)", "association-aborted", cause: "on purpose")
            peer.stop()
        }

        @Test func anEchoGetsRemediesOfAnEcho() async throws {
            let silent = try ScriptedPeer([.readUnit, .send(ScriptedPeer.accept([1, 3])), .stall(seconds: 20)])
            let address = "ANY@127.0.0.1:\(silent.port)"
            try await self.expectEcho(address, "dimse-timeout", remedy: "set timeout.dimse 120", not: "query")
            silent.stop()
            let refusing = try ScriptedPeer([.readUnit, .send(ScriptedPeer.accept([3, 5])), .stall(seconds: 20)])
            let other = "ANY@127.0.0.1:\(refusing.port)"
            try await self.expectEcho(other, "no-accepted-context", remedy: "Verification", not: "model")
            refusing.stop()
        }

        private func expectEcho(_ address: String, _ code: String, remedy: String, not other: String) async throws {
            let error = try await self.error(address, ["echo"])
            #expect(error["code"]?.text == code, "\(error)")
            #expect(error["remedy"]?.text?.contains(remedy) == true, "\(error)")
            #expect(error["remedy"]?.text?.contains(other) == false, "\(error)")
        }

        @Test func noCommonTransferSyntaxIsNotAServiceThatIsNotOffered() async throws {
            let peer = try ScriptedPeer([
                .readUnit, .send(ScriptedPeer.accept([1, 3, 5, 7, 9], result: 4)), .stall(seconds: 20),
            ])
            let error = try await self.error("ANY@127.0.0.1:\(peer.port)", ["find", "--id", "1"])
            #expect(error["code"]?.text == "no-accepted-context", "\(error)")
            #expect(error["message"]?.text?.contains("no transfer syntax in common") == true, "\(error)")
            #expect(error["message"]?.text?.contains("offer") == false, "\(error)")
            peer.stop()
        }

        @Test func aSilentNameServer() async throws {
            // Nothing answers inside, whoever is asked.
            let network = try await NetworkNamespace()
            try await self.expectAgreement(
                "ANY@pacs.example.org:104",
                "resolve-failed",
                cause: "No name server answered",
                through: network.prefix
            )
        }

        @Test(arguments: ["-tls1_2", "-tls1_3"], [Certificates.Kind.expired, .stranger])
        func ourCertificateAndWhatIsWrongWithIt(version: String, kind: Certificates.Kind) async throws {
            let tls = try await Certificates.shared()
            let port = try Loopback.freePort()
            let server = try ChildProcess(
                Programs.path("openssl"),
                [
                    "s_server", "-accept", "127.0.0.1:\(port)", "-key", tls.key(.server), "-cert",
                    tls.certificate(.server), "-CAfile", tls.authority, "-Verify", "3", "-verify_return_error",
                    "-quiet",
                    version,
                ],
                input: .pipe
            )
            try await Loopback.waitUntilListening(port: port, process: server)
            let settings = [
                "tls": "on", "tls.ca": tls.authority, "tls.cert": tls.certificate(kind), "tls.key": tls.key(kind),
            ]
            for words in [["echo"], ["diagnose"]] {
                let error = try await self.error("ANY@127.0.0.1:\(port)", words, settings: settings)
                #expect(error["code"]?.text == "tls-failed", "\(words): \(error)")
                let cause = kind == .expired ? "Our certificate has expired" : "doesn't trust the authority"
                #expect(error["cause"]?.text?.contains(cause) == true, "\(words): \(error)")
            }
            await server.stop()
        }

        @Test func theErrorCommentIsInTheTextOfAStage() async throws {
            let comment = Array("try later ".utf8)
            var response = ScriptedPeer.command([(0x0100, 0x8030), (0x0120, 1), (0x0800, 0x0101), (0x0900, 0x0110)])
            response += [0, 0, 0x02, 0x09, UInt8(comment.count), 0, 0, 0] + comment
            response[8] += UInt8(8 + comment.count)
            let peer = try ScriptedPeer([
                .readUnit, .send(ScriptedPeer.accept([1, 3])), .readUnit,
                .send(ScriptedPeer.data(context: 1, isCommand: true, response)), .stall(seconds: 20),
            ])
            let run = try await Diagnosing.run("ANY@127.0.0.1:\(peer.port)")
            #expect(Fault.stage("echo", of: run)["detail"]?.text?.contains("try later") == true, "\(run)")
            peer.stop()
        }
    }
}
