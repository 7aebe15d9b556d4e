import DICOMCore
import Foundation
import SystemIO
import Testing

@testable import PACSClient

/// `--window` by the clock on the wall, and `--shard`.
struct RetrievalWindowTests {
    @Test("A window is two times of the day", arguments: ["20:00-06:00", "0:00-23:59", "22:30-24:00"])
    func windows(text: String) { #expect(RetrievalWindow(text) != nil) }

    @Test(
        "Anything else is none",
        arguments: [
            "", "-", "20-06", "20:00", "20:00-", "25:00-06:00", "20:60-06:00", "6:00-6:00", "20:00-06:00-08:00",
            "00:00-24:00", "-1:00-02:00", "20:0-6:0",
        ]
    )
    func nonsense(text: String) { #expect(RetrievalWindow(text) == nil) }

    /// The hours since a moment at which the window opens and closes, in a time zone.
    private static func changes(_ zone: String, from moment: Int, count: Int) -> [Double] {
        setenv("TZ", zone, 1)
        tzset()
        guard let window = RetrievalWindow("20:00-06:00") else { return [] }
        var changes: [Int] = []
        var last = moment
        for _ in 0..<count {
            last = window.change(after: last)
            changes.append(last)
        }
        return changes.map { Double($0 - moment) / 3600 }
    }

    @Test("A night has ten hours, nine where the clocks go forward, eleven where they go back")
    func nights() async {
        await #expect(processExitsWith: .success) {
            // 2026-03-28, 2026-10-24 and 2026-06-15, 12:00 UTC.
            let (spring, autumn, summer) = (1_774_699_200, 1_792_843_200, 1_781_524_800)
            // Berlin: noon UTC is 13:00, and 14:00 in summer.
            #expect(Self.changes("Europe/Berlin", from: spring, count: 2) == [7, 16])
            #expect(Self.changes("Europe/Berlin", from: autumn, count: 2) == [6, 17])
            #expect(Self.changes("Europe/Berlin", from: summer, count: 3) == [6, 16, 30])
            // No change of the clocks; half an hour off.
            #expect(Self.changes("Asia/Kolkata", from: spring, count: 2) == [2.5, 12.5])
            #expect(Self.changes("Asia/Kolkata", from: autumn, count: 2) == [2.5, 12.5])
            // New York: its nights of change are 2026-03-08 and 2026-11-01; noon UTC is 07:00, and 08:00 in summer.
            #expect(Self.changes("America/New_York", from: 1_772_884_800, count: 2) == [13, 22])
            #expect(Self.changes("America/New_York", from: 1_793_448_000, count: 2) == [12, 23])
        }
    }

    @Test(
        "Every study is in exactly one part, and the parts are of about the same size",
        arguments: [1, 2, 3, 4, 7, 16]
    )
    func shards(count: Int) throws {
        let studies = (0..<4000).map { UID("1.2.840.113619.2.55.3.\(1000 + $0 * 7).\($0)") }
        let shards = try (1...count).map { try #require(Shard("\($0)/\(count)")) }
        for study in studies { #expect(shards.count { $0.contains(study) } == 1) }
        for shard in shards {
            let size = Double(studies.count { shard.contains($0) }) * Double(count) / Double(studies.count)
            #expect((0.8...1.2).contains(size), "part \(shard.index) of \(count): \(size)")
        }
    }

    @Test("A study's part is the same everywhere and in every version")
    func stable() throws {
        let shard = try #require(Shard("1/4"))
        let members = (1...12).filter { shard.contains(UID("1.2.\($0)")) }
        #expect(members == [2, 6, 10])
    }

    @Test("No part is no part", arguments: ["", "0/0", "0/2", "3/2", "1", "1/2/3", "-1/2", "a/b", "1/10001"])
    func noShard(text: String) { #expect(Shard(text) == nil) }
}
