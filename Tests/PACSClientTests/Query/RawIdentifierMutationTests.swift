import DICOMCore
import TestSupport
import Testing

@testable import PACSClient

/// Matches whose bytes are changed by seed: single values found in the bytes are those of the whole match, decoded.
@Suite struct RawIdentifierMutationTests {
    private static let tags: [Tag] = [
        .specificCharacterSet, .studyDate, .patientName, .patientID, .studyInstanceUID, .numberOfStudyRelatedSeries,
    ]

    private static let match = DataSet([
        .studyDate: "20260501", .patientName: "DOE^JOHN", .patientID: "P1", .studyInstanceUID: "1.2.34",
        .numberOfStudyRelatedSeries: "3",
    ])

    /// Changes, cuts or doubles a few of the bytes.
    private static func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
            let index = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes = Array(bytes[..<index])
            case 1: bytes.insert(contentsOf: bytes[index...].prefix(16), at: index)
            case 2: bytes.removeSubrange(index..<min(bytes.count, index + 4))
            case 3: bytes[index] = [0, 1, 0x7f, 0x80, 0xff, 0x1b].randomElement(using: &random) ?? 0
            default: bytes[index] = UInt8.random(in: 0...255, using: &random)
            }
        }
        return bytes
    }

    @Test func aSequenceThatIsNoneCostsItselfAndNotTheRow() {
        // Source Patient Group Identification Sequence with the value P1, between the name and the UID.
        let bytes: [UInt8] =
            [0x08, 0, 0x05, 0, 10, 0, 0, 0] + Array("ISO_IR 100".utf8) + [0x10, 0, 0x10, 0, 4, 0, 0, 0]
            + [0x4d, 0xfc, 0x6c, 0x6c] + [0x10, 0, 0x26, 0, 2, 0, 0, 0, 0x50, 0x31]
            + [0x20, 0, 0x0d, 0, 6, 0, 0, 0] + Array("1.2.34".utf8)
        let row = RawIdentifier(bytes, syntax: .implicitVRLittleEndian)?.dataSet(charset: nil)
        #expect(row?.string(.studyInstanceUID) == "1.2.34" && row?.string(.patientName) == "Müll")
    }

    @Test(arguments: [TransferSyntax.implicitVRLittleEndian, .explicitVRLittleEndian])
    func bothWaysOfReadingAgree(syntax: TransferSyntax) {
        var random = SeededGenerator(seed: 1)
        let plain = DataSetWriter(syntax: syntax).write(Self.match)
        var scanned = 0
        for round in 0..<Soak.rounds(4000) {
            let bytes = Self.mutated(plain, &random)
            guard let identifier = RawIdentifier(bytes, syntax: syntax) else { continue }
            let decoded = identifier.dataSet(charset: nil)
            for tag in Self.tags {
                switch identifier.plainText(tag) {
                case .other: continue
                case .absent: #expect(decoded[tag] == nil, "round \(round), \(tag): \(bytes)")
                case .text(let text):
                    scanned += 1
                    #expect(decoded.string(tag) ?? "" == text, "round \(round), \(tag): \(bytes)")
                }
            }
        }
        #expect(scanned > 1000)
    }
}
