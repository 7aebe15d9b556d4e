import Testing

@Test func dicomarchivetestsPlaceholder() { #expect(Bool(true)) }
