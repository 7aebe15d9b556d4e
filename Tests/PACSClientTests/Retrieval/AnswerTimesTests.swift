import Testing

@testable import PACSClient

/// `--pause auto`: when the PACS has become slow.
struct AnswerTimesTests {
    private static func pause(_ milliseconds: [Int]) -> Duration? {
        let times = AnswerTimes()
        for time in milliseconds { times.note(.milliseconds(time)) }
        return times.pause
    }

    @Test("Three times what it took at the start is slow, and twice what it takes is waited")
    func slow() {
        #expect(Self.pause([]) == nil)
        #expect(Self.pause([100, 100]) == nil)
        #expect(Self.pause([100, 100, 100, 290, 290, 290]) == nil)
        let pause = Self.pause([100, 100, 100, 400, 400, 400])
        #expect(pause.map { (.milliseconds(799)...(.milliseconds(801))).contains($0) } == true)
        #expect(Self.pause([100, 100, 100, 400, 400, 400, 100, 100, 100]) == nil)
    }

    @Test("What takes less than a tenth of a second is never slow; nobody waits more than half a minute")
    func limits() {
        #expect(Self.pause([1, 1, 1, 90, 90, 90]) == nil)
        #expect(Self.pause([1, 1, 1, 60_000, 60_000, 60_000]) == .seconds(30))
    }
}
