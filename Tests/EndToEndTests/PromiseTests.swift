import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// What product.md promises whatever the PACS does: the right patients, nothing sent but questions, a clean Ctrl-C.
    @Suite struct PromiseTests {
        @Test(arguments: ["move", "get", "retrieve"])
        func aFilterThatThePACSIgnoresBringsNoOtherModality(verb: String) async throws {
            let samples = try await SampleFiles.archive(nm: 2, ct: 2, pt: 2, objects: 2)
            let site = try await Site.start { station in
                try await DCMQRSCP.start(holding: samples.paths, stations: [station])
            }
            let run = try await site.batch("find nm", "\(verb) all --modality NM")
            #expect(run.code == 0, "\(run)")
            let wanted = samples.files.filter { $0.modality == "NM" }
            #expect(Set(site.files().map(StoredFile.name)) == Set(wanted.map(\.sop)), "\(run)")
            #expect(run.errors.contains("ModalitiesInStudy"), "it does not say that the filter was ignored: \(run)")

            // Without --modality a study brings all its series; a study without NM stays where it is all the same.
            let whole = try await site.batch("find nm", "\(verb) all", output: "whole")
            #expect(whole.code == 0, "\(whole)")
            let studies = Set(wanted.map(\.study))
            let expected = samples.files.filter { studies.contains($0.study) }
            #expect(Set(site.files("whole").map(StoredFile.name)) == Set(expected.map(\.sop)), "\(whole)")
            let rows = whole.jsonLines.first?[path: "results"].elements ?? []
            #expect(rows.filter { $0["mismatch"] != nil }.count == 4, "\(whole)")
            await site.stop()
        }

        @Test func capsAreExact() async throws {
            let samples = try await SampleFiles.archive(nm: 3, ct: 0, pt: 0, objects: 4)
            let site = try await Site.start { station in
                try await DCMQRSCP.start(holding: samples.paths, stations: [station])
            }
            for verb in ["move", "get", "retrieve"] {
                let images = try await site.batch("find nm", "\(verb) all --max-images 5", output: "\(verb)-images")
                #expect(site.files("\(verb)-images").count == 5, "\(images)")
                #expect(images.jsonLines.last?["received"]?.whole == 5, "\(images)")
                let left = images.jsonLines.last?[path: "leftOut"]
                #expect(left?["studies"]?.whole == 1 && left?["objects"]?.whole == 3, "\(images)")
                #expect(images.errors.contains("left out by --max-images: 1 study, by 'resume' too"), "\(images)")
                let studies = try await site.batch("find nm", "\(verb) all --max-studies 2", output: "\(verb)-studies")
                #expect(studies.code == 0, "\(studies)")
                #expect(studies.jsonLines.last?[path: "leftOut", "studies"].whole == 1, "\(studies)")
                #expect(studies.errors.contains("left out by --max-studies: 1 study, by 'resume' too"), "\(studies)")
                let brought = Set(site.files("\(verb)-studies").map { $0.split(separator: "/").dropLast(2).last ?? "" })
                #expect(brought.count == 2, "\(studies)")
            }
            await site.stop()
        }

        /// The demonstration PACS, because one that answers all in a moment needs no C-CANCEL any more.
        @Test func aLimitIsACancelRequest() async throws {
            let pacsh = try Pacsh(["--no-rc", "--format", "jsonl"])
            let demo = try pacsh.start(["demo-pacs", "--port", "0", "--fault", "slow"])
            let receiver = try await Receiver.listening(pacsh, demo)
            let proxy = try RecordingProxy(to: receiver.port)
            let run = try await pacsh.run(["-p", "DEMO@127.0.0.1:\(proxy.port)", "find", "nm", "--limit", "3"])
            #expect(run.code == 0, "\(run)")
            #expect(run.json["count"]?.whole == 3, "\(run)")
            #expect(run.json["truncated"] == .bool(true), "\(run)")
            let sent = proxy.recordings.flatMap { $0.messages(fromRequestor: true) }
            #expect(sent.contains { $0.commandField == 0x0fff }, "no C-CANCEL was sent")
            proxy.stop()
            demo.signal(15)
            #expect(try await demo.wait(seconds: 15).code == 0)
        }

        @Test func nothingButQuestionsEverGoesToThePACS() async throws {
            let samples = try await SampleFiles.archive(nm: 2, ct: 1, pt: 0, objects: 2)
            let study = try #require(samples.studies.first)
            let site = try await Site.start { try await Orthanc.start(stations: [$0]) }
            try await site.pacs.load(samples.paths)
            try Pacsh.write("echo\nfind nm\n", to: "\(site.pacsh.directory)/again.pacsh")
            let commands = [
                "connect \(site.pacs.title)@127.0.0.1:\(site.toPACS.port) --calling PACSH", "echo -n 2", "open",
                "status", "whoami", "contexts", "contexts --probe NM", "diagnose --probe", "diagnose --callback",
                "explain 0xA801", "error -v", "find --id NOBODY --explain", "profile list", "find", "find patient",
                "find nm --limit 1",
                "find series StudyInstanceUID=\(study)",
                // Orthanc agrees to no relational queries.
                "expect fail find image StudyInstanceUID=\(study) --relational", "find",
                "series 1", "images 1/1", "show 1", "find", "move 1 --dry-run", "move 1", "move 1 --refetch",
                "move 2 --modality NM", "get 1 -o got", "get all --dry-run", "get \(study) -o uid", "files 1",
                "link 1 readable", "dump 1", "view 1 --yes", "diff 1 1", "tag Modality", "uid --new",
                "scp start --port 0", "scp status", "scp log", "scp stop", "set model patient", "find",
                "move end -o end",
                "get end -o end --refetch", "sleep 30 &", "job 1 stop", "-wait 1",
                "retrieve end -o end --refetch --parallel 2 --retry 1", "resume", "sleep 0", "jobs",
                "wait", "cancel",
                "record again.rec", "record off",
                "tee again.txt", "tee off", "results", "columns", "history", "trace on", "echo", "trace off",
                "let a = 1", "unset model",
                "find", "sort date", "filter nm", "back", "chart", "version", "verify",
                "verify 1 --against-pacs",
                "capture b = find --limit 1", "alias again = echo", "again", "assert 1 == 1", "expect fail show 999",
                "repeat 2 echo", "watch 10ms --times 2 echo", "find", "each 1 do series {}", "set", "help",
                "source again.pacsh", "demo status", "release", "echo",
                "abort", "quit",
            ]
            let run = try await site.pacsh.run(
                ["--format", "jsonl"] + commands.flatMap { ["-c", $0] },
                seconds: 120
            )
            // The worklist is proposed by the one command that asks for it, on an association of its own.
            let worklist = "1.2.840.10008.5.1.4.31"
            #expect(!site.toPACS.recordings.contains { $0.proposedSyntaxes.contains(worklist) })
            let asking = try await site.pacsh.run(["find", "worklist", "nm"])
            #expect(asking.code == 1, "\(asking)")
            #expect(site.toPACS.recordings.last?.proposedSyntaxes == [worklist])
            let help = try await site.pacsh.run(["help", "commands"])
            let names = help.output.split(separator: "\n").filter { $0.hasPrefix("  ") }
                .compactMap { $0.split(separator: " ").first.map(String.init) }
            #expect(names.count > 35)
            let untried = names.filter { name in !commands.contains { $0 == name || $0.hasPrefix(name + " ") } }
            #expect(untried.isEmpty, "these commands are not part of this test")
            var seen: Set<UInt16> = []
            for recording in site.toPACS.recordings {
                for message in recording.messages(fromRequestor: true) { seen.insert(message.commandField) }
                let queries = ["1.2.840.10008.1.1", "1.2.840.10008.5.1.4.1.2."]
                let storage = "1.2.840.10008.5.1.4.1.1."
                let isGet = recording.proposedSyntaxes.contains { $0.hasPrefix(queries[1]) && $0.hasSuffix(".3") }
                for syntax in recording.proposedSyntaxes {
                    let isQuery = syntax == queries[0] || syntax.hasPrefix(queries[1])
                    #expect(
                        isQuery || syntax == worklist || (isGet && syntax.hasPrefix(storage)),
                        "\(syntax) was proposed"
                    )
                }
            }
            // C-STORE response, C-GET, C-FIND, C-MOVE, C-ECHO and C-CANCEL request.
            #expect(seen.isSubset(of: [0x8001, 0x0010, 0x0020, 0x0021, 0x0030, 0x0fff]), "\(seen)")
            #expect(seen.isSuperset(of: [0x8001, 0x0010, 0x0020, 0x0021, 0x0030]), "\(seen)\n\(run)")
            for recording in site.toUs.recordings {
                for message in recording.messages(fromRequestor: false) {
                    #expect([0x8001, 0x8030].contains(message.commandField))
                }
            }
            #expect(run.code == 0, "\(run)")
            try await site.expectWellFormedTraffic()
            await site.stop()
        }

        @Test(arguments: ["move", "get", "retrieve"])
        func controlCInTheMiddleKeepsWholeFilesAndNothingElse(verb: String) async throws {
            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: 60, kilobytes: 256)
            let study = try #require(samples.studies.first)
            let port = try Loopback.freePort()
            let slow = try RecordingProxy(to: port, pauseFromRequestor: verb == "move" ? 0.02 : 0)
            let pacs = try await DCMQRSCP.start(
                holding: samples.paths,
                stations: [Station(title: "PACSH", port: slow.port)]
            )
            let proxy = try RecordingProxy(to: pacs.port, pause: verb != "move" ? 0.02 : 0)
            let pacsh = try Pacsh(["-p", "DCMQR@127.0.0.1:\(proxy.port)", "--scp-port", String(port), "--yes"])
            let folder = "\(pacsh.directory)/dicom"
            let process = try pacsh.start(["--format", "json", verb, study])
            let began = await eventually(seconds: 60) {
                TemporaryDirectory.files(below: folder, withExtension: "dcm").count >= 3
            }
            #expect(began, "\(process.errors)")
            process.signal(2)
            let ending = try await process.wait(seconds: 60)
            #expect(ending.code == 130, "\(ending)")
            let document = JSONValue(parsing: ending.output) ?? .null
            #expect(document["outcome"]?.text == "cancelled", "\(ending)")
            #expect(document[path: "error", "code"].text == "interrupted", "\(ending)")
            #expect(document["status"]?.text == "0xFE00", "the answer to C-CANCEL is lost: \(ending)")
            let files = TemporaryDirectory.files(below: folder, withExtension: "dcm")
            #expect(files.count >= 3 && files.count < samples.files.count, "\(files.count)")
            #expect(document["received"]?.whole == files.count, "\(ending)")
            try await StoredFile.expectReadable(below: folder, count: files.count)
            let sizes = Set(files.compactMap { StoredFile(path: $0)?.dataSet.count })
            #expect(sizes.allSatisfy { $0 > 256 * 1024 })
            let commands = proxy.recordings.flatMap { $0.messages(fromRequestor: true) }.map(\.commandField)
            #expect(commands.contains(0x0fff), "no C-CANCEL was sent")
            let last = proxy.recordings.last?.units(fromRequestor: true).last?.type
            #expect(last == 5 || last == 7, "neither release nor abort: \(String(describing: last))")
            proxy.stop()
            slow.stop()
            await pacs.stop()
        }
    }
}
