import Testing

@Test func shellcoretestsPlaceholder() { #expect(Bool(true)) }
