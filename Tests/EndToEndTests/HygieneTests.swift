import TestSupport
import Testing

extension EndToEnd {
    /// What other processes could get from ours: descriptors, variables, core dumps.
    @Suite struct HygieneTests {
        /// A program that writes its descriptors, one a line, and the names of its variables.
        private static func spy(in folder: TemporaryDirectory) throws -> String {
            let program = try folder.write(
                """
                #!/bin/sh
                ls -l /proc/self/fd > '\(folder.path)/fds'
                tr '\\0' '\\n' < /proc/$$/environ | sed 's/=.*//' > '\(folder.path)/variables'

                """,
                to: "spy"
            )
            try TemporaryDirectory.makeExecutable(program)
            return program
        }

        private static func lines(_ path: String) -> [String] {
            String(decoding: TemporaryDirectory.bytes(of: path) ?? [], as: UTF8.self).split(separator: "\n").map(
                String.init
            )
        }

        /// There are the three, and the folder that `ls` lists.
        private static func expectNothingInherited(_ folder: TemporaryDirectory) {
            let links = Self.lines(folder.path("fds")).filter { $0.contains(" -> ") }
            let numbers = links.compactMap { $0.split(separator: " -> ").first?.split(separator: " ").last }
            #expect(numbers == ["0", "1", "2", "3"], "\(links)")
            #expect(links.last?.contains("/proc/") == true, "\(links)")
        }

        @Test func aCommandOfTheUserGetsNoneOfOurDescriptors() async throws {
            let folder = try TemporaryDirectory("spy")
            let spy = try Self.spy(in: folder)
            let pacs = try ModelPACS()
            let pacsh = try Pacsh(["--no-rc", "-p", "MODEL@127.0.0.1:\(pacs.port)", "--yes"])
            // With an association, a listening socket, a capture, a record, a log and a journal open.
            let run = try await pacsh.run([
                "-c", "scp start --port 0", "-c", "trace capture trace.pcapng", "-c", "record morning.pacsh",
                "-c", "get \(ModelPACS.study) -o out", "-c", "tee tee.txt", "-c", "! \(spy)",
            ])
            #expect(run.code == 0, "\(run)")
            Self.expectNothingInherited(folder)
            // A pipe is the command's standard input.
            let piped = try await pacsh.run(["-c", "find PatientID=P1 | \(spy)"])
            #expect(piped.code == 0, "\(piped)")
            Self.expectNothingInherited(folder)
            pacs.stop()
        }

        @Test func theProgramForStudiesGetsNothingOfOurs() async throws {
            let folder = try TemporaryDirectory("spy")
            let spy = try Self.spy(in: folder)
            let receiver = try await Receiver.start(
                ["--accept", "any", "--on-study", spy],
                settings: ["--set", "scp.quiet=0.3"]
            )
            let record = await ModelCaller.play(to: receiver.port, called: "PACSH", study: "1.2.3")
            #expect(record.stored.map(\.status) == [0, 0, 0])
            #expect(await eventually(seconds: 20) { !Self.lines(folder.path("variables")).isEmpty })
            Self.expectNothingInherited(folder)
            let variables = Set(Self.lines(folder.path("variables")))
            let ours = variables.filter { $0.hasPrefix("PACSH_") }
            #expect(variables.subtracting(ours).isSubset(of: ["PATH", "HOME", "PWD", "SHLVL", "_"]), "\(variables)")
            #expect(ours.count == 7, "\(ours)")
            try await receiver.stop()
        }

        @Test func thereAreNoCoreDumps() async throws {
            let receiver = try await Receiver.start()
            let limits = Self.lines("/proc/\(receiver.process.pid)/limits")
            let line = try #require(limits.first { $0.hasPrefix("Max core file size") })
            #expect(line.split(separator: " ").dropFirst(4).prefix(2) == ["0", "0"], "\(line)")
            try await receiver.stop()
        }
    }
}
