import DICOMArchive
import DICOMCore
import DICOMImage
import ShellCore
import TestSupport
import Testing

/// Compressed objects beside the same ones before they were compressed.
@Suite(.timeLimit(.minutes(5))) struct CompressedPixelTests {
    /// DCMTK's and pydicom's encoders: all predictors of lossless JPEG, RLE, JPEG-LS, JPEG 2000, frames in one or many
    /// fragments, told by a table, by another one, by a wrong one or by none.
    @Test func losslessFramesAreTheOriginalOnes() async throws {
        let folder = try TemporaryDirectory("compressed")
        let output = try await Programs.run("python", [Programs.script("compressed.py"), folder.path])
        let lines = output.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
        #expect(lines.count == 66)
        for words in lines {
            let compressed = try ImageObject(DICOMFile(path: words[0]), decoder: PixelDecoderProcess())
            let original = try ImageObject(DICOMFile(path: words[1]))
            #expect(compressed.description.frames == original.description.frames)
            for number in 1...original.description.frames {
                let found = try? await compressed.frame(number).samples
                let expected = try await original.frame(number).samples
                #expect(found == expected, "\(words[0]), frame \(number)")
            }
        }
    }

    /// 12 bits through a cosine transform: DCMTK decodes what its own encoder made, to within one value of ours.
    @Test func extendedJPEGIsDecodedAsDCMTKDoes() async throws {
        let folder = try TemporaryDirectory("extended")
        _ = try await Programs.run("python", [Programs.script("compressed.py"), folder.path])
        let (lossy, decoded) = (folder.path("lossy.dcm"), folder.path("decoded.dcm"))
        _ = try await Programs.run("dcmcjpeg", ["+ee", folder.path("twelve.dcm"), lossy])
        _ = try await Programs.run("dcmdjpeg", [lossy, decoded])
        let ours = try ImageObject(DICOMFile(path: lossy), decoder: PixelDecoderProcess())
        let theirs = try ImageObject(DICOMFile(path: decoded))
        #expect(ours.description.transferSyntax.uid == "1.2.840.10008.1.2.4.51")
        for number in 1...4 {
            guard case .stored(let found) = try await ours.frame(number).samples,
                case .stored(let expected) = try await theirs.frame(number).samples
            else {
                Issue.record("no shades of grey")
                continue
            }
            let difference = zip(found, expected).map { abs($0 - $1) }.max() ?? .max
            #expect(difference <= 1, "frame \(number)")
        }
    }

    /// A stream whose tiles have been made smaller, so that all but the first are missing.
    @Test func missingTilesAreDamage() async throws {
        let path = "\(Programs.checkout)/Tests/Fixtures/images/ramp.htj2k"
        var stream = try #require(TemporaryDirectory.bytes(of: path))
        try JPEG2000Tiles.check(stream)
        // The width and the height of tiles in the size segment.
        stream.replaceSubrange(24..<32, with: [0, 0, 0, 8, 0, 0, 0, 8])
        let object = try ImageFixture.object(
            ImageFixture.dataSet(rows: 48, columns: 64, stored: 12),
            .fragments([[], stream]),
            syntax: TransferSyntax(uid: "1.2.840.10008.1.2.4.201")
        )
        await #expect(throws: ImageError(.notDecoded, "")) { try await object.frame(1) }
        do throws(ImageError) { try JPEG2000Tiles.check(stream) } catch {
            #expect(error.message == "the JPEG 2000 stream has 1 of its 48 tiles")
        }
    }

    /// A stream that OpenJPH has made, of a ramp with 7 more in each row and 3 more in each column.
    @Test func highThroughputJPEG2000IsDecoded() async throws {
        let path = "\(Programs.checkout)/Tests/Fixtures/images/ramp.htj2k"
        let stream = try #require(TemporaryDirectory.bytes(of: path))
        let object = try ImageFixture.object(
            ImageFixture.dataSet(rows: 48, columns: 64, stored: 12),
            .fragments([[], stream]),
            syntax: TransferSyntax(uid: "1.2.840.10008.1.2.4.201")
        )
        let expected = (0..<48).flatMap { row in (0..<64).map { Int32(7 * row + 3 * $0) } }
        #expect(try await object.frame(1).samples == .stored(expected))
    }
}
