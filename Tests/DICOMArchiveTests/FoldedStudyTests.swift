import DICOMCore
import Testing

@testable import DICOMArchive

@Suite struct FoldedStudyTests {
    private static func row(_ sop: String, state: String = "stored", job: Int? = 3) -> StoredRow {
        StoredRow(
            series: 2,
            sop: sop,
            file: state == "stored" ? "" : "\(sop).dup-0011aabb.dcm",
            patient: 300,
            job: job,
            state: state,
            size: job == nil ? nil : 123_456_789,
            hash: job == nil ? nil : Array(0..<32),
            sopClass: 1,
            syntax: 2,
            origin: 70_000,
            time: 1_795_000_000.125
        )
    }

    private static let rows = [
        row("1.2.3.1.1"), row("1.2.3.1.20"), row("1.2.3.1.20", state: "beside"), row("9", state: "damaged", job: nil),
        row(""),
    ]

    @Test func nothingOfARowIsLost() throws {
        let bytes = try #require(FoldedStudy(Self.rows).bytes(study: "1.2.3"))
        #expect(FoldedStudy(bytes, study: "1.2.3")?.rows == Self.rows)
        let one = try #require(FoldedStudy([Self.rows[1]]).bytes(study: "1.2.3.1"))
        #expect(one.count < 70, "\(one.count) bytes for an object with its hash")
        #expect(FoldedStudy([Self.row("1", state: "elsewhere")]).bytes(study: "1") == nil)
    }

    @Test func whatIsCutOrChangedIsNeverACrash() throws {
        let bytes = try #require(FoldedStudy(Self.rows).bytes(study: "1.2.3"))
        for end in 0..<bytes.count {
            let cut = FoldedStudy(Array(bytes[..<end]), study: "1.2.3")?.rows
            #expect(cut != Self.rows)
            for value: UInt8 in [0, 0x7F, 0x80, 0xFF] {
                var other = bytes
                other[end] = value
                _ = FoldedStudy(other, study: "1.2.3")
            }
        }
    }

    @Test func aRowThatComesLaterCountsUnlessItIsADuplicate() {
        let first = [Self.row("1"), Self.row("2")]
        var newer = Self.row("2")
        newer.size = 5
        var again = Self.row("1")
        (again.state, again.size) = ("duplicate", 7)
        #expect(StoredRow.merging(first, [newer, again, Self.row("3")]) == [Self.row("1"), newer, Self.row("3")])
    }
}
