import TestSupport
import Testing

/// Words that other shells would have read as redirections and pipes.
@Suite struct OperatorWordTests {
    private let local: LocalFixture

    init() throws { self.local = try LocalFixture() }

    @Test func aRedirectionWithoutABlankIsNamedWhereTheCommandFails() async throws {
        try self.local.write(LocalFixture.bytes(sop: "1.2.3"), to: "a.dcm")
        let file = self.local.folder.path("a.dcm")
        let run = await Batch.run(words: ["-c", "dump \(file) >/nowhere/out"])
        #expect(run.code == 2)
        #expect(run.error.contains("hint: '>', '>>' and '|' stand between blanks"), "\(run.error)")
    }

    @Test("Such words are data where nothing fails, and quoted ones were meant so")
    func data() async throws {
        let good = await Batch.run(words: ["-c", "let a = R|D; assert $a == R|D"])
        #expect(good.code == 0 && good.error.isEmpty, "\(good.error)")
        let quoted = await Batch.run(words: ["-c", "tag '>x'"])
        #expect(quoted.code != 0 && !quoted.error.contains("stand between blanks"), "\(quoted.error)")
    }

    @Test("An attribute that is absent is no value to capture")
    func absent() async throws {
        try self.local.write(LocalFixture.bytes(sop: "1.2.3"), to: "a.dcm")
        let file = self.local.folder.path("a.dcm")
        let run = await Batch.run(words: ["-c", "capture x = dump \(file) StudyTime"])
        #expect(run.code == 2 && run.error.contains("yielded no value"), "\(run.error)")
        let there = await Batch.run(words: ["-c", "capture x = dump \(file) SOPInstanceUID; assert $x == 1.2.3"])
        #expect(there.code == 0, "\(there.error)")
    }
}
