import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// `scp run --on-study`, as a service has it.
    @Suite struct OnStudyReceiveTests {
        @Test("A study is told of when it was quiet, again when more of it comes, and at the end what wasn't told yet")
        func runsForStudiesAsTheyCome() async throws {
            let samples = try await SampleFiles.archive(nm: 2, ct: 0, pt: 0, objects: 3)
            let studies = Dictionary(grouping: samples.files, by: \.study).sorted { $0.key < $1.key }.map(\.value)
            let (one, other) = (try #require(studies.first), try #require(studies.last))
            let scratch = try TemporaryDirectory("hook")
            let log = scratch.path("log")
            let program = try scratch.write(
                "#!/bin/sh\nls \"$PACSH_STUDY_DIR\" > /dev/null || exit 9\n"
                    + "echo \"$PACSH_STUDY_UID $PACSH_RECEIVED $PACSH_RUN $1\" >> '\(log)'\n",
                to: "program"
            )
            try TemporaryDirectory.makeExecutable(program)
            let receiver = try await Receiver.start(
                ["--accept", "any", "--on-study", program, "--on-study-arg", "--x"],
                settings: ["--set", "scp.quiet=0.5"]
            )
            func lines() -> [String] {
                String(decoding: TemporaryDirectory.bytes(of: log) ?? [], as: UTF8.self).split(separator: "\n").map(
                    String.init
                )
            }
            #expect(try await receiver.storescu(one.dropLast().map(\.path)).code == 0)
            let isTold = await eventually(seconds: 20) { lines().count == 1 }
            #expect(isTold)
            #expect(try await receiver.storescu([one[one.count - 1].path]).code == 0)
            let isToldAgain = await eventually(seconds: 20) { lines().count == 2 }
            #expect(isToldAgain)
            #expect(try await receiver.storescu(other.map(\.path)).code == 0)
            // The end comes before the study was quiet for long enough.
            try await receiver.stop()
            #expect(
                lines() == [
                    "\(one[0].study) \(one.count - 1) 1 --x", "\(one[0].study) \(one.count) 2 --x",
                    "\(other[0].study) \(other.count) 1 --x",
                ]
            )
        }
    }
}
