import ShellLanguage
import Testing

@Suite struct SuggestionTests {
    @Test(arguments: [("fnid", "find"), ("hlep", "help"), ("sourc", "source"), ("FIND", "find"), ("qui", "quit")])
    func suggestsWhatIsNear(_ typed: String, _ expected: String) {
        #expect(Suggestion.nearest(to: typed, among: ["find", "help", "source", "quit"]) == expected)
    }

    @Test func staysSilentWhenNothingIsNear() {
        #expect(Suggestion.nearest(to: "xyzzy", among: ["find", "help"]) == nil)
    }
}
