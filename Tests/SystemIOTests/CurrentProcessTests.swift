import Testing

@testable import SystemIO

/// The process itself.
@Suite struct CurrentProcessTests {
    #if os(Linux)
    /// How many ranges of addresses the process has; a thread that isn't let go of keeps two, its stack and the guard page.
    private func ranges() throws -> Int {
        let maps = try #require(try File.contents(of: "/proc/self/maps", limit: 1 << 24))
        return maps.count { $0 == UInt8(ascii: "\n") }
    }

    @Test("Of a thread that has ended nothing stays") func threads() async throws {
        let before = try self.ranges()
        for _ in 0..<500 {
            await withCheckedContinuation { continuation in
                if !CurrentProcess.startThread({ continuation.resume() }) { continuation.resume() }
            }
        }
        // The system keeps the stacks of a few for the next threads.
        let after = try self.ranges()
        #expect(after - before < 200, "\(before) ranges before, \(after) after")
    }
    #endif
}
