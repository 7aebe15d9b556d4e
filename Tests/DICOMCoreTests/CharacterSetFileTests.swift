import DICOMArchive
import TestSupport
import Testing

@testable import DICOMCore

/// pydicom's character-set files: what pydicom reads in them is what we read, and we write the bytes that are there.
@Suite struct CharacterSetFileTests {
    /// One text element of a file, as pydicom read it.
    private struct Text {
        let file: String
        let terms: [String]
        let path: String
        let vr: VR
        let bytes: [UInt8]
        let text: String

        init(_ line: Substring) throws {
            let words = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            try #require(words.count == 6)
            self.file = words[0]
            self.terms =
                words[1].isEmpty
                ? [] : words[1].split(separator: "\\", omittingEmptySubsequences: false).map(String.init)
            self.path = words[2]
            self.vr = try #require(VR(rawValue: words[3]))
            self.bytes = hex(words[4])
            self.text = words[5] == "-" ? "" : String(decoding: hex(words[5]), as: UTF8.self)
        }
    }

    @Test("Names and texts of pydicom's character-set files are read as pydicom reads them, and written as they were")
    func files() async throws {
        let output = try await Programs.run("python", [Programs.script("character_sets.py"), "files"])
        let texts = try output.split(separator: "\n").map { try Text($0) }
        #expect(Set(texts.map(\.file)).count == 17)
        #expect(texts.count { $0.vr == .PN } > 30)
        for text in texts {
            let dataSet = try DICOMFile(path: text.file).readDataSet()
            let path = try #require(TagPath(parsing: text.path))
            let last = path.lastTag
            var place = dataSet
            for step in path.steps.dropLast() { place = try #require(place.items(step.tag).first) }
            let element = try #require(place[last], "\(text.file) \(text.path)")
            #expect(element.bytes == text.bytes)
            // pydicom's names have no empty groups at the end.
            let read = place.string(last).map { text.vr == .PN ? Self.withoutEmptyEnd($0) : $0 }
            #expect(read == TextPadding.trim(text.text, vr: text.vr), "\(text.file) \(text.path)")
            let result = place.textDecoder.decodeMarking(element.bytes, vr: text.vr)
            #expect(!result.isGuess, "\(text.file) \(text.path)")

            let written = TextEncoder(specificCharacterSet: place.specificCharacterSet).encode(result.text, vr: text.vr)
            #expect(written == Self.conforming(element.bytes, in: text.file), "\(text.file) \(text.path)")
        }
    }

    private static func withoutEmptyEnd(_ name: String) -> String {
        var name = name[...]
        while name.last == "=" { name.removeLast() }
        return String(name)
    }

    /// The bytes of a file as the standard has them, where its writer took an escape of its own for the end of a value.
    private static func conforming(_ bytes: [UInt8], in file: String) -> [UInt8] {
        let ascii = Array("\u{1B}(B".utf8)
        // The Korean set is in the upper half: ASCII never left its place, so nothing brings it back.
        if file.hasSuffix("chrKoreanMulti.dcm") { return Self.replace(ascii, by: [], in: bytes) }
        // The first set is ISO 2022 IR 13, whose letters (ISO-IR 14) have to be back, not ASCII (PS3.5 annex H.3.2).
        if file.contains("chrSQEncoding") { return Self.replace(ascii, by: Array("\u{1B}(J".utf8), in: bytes) }
        return bytes
    }

    private static func replace(_ old: [UInt8], by new: [UInt8], in bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.first {
            if rest.starts(with: old) {
                result += new
                rest = rest.dropFirst(old.count)
            } else {
                result.append(byte)
                rest = rest.dropFirst()
            }
        }
        return result
    }
}
