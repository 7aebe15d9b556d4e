import Testing

@testable import ShellCore

/// Texts on their way from a command to a slow reader.
@Suite(.timeLimit(.minutes(1))) struct TextChannelTests {
    @Test func textsComeInOrderAndEnd() async {
        let texts = TextChannel()
        let reading = Task {
            var all = ""
            while let text = await texts.next() { all += text }
            return all
        }
        for number in 0..<1_000 { #expect(await texts.send("\(number),")) }
        texts.finish()
        #expect(await reading.value == (0..<1_000).map { "\($0)," }.joined())
        #expect(await texts.next() == nil)
    }

    @Test func whoSendsWaitsForTheReader() async throws {
        let texts = TextChannel()
        let megabyte = String(repeating: "x", count: 1 << 20)
        #expect(await texts.send(megabyte))
        let sending = Task { await texts.send(megabyte) }
        try await Task.sleep(for: .milliseconds(50))
        // What has come in is read in one go; then there is room.
        #expect(await texts.next()?.utf8.count == 2 << 20)
        #expect(await sending.value)
    }

    @Test func nobodyWaitsForAReaderThatIsGone() async {
        let texts = TextChannel()
        let long = String(repeating: "x", count: 3 << 20)
        let sending = Task { await texts.send(long) }
        texts.close()
        #expect(await sending.value == false)
        #expect(await texts.send("more") == false)
        let waiting = TextChannel()
        let task = Task { await waiting.send(long) }
        task.cancel()
        #expect(await task.value == false)
    }
}
