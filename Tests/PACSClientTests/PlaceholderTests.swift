import Testing

@Test func pacsclienttestsPlaceholder() { #expect(Bool(true)) }
