import DICOMArchive
import DICOMCore
import TestSupport
import Testing

/// Whether a data set is whole, found while its bytes pass.
@Suite struct DataSetWalkTests {
    /// Walks over bytes that come in pieces of a size.
    private static func walk(
        _ bytes: some Collection<UInt8>,
        _ syntax: TransferSyntax = .explicitVRLittleEndian,
        pieces size: Int = .max
    ) -> (damage: DataSetError?, notes: [String]) {
        let bytes = Array(bytes)
        var walk = DataSetWalk(syntax: syntax)
        var position = 0
        while position < bytes.count {
            let end = position + min(size, bytes.count - position)
            walk.append(bytes.span.bytes.extracting(position..<end))
            position = end
        }
        return (walk.finish(), walk.notes)
    }

    // MARK: - Whole

    /// What the reader forgives and the walk doesn't: here it can't be told from a data set that was cut.
    private static let unforgiven = ["an item without its delimiter at the end"]

    @Test(arguments: ReadingRulesTests.leniencies)
    func forgivesWhatRealObjectsNeed(leniency: ReadingRulesTests.Leniency) {
        let bytes = hex(leniency.bytes)
        for size in 1...bytes.count {
            let result = Self.walk(bytes, leniency.syntax, pieces: size)
            #expect((result.damage == nil) == !Self.unforgiven.contains(leniency.name), "pieces of \(size)")
        }
    }

    @Test func everySampleIsWholeInPiecesOfAnySize() async throws {
        let samples = try await SampleFiles.pydicom()
        for path in samples.paths {
            let file = try DICOMFile(path: path)
            let bytes = try #require(TemporaryDirectory.bytes(of: path)).dropFirst(file.dataSetOffset)
            for size in [1, 7, 16_384, .max] where size > 1 || bytes.count < 100_000 {
                let damage = Self.walk(bytes, file.declaredTransferSyntax ?? .implicitVRLittleEndian, pieces: size)
                    .damage
                #expect(
                    damage == nil,
                    "\(path) of \(samples.files.count) in pieces of \(size): \(damage?.description ?? "")"
                )
            }
        }
    }

    @Test func everySplitOfASampleIsWhole() throws {
        for (syntax, bytes) in DataSetFuzzTests.samples where bytes.count < 2_000 {
            for split in 0...bytes.count {
                var walk = DataSetWalk(syntax: syntax)
                walk.append(bytes.span.bytes.extracting(0..<split))
                walk.append(bytes.span.bytes.extracting(split..<bytes.count))
                #expect(walk.finish() == nil, "split at \(split)")
            }
        }
    }

    // MARK: - Damaged

    struct Damage: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: String
        let sentence: String
        var syntax = TransferSyntax.explicitVRLittleEndian
    }

    @Test(arguments: [
        Damage(
            testDescription: "cut inside a value",
            bytes: "08 00 60 00 'CS' 02 00 'NM' 10 00 20 00 'LO' 08 00 'X1'",
            sentence: "an element of length 8 goes past the end of the data set in PatientID at byte 10"
        ),
        Damage(
            testDescription: "cut inside a header",
            bytes: "08 00 60 00 'CS' 02 00 'NM' 10 00 20",
            sentence: "the data set ends inside an element at byte 10"
        ),
        Damage(
            testDescription: "cut inside a long header",
            bytes: "08 00 60 00 'CS' 02 00 'NM' E0 7F 10 00 'OW' 00 00 08 00",
            sentence: "the data set ends inside an element in PixelData at byte 10"
        ),
        Damage(
            testDescription: "cut inside an item",
            bytes: "08 00 40 11 'SQ' 00 00 FF FF FF FF FE FF 00 E0 FF FF FF FF 08 00 60 00 'CS' 02 00 'NM'",
            sentence: "a sequence of undefined length isn't closed in ReferencedImageSequence[0] at byte 30"
        ),
        Damage(
            testDescription: "cut inside a fragment",
            bytes: """
                08 00 60 00 'CS' 02 00 'NM' E0 7F 10 00 'OB' 00 00 FF FF FF FF FE FF 00 E0 00 00 00 00
                FE FF 00 E0 08 00 00 00 01 02
                """,
            sentence: "an element of length 8 goes past the end of the data set in PixelData at byte 30"
        ),
        Damage(
            testDescription: "a length that is too short",
            bytes: "08 00 60 00 'CS' 02 00 'NM' 10 00 20 00 'LO' 02 00 'X1234567' 20 00 10 00 'SH' 02 00 '1 '",
            sentence: "no value representation is where one must be in 33323534 at byte 20"
        ),
        Damage(
            testDescription: "a length that is too long",
            bytes: "08 00 60 00 'CS' 02 00 'NM' 10 00 20 00 'LO' 06 00 'X1' 20 00 10 00 'SH' 02 00 '1 '",
            sentence: "the data set ends inside an element at byte 24"
        ),
        Damage(
            testDescription: "more pixels than the length says",
            bytes: "08 00 60 00 'CS' 02 00 'NM' E0 7F 10 00 'OW' 00 00 02 00 00 00 01 02 03 04 05 06 07 08 09 0A",
            sentence: "8 bytes are left after the last element at byte 24"
        ),
        Damage(
            testDescription: "more small pixels than the length says, in implicit VR",
            bytes: "08 00 60 00 02 00 00 00 'NM' E0 7F 10 00 02 00 00 00 01 02 08 00 08 00 00 00 00 00 01 00",
            sentence: "10 bytes are left after the last element at byte 20",
            syntax: .implicitVRLittleEndian
        ),
        Damage(
            testDescription: "something behind zeros",
            bytes: "08 00 60 00 'CS' 02 00 'NM' 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 01",
            sentence: "16 bytes are left after the last element at byte 10"
        ),
        Damage(
            testDescription: "a length in an item of known length",
            bytes: """
                08 00 40 11 'SQ' 00 00 12 00 00 00 FE FF 00 E0 0A 00 00 00 08 00 60 00 'CS' 08 00 'NM'
                10 00 20 00 'LO' 02 00 'X1'
                """,
            sentence:
                "an element of length 8 goes past the end of its item in ReferencedImageSequence[0].Modality at byte 20"
        ),
        Damage(
            testDescription: "an item that is longer than its sequence",
            bytes: """
                08 00 40 11 'SQ' 00 00 12 00 00 00 FE FF 00 E0 0C 00 00 00 08 00 60 00 'CS' 02 00 'NM'
                10 00 20 00 'LO' 02 00 'X1'
                """,
            sentence: "an item of length 12 goes past the end of its sequence in ReferencedImageSequence at byte 12"
        ),
        Damage(
            testDescription: "a length in a sequence of known length, in implicit VR",
            bytes: """
                08 00 40 11 12 00 00 00 FE FF 00 E0 0A 00 00 00 08 00 60 00 04 00 00 00 'NM'
                10 00 20 00 02 00 00 00 'X1'
                """,
            sentence:
                "an element of length 4 goes past the end of its item in ReferencedImageSequence[0].Modality at byte 16",
            syntax: .implicitVRLittleEndian
        ),
        Damage(
            testDescription: "a length in an item of known length in a sequence of undefined length",
            bytes: """
                08 00 40 11 'SQ' 00 00 FF FF FF FF FE FF 00 E0 0A 00 00 00 08 00 60 00 'CS' 08 00 'NM'
                FE FF DD E0 00 00 00 00
                """,
            sentence:
                "an element of length 8 goes past the end of its item in ReferencedImageSequence[0].Modality at byte 20"
        ),
        Damage(
            testDescription: "a length two sequences deep",
            bytes: """
                08 00 40 11 'SQ' 00 00 26 00 00 00 FE FF 00 E0 1E 00 00 00
                08 00 40 11 'SQ' 00 00 12 00 00 00 FE FF 00 E0 0A 00 00 00 08 00 60 00 'CS' 04 00 'NM'
                """,
            sentence: """
                an element of length 4 goes past the end of its item in \
                ReferencedImageSequence[0].ReferencedImageSequence[0].Modality at byte 40
                """
        ),
        Damage(
            testDescription: "a sequence whose length is too short",
            bytes: "08 00 40 11 'SQ' 00 00 08 00 00 00 FE FF 00 E0 00 00 00 00 FE FF 00 E0 00 00 00 00",
            sentence: "neither an item nor a delimiter is where one must be in Item at byte 20"
        ),
    ])
    func namesWhatIsWrong(damage: Damage) {
        let bytes = hex(damage.bytes)
        for size in 1...bytes.count {
            let found = Self.walk(bytes, damage.syntax, pieces: size).damage
            #expect(found?.description == damage.sentence, "pieces of \(size)")
        }
    }

    @Test func aPrefixIsWholeOnlyWhereAnElementHasEnded() {
        for (syntax, bytes) in DataSetFuzzTests.samples {
            for length in 1..<bytes.count {
                let prefix = Array(bytes[..<length])
                let isWhole = Self.walk(prefix, syntax, pieces: 5).damage == nil
                // What ends between two elements can't be told from a whole data set; anything else must be.
                if (try? DataSetReader(syntax: syntax, rules: .strict).read(prefix)) != nil {
                    #expect(isWhole, "\(syntax.name), \(length) bytes")
                } else if isWhole {
                    #expect(throws: Never.self) { try DataSetReader(syntax: syntax).read(prefix) }
                }
            }
        }
    }

    @Test func everyCutInsidePixelDataIsFound() {
        let head = hex("08 00 60 00 'CS' 02 00 'NM' E0 7F 10 00 'OW' 00 00 40 00 00 00")
        let bytes = head + [UInt8](repeating: 0, count: 64)
        for length in 11..<bytes.count { #expect(Self.walk(bytes.prefix(length)).damage != nil, "\(length) bytes") }
        #expect(Self.walk(bytes).damage == nil)
    }

    /// Old systems leave out the delimiter of pixel data; a cut between two fragments looks the same but for the frames.
    @Test(arguments: [("3 ", 1, true), ("3 ", 2, true), ("3 ", 3, false), ("1 ", 1, false), ("", 1, false)])
    func pixelDataWithoutDelimiterHaveAllFrames(_ frames: String, fragments: Int, isCut: Bool) {
        let head = hex("28 00 08 00 'IS'") + [UInt8(frames.utf8.count), 0] + Array(frames.utf8)
        let pixels = hex("E0 7F 10 00 'OB' 00 00 FF FF FF FF FE FF 00 E0 00 00 00 00")
        let bytes = head + pixels + (0..<fragments).flatMap { _ in hex("FE FF 00 E0 02 00 00 00 01 02") }
        let rle = TransferSyntax(uid: "1.2.840.10008.1.2.5")
        for size in [1, 7, Int.max] {
            let found = Self.walk(bytes, rle, pieces: size)
            #expect(found.damage?.code == (isCut ? .missingDelimiter : nil), "pieces of \(size)")
            #expect(found.notes.isEmpty == isCut)
        }
        #expect(Self.walk(bytes + hex("FE FF DD E0 00 00 00 00"), rle).damage == nil)
        // All frames of a film are one stream.
        #expect(Self.walk(bytes, TransferSyntax(uid: "1.2.840.10008.1.2.4.102")).damage == nil)
    }

    /// The Number of Frames is read where values are passed over, as of a file.
    @Test func passingOverValuesReadsTheNumberOfFrames() {
        let head = hex("28 00 08 00 'IS' 02 00")
        var walk = DataSetWalk(syntax: TransferSyntax(uid: "1.2.840.10008.1.2.5"))
        walk.append(head.span.bytes)
        #expect(walk.passable == 0)
        let rest = hex("'3 ' E0 7F 10 00 'OB' 00 00 FF FF FF FF FE FF 00 E0 00 00 00 00 FE FF 00 E0 02 00 00 00 01 02")
        walk.append(rest.span.bytes)
        #expect(walk.finish()?.code == .missingDelimiter)
    }

    /// However the bytes come, the answer is the same, and no bytes harm it.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func mutationsAreJudgedAlikeInPiecesOfAnySize(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<Soak.rounds(1_000) {
            guard let (syntax, sample) = DataSetFuzzTests.samples.randomElement(using: &random) else { return }
            var bytes = sample
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            let whole = Self.walk(bytes, syntax)
            for size in [1, 13] { #expect(Self.walk(bytes, syntax, pieces: size).damage == whole.damage) }
        }
    }

    // MARK: - Passing over

    @Test func valuesNeedNotBeRead() {
        let head = hex("08 00 60 00 'CS' 02 00 'NM' E0 7F 10 00 'OW' 00 00 00 00 00 40")
        var walk = DataSetWalk(syntax: .explicitVRLittleEndian)
        walk.append(head.span.bytes)
        #expect(walk.passable == 1 << 30)
        walk.pass(walk.passable)
        #expect(walk.finish() == nil)
    }

    @Test("What is in another syntax than agreed is noted in the reader's words, so that it is told once")
    func sameWordsAsTheReader() throws {
        let bytes = hex("08 00 60 00 'CS' 02 00 'NM' 10 00 20 00 'LO' 02 00 'X1'")
        let walked = Self.walk(bytes, .implicitVRLittleEndian).notes
        let note = "the data set is in explicit VR little endian although Implicit VR Little Endian was agreed"
        #expect(walked == [note])
        let read = try DataSetReader(syntax: .implicitVRLittleEndian).readNoting(bytes.span.bytes)
        #expect(read.notes == walked)
    }

    @Test func notesWhatIsForgiven() {
        let bytes = hex("08 00 60 00 'CS' 02 00 'NM' 02 00 10 00 'UI' 02 00 '1' 00 10 00 20 00 'LO' 02 00 'X1'")
        let result = Self.walk(bytes)
        #expect(result.damage == nil)
        #expect(result.notes == ["elements of group 0002, which belong to a file's header, in the data set"])
    }
}
