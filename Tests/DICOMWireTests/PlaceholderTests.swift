import Testing

@Test func dicomwiretestsPlaceholder() { #expect(Bool(true)) }
