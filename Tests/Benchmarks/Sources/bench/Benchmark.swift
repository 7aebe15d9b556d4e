import DICOMCore

/// Work of the codec that is measured.
struct Benchmark: Sendable {
    let name: String
    /// Makes the input, and gives the work to be done with it.
    let prepare: @Sendable () -> () -> Int

    static let all: [Benchmark] =
        [
            Self.parsing("parse-implicit", .implicitVRLittleEndian),
            Self.parsing("parse-explicit", .explicitVRLittleEndian),
            Self.parsing("parse-big-endian", .explicitVRBigEndian),
            Benchmark(name: "encode") {
                let dataSet = Self.dataSet
                let writer = DataSetWriter(syntax: .explicitVRLittleEndian)
                return { writer.write(dataSet).count }
            },
            Benchmark(name: "walk") {
                let bytes = DataSetWriter(syntax: .explicitVRLittleEndian).write(Self.dataSet)
                return {
                    var walk = DataSetWalk(syntax: .explicitVRLittleEndian)
                    walk.append(bytes.span.bytes)
                    return walk.finish() == nil ? 1 : 0
                }
            },
            Benchmark(name: "dump") {
                let meta = FileMetaInformation(
                    mediaStorageSOPClassUID: UID("1.2.840.10008.5.1.4.1.1.7"),
                    mediaStorageSOPInstanceUID: UID("1.2.3"),
                    transferSyntax: .explicitVRLittleEndian
                )
                let body = DataSetWriter(syntax: .explicitVRLittleEndian).write(Self.dataSet)
                let bytes = meta.encoded() + body
                return {
                    let file = try? DICOMFile(path: "bench") { _ in MemoryFile(bytes: bytes) }
                    guard let reading = try? file?.read(valuesUpTo: .init(values: 4_096)) else {
                        fatalError("the file can't be read")
                    }
                    return reading.elements.reduce(0) { $0 + ($1.text?.utf8.count ?? 0) }
                }
            },
            Benchmark(name: "dicomjson") {
                let dataSet = Self.dataSet
                return { DICOMJSON.encode(dataSet).serialized().utf8.count }
            },
        ]
        + Self.texts.flatMap { name, terms, text in
            [
                Benchmark(name: "read-text-\(name)") {
                    let decoder = TextDecoder(specificCharacterSet: terms)
                    let bytes = TextEncoder(specificCharacterSet: terms).encode(text, vr: .PN) ?? []
                    return { decoder.decode(bytes, vr: .PN).utf8.count }
                },
                Benchmark(name: "write-text-\(name)") {
                    let encoder = TextEncoder(specificCharacterSet: terms)
                    return { encoder.encode(text, vr: .PN)?.count ?? 0 }
                },
            ]
        }

    /// Names of each kind, twenty in a row.
    private static let texts: [(name: String, terms: [String], text: String)] = [
        ("ascii", [], "Buc^Jerome"), ("latin1", ["ISO_IR 100"], "Buc^Jérôme"), ("utf8", ["ISO_IR 192"], "Wang=王^小東"),
        ("cyrillic", ["ISO_IR 144"], "Люксембург"), ("japanese", ["", "ISO 2022 IR 87"], "Yamada=山田^太郎"),
        ("korean", ["", "ISO 2022 IR 149"], "Hong=洪^길동"), ("chinese", ["GB18030"], "Wang=王^小东"),
    ].map { ($0, $1, String(repeating: $2 + "^", count: 20)) }

    private static func parsing(_ name: String, _ syntax: TransferSyntax) -> Benchmark {
        Benchmark(name: name) {
            let bytes = DataSetWriter(syntax: syntax).write(Self.dataSet)
            let reader = DataSetReader(syntax: syntax)
            return {
                guard let dataSet = try? reader.read(bytes) else { fatalError("\(name) can't be read") }
                return dataSet.elements.count
            }
        }
    }

    /// A data set as a modality writes it: identifiers, texts, numbers, a sequence of 200 items, 64 KiB of pixels.
    private static let dataSet: DataSet = {
        var dataSet = DataSet()
        dataSet.set(.specificCharacterSet, "ISO_IR 100")
        dataSet.set(.patientName, "Müller^Jörg")
        dataSet.set(.patientID, "PAT0001")
        dataSet.set(.studyInstanceUID, "1.2.840.113619.2.5.1762583153.215519.978957063.78")
        dataSet.set(.seriesInstanceUID, "1.2.840.113619.2.5.1762583153.215519.978957063.79")
        dataSet.set(.studyDate, "20260501")
        dataSet.set(.studyDescription, "Whole body")
        let item: (Int) -> DataSet = { number in
            var item = DataSet()
            item.set(Tag(0x0008, 0x1150), "1.2.840.10008.5.1.4.1.1.20")
            item.set(Tag(0x0008, 0x1155), "1.2.840.113619.2.5.1762583153.\(number)")
            item.set(Tag(0x0020, 0x0032), "-1.250\\\(number).75\\100")
            item.set(Tag(0x0028, 0x0010), "\(number)")
            return item
        }
        dataSet.set(Tag(0x0008, 0x1140), items: (0..<200).map(item))
        dataSet.set(DataElement(tag: .pixelData, vr: .OW, content: .bytes([UInt8](repeating: 7, count: 1 << 16))))
        return dataSet
    }()
}

/// A file in memory.
private final class MemoryFile: FileBytes {
    private let bytes: [UInt8]

    init(bytes: [UInt8]) { self.bytes = bytes }

    var count: Int { self.bytes.count }
    var problem: String? { nil }

    func load(from offset: Int, length: Int) -> Int? {
        length <= self.bytes.count - offset ? self.bytes.count : nil
    }

    func withBytes<Result, Failure: Error>(_ body: (RawSpan) throws(Failure) -> Result) throws(Failure) -> Result {
        let bytes = self.bytes
        return try body(bytes.span.bytes)
    }
}
