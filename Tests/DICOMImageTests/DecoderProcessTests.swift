import DICOMCore
import DICOMImage
import ShellCore
import TestSupport
import Testing

/// The process that decodes frames: what it can't do, and what it says of frames that are damaged.
@Suite(.timeLimit(.minutes(2))) struct DecoderProcessTests {
    private static let executable = Programs.checkout + "/.build/debug/" + PixelDecoderProcess.name

    private func frame(
        _ bytes: [UInt8],
        syntax: UID,
        rows: Int = 4,
        columns: Int = 4,
        samples: Int = 1
    ) -> EncodedFrame {
        EncodedFrame(
            transferSyntax: syntax,
            columns: columns,
            rows: rows,
            samplesPerPixel: samples,
            bitsAllocated: 8,
            bitsStored: 8,
            photometricInterpretation: samples == 1 ? .monochrome2 : .rgb,
            bytes: bytes
        )
    }

    /// Files, sockets, processes, more memory and more time than decoding needs.
    @Test(arguments: ["file", "socket", "process", "memory", "time"])
    func nothingButDecodingIsPossible(way: String) async throws {
        let ending = try await Programs.ending(Self.executable, ["--escape", way])
        #expect(!ending.output.contains("escaped"), "\(ending.output)")
        #expect(!ending.output.contains("not confined"))
        #expect(way == "memory" ? ending.output == "refused\n" : ending.code != 0)
    }

    /// Streams that claim another size than the object are refused before there is memory for them.
    @Test func bombsAreASentence() async {
        // The header of a code stream of 65,535 × 65,535 pixels (ITU-T T.800 §A.5.1).
        var stream: [UInt8] = [0xFF, 0x4F, 0xFF, 0x51, 0, 41, 0, 0]
        for number in [65_535, 65_535, 0, 0, 65_535, 65_535, 0, 0] {
            stream += [0, 0, UInt8(number >> 8), UInt8(number & 255)]
        }
        stream += [0, 1, 7, 1, 1]
        stream += [0xFF, 0x52, 0, 12, 0, 0, 0, 1, 0, 1, 3, 3, 0, 1, 0xFF, 0x5C, 0, 7, 0x40, 0x40, 0x48, 0x48, 0x50]
        stream += [0xFF, 0x90, 0, 10, 0, 0, 0, 0, 0, 0, 0, 1, 0xFF, 0x93]
        await self.expect(
            "the JPEG 2000 stream has 65535 × 65535 pixels of 1 samples; the object says 4 × 4 of 1",
            self.frame(stream, syntax: "1.2.840.10008.1.2.4.90")
        )
        let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0xFF, 0xFF, 0xFF, 0xFF, 1, 1, 0x11, 0, 0xFF, 0xD9]
        await self.expect(nil, self.frame(jpeg, syntax: "1.2.840.10008.1.2.4.50"))
        let lossless = jpeg.map { $0 == 0xC0 ? 0xC3 : $0 }
        await self.expect(
            "the JPEG stream has 65535 × 65535 pixels of 1 samples; the object says 4 × 4 of 1",
            self.frame(lossless, syntax: "1.2.840.10008.1.2.4.70")
        )
    }

    /// Frames that break off or are something else.
    @Test func damageIsASentence() async {
        await self.expect(
            "the encoded frame isn't a stream of JPEG 2000 Image Compression (Lossless Only)",
            self.frame([1, 2, 3, 4], syntax: "1.2.840.10008.1.2.4.90")
        )
        await self.expect(
            "the RLE frame has 3 bytes, fewer than its header",
            self.frame([1, 2, 3], syntax: "1.2.840.10008.1.2.5")
        )
        await self.expect(
            "the JPEG stream ends inside its headers",
            self.frame([0xFF, 0xD8, 0xFF, 0xC3, 0, 99], syntax: "1.2.840.10008.1.2.4.70")
        )
        let error = await #expect(throws: ImageError.self) {
            try await PixelDecoderProcess().decode(self.frame([0, 0], syntax: "1.2.840.10008.1.2.4.102"))
        }
        #expect(error == ImageError(.unsupported, ""))
    }

    /// Where pacsh-decode isn't, compressed objects are told about by their description only.
    @Test func itIsMissedByName() async throws {
        let decoder = PixelDecoderProcess(beside: "/nowhere/pacsh")
        let error = await #expect(throws: ImageError.self) {
            try await decoder.decode(self.frame([0], syntax: "1.2.840.10008.1.2.5"))
        }
        #expect(error == ImageError(.decoderMissing, ""))
        #expect(error?.message.contains("pacsh-decode") == true)
        let folder = try TemporaryDirectory("libexec")
        _ = try folder.makeFolder("bin")
        _ = try folder.makeFolder("libexec/pacsh")
        try TemporaryDirectory.copy(Self.executable, to: folder.path("libexec/pacsh/pacsh-decode"))
        let found = PixelDecoderProcess(beside: folder.path("bin/pacsh"))
        await #expect(throws: ImageError(.notDecoded, "")) {
            try await found.decode(self.frame([0], syntax: "1.2.840.10008.1.2.5"))
        }
    }

    private func expect(_ sentence: String?, _ frame: EncodedFrame) async {
        let error = await #expect(throws: ImageError.self) { try await PixelDecoderProcess().decode(frame) }
        #expect(error == ImageError(.notDecoded, ""))
        if let sentence { #expect(error?.message == sentence) }
    }
}
