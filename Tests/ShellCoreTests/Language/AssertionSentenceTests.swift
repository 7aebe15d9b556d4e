import Testing

@testable import ShellCore

/// What is said of an assertion that doesn't hold.
@Suite struct AssertionSentenceTests {
    @Test(
        "A written value, a variable: what it is and what it isn't",
        arguments: [
            ("assert 1 == 2", "'1' is not '2'"), ("assert 1 != 1", "'1' is '1'"),
            ("assert 1 > 2", "'1' is not greater than 2"), ("assert 2 <= 1", "'2' is not at most 1"),
            ("assert CT in NM,PT", "'CT' is not in NM,PT"), ("assert CT matches ^N", "'CT' does not match ^N"),
            ("assert $count == 5", "$count is '0', not '5'"),
            ("assert $count != 0", "$count is '0', and must not be '0'"),
            ("assert $count < 0", "$count is '0', not less than 0"),
            ("assert $count >= 1", "$count is '0', not at least 1"),
            ("assert $count in 1..5", "$count is '0', not in 1..5"),
            ("assert $count matches ^1", "$count is '0', which does not match ^1"),
        ]
    )
    func sentence(text: String, said: String) async {
        let run = await Batch.run("jobs\n" + text)
        #expect(run.code == 3)
        #expect(run.error.hasSuffix("-c:2:1: assert: \(said)\n"), "\(run.error)")
    }
}
