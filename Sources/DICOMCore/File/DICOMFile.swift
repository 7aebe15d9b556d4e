/// A file with a data set (PS3.10 §7), with or without preamble and header.
///
/// Only headers and the values asked for are ever read, so the size of pixel data doesn't matter.
public struct DICOMFile: Sendable {
    /// A dump of a file, as far as it can be read.
    public struct Dump: Sendable {
        /// The elements in the order of the file, the header's first.
        public let elements: [DumpedElement]
        /// What is wrong with the bytes after the last element, if anything.
        public let problem: DataSetError?
        /// What was forgiven, one sentence each.
        public let notes: [String]
    }

    /// The path as it was given.
    public let path: String
    /// The header's elements, group 0002 without its group length; empty where the file has none.
    public let meta: DataSet
    /// The syntax of the data set: the header's, else what the first element shows.
    public let transferSyntax: TransferSyntax
    /// Where the data set begins.
    public let dataSetOffset: Int
    /// The size of the file.
    public let byteCount: Int
    private let metaDump: [DumpedElement]

    /// Opens a file and reads its header; throws where it is none of DICOM's.
    public init(path: String) throws(DICOMFileError) {
        let file = try FileBytes(path: path)
        self.path = path
        self.byteCount = file.count
        let start = try file.withBytes { bytes throws(DICOMFileError) in
            try Self.startOfElements(bytes, file: file, path: path)
        }
        let header = file.withBytes { bytes in Self.readMeta(bytes, file: file, start: start) }
        self.meta = header.meta
        self.metaDump = header.dump
        self.dataSetOffset = header.end
        let declared = header.meta.uid(.transferSyntaxUID).map { TransferSyntax(uid: $0) }
        self.transferSyntax = declared ?? .implicitVRLittleEndian
        if let number = file.failure { throw DICOMFileError(.cannotRead, path: path, errno: number) }
        if declared == nil, header.meta.elements.isEmpty {
            let isDataSet = file.withBytes { Self.beginsLikeDataSet($0, file: file, offset: header.end) }
            guard isDataSet else { throw DICOMFileError(.notDICOM, path: path) }
        }
    }

    /// The data set; a value longer than the limit is left empty and not read.
    ///
    /// Throws where the file can't be read or the data set is damaged.
    public func readDataSet(
        valuesUpTo limit: Int = .max,
        rules: ReadingRules = .forgiving
    ) throws(DICOMFileError) -> DataSet {
        let result = try self.parse(limit: limit, rules: rules, dump: nil)
        if let problem = result.problem { throw DICOMFileError(.damaged, path: self.path, cause: problem) }
        return result.dataSet
    }

    /// Every element in the order of the file; a value longer than the limit isn't read.
    ///
    /// Throws only where the file can't be read; damage is part of the dump.
    public func dump(valuesUpTo limit: Int = 4_096, rules: ReadingRules = .forgiving) throws(DICOMFileError) -> Dump {
        let result = try self.parse(limit: limit, rules: rules, dump: DumpRecorder())
        return Dump(elements: self.metaDump + result.elements, problem: result.problem, notes: result.notes)
    }

    /// What a pass over the data set brings.
    private struct Pass {
        var dataSet = DataSet()
        var elements: [DumpedElement] = []
        var problem: DataSetError?
        var notes: [String] = []
    }

    private func parse(limit: Int, rules: ReadingRules, dump: DumpRecorder?) throws(DICOMFileError) -> Pass {
        let file = try FileBytes(path: self.path)
        guard file.count >= self.dataSetOffset else { throw DICOMFileError(.damaged, path: self.path) }
        var options = DataSetParser.Options(syntax: self.transferSyntax, rules: rules)
        options.valueLimit = limit
        options.maximumElements = .max
        if self.transferSyntax.isDeflated {
            let pass = file.withBytes { bytes in self.parseDeflated(bytes, file: file, options: options, dump: dump) }
            if let pass { return pass }
            options.syntax = .explicitVRLittleEndian
        }
        let pass = file.withBytes { bytes in
            Self.pass(bytes, source: file, start: self.dataSetOffset, options: options, dump: dump)
        }
        if let number = file.failure { throw DICOMFileError(.cannotRead, path: self.path, errno: number) }
        return pass
    }

    /// Reads a deflated data set; nil where it isn't deflated in spite of its syntax.
    private func parseDeflated(
        _ bytes: RawSpan,
        file: FileBytes,
        options: DataSetParser.Options,
        dump: DumpRecorder?
    ) -> Pass? {
        let length = file.count - self.dataSetOffset
        guard file.load(from: self.dataSetOffset, length: length) != nil else { return nil }
        var pass = Pass()
        var inflated: [UInt8] = []
        do {
            let body = bytes.extracting(self.dataSetOffset..<file.count)
            let partial = try Inflater.inflatePrefix(body, limit: DataSetReader.maximumInflatedSize)
            inflated = partial.bytes
            if !partial.isComplete { pass.problem = DataSetError(.notDeflated, offset: inflated.count) }
        } catch {
            return nil
        }
        var plain = options
        plain.syntax = .explicitVRLittleEndian
        let result = Self.pass(inflated.span.bytes, source: nil, start: 0, options: plain, dump: dump)
        pass.dataSet = result.dataSet
        pass.elements = result.elements
        pass.notes = result.notes
        pass.problem = result.problem ?? pass.problem
        return pass
    }

    private static func pass(
        _ bytes: RawSpan,
        source: FileBytes?,
        start: Int,
        options: DataSetParser.Options,
        dump: DumpRecorder?
    ) -> Pass {
        var parser = DataSetParser(bytes, source: source, options: options, dump: dump, start: start)
        var pass = Pass()
        do {
            pass.dataSet = try parser.parse()
        } catch {
            pass.dataSet = parser.elementsSoFar
            pass.problem = error
        }
        pass.elements = parser.dump?.elements ?? []
        pass.notes = parser.notes
        return pass
    }

    // MARK: - The header

    /// Where group 0002, or else the data set, begins.
    private static func startOfElements(
        _ bytes: RawSpan,
        file: FileBytes,
        path: String
    ) throws(DICOMFileError) -> Int {
        var reader = ByteReader(bytes, source: file)
        guard reader.has(8) else { throw DICOMFileError(.notDICOM, path: path, errno: file.failure) }
        if reader.peek32(at: 0) == Self.prefix { return 4 }
        reader.skip(128)
        if reader.has(4), reader.peek32(at: 0) == Self.prefix { return 132 }
        return 0
    }

    /// `DICM`, read as a number.
    private static let prefix: UInt32 = 0x4D43_4944

    private static func readMeta(
        _ bytes: RawSpan,
        file: FileBytes,
        start: Int
    ) -> (meta: DataSet, dump: [DumpedElement], end: Int) {
        var reader = ByteReader(bytes, source: file)
        reader.skip(start)
        guard reader.has(8), reader.peek16(at: 0) == 2 else { return (DataSet(), [], start) }
        // The header is explicit VR little endian whatever the data set's syntax; its group length may be wrong.
        var options = DataSetParser.Options(syntax: .explicitVRLittleEndian)
        options.onlyGroup = 2
        options.valueLimit = 1 << 20
        var parser = DataSetParser(bytes, source: file, options: options, dump: DumpRecorder(), start: start)
        let meta = (try? parser.parse()) ?? parser.elementsSoFar
        return (meta, parser.dump?.elements ?? [], parser.reader.offset)
    }

    /// Whether the bytes of a file without header begin with an element.
    private static func beginsLikeDataSet(_ bytes: RawSpan, file: FileBytes, offset: Int) -> Bool {
        var reader = ByteReader(bytes, source: file)
        reader.skip(offset)
        guard reader.has(8) else { return false }
        let little = Tag(reader.peek16(at: 0), reader.peek16(at: 2))
        let big = Tag(reader.peek16(at: 0, bigEndian: true), reader.peek16(at: 2, bigEndian: true))
        if let vr = VR(reader.peek8(at: 4), reader.peek8(at: 5)) {
            return [little, big].contains { DataDictionary.vr(of: $0) == vr }
        }
        let length = Int(reader.peek32(at: 4))
        return DataDictionary.entry(for: little) != nil && length <= reader.remaining - 8
    }
}
