import DICOMCore
import TestSupport
import Testing

/// What no bytes may do: crash, hang, or be read as more than they are.
@Suite struct DataSetFuzzTests {
    static let samples: [(TransferSyntax, [UInt8])] = {
        var random = SeededGenerator(seed: 7)
        var samples: [(TransferSyntax, [UInt8])] = []
        for syntax in [TransferSyntax.implicitVRLittleEndian, .explicitVRLittleEndian, .explicitVRBigEndian] {
            for _ in 0..<6 {
                samples.append(
                    (syntax, DataSetWriter(syntax: syntax).write(DataSetWriterTests.dataSet(depth: 1, random: &random)))
                )
            }
        }
        samples.append(
            (
                TransferSyntax(uid: "1.2.840.10008.1.2.4.50"),
                hex(
                    """
                    08 00 40 11 'SQ' 00 00 FF FF FF FF FE FF 00 E0 FF FF FF FF 08 00 60 00 'CS' 02 00 'NM'
                    FE FF 0D E0 00 00 00 00 FE FF DD E0 00 00 00 00
                    09 00 10 10 'UN' 00 00 FF FF FF FF FE FF 00 E0 FF FF FF FF 08 00 60 00 02 00 00 00 'NM'
                    FE FF 0D E0 00 00 00 00 FE FF DD E0 00 00 00 00
                    E0 7F 10 00 'OB' 00 00 FF FF FF FF FE FF 00 E0 00 00 00 00 FE FF 00 E0 02 00 00 00 01 02
                    FE FF DD E0 00 00 00 00
                    """
                )
            )
        )
        return samples
    }()

    @Test func everyPrefixIsRefusedOrEndsBetweenElements() throws {
        for (syntax, bytes) in Self.samples {
            let whole = try DataSetReader(syntax: syntax, rules: .strict).read(bytes)
            for length in 0..<bytes.count {
                let prefix = Array(bytes[..<length])
                // Read strictly, a prefix can only be a data set where an outermost element has just ended.
                guard let part = try? DataSetReader(syntax: syntax, rules: .strict).read(prefix) else { continue }
                #expect(part.elements.count < whole.elements.count)
                #expect(Array(whole.elements.prefix(part.elements.count)) == part.elements)
            }
        }
    }

    @Test func noPrefixCrashesTheForgivingReader() {
        for (syntax, bytes) in Self.samples {
            for length in 0..<bytes.count {
                _ = try? DataSetReader(syntax: syntax).read(Array(bytes[..<length]))
            }
        }
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func noMutationCrashesTheReader(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let interesting: [UInt8] = [0x00, 0xFF, 0xFE, 0x08, 0xE0, 0x0D, 0xDD, 0x7F, 0x80, 0x01]
        for _ in 0..<Soak.rounds(1_000) {
            var (syntax, bytes) = Self.samples.randomElement(using: &random) ?? (.implicitVRLittleEndian, [])
            for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes[place] = interesting.randomElement(using: &random) ?? 0
                case 2: bytes.remove(at: place)
                default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 12)], at: place)
                }
            }
            for rules in [ReadingRules.forgiving, .strict] {
                guard let dataSet = try? DataSetReader(syntax: syntax, rules: rules).read(bytes) else { continue }
                // What was read can be shown, written and read again.
                _ = dataSet.attributes().serialized()
                _ = DICOMJSON.encode(dataSet).serialized()
                let again = DataSetWriter(syntax: .explicitVRLittleEndian).write(dataSet)
                #expect(throws: Never.self) { try DataSetReader(syntax: .explicitVRLittleEndian).read(again) }
            }
            _ = ObjectHeadReader(syntax: syntax).read(bytes, isComplete: Bool.random(using: &random))
        }
    }

    @Test func noiseIsNoDataSetAndHarmsNobody() {
        var random = SeededGenerator(seed: 99)
        for _ in 0..<Soak.rounds(1_000) {
            let bytes = (0..<Int.random(in: 0..<200, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            for syntax in [
                TransferSyntax.implicitVRLittleEndian, .explicitVRLittleEndian, .explicitVRBigEndian,
                .deflatedExplicitVRLittleEndian,
            ] {
                _ = try? DataSetReader(syntax: syntax).read(bytes)
                _ = ObjectHeadReader(syntax: syntax).read(bytes, isComplete: false)
            }
        }
    }
}
