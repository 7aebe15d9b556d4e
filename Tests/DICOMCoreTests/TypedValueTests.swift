import Testing

@testable import DICOMCore

@Suite struct TypedValueTests {
    @Test("A name has three groups of five components, and keeps how it was written")
    func personName() {
        var dataSet = DataSet()
        dataSet.set(.patientName, "Yamada^Tarou^^Dr. ^=山田^太郎=やまだ^たろう\\Adams^John")
        let name = dataSet.personName(.patientName)
        #expect(name?.alphabetic.familyName == "Yamada")
        #expect(name?.alphabetic.givenName == "Tarou")
        #expect(name?.alphabetic.middleName == "")
        #expect(name?.alphabetic.prefix == "Dr.")
        #expect(name?.alphabetic.suffix == "")
        #expect(name?.ideographic.components == ["山田", "太郎"])
        #expect(name?.phonetic.givenName == "たろう")
        #expect(name?.description == "Yamada^Tarou^^Dr. ^=山田^太郎=やまだ^たろう")
        #expect(dataSet.personNames(.patientName).map(\.alphabetic.familyName) == ["Yamada", "Adams"])
        #expect(dataSet.personName(.patientID) == nil)
        let other = PersonName(parsing: "=山田=a=b")
        #expect(other.alphabetic.isEmpty && other.phonetic.description == "a=b")
    }

    @Test(
        "A moment is known as far as it is written, with its offset from UTC",
        arguments: [
            ("2026", "2026|-|-|-|-"), ("202605", "2026|5|-|-|-"), ("20260501", "2026|5|1|-|-"),
            ("2026050114", "2026|5|1|14|-"), ("20260501143059.123456", "2026|5|1|143059.123456|-"),
            ("20260501143059+0200", "2026|5|1|143059|120"), ("2026-0330", "2026|-|-|-|-210"),
            ("20260501+1400", "2026|5|1|-|840"),
        ]
    )
    func moments(text: String, fields: String) throws {
        let moment = try #require(DICOMDateTime(parsing: text))
        func show(_ value: (some CustomStringConvertible)?) -> String { value.map { "\($0)" } ?? "-" }
        #expect(
            [show(moment.year), show(moment.month), show(moment.day), show(moment.time), show(moment.offset)]
                .joined(separator: "|") == fields
        )
        #expect(moment.description == text)
    }

    @Test(
        "What is no moment of the calendar is none",
        arguments: [
            "", "26", "20260", "20261301", "20260230", "2026050124", "202605011460", "20260501.5",
            "20260501143059.1234567", "20260501+1500", "2026050114+0260", "x2026", "2026-", "20260501143059.",
        ]
    )
    func noMoments(text: String) { #expect(DICOMDateTime(parsing: text) == nil) }

    @Test("A time is known as far as it is written")
    func times() {
        let whole = DICOMTime(parsing: "143059.25")
        #expect(whole?.hour == 14 && whole?.minute == 30 && whole?.second == 59 && whole?.fraction == "25")
        let hour = DICOMTime(parsing: "09")
        #expect(hour?.hour == 9 && hour?.minute == nil && hour?.second == nil && hour?.fraction == "")
        #expect(DICOMTime(parsing: "9:30")?.description == "0930")
        #expect(DICOMTime(parsing: "2460") == nil)
    }

    @Test(
        "A range of days is read as it is sent",
        arguments: ["20260501", "20260501-20260502", "20260501-", "-20260502"]
    )
    func ranges(text: String) { #expect(DateRange(parsing: text)?.description == text) }

    @Test(arguments: ["", "-", "20260502-20260501", "2026-2027", "20260501-20260502-20260503", "20260532-"])
    func noRanges(text: String) { #expect(DateRange(parsing: text) == nil) }

    @Test(
        "Decimal numbers are compared exactly, in the order of their values",
        arguments: [
            ["-1e3", "-999.999", "-.5", "-0.25", "0", "1E-10", "0.1", ".11", "1", "9.99", "10", "1e2", "1000.001"],
            ["9007199254740992", "9007199254740993", "18446744073709551615", "1e400"],
        ]
    )
    func order(texts: [String]) throws {
        let numbers = try texts.map { try #require(DecimalNumber(parsing: $0)) }
        #expect(numbers.map(\.description) == texts)
        for (left, a) in numbers.enumerated() {
            for (right, b) in numbers.enumerated() {
                #expect((a < b) == (left < right))
                #expect((a == b) == (left == right))
            }
        }
    }

    @Test("The same number is equal however it is written")
    func equality() {
        for group in [
            ["1", "1.0", "+1", "01", "10e-1", ".1E+1", " 1 "], ["0", "-0", "0.000", "0e5"], ["-1.5", "-15e-1"],
        ] {
            #expect(Set(group.map { DecimalNumber(parsing: $0) }).count == 1)
        }
    }

    @Test(arguments: ["", ".", "-", "1e", "e5", "1 2", "1,5", "0x10", "nan", "inf", "1e99999999999999999999", "١"])
    func noNumbers(text: String) { #expect(DecimalNumber(parsing: text) == nil) }

    @Test("Numbers are whole, conforming and binary as their text allows")
    func numbers() {
        func number(_ text: String) -> DecimalNumber? { DecimalNumber(parsing: text) }
        for (text, value) in [
            ("1.50e1", 15), ("-3.0", -3), ("0", 0), ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
            ("1e18", 1_000_000_000_000_000_000),
        ] { #expect(number(text)?.integer == value) }
        for text in ["0.5", "9223372036854775808", "-9223372036854775809", "1e19", "1e9999"] {
            #expect(number(text)?.integer == nil)
        }
        #expect(number("1.25")?.double == 1.25)
        #expect(number("1234567890.12345")?.conforms(to: .DS) == true)
        #expect(number("1234567890.123456")?.conforms(to: .DS) == false)
        #expect(number("2147483647")?.conforms(to: .IS) == true)
        #expect(number("2147483648")?.conforms(to: .IS) == false)
        #expect(number("1.0")?.conforms(to: .IS) == false)
    }

    @Test("Elements give their values by type; what is none of it gives nothing, and no value takes another's place")
    func elements() {
        var dataSet = DataSet()
        dataSet.set(Tag(0x0028, 0x0030), "0.50\\ 1.25 ")
        dataSet.set(Tag(0x0018, 0x1074), "370000000x")
        dataSet.set(Tag(0x0028, 0x0009), "(0018,1063)\\(0054,0010)")
        dataSet.set(.patientBirthDate, "19560304")
        dataSet.set(.studyTime, "1430")
        dataSet.set(Tag(0x0008, 0x002A), "202605011430+0200")
        dataSet.set(Tag(0x0028, 0x0010), "512")
        #expect(dataSet.decimals(Tag(0x0028, 0x0030))?.map(\.description) == ["0.50", "1.25"])
        #expect(dataSet.decimals(Tag(0x0018, 0x1074)) == nil)
        #expect(dataSet.decimals(.patientID)?.isEmpty == true)
        #expect(dataSet.decimals(Tag(0x0028, 0x0010))?.first?.integer == 512)
        #expect(dataSet.tags(Tag(0x0028, 0x0009)) == [Tag(0x0018, 0x1063), Tag(0x0054, 0x0010)])
        #expect(dataSet.tags(.patientName).isEmpty)
        #expect(dataSet.date(.patientBirthDate) == DICOMDate(year: 1956, month: 3, day: 4))
        #expect(dataSet.time(.studyTime)?.minute == 30)
        #expect(dataSet.dateTime(Tag(0x0008, 0x002A))?.offset == 120)
        #expect(dataSet.date(.studyDate) == nil)
    }
}
