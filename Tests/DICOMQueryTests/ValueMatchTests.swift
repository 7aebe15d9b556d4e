import DICOMCore
import Testing

@testable import DICOMQuery

/// The testing library has a type of this name too.
private typealias Tag = DICOMCore.Tag

/// The rules of PS3.4 §C.2.2.2: by single value, list of UIDs, universal, wildcard, range.
@Suite("Values against keys")
struct ValueMatchTests {
    private static let privateTag = Tag(0x0029, 0x1010)

    @Test(
        "What is returned is checked tolerantly",
        arguments: [
            // Names: case, trailing components, groups (§C.2.2.2.1).
            (Tag.patientName, "DOE^JOHN", "Doe^John", Match.yes), (.patientName, "DOE^JOHN", "DOE^JOHN^^^", .yes),
            (.patientName, "DOE", "DOE^JOHN", .yes), (.patientName, "DOE", "DOEL^JOHN", .no),
            (.patientName, "DOE^J*", "DOE^JANE^MARY", .yes), (.patientName, "DOE^J*", "SMITH^JANE", .no),
            (.patientName, "*SMITH*", "VAN SMITHEN^A", .yes), (.patientName, "D?E", "DOE^JOHN", .yes),
            (.patientName, "山田^太郎", "Yamada^Tarou=山田^太郎=やまだ^たろう", .yes),
            (.patientName, "Yamada*", "Yamada^Tarou=山田^太郎=やまだ^たろう", .yes),
            (.patientName, "Suzuki*", "Yamada^Tarou=山田^太郎=やまだ^たろう", .no),
            (.patientName, "Yamada^Tarou=山田^太郎", "=山田^太郎", .yes),
            (.patientName, "Müller", "MÜLLER^X", .yes), (.patientName, "DOE", "", .no),
            // Names: accents, width and padding of what a PACS may take for one letter.
            (.patientName, "MULLER^JURGEN", "Müller^Jürgen", .yes), (.patientName, "Wiśniewska", "WISNIEWSKA^Z", .yes),
            (.patientName, "Strauss", "Strauß^A", .yes), (.patientName, "Ørsted", "Orsted^H", .yes),
            (.patientName, "Nguyễn", "NGUYEN^A", .yes), (.patientName, "Mu\u{308}ller", "M\u{FC}ller", .yes),
            (.patientName, "Παπαδόπουλος", "ΠΑΠΑΔΟΠΟΥΛΟΣ^Α", .yes), (.patientName, "Семён", "СЕМЕН^А", .yes),
            (.patientName, "ﾔﾏﾀﾞ^ﾀﾛｳ", "ヤマダ^タロウ", .yes), (.patientName, "ＤＯＥ", "doe^john", .yes),
            (.patientName, "ヤマタ", "ヤマダ", .no), (.patientName, "Muller", "Moller^X", .no),
            (.patientName, "DOE^JOHN", " DOE ^ JOHN ", .yes), (.patientName, "김", "김^희중", .yes),
            // Codes and texts (§C.2.2.2.1, §C.2.2.2.4).
            (.patientID, "abc", "ABC", .no), (.patientID, "abc", "abc ", .yes), (.patientID, "a*", "abc", .yes),
            (.patientID, "12", "123", .no), (.studyDescription, "bone*", "BONE SCAN", .yes),
            (.modality, "NM", "nm", .yes), (.modality, "NM\\PT", "PT", .yes), (.modality, "NM", "CT", .no),
            // Universal matching (§C.2.2.2.3).
            (.patientID, "", "", .yes), (.patientID, "*", "x", .yes), (.studyDate, "", "x", .yes),
            (.patientID, "**", "", .yes),
            // Texts as databases compare them, and an unknown value, which fails to match (§C.2.2.1.2).
            (.studyDescription, "torax*", "Tórax PA", .yes), (.studyDescription, "bone*", "", .no),
            (.patientID, "a*", "", .no), (.accessionNumber, "Müller", "Muller", .no),
            // Dates, times and their ranges (§C.2.2.2.1, §C.2.2.2.5).
            (.studyDate, "20260501", "20260501", .yes), (.studyDate, "20260501", "2026.05.01", .yes),
            (.studyDate, "20260501", "20260502", .no), (.studyDate, "20260501-20260503", "20260503", .yes),
            (.studyDate, "20260501-20260503", "20260504", .no), (.studyDate, "-20260503", "20260101", .yes),
            (.studyDate, "20260503-", "20260502", .no), (.studyDate, "20260503-", "", .no),
            (.studyDate, "2026*", "20260503", .yes), (.studyDate, "2026*", "20250503", .no),
            (.studyTime, "10-12", "120000", .yes), (.studyTime, "10-12", "1159", .yes),
            (.studyTime, "1000-1200", "130000", .no), (.studyTime, "101500", "101500.123", .yes),
            // Old and other forms of dates and times, by what they mean; 0001-01-01 is a day.
            (.studyDate, "20261120-20261122", "2026.11.20", .yes),
            (.studyDate, "20261120-20261122", "2026-11-22", .yes),
            (.studyDate, "20261120-20261122", "2026.11.23", .no), (.studyDate, "20261120-", "00010101", .no),
            (.studyTime, "1020-1021", "10:20:30", .yes), (.studyTime, "1020-1021", "10:20", .yes),
            (.studyTime, "1020-1021", "11:20", .no), (.studyTime, "0900-1000", "9:30", .yes),
            // No range ends before it begins: over midnight, or a mistake.
            (.studyTime, "2200-0200", "2330", .yes), (.studyTime, "2200-0200", "0130", .yes),
            (.studyTime, "2200-0200", "1200", .cannotTell), (.studyDate, "20260503-20260501", "20260502", .cannotTell),
            (Tag(0x0008, 0x002A), "20260501-20260502", "20260501120000", .yes),
            (Tag(0x0008, 0x002A), "20260501-20260502", "20260503", .no),
            (Tag(0x0008, 0x002A), "20260501120000+0100", "20260501120000+0100", .yes),
            (Tag(0x0008, 0x002A), "20260501-0500-20260502-0500", "2026050110-0500", .yes),
            // Lists of UIDs (§C.2.2.2.2) and numbers.
            (.studyInstanceUID, "1.2.3\\1.2.4", "1.2.4", .yes), (.studyInstanceUID, "1.2.3", "1.2.34", .no),
            (.studyInstanceUID, "1.2.3", "1.2.3\0", .yes), (.studyInstanceUID, "1.2.3", "abc", .no),
            (.instanceNumber, "1", "01", .yes), (.instanceNumber, "1", "10", .no), (.rows, "512", "512", .yes),
            (.instanceNumber, "1", "1.0", .yes), (.instanceNumber, "9007199254740993", "9007199254740992", .no),
            (.instanceNumber, "x", "1", .cannotTell),
            // Nobody can tell: values of an unknown form, private and unknown VRs, offsets that differ.
            (.studyDate, "20260501", "May 2026", .cannotTell), (.studyDate, "20260501", "2026/05/02", .cannotTell),
            (.studyDate, "2026*", "4 May", .cannotTell), (.studyDate, "20260501", "260502", .cannotTell),
            (.studyTime, "10-12", "9 AM", .cannotTell), (.studyTime, "10-12", "1:2:3", .cannotTell),
            (Tag(0x0008, 0x002A), "20260501-20260502", "2026.05.03", .cannotTell),
            (.studyTime, "10-12", "noon", .cannotTell),
            (.instanceNumber, "1", "one", .cannotTell), (.instanceNumber, "1", "", .no),
            (Tag(0x0008, 0x002A), "20260501120000+0100", "20260501110000+0000", .cannotTell),
            (Self.privateTag, "A", "B", .cannotTell), (Self.privateTag, "A", "A ", .yes),
            (Self.privateTag, "A", "", .no), (Tag(0x0008, 0x7777), "A", "B", .cannotTell),
        ] as [(DICOMCore.Tag, String, String, Match)]
    )
    func tolerant(_ tag: DICOMCore.Tag, _ sent: String, _ returned: String, _ expected: Match) {
        #expect(ValueMatch(tag: tag, value: sent).matches([returned]) == expected)
    }

    @Test(
        "The demonstration PACS answers by the letter",
        arguments: [
            (Tag.patientName, "Smith^John", "Smith^John", Match.yes), (.patientName, "smith^john", "Smith^John", .no),
            (.patientName, "Smith", "Smith^John", .no), (.patientName, "Smith*", "Smith^John", .yes),
            (.patientName, "Smith^John^^", "Smith^John", .yes), (.patientName, "Muller*", "Müller^Jürgen", .no),
            (.patientName, "山*", "Yamada^Tarou=山田^太郎", .yes), (.patientName, "Yamada=山本", "Yamada=山田", .no),
            (.studyDescription, "bone*", "Bone scan", .no), (.modality, "NM\\PT", "PT", .yes),
            (.studyInstanceUID, "1.2.*", "1.2.3", .no), (.studyInstanceUID, "1.2.3\\1.2.4", "1.2.4", .yes),
            (.studyDate, "20260101-20260131", "20260115", .yes), (.studyDate, "20260101-20260131", "20260101", .yes),
            (.studyDate, "20260101-20260131", "20260131", .yes), (.studyDate, "20260101-20260131", "20260201", .no),
            (.studyDate, "20260101-", "20991231", .yes), (.studyDate, "20260101-", "20251231", .no),
            (.studyDate, "-20260131", "19000101", .yes), (.studyDate, "20260115", "20260115", .yes),
            (.studyDate, "20260115", "20260116", .no), (.studyTime, "10-12", "123059", .yes),
            (.studyTime, "10-12", "130000", .no), (.studyTime, "1000-1200", "095959.5", .no),
            (.studyDate, "-", "", .no), (.studyDate, "-20260131", "", .no),
        ] as [(DICOMCore.Tag, String, String, Match)]
    )
    func literal(_ tag: DICOMCore.Tag, _ key: String, _ value: String, _ expected: Match) {
        #expect(ValueMatch(tag: tag, value: key, rules: .literal).matches([value]) == expected)
    }

    @Test("One of several values is enough, none is not, and yes comes before can't tell")
    func several() {
        let match = ValueMatch(tag: .modalitiesInStudy, value: "NM")
        #expect(match.matches(["CT", "NM"]) == .yes)
        #expect(match.matches([]) == .no)
        let date = ValueMatch(tag: .studyDate, value: "20260501")
        #expect(date.matches(["soon", "20260501"]) == .yes)
        #expect(date.matches(["20260502", "soon"]) == .cannotTell)
    }

    @Test(
        "A value without anything but wildcards says no more than an empty one",
        arguments: [
            ("", true), ("*", true), ("**", true), ("?*", true), ("?", true), ("*^*", true), ("*=*", true),
            (" ", true), ("* ", true), ("a*", false), ("^", false), ("-", false), ("*1", false),
        ]
    )
    func onlyWildcards(_ value: String, _ saysNothing: Bool) {
        #expect(Wildcard.isOnly(value) == saysNothing)
        #expect(QueryKey(.patientName, value).sent.isEmpty == saysNothing)
        #expect(QueryKey(.studyDate, "-").sent.isEmpty)
    }

    @Test("Rows are sorted by the day, the time and the number that is meant")
    func sortKeys() {
        func sorted(_ texts: [String], _ vr: VR) -> [String] {
            texts.sorted { SortKey($0, vr: vr) < SortKey($1, vr: vr) }
        }
        let dates = ["", "00010101", "2026.11.20", "20261121", "2026-11-22", "May 26"]
        #expect(sorted(dates.reversed(), .DA) == dates)
        let times = ["07", "080000", "0930", "10:00", "10:20:30", "102031", "101500.5"].sorted { left, right in
            SortKey(left, vr: .TM) < SortKey(right, vr: .TM)
        }
        #expect(times == ["07", "080000", "0930", "10:00", "101500.5", "10:20:30", "102031"])
        #expect(sorted(["10", "9", "", "-1", "1.5"], .DS) == ["", "-1", "1.5", "9", "10"])
        #expect(sorted(["10", "9", "A1", "1e2", "nan"], .LO) == ["9", "10", "1e2", "A1", "nan"])
        #expect(sorted(["mill^B", "Müll^A", "MULL^B"], .PN) == ["mill^B", "Müll^A", "MULL^B"])
    }

    @Test(
        "* is any text and ? is one character",
        arguments: [
            ("abc", "abc", true), ("abc", "ABC", false), ("a*", "abc", true), ("*c", "abc", true),
            ("a?c", "abc", true), ("a?c", "ac", false), ("*", "", true), ("?", "", false), ("*b*b*", "abab", true),
            ("a*b?c", "axxbyc", true), ("a*b?c", "axxbc", false), ("山*", "山田^太郎", true), ("**", "x", true),
            ("", "x", false),
        ]
    )
    func wildcards(_ pattern: String, _ value: String, _ fits: Bool) {
        #expect(Wildcard.matches(value, pattern) == fits)
    }

    @Test("Wildcards take time in proportion to the lengths, not exponential")
    func wildcardTime() {
        let pattern = String(repeating: "a*", count: 500) + "b"
        #expect(!Wildcard.matches(String(repeating: "a", count: 2000), pattern))
    }
}
