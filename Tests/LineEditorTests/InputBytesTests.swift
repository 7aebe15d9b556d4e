import Testing

@testable import LineEditor

@Suite struct InputBytesTests {
    private static func input(_ text: String) -> InputBytes {
        var input = InputBytes()
        input.add(text.utf8)
        return input
    }

    private static func events(_ input: inout InputBytes) -> [InputBytes.Event] {
        var events: [InputBytes.Event] = []
        while let event = input.next() { events.append(event) }
        return events
    }

    @Test("A character whose bytes come one by one is one character", arguments: ["a", "é", "山", "😀"])
    func wholeCharacters(_ text: String) throws {
        var input = InputBytes()
        for byte in text.utf8.dropLast() {
            input.add([byte])
            #expect(input.next() == nil)
        }
        input.add(text.utf8.suffix(1))
        #expect(input.next() == .character(try #require(text.unicodeScalars.first)))
        #expect(input.next() == nil)
    }

    @Test(
        "Malformed bytes are U+FFFD, and what follows is read",
        arguments: [[0xFF, 0x61], [0xC3, 0x61], [0xE5, 0xB1, 0x61], [0x80, 0x61], [0xC0, 0x61]] as [[UInt8]]
    )
    func malformed(_ bytes: [UInt8]) {
        var input = InputBytes()
        input.add(bytes)
        #expect(Self.events(&input) == [.character("\u{FFFD}"), .character("a")])
    }

    @Test("Pasted text is one event, however its bytes come")
    func paste() {
        let bytes = Array("x\u{1B}[200~find\n\u{1B}[A\u{1B}[201~y".utf8)
        for split in bytes.indices {
            var input = InputBytes()
            input.add(bytes[..<split])
            var events = Self.events(&input)
            input.add(bytes[split...])
            events += Self.events(&input)
            #expect(events == [.character("x"), .paste("find\n\u{1B}[A"), .character("y")], "split at \(split)")
        }
    }

    @Test("A lone escape is a key once nothing follows")
    func escape() {
        var input = Self.input("\u{1B}")
        #expect(input.mayGoOn && input.next() == nil)
        #expect(input.next(isWhole: true) == .character("\u{1B}"))
        var arrow = Self.input("\u{1B}[A")
        #expect(!arrow.mayGoOn)
        #expect(Self.events(&arrow) == [.character("\u{1B}"), .character("["), .character("A")])
    }

    @Test("The answer about the cursor is no key, and what was typed before it stays")
    func report() {
        var input = Self.input("ab\u{1B}[12;34Rc")
        input.expectReport()
        #expect(input.takeReport() == 33)
        #expect(Self.events(&input) == [.character("a"), .character("b"), .character("c")])
        var late = Self.input("a\u{1B}[1;1Rb")
        late.expectReport()
        #expect(Self.events(&late) == [.character("a"), .character("b")])
        var unasked = Self.input("\u{1B}[1;1R")
        #expect(unasked.takeReport() == 0)
    }

    @Test("A half of an answer waits for the rest, unless nobody asked")
    func partialReport() {
        var input = Self.input("\u{1B}[12;")
        #expect(!input.mayGoOn)
        input.expectReport()
        #expect(input.mayGoOn && input.next() == nil)
        input.add("5R".utf8)
        #expect(input.next() == nil && !input.mayGoOn)
    }

    @Test("Key sequences are taken whole or not at all, and dropped bytes are gone")
    func keys() {
        var input = Self.input("\u{1B}[Cx")
        let isOther = input.take(oneOf: ["\u{1B}OC", "\u{1B}[D"])
        let isRight = input.take(oneOf: ["\u{1B}OC", "\u{1B}[C"])
        #expect(!isOther && isRight)
        #expect(input.nextByte() == UInt8(ascii: "x") && input.nextByte() == nil)
        input.add("left".utf8)
        input.drop()
        #expect(input.next() == nil)
    }
}
