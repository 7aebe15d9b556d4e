import DICOMArchive
import DICOMCore
import Testing

@Suite struct PathComponentTests {
    @Test(arguments: [
        ("12345", "12345"), ("Doe^John", "Doe%5EJohn"), ("  A B  ", "A%20B"), ("100%", "100%25"), ("..", "%2E%2E"),
        (".", "%2E"), ("../../etc/passwd", "%2E.%2F..%2Fetc%2Fpasswd"), ("a/b\\c", "a%2Fb%5Cc"),
        (".hidden", "%2Ehidden"),
        ("-rf", "%2Drf"), ("trailing.", "trailing%2E"), ("B2\07", "B2%007"), ("padded\0\0 ", "padded"),
        ("\0abc", "%00abc"), ("a \0x", "a%20%00x"), ("\u{1B}[2J", "%1B%5B2J"),
        ("Müller", "M%C3%BCller"), ("山田", "%E5%B1%B1%E7%94%B0"), ("CON", "%43ON"), ("con", "%63on"),
        ("nul.txt", "%6Eul.txt"),
        ("COM1", "%43OM1"), ("lpt9.a.b", "%6Cpt9.a.b"), ("COM0", "COM0"), ("CONE", "CONE"), ("a~b", "a%7Eb"),
        ("_NO_PATIENT_ID", "%5FNO_PATIENT_ID"), ("_x", "_x"), ("a:b", "a%3Ab"), ("1.2.840.10008.1", "1.2.840.10008.1"),
    ])
    func encodes(_ raw: String, _ name: String) { #expect(PathComponent.encode(raw) == name) }

    @Test(arguments: ["", "   ", "\0", " \0 \0"])
    func emptyHasNoName(_ raw: String) {
        #expect(PathComponent.encode(raw) == nil)
        #expect(PathComponent.patient(raw) == "_NO_PATIENT_ID")
        #expect(PathComponent.study(.init(raw)) == "_NO_STUDY_UID")
        #expect(PathComponent.series(.init(raw)) == "_NO_SERIES_UID")
    }

    @Test func exactlyHundredBytesStay() {
        let name = String(repeating: "a", count: 100)
        #expect(PathComponent.encode(name) == name)
    }

    @Test func longNamesEndInADigestOfTheRawValue() {
        // The digest is what `head -c 101 /dev/zero | tr '\\0' 0 | sha256sum` prints.
        let raw = String(repeating: "0", count: 101)
        #expect(PathComponent.encode(raw) == String(repeating: "0", count: 60) + "~befbce1694961d93")
        #expect(PathComponent.encode(raw + "1") != PathComponent.encode(raw + "2"))
        #expect(PathComponent.encode(raw)?.utf8.count == 77)
    }

    @Test(arguments: 0..<3) func aShortenedNameCutsNoEscape(_ shift: Int) {
        let raw = String(repeating: "a", count: shift) + String(repeating: "é", count: 60)
        let kept = PathComponent.encode(raw)?.prefix { $0 != "~" } ?? ""
        let escapes = (kept.utf8.count - shift) / 3
        #expect(kept.utf8.count == shift + escapes * 3)
        #expect(kept.utf8.count > 57 && kept.utf8.count <= 60)
    }

    @Test func rawBytesThatAreNoTextHaveDifferentNames() {
        #expect(PathComponent.encode(bytes: [0xFF]) == "%FF")
        #expect(PathComponent.encode(bytes: [0xFE]) == "%FE")
    }

    @Test func differentIdentifiersNeverShareAName() {
        let pieces = ["", "a", "A", ".", "%", "/", "_", " ", "-", "~", "é", "2", "E", "\\"]
        var names: [String: String] = [:]
        for first in pieces {
            for second in pieces {
                for third in pieces {
                    let raw = first + second + third
                    guard let name = PathComponent.encode(raw) else { continue }
                    let trimmed = String(raw.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
                    #expect(names[name] == nil || names[name] == trimmed)
                    names[name] = trimmed
                    #expect(!name.isEmpty && name != "." && name != ".." && !name.contains("/"))
                    #expect(name.utf8.count <= PathComponent.maximumLength)
                }
            }
        }
    }
}
