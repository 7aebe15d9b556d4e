import DICOMArchive
import DICOMCore
import DICOMImage
import ShellCore
import TestSupport
import Testing

/// The pixels and pictures of every test file that pydicom brings, as pydicom makes them.
@Suite(.timeLimit(.minutes(10))) struct PixelOracleTests {
    /// Where pacsh is right to differ: the file, what differs, and why.
    private static let exceptions: [(file: String, what: String, reason: String)] = [
        ("JPEG-lossy.dcm", "theirs", "pydicom's libraries refuse its 12 bits"),
        ("JPGExtended.dcm", "values", "it is lossy, and decoders round in other ways: by 1 of 4,095"),
        ("JPGExtended.dcm", "shades", "its window is narrower than its values"),
        ("JPEG2000-embedded-sequence-delimiter.dcm", "neither", "the delimiter stands in the header of its stream"),
        ("MR_truncated.dcm", "neither", "its only frame breaks off"),
        ("badVR.dcm", "neither", "1A is no number of frames"),
        ("meta_missing_tsyntax.dcm", "neither", "it has no rows"),
        ("nested_priv_SQ.dcm", "neither", "it has no rows"),
    ]

    @Test func thePicturesOfEveryFileArePydicoms() async throws {
        let script = Programs.script("same_pixels.py")
        let lines = try await Programs.run("python", [script, "list"]).split(separator: "\n")
        #expect(lines.count > 90)
        let folder = try TemporaryDirectory("pixels")
        for (number, line) in lines.enumerated() {
            let words = line.split(separator: "\t").map(String.init)
            do {
                try await Self.write(words[0], frames: words.dropFirst().compactMap { Int($0) }, number, to: folder)
            } catch {
                try TemporaryDirectory.write(Array("\(error)".utf8), to: folder.path("\(number).error"))
            }
        }
        var unused = Self.exceptions
        let output = try await Programs.run("python", [script, "compare", folder.path], seconds: 300)
        for line in output.split(separator: "\n") {
            let words = line.split(separator: "\t", omittingEmptySubsequences: false)
            let isKnown = Self.exceptions.contains { words[0].hasSuffix($0.file) && words[2] == $0.what }
            if !isKnown { Issue.record("\(line)") }
            unused.removeAll { words[0].hasSuffix($0.file) && words[2] == $0.what }
        }
        #expect(unused.isEmpty, "these are as pydicom makes them")
    }

    /// Writes the samples and the picture of each frame.
    private static func write(_ path: String, frames: [Int], _ number: Int, to folder: TemporaryDirectory) async throws
    {
        let object = try ImageObject(DICOMFile(path: path), decoder: PixelDecoderProcess())
        for index in frames {
            let frame = try await object.frame(index)
            let raster = try Presentation().raster(frame)
            let file = try #require(PNG.file(of: raster))
            try TemporaryDirectory.write(file, to: folder.path("\(number).\(index).png"))
            let full = try Presentation(voi: .full).raster(frame, depth: .sixteen)
            let deep = try #require(PNG.file(of: full))
            try TemporaryDirectory.write(deep, to: folder.path("\(number).\(index).full.png"))
            let samples: [Double] =
                switch frame.samples {
                case .stored(let values): values.map { Double($0) }
                case .real(let values): values
                case .color: []
                }
            let bytes = samples.withUnsafeBytes { Array($0) }
            try TemporaryDirectory.write(bytes, to: folder.path("\(number).\(index).pixels"))
        }
    }
}
