import DICOMCore
import NIOCore
import Testing

@testable import DICOMWire

@Suite struct MessageEncoderTests {
    @Test func commandAndDataSetStandInPDUsOfTheirOwn() {
        let command = CEchoRequest(messageID: 7).commandSet
        let buffer = MessageEncoder.encode(
            command: command,
            dataSet: [1, 2, 3, 4],
            contextID: 1,
            maximumLength: 16_384
        )
        #expect(
            Array(buffer.readableBytesView)
                == Fixtures.echoData + bytes("04 00 00 00 00 0A  00 00 00 06 01 02  01 02 03 04")
        )
        let alone = MessageEncoder.encode(command: command, contextID: 1, maximumLength: 16_384)
        #expect(Array(alone.readableBytesView) == Fixtures.echoData)
    }

    @Test func emptyDataSetIsSent() {
        let buffer = MessageEncoder.encode(
            command: CEchoRequest(messageID: 7).commandSet,
            dataSet: [],
            contextID: 1,
            maximumLength: 16_384
        )
        #expect(Array(buffer.readableBytesView) == Fixtures.echoData + bytes("04 00 00 00 00 06  00 00 00 02 01 02"))
    }

    /// Whatever the peer's maximum: no PDU is longer, no fragment odd, and what was cut comes together again.
    @Test(arguments: [8, 9, 10, 11, 64, 127, 128, 1_000, 16_384, 131_072])
    func fragmentsAreEvenAndFit(_ maximumLength: Int) throws {
        let command = CMoveRequest(
            messageID: 9,
            affectedSOPClassUID: "1.2.840.10008.5.1.4.1.2.2.2",
            moveDestination: "DEST"
        ).commandSet
        for count in [0, 2, 100, 1_994, 2_000] {
            let dataSet = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
            let buffer = MessageEncoder.encode(
                command: command,
                dataSet: dataSet,
                contextID: 5,
                maximumLength: maximumLength
            )
            var decoder = PDUFrameDecoder(rules: .strict)
            var lengths = buffer
            while let header = lengths.readMultipleIntegers(as: (UInt8, UInt8, UInt32).self) {
                #expect(header.0 == 4)
                #expect(header.2 <= maximumLength)
                #expect(header.2 % 2 == 0)
                lengths.moveReaderIndex(forwardBy: Int(header.2))
            }
            decoder.append(buffer)
            var assembler = MessageAssembler()
            var received: [UInt8] = []
            var wasLast = false
            while case .data(let fragment)? = try decoder.next() {
                switch try assembler.append(fragment) {
                case .command(let other, contextID: let id):
                    #expect(other == command)
                    #expect(id == 5)
                case .data(let part, let isLast, contextID: _):
                    received.append(contentsOf: part.readableBytesView)
                    wasLast = isLast
                case nil: break
                }
            }
            #expect(received == dataSet)
            #expect(wasLast)
            #expect(assembler.isBetweenMessages)
        }
    }
}

@Suite struct MessageAssemblerTests {
    static func command(_ bytes: some Sequence<UInt8>, last: Bool = true, context: UInt8 = 1) -> PDVFragment {
        PDVFragment(contextID: context, isCommand: true, isLast: last, bytes: ByteBuffer(bytes: bytes))
    }

    static func data(_ bytes: [UInt8], last: Bool = true, context: UInt8 = 1) -> PDVFragment {
        PDVFragment(contextID: context, isCommand: false, isLast: last, bytes: ByteBuffer(bytes: bytes))
    }

    static let find = CFindRequest(messageID: 1, affectedSOPClassUID: "1.2.3").commandSet

    @Test func commandsComeTogether() throws {
        let raw = Fixtures.echoCommand
        for cut in 0...raw.count {
            var assembler = MessageAssembler()
            #expect(try assembler.append(Self.command(raw[..<cut], last: false)) == nil)
            #expect(!assembler.isBetweenMessages)
            #expect(
                try assembler.append(Self.command(raw[cut...]))
                    == .command(CEchoRequest(messageID: 7).commandSet, contextID: 1)
            )
            #expect(assembler.isBetweenMessages)
        }
    }

    @Test func dataSetsPassThrough() throws {
        var assembler = MessageAssembler()
        _ = try assembler.append(Self.command(Self.find.encoded()))
        #expect(!assembler.isBetweenMessages)
        #expect(
            try assembler.append(Self.data([1], last: false))
                == .data(ByteBuffer(bytes: [1]), isLast: false, contextID: 1)
        )
        #expect(
            try assembler.append(Self.data([], last: true)) == .data(ByteBuffer(), isLast: true, contextID: 1)
        )
        #expect(assembler.isBetweenMessages)
    }

    @Test func commandsAreCapped() throws {
        var assembler = MessageAssembler()
        let piece = [UInt8](repeating: 0, count: 32_768)
        #expect(try assembler.append(Self.command(piece, last: false)) == nil)
        #expect(try assembler.append(Self.command(piece, last: false)) == nil)
        #expect(throws: DIMSEError(.commandTooLong, "")) { try assembler.append(Self.command([0], last: false)) }
        var other = MessageAssembler()
        #expect(throws: DIMSEError(.commandTooLong, "")) { try other.append(Self.command(piece + piece + [0])) }
    }

    @Test func fragmentsOutOfPlace() throws {
        var assembler = MessageAssembler()
        #expect(throws: DIMSEError(.unexpectedDataSet, "")) { try assembler.append(Self.data([1])) }
        _ = try assembler.append(Self.command([0, 0], last: false))
        #expect(throws: DIMSEError(.unexpectedDataSet, "")) { try assembler.append(Self.data([1])) }
        #expect(throws: DIMSEError(.contextChanged, "")) { try assembler.append(Self.command([0], context: 3)) }

        var other = MessageAssembler()
        _ = try other.append(Self.command(Self.find.encoded()))
        #expect(throws: DIMSEError(.contextChanged, "")) { try other.append(Self.data([1], context: 3)) }
        #expect(throws: DIMSEError(.missingDataSet, "")) { try other.append(Self.command(Fixtures.echoCommand)) }
    }
}
