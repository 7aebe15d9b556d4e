import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// Every JSON document has the keys and types of its schema in Tests/Fixtures/schemas.
    @Suite struct SchemaTests {
        private static let folder = "\(Programs.checkout)/Tests/Fixtures/schemas"

        /// Validates documents, one a line; gives the schemas that were used.
        private func validate(_ lines: String) async throws -> Set<String> {
            let directory = try TemporaryDirectory("schemas")
            let file = try directory.write(lines, to: "documents.jsonl")
            let python = try Programs.python()
            let run = try await Programs.ending(
                "/bin/sh",
                [
                    "-c", "exec \"$1\" \"$2\" \"$3\" < \"$4\"", "sh", python, Programs.script("validate.py"),
                    Self.folder, file,
                ]
            )
            #expect(run.code == 0, "\(run.errors)")
            var used: Set<String> = []
            for line in run.output.split(separator: "\n") {
                if line.hasPrefix("used: ") {
                    used = Set(line.dropFirst(6).split(separator: " ").map(String.init))
                } else {
                    Issue.record("\(line)")
                }
            }
            return used
        }

        /// What works, in one session with the demonstration PACS.
        static let session = """
            demo start --port 0
            whoami
            echo -n 3
            open
            contexts
            find nm --show-request
            find patient PatientName=* --yes
            find --since 30d
            find --id NOBODY
            find worklist nm --date today --show-request
            show 1
            sort time
            contexts --probe
            find StudyID= --limit 3
            series 1
            find nm --limit 3
            images 1
            show
            show 1
            show 1 PatientName StudyDate
            dump 1
            diff 1 1
            tag dose
            uid explicit
            uid --new 2
            find nm --limit 3
            sort StudyDate --descending
            filter nm
            back
            chart
            move 1 --dry-run
            move 1
            move 1
            get 2
            get 2 --refetch
            retrieve 1
            jobs
            jobs --all
            resume
            verify
            verify 2 --against-pacs
            verify --rebuild
            get 3 --modality CT
            files 2
            link 2 readable
            series 2
            dump 3/1/1
            dump dicom Rows
            view dicom
            view 1/1 --frame 1 -o picture.png
            find nm --limit 3
            scp start --port 0
            scp status
            get 3
            scp log
            scp stop
            scp stop
            scp log
            find --id NOBODY
            move all
            status
            release
            release
            abort
            set -a
            set timeout.dimse 20
            unset timeout.dimse
            profile add main PACS@192.0.2.1:104 --calling ME --set timeout.acse=5
            profile list
            profile show main
            profile set main group=ct accept=false
            profile unset main group
            profile export all.toml
            profile import all.toml
            connect main
            profile save other
            profile remove main
            help
            help find
            connect demo
            demo status
            demo stop
            demo status
            """

        @Test func everyDocumentOfASessionFitsItsSchema() async throws {
            let pacsh = try Pacsh([
                "--no-rc", "--yes", "--format", "jsonl", "--scp-port", String(try Loopback.freePort()),
                "--set", "timeout.grace=0.5",
            ])
            let run = try await pacsh.run([], input: .text(Self.session + "\n"), seconds: 120)
            #expect(run.code == 0, "\(run)")
            let commands = Self.session.split(separator: "\n").count
            #expect(run.jsonLines.count == commands, "one document a command: \(run)")
            let used = try await self.validate(run.output)
            let all = Set(Snapshot.names(in: "schemas").map { String($0.split(separator: ".")[0]) })
            #expect(all.subtracting(["common", "error"]) == used.subtracting(["error"]), "a schema that nothing uses")
        }

        @Test func aDocumentIsOnOneLineOrOnSeveral() async throws {
            for format in ["json", "jsonl"] {
                let run = try await Pacsh(["--no-rc", "--format", format]).run([
                    "-c", "demo start --port 0; find nm --limit 2; echo --format uid; set model",
                ])
                #expect(run.code == 0, "\(run)")
                let lines = run.output.split(separator: "\n")
                let starts = lines.filter { $0 == "{" }.count
                #expect(starts == (format == "json" ? 3 : 0), "\(run)")
                #expect(format == "json" || lines.count == 3, "\(run)")
            }
        }

        /// What fails, and the schema of the document that says so.
        static let failures: [(command: String, schema: String)] = [
            ("nonsense", "error"), ("find --limit 0", "error"), ("find PatientNam=x", "error"),
            ("find --id ''", "error"), ("echo", "error"), ("show 3", "error"), ("connect nobody", "error"),
            ("connect A@127.0.0.1:1; echo", "echo"), ("connect A@127.0.0.1:1; find nm", "find"),
            ("connect A@127.0.0.1:1; move 1.2.3", "move"), ("connect A@127.0.0.1:1; get 1.2.3", "get"),
            ("connect A@127.0.0.1:1; retrieve 1.2.3", "retrieve"),
            ("dump ./nothing.dcm", "error"), ("view ./nothing.dcm", "error"),
            ("demo start --port 0; find nm; diff 1 2", "diff"),
            ("tag nothing.at.all", "tag"),
            ("uid nothing.at.all", "uid"), ("profile show nobody", "error"), ("set model nonsense", "error"),
            ("demo start --port 0; find --id NOBODY --require", "find"),
            ("demo start --port 0; find nm; show 999", "error"),
            ("demo start --port 0 --fault reject-calling; echo", "echo"),
            ("demo start --port 0 --fault abort-on-find; find nm", "find"),
            ("demo start --port 0 --fault move-partial; find; move end", "move"),
            ("demo start --port 0 --fault damaged-objects; find; move end", "move"),
            ("demo start --port 0 --fault damaged-objects; find; get end", "get"),
            ("demo start --port 0 --fault move-destination-unknown; find; move end", "move"),
            ("demo start --port 0 --fault callback-blocked; find; move end", "move"),
            ("demo start --port 0; find nm; get 1; verify 1,2 --against-pacs", "verify"), ("verify ./nowhere", "error"),
            ("scp start --port 0 -o /proc/nothing", "error"), ("quit 300", "error"), ("source nothing.pacsh", "error"),
        ]

        @Test func everyFailureFitsItsSchemaAndIsInOneDocument() async throws {
            var documents = ""
            for (command, schema) in Self.failures {
                let pacsh = try Pacsh([
                    "--no-rc", "--yes", "--format", "jsonl", "--scp-port", String(try Loopback.freePort()),
                    "--set", "timeout.grace=0.5", "--set", "timeout.retrieve=3",
                ])
                let run = try await pacsh.run(["-c", command])
                #expect(run.code != 0, "\(command): \(run)")
                let failed = run.jsonLines.filter { $0["error"] != nil }
                #expect(failed.count == 1, "\(command): \(run)")
                #expect(run.jsonLines.last?["error"] != nil, "\(command): \(run)")
                #expect(run.jsonLines.last?[path: "error", "exit"].whole == run.code, "\(command): \(run)")
                let used = try await self.validate(run.output.split(separator: "\n").last.map { "\($0)\n" } ?? "")
                #expect(used == [schema], "\(command): \(run)")
                documents += run.output
            }
            _ = try await self.validate(documents)
        }

        @Test func pydicomReadsTheDICOMJSONModel() async throws {
            let pacsh = try Pacsh(["--no-rc", "--yes"])
            let run = try await pacsh.run([
                "-c", "demo start --port 0 --format uid; find PatientName=* --format dicomjson; get 1 --format uid",
                "-c",
                "series 1 --format uid; dump 1/1/1 --format dicomjson",
            ])
            #expect(run.code == 0, "\(run)")
            let file = try pacsh.home.write(run.output, to: "model.txt")
            let names = try await Programs.run("python", [Programs.script("model.py"), file])
            #expect(names.contains("Yamada^Tarou=山田^太郎=やまだ^たろう"), "\(names)")
            #expect(names.contains("Rows 512"), "\(names)")
        }
    }
}
