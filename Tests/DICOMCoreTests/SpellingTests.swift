import DICOMCore
import Testing

@Suite struct SpellingTests {
    private static let words = ["find", "help", "source", "quit"]

    @Test(arguments: [("fnid", "find"), ("hlep", "help"), ("sourc", "source"), ("FIND", "find"), ("qui", "quit")])
    func findsTheWordThatWasMeant(_ typed: String, _ expected: String) {
        #expect(Spelling.nearest(typed, in: Self.words).first == expected)
    }

    @Test func staysSilentWhenNothingIsNear() {
        #expect(Spelling.nearest("xyzzy", in: Self.words).isEmpty)
        #expect(Spelling.nearest("so", in: Self.words).isEmpty)
    }

    @Test func wordsThatGoOnComeFirst() {
        let words = ["timeout.tcp", "timeouts", "timeout.dimse", "tiimeout"]
        #expect(
            Spelling.nearest("timeout", in: words, limit: 4) == [
                "timeout.dimse", "timeout.tcp", "timeouts", "tiimeout",
            ]
        )
        #expect(Spelling.nearest("timeout", in: words, limit: 1) == ["timeout.dimse"])
    }

    @Test(arguments: [("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1), ("abc", "xabc", 1), ("abc", "xyz", 3)])
    func countsEdits(_ left: String, _ right: String, _ distance: Int) {
        #expect(Spelling.distance(Array(left.utf8), Array(right.utf8), limit: 3) == distance)
        #expect(Spelling.distance(Array(left.utf8), Array(right.utf8), limit: 1) == min(distance, 2))
    }
}
