import Testing

@Test func endtoendtestsPlaceholder() { #expect(Bool(true)) }
