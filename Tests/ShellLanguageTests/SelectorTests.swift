import DICOMCore
import ShellLanguage
import Testing

@Suite struct SelectorTests {
    @Test(arguments: [
        ("3", [Selector.Part.number(3)]),
        ("1-5,8", [.range(1, 5), .number(8)]),
        ("2-end", [.range(2, nil)]),
        ("end", [.end]), ("all", [.all]), ("last", [.last]),
        ("3/2/1", [.path([3, 2, 1])]), ("3/2", [.path([3, 2])]),
        ("1.2.3", [.uids(["1.2.3"])]),
        ("1.2.3/1.2.4/1.2.5,7", [.uids(["1.2.3", "1.2.4", "1.2.5"]), .number(7)]),
        ("@a", [.saved("a", .all)]), ("@a:2-4,7", [.saved("a", .range(2, 4)), .saved("a", .number(7))]),
        ("3,@a:end,@b:1", [.number(3), .saved("a", .end), .saved("b", .number(1))]),
    ])
    func reads(_ text: String, _ parts: [Selector.Part]) throws { #expect(try Selector(parsing: text).parts == parts) }

    @Test(arguments: [
        "", ",", "0", "-1", "1-", "5-1", "1--3", "a", "ALL", "1/", "1/2/3/4", "0/1", "1.2..3", "1.2.x", "1.2/3",
        "1/1.2",
        "@", "@1", "@a:", "@a:1.2.3", "@a:last", "@a:3/1", "@a-b", "99999999999999999999", "1-2/3", "1 2", "+3",
    ])
    func refuses(_ text: String) {
        #expect(throws: UsageError.self) { try Selector(parsing: text) }
        #expect(!Selector.isSelector(text))
    }

    @Test("Odd UIDs are read where whoever resolves them knows what the lists have; slips of the keyboard never")
    func oddUIDs() throws {
        for text in ["1.2/LOCALIZER2.16", "1.2/1.2.", "1.2.\(String(repeating: "9", count: 70))", "1.2.x"] {
            #expect(throws: UsageError.self) { try Selector(parsing: text) }
            #expect(!Selector.isSelector(text))
            let uids = text.split(separator: "/").map { UID($0) }
            #expect(try Selector(parsing: text, allowsOddUIDs: true).parts == [.uids(uids)])
        }
        for text in ["1.2..3", ".1.2", "1.2/3", "1/1.2", "1.2 3", "1.*", "a=1.2", "1.2\\1.3", "x"] {
            #expect(throws: UsageError.self) { try Selector(parsing: text, allowsOddUIDs: true) }
        }
    }
}
