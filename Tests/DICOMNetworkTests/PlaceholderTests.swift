import Testing

@Test func dicomnetworktestsPlaceholder() { #expect(Bool(true)) }
