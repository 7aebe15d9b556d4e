import NIOCore
import TestSupport
import Testing

@testable import DICOMWire

@Suite struct PDUFrameDecoderTests {
    /// What the canned session is, however it is cut.
    static let sessionFrames: [PDUFrameDecoder.Frame] = {
        let echo = PDVFragment(
            contextID: 1,
            isCommand: true,
            isLast: true,
            bytes: ByteBuffer(bytes: Fixtures.echoCommand)
        )
        let data = PDVFragment(contextID: 3, isCommand: false, isLast: true, bytes: ByteBuffer(string: "ABCDEFG"))
        return [
            .pdu(.associateRequest(Fixtures.decodedAssociateRequest)), .data(echo), .data(data), .data(echo),
            .pdu(.releaseRequest),
        ]
    }()

    @Test func everyCutGivesTheSameFrames() throws {
        let session = Fixtures.session
        #expect(try frames([session]) == Self.sessionFrames)
        for cut in 0...session.count {
            #expect(
                try frames([Array(session[..<cut]), Array(session[cut...])]) == Self.sessionFrames,
                "cut at \(cut)"
            )
        }
        #expect(try frames(session.map { [$0] }) == Self.sessionFrames)
    }

    @Test func randomCutsGiveTheSameFrames() throws {
        var generator = SeededGenerator(seed: 16)
        for _ in 0..<300 {
            var pieces: [[UInt8]] = []
            var rest = Fixtures.session[...]
            while !rest.isEmpty {
                let count = Int.random(in: 1...40, using: &generator)
                pieces.append(Array(rest.prefix(count)))
                rest = rest.dropFirst(count)
            }
            #expect(try frames(pieces) == Self.sessionFrames)
        }
    }

    @Test(arguments: Fixtures.pdus.indices)
    func everyProperPrefixNeedsMore(_ index: Int) throws {
        let (bytes, pdu) = Fixtures.pdus[index]
        for count in 0..<bytes.count {
            var decoder = PDUFrameDecoder()
            decoder.append(ByteBuffer(bytes: bytes[..<count]))
            #expect(try decoder.next() == nil)
            #expect(decoder.isBetweenPDUs == (count == 0))
            decoder.append(ByteBuffer(bytes: bytes[count...]))
            #expect(try decoder.next() == .pdu(pdu))
            #expect(try decoder.next() == nil)
            #expect(decoder.isBetweenPDUs)
        }
    }

    @Test func dataComesOutAsItArrives() throws {
        let length = 1 << 20
        var decoder = PDUFrameDecoder()
        var header = ByteBuffer()
        header.writeMultipleIntegers(UInt8(4), UInt8(0), UInt32(length), UInt32(length - 4), UInt8(5), UInt8(2))
        decoder.append(header)
        #expect(try decoder.next() == nil)
        var rest = length - 6
        while rest > 0 {
            let count = min(rest, 4_096)
            rest -= count
            decoder.append(ByteBuffer(repeating: 7, count: count))
            guard case .data(let fragment) = try decoder.next() else {
                Issue.record("nothing came out")
                return
            }
            #expect(fragment.bytes.readableBytes == count)
            #expect(fragment.isLast == (rest == 0))
            #expect(fragment.contextID == 5)
            #expect(try decoder.next() == nil)
        }
        #expect(decoder.isBetweenPDUs)
    }

    @Test func slicesAreNotCopies() throws {
        var decoder = PDUFrameDecoder()
        let input = ByteBuffer(bytes: Fixtures.echoData)
        decoder.append(input)
        guard case .data(let fragment) = try decoder.next() else {
            Issue.record("nothing came out")
            return
        }
        let base = input.withUnsafeReadableBytes { $0.baseAddress }
        let slice = fragment.bytes.withUnsafeReadableBytes { $0.baseAddress }
        #expect(base.map { $0 + 12 } == slice)
    }

    @Test(arguments: [0x00, 0x08, 0x16, 0x47, 0xFF] as [UInt8])
    func foreignTypesAreJudgedAtTheSixthByte(_ type: UInt8) throws {
        var decoder = PDUFrameDecoder()
        decoder.append(ByteBuffer(bytes: [type, 3, 3, 0, 2]))
        #expect(try decoder.next() == nil)
        decoder.append(ByteBuffer(bytes: [1]))
        #expect(throws: PDUError(.notDICOM, "")) { try decoder.next() }
        decoder.append(ByteBuffer(bytes: Fixtures.releaseRequest))
        #expect(throws: PDUError(.notDICOM, "")) { try decoder.next() }
    }

    @Test func firstBytesOfForeignProtocolsAreKept() throws {
        let greetings = [
            "'HTTP/1.1 400 Bad Request' 0D 0A", "'GET / HTTP/1.1' 0D 0A", "'SSH-2.0-OpenSSH_9.2p1' 0D 0A",
            "15 03 03 00 02 02 28", "16 03 03 00 7A 02 00 00 76 03 03", "'220 mail ESMTP'",
        ]
        for text in greetings {
            do throws(PDUError) {
                _ = try frames([bytes(text)])
                Issue.record("taken for DICOM: \(text)")
            } catch {
                #expect(error.code == .notDICOM)
                #expect(error.firstBytes == Array(bytes(text).prefix(16)))
            }
        }
    }

    @Test func unknownTypesAfterAPDU() {
        #expect(throws: PDUError(.unknownPDUType, "")) {
            try frames([Fixtures.associateRequest + [9, 0, 0, 0, 0, 4, 0, 0, 0, 0]])
        }
    }

    /// The longest length taken, and the first one that is not, for each type.
    @Test(
        arguments: [
            (UInt8(1), 1 << 20), (2, 1 << 20), (3, 1_024), (4, 1 << 20), (5, 1_024), (6, 1_024), (7, 1_024),
        ]
    )
    func lengthsAreJudgedAtTheSixthByte(_ type: UInt8, _ limit: Int) throws {
        func header(_ length: Int) -> ByteBuffer {
            var buffer = ByteBuffer()
            buffer.writeMultipleIntegers(type, UInt8(0), UInt32(clamping: length))
            return buffer
        }
        var decoder = PDUFrameDecoder()
        decoder.append(header(limit))
        #expect(try decoder.next() == nil)
        for length in [limit + 1, Int(UInt32.max)] {
            var other = PDUFrameDecoder()
            other.append(header(length))
            #expect(throws: PDUError(.tooLong, "")) { try other.next() }
        }
    }

    @Test func announcingMoreRaisesTheLimit() {
        #expect(PDULimits(announcedMaximumLength: 16_384).data == 1 << 20)
        #expect(PDULimits(announcedMaximumLength: 4 << 20).data == 4 << 20)
    }

    /// PDV lengths that don't fit their PDU: too short, beyond its end, rest too short for another PDV.
    @Test(
        arguments: [
            "04 00 00 00 00 01 00", "04 00 00 00 00 05 00 00 00 02 01", "04 00 00 00 00 06 00 00 00 00 01 02",
            "04 00 00 00 00 06 00 00 00 01 01 02", "04 00 00 00 00 06 00 00 00 03 01 02",
            "04 00 00 00 00 06 FF FF FF FF 01 02", "04 00 00 00 00 0A 00 00 00 05 01 02 41 42 43 44",
            "04 00 00 00 00 08 00 00 00 02 01 02 00 00",
        ]
    )
    func malformedValues(_ text: String) {
        #expect(throws: PDUError(.malformed, "")) { try frames([bytes(text) + [0, 0, 0, 0]]) }
    }

    @Test func emptyValues() throws {
        // An empty PDV in the middle says nothing; one with the last bit ends its data set.
        let raw = bytes("04 00 00 00 00 0C  00 00 00 02 03 00  00 00 00 02 03 02")
        let last = PDVFragment(contextID: 3, isCommand: false, isLast: true, bytes: ByteBuffer())
        #expect(try frames([raw]) == [.data(last)])
        #expect(try frames(raw.map { [$0] }) == [.data(last)])
    }

    /// Whatever arrives, the decoder ends in frames, in an error, or in need of more.
    @Test func mutationsNeverCrash() {
        var generator = SeededGenerator(seed: 20_260_101)
        let seeds = Fixtures.pdus.map(\.bytes) + [Fixtures.echoData, Fixtures.twoValues, Fixtures.session]
        var errors = 0
        for round in 0..<Soak.rounds(6_000) {
            var raw = seeds[round % seeds.count]
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                let index = Int.random(in: 0..<raw.count, using: &generator)
                switch Int.random(in: 0..<5, using: &generator) {
                case 0: raw[index] = UInt8.random(in: 0...255, using: &generator)
                case 1: raw[index] ^= 1 << UInt8.random(in: 0...7, using: &generator)
                case 2: raw[index] = [0, 1, 0x7F, 0x80, 0xFF].randomElement(using: &generator) ?? 0
                case 3: raw.remove(at: index)
                default: raw.insert(contentsOf: raw[index...].prefix(8), at: index)
                }
                if raw.isEmpty { raw = [4] }
            }
            let cut = Int.random(in: 0...raw.count, using: &generator)
            do throws(PDUError) {
                var assembler = MessageAssembler()
                for frame in try frames([Array(raw[..<cut]), Array(raw[cut...])]) {
                    switch frame {
                    case .pdu(let pdu):
                        // What was understood can be said again, and is understood the same; but for bytes of a title that
                        // are no text, whose replacements may not fit its sixteen bytes. We never send such a title.
                        if "\(pdu)".contains("\u{FFFD}") { continue }
                        #expect(try frames([encoded(pdu)]) == [.pdu(pdu)], "round \(round): \(pdu) from \(raw)")
                    case .data(let fragment): _ = try? assembler.append(fragment)
                    }
                }
            } catch {
                errors += 1
                #expect(!error.description.isEmpty)
            }
        }
        #expect(errors > 1_000)
    }
}
