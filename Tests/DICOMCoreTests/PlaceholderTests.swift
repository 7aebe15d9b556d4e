import Testing

@Test func dicomcoretestsPlaceholder() { #expect(Bool(true)) }
