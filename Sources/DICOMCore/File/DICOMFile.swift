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
    /// Opens a path; each pass over the file opens it anew.
    package typealias Opening = @Sendable (String) throws(DICOMFileError) -> any FileBytes

    private let open: Opening

    /// Opens a file and reads its header; throws where it is none of DICOM's.
    package init(path: String, open: @escaping Opening) throws(DICOMFileError) {
        let file = try open(path)
        self.open = open
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
        if let reason = file.problem { throw DICOMFileError(.cannotRead, path: path, reason: reason) }
        if declared == nil, header.meta.elements.isEmpty {
            let isDataSet = file.withBytes { bytes in
                var cursor = ElementCursor(bytes, .explicitLittle, source: file, start: header.end)
                return cursor.beginsLikeElement()
            }
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
        let result = try self.parse(limit: limit, rules: rules, dumps: false)
        if let problem = result.problem { throw DICOMFileError(.damaged, path: self.path, cause: problem) }
        return result.dataSet
    }

    /// Every element in the order of the file; a value longer than the limit isn't read.
    ///
    /// Throws only where the file can't be read; damage is part of the dump.
    public func dump(valuesUpTo limit: Int = 4_096, rules: ReadingRules = .forgiving) throws(DICOMFileError) -> Dump {
        let result = try self.parse(limit: limit, rules: rules, dumps: true)
        return Dump(elements: self.metaDump + result.elements, problem: result.problem, notes: result.notes)
    }

    /// What a pass over the data set brings.
    private struct Pass {
        var dataSet = DataSet()
        var elements: [DumpedElement] = []
        var problem: DataSetError?
        var notes: [String] = []
    }

    private func parse(limit: Int, rules: ReadingRules, dumps: Bool) throws(DICOMFileError) -> Pass {
        let file = try self.open(self.path)
        guard file.count >= self.dataSetOffset else { throw DICOMFileError(.damaged, path: self.path) }
        var options = ParsingOptions(syntax: self.transferSyntax, rules: rules)
        options.valueLimit = limit
        options.maximumElements = .max
        options.dumps = dumps
        if self.transferSyntax.isDeflated {
            let pass = file.withBytes { bytes in self.parseDeflated(bytes, file: file, options: options) }
            if let pass { return pass }
            options.syntax = .explicitVRLittleEndian
        }
        let pass = file.withBytes { bytes in
            Self.pass(bytes, source: file, start: self.dataSetOffset, options: options)
        }
        if let reason = file.problem { throw DICOMFileError(.cannotRead, path: self.path, reason: reason) }
        return pass
    }

    /// Reads a deflated data set; nil where it isn't deflated in spite of its syntax.
    private func parseDeflated(
        _ bytes: RawSpan,
        file: any FileBytes,
        options: ParsingOptions
    ) -> Pass? {
        guard file.load(from: self.dataSetOffset, length: file.count - self.dataSetOffset) != nil,
            let partial = try? Inflater.inflatePrefix(
                bytes.extracting(self.dataSetOffset..<file.count),
                limit: DataSetReader.maximumInflatedSize
            )
        else { return nil }
        var plain = options
        plain.syntax = .explicitVRLittleEndian
        var pass = Self.pass(partial.bytes.span.bytes, source: nil, start: 0, options: plain)
        if !partial.isComplete, pass.problem == nil {
            pass.problem = DataSetError(.notDeflated, offset: partial.bytes.count)
        }
        return pass
    }

    private static func pass(
        _ bytes: RawSpan,
        source: (any FileBytes)?,
        start: Int,
        options: ParsingOptions
    ) -> Pass {
        var parser = DataSetParser(bytes, source: source, options: options, start: start)
        var pass = Pass()
        do {
            pass.dataSet = try parser.parse()
        } catch {
            pass.dataSet = parser.elementsSoFar
            pass.problem = error
        }
        pass.elements = parser.dumped
        pass.notes = parser.notes
        return pass
    }

    // MARK: - The header

    /// Where group 0002, or else the data set, begins.
    private static func startOfElements(
        _ bytes: RawSpan,
        file: any FileBytes,
        path: String
    ) throws(DICOMFileError) -> Int {
        var cursor = ElementCursor(bytes, .explicitLittle, source: file)
        guard cursor.has(8) else { throw DICOMFileError(.notDICOM, path: path, reason: file.problem) }
        if cursor.begins(with: FileMetaInformation.prefix) { return 4 }
        cursor.skip(FileMetaInformation.preambleLength)
        return cursor.begins(with: FileMetaInformation.prefix) ? cursor.offset + 4 : 0
    }

    private static func readMeta(
        _ bytes: RawSpan,
        file: any FileBytes,
        start: Int
    ) -> (meta: DataSet, dump: [DumpedElement], end: Int) {
        var cursor = ElementCursor(bytes, .explicitLittle, source: file, start: start)
        guard cursor.has(8), cursor.tag().group == 2 else { return (DataSet(), [], start) }
        // The header is explicit VR little endian whatever the data set's syntax; its group length may be wrong.
        var options = ParsingOptions(syntax: .explicitVRLittleEndian)
        options.onlyGroup = 2
        options.valueLimit = 1 << 20
        options.dumps = true
        var parser = DataSetParser(bytes, source: file, options: options, start: start)
        let meta = (try? parser.parse()) ?? parser.elementsSoFar
        return (meta, parser.dumped, parser.offset)
    }
}
