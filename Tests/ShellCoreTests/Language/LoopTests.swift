import TestSupport
import Testing

@testable import ShellCore

/// Aliases, loops and jobs.
@Suite struct LoopTests {
    @Test func aliasesTakeArguments() async {
        let run = await Batch.run(
            """
            alias show-it = set {1}
            alias both = 'set {1} && assert {2} == {*}'
            alias ending = assert 1 ==
            show-it model
            both model 'model x'
            """
        )
        #expect(run.code == 3)
        #expect(run.error.contains("'model x'"), "\(run.error)")
        #expect(await Batch.run("alias ending = assert 1 ==\nending 1").code == 0)
        #expect(await Batch.run("alias x = set\nalias", "--format", "csv").output == "name,value\nx,set\n")
    }

    @Test func eachGoesThroughLinesOfAFile() async throws {
        let directory = try TemporaryDirectory("language")
        let list = try directory.write("model\n\n  pdu.max  \nhi$x;there\n", to: "list")
        let run = await Batch.run(words: [
            "--keep-going", "--format", "csv", "-c", "each --from '\(list)' do set {}",
        ])
        #expect(run.code == 2)
        #expect(run.output.contains("\nmodel,study,") && run.output.contains("\npdu.max,65536,"))
        #expect(run.error.contains("there is no setting 'hi$x;there'"), "\(run.error)")
        #expect(await Batch.run("each --from '\(directory.path("none"))' do set {}").code == 2)
    }

    @Test func repeatCounts() async {
        let run = await Batch.run("repeat 3 --every 10ms sleep 0\nassert $count == 3", "--format", "jsonl")
        #expect(run.code == 0, "\(run.error)")
        #expect(run.output.contains("\"repeated\":\"sleep\",\"sent\":3,\"ok\":3,\"lost\":0,\"minMs\":"))
        let lost = await Batch.run("repeat 3 assert 1 == 2")
        #expect(lost.code == 3)
        #expect(lost.output.contains("assert 3 times: 0 ok, 3 lost, min "))
        #expect(await Batch.run("repeat 3 --while-ok assert 1 == 2").output.contains("assert 1 time: 0 ok"))
        #expect(await Batch.run("repeat 3 --until-ok sleep 0").output.contains("sleep 1 time: 1 ok"))
    }

    @Test func watchTellsItsTime() async {
        let run = await Batch.run(words: ["-c", "watch 0s --times 2 set"])
        #expect(run.error.contains(#/watch: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\S*, round 2\n/#), "\(run.error)")
    }

    @Test func jobsRunInTheBackgroundAndAreWaitedFor() async {
        let run = await Batch.run("sleep 200ms && set &\nstatus\nwait\njobs --format csv")
        #expect(run.code == 0, "\(run.error)")
        #expect(run.error.hasPrefix("job 1 started: sleep 200ms && set\n"))
        #expect(run.error.contains("job 1 is done: sleep 200ms && set\n"))
        let status = run.output.firstRange(of: "PACS")?.lowerBound
        let set = run.error.firstRange(of: "defaults")?.lowerBound
        #expect(status.flatMap { status in set.map { status < $0 } } == true, "the job didn't run in the background")
        #expect(run.output.contains("1,done,0,"))
    }

    @Test func aFailedJobIsTheExitStatusUnlessItWasWaitedFor() async {
        #expect(await Batch.run("assert 1 == 2 &\nstatus").code == 3)
        #expect(await Batch.run("assert 1 == 2 &\nwait").code == 3)
        #expect(await Batch.run("assert 1 == 2 &\n-wait").code == 0)
        let timeout = await Batch.run("sleep 30s &\nexpect fail wait 1 --timeout 50ms\ncancel 1\n-wait")
        #expect(timeout.code == 0, "\(timeout.error)")
        #expect(timeout.error.contains("a job still runs after --timeout (expected)"))
        #expect(timeout.error.contains("job 1 was cancelled"))
        #expect(await Batch.run("wait 4").code == 2)
        #expect(await Batch.run("cancel 4").code == 2)
    }
}
