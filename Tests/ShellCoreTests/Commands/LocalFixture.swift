import DICOMCore
import TestSupport

@testable import ShellCore

/// Files of DICOM's in a directory of their own, and commands run on them.
struct LocalFixture {
    let folder: TemporaryDirectory

    init() throws { self.folder = try TemporaryDirectory("local") }

    /// The bytes of a small object.
    static func bytes(
        sop: String = "1.2.3.1",
        series: String = "1.2.3",
        syntax: TransferSyntax = .explicitVRLittleEndian,
        _ change: (inout DataSet) -> Void = { _ in }
    ) -> [UInt8] {
        var dataSet = DataSet()
        dataSet.set(.sopClassUID, "1.2.840.10008.5.1.4.1.1.20" as UID)
        dataSet.set(.sopInstanceUID, UID(sop))
        dataSet.set(.studyInstanceUID, "1.2" as UID)
        dataSet.set(.seriesInstanceUID, UID(series))
        dataSet.set(.patientName, "DOE^JANE")
        dataSet.set(Tag(0x0010, 0x1030), "71.5")
        dataSet.set(.rows, integer: 2)
        dataSet.set(Tag(0x0009, 0x0010), "ACME 1.0", vr: .LO)
        dataSet.set(Tag(0x0009, 0x1001), "secret", vr: .LO)
        var dose = DataSet()
        dose.set(Tag(0x0018, 0x1074), "370")
        dataSet.set(Tag(0x0054, 0x0016), items: [dose])
        dataSet.set(DataElement(tag: .pixelData, vr: .OW, content: .bytes([1, 2, 3, 4, 5, 6, 7, 8])))
        change(&dataSet)
        let header = FileMetaInformation(
            mediaStorageSOPClassUID: "1.2.840.10008.5.1.4.1.1.20",
            mediaStorageSOPInstanceUID: UID(sop),
            transferSyntax: syntax
        )
        return header.encoded() + DataSetWriter(syntax: syntax).write(dataSet)
    }

    /// Bytes in deflated form (RFC 1951 §3.2.4) that are as long as they were.
    static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 0xFFFF) {
            let block = bytes[start..<min(start + 0xFFFF, bytes.count)]
            let length = UInt16(block.count)
            output += [start + block.count == bytes.count ? 1 : 0, UInt8(length & 0xFF), UInt8(length >> 8)]
            output += [UInt8(~length & 0xFF), UInt8(~length >> 8)] + block
        }
        return output
    }

    /// Writes a small object; gives its path.
    @discardableResult
    func write(
        _ name: String,
        sop: String = "1.2.3.1",
        series: String = "1.2.3",
        _ change: (inout DataSet) -> Void = { _ in }
    ) throws -> String {
        try self.write(Self.bytes(sop: sop, series: series, change), to: name)
    }

    /// Writes bytes; gives their path.
    @discardableResult
    func write(_ bytes: [UInt8], to name: String) throws -> String {
        if let slash = name.lastIndex(of: "/") { try self.folder.makeFolder(String(name[..<slash])) }
        try TemporaryDirectory.write(bytes, to: self.folder.path(name))
        return self.folder.path(name)
    }

    /// Runs a command line's words.
    func run(_ arguments: String...) async -> (code: Int32, output: String, error: String) {
        await self.run(arguments)
    }

    /// Runs a command line's words.
    func run(_ arguments: [String]) async -> (code: Int32, output: String, error: String) {
        let terminal = RecordingTerminal()
        let code = await Shell.main(
            arguments: arguments,
            environment: ["XDG_CONFIG_HOME": "/nonexistent"],
            terminal: terminal,
            interrupts: Interrupts()
        )
        return (code, terminal.output, terminal.error)
    }

    /// Runs a command line's words in format `jsonl`; its output must be one document.
    func document(_ arguments: String...) async -> (code: Int32, json: JSONValue, error: String) {
        let (code, output, error) = await self.run(["--format", "jsonl"] + arguments)
        let lines = output.split(separator: "\n")
        return (code, lines.count == 1 ? JSONValue(parsing: String(lines[0])) ?? .null : .null, error)
    }
}

extension JSONValue {
    /// The elements of an array; none of anything else.
    var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }
}
