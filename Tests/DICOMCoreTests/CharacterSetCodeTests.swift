import TestSupport
import Testing

@testable import DICOMCore

/// Every code of every set, as pydicom reads it with Python's codecs, and written again.
@Suite struct CharacterSetCodeTests {
    /// A code as it stands in a value, and its text; nil where Python has none.
    private struct Code {
        let bytes: [UInt8]
        let text: String?

        init?(_ line: Substring) {
            let words = line.split(separator: " ")
            guard words.count == 2 else { return nil }
            self.bytes = Self.bytes(words[0])
            self.text = words[1] == "-" ? nil : String(decoding: Self.bytes(words[1]), as: UTF8.self)
        }

        private static func bytes(_ digits: Substring) -> [UInt8] {
            let values = digits.utf8.map { Hexadecimal.value($0) ?? 0 }
            return stride(from: 0, to: values.count - 1, by: 2).map { UInt8(values[$0] << 4 | values[$0 + 1]) }
        }
    }

    private static func codes(_ terms: String) async throws -> [Code] {
        let output = try await Programs.run("python", [Programs.script("character_sets.py"), "codes", terms])
        return output.split(separator: "\n").compactMap { Code($0) }
    }

    /// Where we read another text than Python on purpose, by the code's bytes.
    private static let exceptions: [String: [[UInt8]: String]] = [
        // What GB 18030 has made of them, and what keyboards write; the Unicode consortium's old table has others.
        "\\ISO 2022 IR 58": [
            hex("1B '$)A' A1 A4"): "\u{B7}", hex("1B '$)A' A1 AA"): "\u{2014}",
        ],
        // ISO 8859-11, which systems take for TIS 620, has a no-break space there.
        "ISO_IR 166": [[0xA0]: "\u{A0}"],
    ]

    @Test(
        "Every code is read as Python's codecs read it, and written again; what they lack is a guess",
        arguments: [100, 101, 109, 110, 144, 127, 126, 138, 148, 203, 13, 166].map { "ISO_IR \($0)" }
            + [87, 159, 149, 58].map { "\\ISO 2022 IR \($0)" } + ["GBK", "GB18030"]
    )
    func codes(terms: String) async throws {
        let names = terms.split(separator: "\\", omittingEmptySubsequences: false).map(String.init)
        let decoder = TextDecoder(specificCharacterSet: names)
        let encoder = TextEncoder(specificCharacterSet: names)
        let exceptions = Self.exceptions[terms] ?? [:]
        var wrong: [String] = []
        let codes = try await Self.codes(terms)
        #expect(codes.count >= 128)
        for code in codes {
            let (text, isGuess) = decoder.decodeMarking(code.bytes, vr: .PN)
            // The second controls (80 to 9F) are no text; where they stand, the text is in another set.
            let isControl = code.bytes.count == 1 && code.bytes[0] < 0xA0
            let expected = exceptions[code.bytes] ?? (isControl ? nil : code.text)
            if let expected {
                // The tilde of JIS X 0212 is ASCII's, and goes out as that.
                let isWritten = text == "~" || encoder.encode(text, vr: .PN) == code.bytes
                if text == expected && !isGuess && isWritten { continue }
            } else if isGuess {
                continue
            }
            wrong.append("\(code.bytes.map { String($0, radix: 16) }): \(text), not \(expected ?? "nothing")")
        }
        #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(10))")
    }

    @Test("Every code of the code pages is read as Python's codecs read it", arguments: TextDecoder.codePages)
    func codePages(name: String) async throws {
        let decoder = TextDecoder(specificCharacterSet: [], fallback: FallbackCharacterSet(name))
        let codes = try await Self.codes(name)
        #expect(codes.count == 128)
        for code in codes {
            guard let text = code.text, text.unicodeScalars.allSatisfy({ $0.value >= 0xA0 }) else { continue }
            #expect(decoder.decode(code.bytes, vr: .LO) == text, "\(code.bytes)")
        }
    }

    @Test("What vendors write beyond their set is read, marked as a guess, and never written")
    func vendors() {
        for (terms, bytes, text) in [
            (["", "ISO 2022 IR 87"], "1B '$B' FC E2 1B '(B'", "髙"), (["", "ISO 2022 IR 87"], "1B '$B-!' 1B '(B'", "①"),
            (["", "ISO 2022 IR 149"], "1B '$)C' 8C 63", "똠"), (["", "ISO 2022 IR 149"], "8C 63 B9 E6", "똠방"),
            (["", "ISO 2022 IR 58"], "1B '$)A' 96 7C", "東"), (["GBK"], "81 39 EE 39", "㐀"),
        ] {
            let bytes = hex(bytes).map { $0 >= 0x80 && terms.last == "ISO 2022 IR 87" ? $0 & 0x7F : $0 }
            let result = TextDecoder(specificCharacterSet: terms).decodeMarking(bytes, vr: .PN)
            if terms != ["GBK"] { #expect(result.text == text) }
            #expect(result.isGuess)
            #expect(TextEncoder(specificCharacterSet: terms).encode(text, vr: .PN) == nil)
        }
    }
}
