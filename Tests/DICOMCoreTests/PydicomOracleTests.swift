import DICOMArchive
import DICOMCore
import TestSupport
import Testing

/// Every test and character set file that pydicom brings, as pydicom reads it.
@Suite(.timeLimit(.minutes(5))) struct PydicomOracleTests {
    /// Where pacsh is right to differ: the file, the place in it, and why.
    private static let exceptions: [(file: String, place: String, reason: String)] = [
        ("693_J2KI.dcm", "00080008", "a space that pads one of several values means nothing (PS3.5 §6.2)"),
        ("SC_rgb_gdcm_KY.dcm", "00080008", "a space that pads one of several values means nothing (PS3.5 §6.2)"),
        (
            "SC_rgb_jpeg_lossy_gdcm.dcm", "00080008",
            "a space that pads one of several values means nothing (PS3.5 §6.2)"
        ),
        (
            "SC_rgb_small_odd_big_endian.dcm", "7FE00010",
            "words are little endian in InlineBinary whatever the file has (PS3.18 §F.2.7)"
        ),
        (
            "MR_small_bigendian.dcm", "7FE00010",
            "words are little endian in InlineBinary whatever the file has (PS3.18 §F.2.7)"
        ),
        (
            "MR_small_expb.dcm", "7FE00010",
            "words are little endian in InlineBinary whatever the file has (PS3.18 §F.2.7)"
        ),
        (
            "rtdose_expb.dcm", "7FE00010",
            "words are little endian in InlineBinary whatever the file has (PS3.18 §F.2.7)"
        ),
        (
            "rtdose_expb_1frame.dcm", "7FE00010",
            "words are little endian in InlineBinary whatever the file has (PS3.18 §F.2.7)"
        ),
        ("no_meta.dcm", "-", "its first byte is missing: what pydicom makes of the rest is no data set"),
        ("README", "-", "it is a text"),
    ]

    @Test func theModelOfEveryFileIsPydicoms() async throws {
        let script = Programs.script("same_json.py")
        let paths = try await Programs.run("python", [script, "list"]).split(separator: "\n").map(String.init)
        #expect(paths.count > 90)
        let folder = try TemporaryDirectory("models")
        for (number, path) in paths.enumerated() {
            guard let reading = try? DICOMFile(path: path).read(listing: false) else { continue }
            let model = DICOMJSON.encode(reading.dataSet).serialized()
            try TemporaryDirectory.write(Array(model.utf8), to: folder.path("\(number).json"))
        }
        var unused = Self.exceptions
        let output = try await Programs.run("python", [script, "compare", folder.path])
        for line in output.split(separator: "\n") {
            let words = line.split(separator: "\t", omittingEmptySubsequences: false)
            let found = unused.firstIndex { words.count == 4 && words[0].hasSuffix($0.file) && words[1] == $0.place }
            if let found { unused.remove(at: found) } else { Issue.record("\(line)") }
        }
        #expect(unused.isEmpty, "these are as pydicom reads them")
    }
}
