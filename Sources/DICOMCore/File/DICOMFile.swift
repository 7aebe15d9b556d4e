/// A file with a data set (PS3.10 §7), with or without preamble and header.
///
/// Only headers and the values asked for are ever read, so the size of pixel data doesn't matter.
public struct DICOMFile: Sendable {
    /// How long values may be that are read, in bytes; longer ones are only located.
    public struct ValueLimits: Sendable {
        /// The longest text or list of numbers.
        public var values: Int
        /// The longest opaque value (OB, OW, UN and their kind), and the most bytes of encapsulated pixel data.
        public var opaque: Int

        /// Everything is read.
        public static let none = ValueLimits(values: .max)

        /// Makes limits; opaque values have the same one unless given.
        public init(values: Int, opaque: Int? = nil) {
            self.values = values
            self.opaque = opaque ?? values
        }
    }

    /// Opens a path; each pass over the file opens it anew.
    package typealias Opening = @Sendable (String) throws(DICOMFileError) -> any FileBytes

    /// The path as it was given.
    public let path: String
    /// The header's elements, group 0002 without its group length; empty where the file has none.
    public let meta: DataSet
    /// The syntax that the header names; nil where there is no header or it names none.
    public let declaredTransferSyntax: TransferSyntax?
    /// Where the data set begins.
    public let dataSetOffset: Int
    /// The size of the file.
    public let byteCount: Int
    /// What was forgiven of the header.
    public let headerNotes: [ReadingNote]
    private let headerElements: [DumpedElement]
    private let headerDamage: DataSetError?
    private let open: Opening

    /// Opens a file and reads its header; throws where it is none of DICOM's.
    package init(path: String, open: @escaping Opening) throws(DICOMFileError) {
        let file = try open(path)
        self.open = open
        self.path = path
        self.byteCount = file.count
        let header = try file.withBytes { bytes throws(DICOMFileError) in
            try FileHeader(bytes, file: file, path: path)
        }
        self.meta = header.meta
        self.headerElements = header.dumped
        self.dataSetOffset = header.end
        self.declaredTransferSyntax = header.declared
        self.headerNotes = header.notes
        self.headerDamage = header.damage
        if let reason = file.problem { throw DICOMFileError(.cannotRead, path: path, reason: reason) }
        if header.meta.elements.isEmpty {
            let (isDataSet, content) = file.withBytes { bytes in
                var cursor = ElementCursor(bytes, .explicitLittle, source: file, start: header.end)
                return (cursor.beginsLikeElement(), ForeignContent.name(&cursor))
            }
            guard isDataSet else {
                guard header.hasPrefix else { throw DICOMFileError(.notDICOM, path: path, reason: content) }
                throw DICOMFileError(
                    .damaged,
                    path: path,
                    cause: header.damage ?? .init(.truncated, offset: header.end)
                )
            }
        }
    }

    /// The data set; a value longer than the limit is only located.
    ///
    /// Throws where the file can't be read or the data set is damaged.
    public func readDataSet(
        valuesUpTo limit: Int = .max,
        rules: ReadingRules = .forgiving
    ) throws(DICOMFileError) -> DataSet {
        let reading = try self.read(valuesUpTo: ValueLimits(values: limit), listing: false, rules: rules)
        if let damage = reading.damage { throw DICOMFileError(.damaged, path: self.path, cause: damage) }
        return reading.dataSet
    }

    /// Everything that can be read: the data set, every element in the order of the file where `listing` asks for it,
    /// and the damage that ended it.
    ///
    /// Throws only where the file can't be read; damage is part of what is returned.
    public func read(
        valuesUpTo limits: ValueLimits = .none,
        listing: Bool = true,
        rules: ReadingRules = .forgiving
    ) throws(DICOMFileError) -> FileReading {
        try self.read(Scope(limits: limits, lists: listing), rules: rules)
    }

    /// What of a file is read and kept.
    package struct Scope {
        /// How long values may be that are read.
        package var limits = ValueLimits.none
        /// Whether every element is listed in the order of the file.
        package var lists = true
        /// The character set of text that declares none, or that isn't what it declares.
        package var charset: FallbackCharacterSet?
        /// The outermost elements that are kept in the data set; nil for all.
        package var keptTags: Set<Tag>?
        /// How many elements are read, nested ones and fragments included.
        package var maximumElements = DataSetReader.maximumElementsOfFile
        /// How many bytes the values may have together that are read; those behind are only located.
        package var valueBytes = Int.max
        /// Who takes the list while it is read, so that it isn't kept; nil where nobody does.
        package var listener: (any ElementListener)?
        /// Asked now and then whether nobody waits for the rest; what was read until then is returned, with damage
        /// `cancelled`.
        package var isCancelled: () -> Bool = { false }

        /// Makes a scope: everything, unless something else is said.
        package init(limits: ValueLimits = .none, lists: Bool = true) {
            self.limits = limits
            self.lists = lists
        }
    }

    /// Everything that can be read of what is wanted, and the damage that ended it.
    ///
    /// Throws only where the file can't be read.
    package func read(_ scope: Scope, rules: ReadingRules = .forgiving) throws(DICOMFileError) -> FileReading {
        let file = try self.open(self.path)
        var options = ParsingOptions(syntax: self.declaredTransferSyntax ?? .implicitVRLittleEndian, rules: rules)
        options.valueLimit = scope.limits.values
        options.opaqueLimit = scope.limits.opaque
        options.maximumElements = scope.maximumElements
        options.valueBytes = scope.valueBytes
        options.dumps = scope.lists
        options.listener = scope.listener
        options.charset = scope.charset
        options.keptTags = scope.keptTags
        options.isCancelled = scope.isCancelled
        options.source = .file
        if scope.lists { scope.listener?.take(self.headerElements, isLast: false) }
        var reading = FileReading(transferSyntax: options.syntax, declared: self.declaredTransferSyntax)
        reading.notes = self.headerNotes
        if let note = self.headerNotes.first(where: { !rules.allows($0.leniency) }) {
            reading.damage = DataSetError(.irregularHeader, offset: note.offset)
        } else if file.count < self.dataSetOffset {
            reading.damage = DataSetError(.truncated, offset: file.count)
        } else {
            file.withBytes { bytes in self.read(bytes, file, options, into: &reading) }
        }
        if let reason = file.problem { throw DICOMFileError(.cannotRead, path: self.path, reason: reason) }
        // What stands first in the file is told.
        reading.damage = self.headerDamage ?? reading.damage
        self.noteSyntax(&reading)
        if scope.lists, scope.listener == nil { reading.elements = self.headerElements + reading.elements }
        reading.dataSet.fallbackCharacterSet = scope.charset
        if !scope.lists { reading.guesses = reading.dataSet.guesses }
        return reading
    }

    /// The bytes of stretches of the file, or of its inflated data set, as they stand there; nothing else is read.
    ///
    /// Throws where the file can't be read or is no longer so long.
    package func bytes(
        _ ranges: [Range<Int>],
        ofInflated isInflated: Bool = false
    ) throws(DICOMFileError) -> [[UInt8]] {
        let file = try self.open(self.path)
        var source = file
        if isInflated {
            guard let inflation = Self.inflation(of: file, from: self.dataSetOffset, { false }) else {
                throw DICOMFileError(.damaged, path: self.path, cause: .init(.notDeflated, offset: self.dataSetOffset))
            }
            source = inflation.bytes
        }
        var stretches: [[UInt8]] = []
        for range in ranges {
            guard source.load(from: range.lowerBound, length: range.count) != nil else {
                let cause = DataSetError(.truncated, offset: source.count)
                guard let reason = source.problem ?? file.problem else {
                    throw DICOMFileError(.damaged, path: self.path, cause: cause)
                }
                throw DICOMFileError(.cannotRead, path: self.path, reason: reason)
            }
            stretches.append(source.withBytes { $0.extracting(range).withUnsafeBytes { Array($0) } })
        }
        return stretches
    }

    /// The bytes that the places of unread values count: those of the file, of a deflated data set the inflated ones.
    package func locatedBytes(isCancelled: () -> Bool) throws(DICOMFileError) -> any FileBytes {
        let file = try self.open(self.path)
        guard self.declaredTransferSyntax?.isDeflated == true else { return file }
        return Self.inflation(of: file, from: self.dataSetOffset, isCancelled)?.bytes ?? file
    }

    /// Says where the syntax that the data set was read by isn't the header's.
    private func noteSyntax(_ reading: inout FileReading) {
        let used = reading.transferSyntax
        guard let declared = self.declaredTransferSyntax else {
            guard !self.meta.elements.isEmpty else { return }
            let sentence = "the header names no transfer syntax; the data set is in \(used.name)"
            return reading.note(.missingTransferSyntaxAllowed, sentence, self.dataSetOffset)
        }
        guard used != declared else {
            guard UIDRegistry.kind(of: declared.uid) != .transferSyntax else { return }
            // A syntax that nobody has registered is taken for what all are since 1993 (PS3.5 §A.4).
            reading.transferSyntax = .explicitVRLittleEndian
            let sentence =
                "the header's transfer syntax \(printable(declared.uid.string)) is unknown; the data set is read as "
                + reading.transferSyntax.name
            return reading.note(.detectsWrongSyntax, sentence, self.dataSetOffset)
        }
        if declared.isDeflated {
            let sentence = "the data set isn't deflated although its transfer syntax says so"
            reading.note(.inflatedDeflatedAllowed, sentence, self.dataSetOffset)
        }
        if !declared.isDeflated || used != .explicitVRLittleEndian {
            let sentence = "the data set is in \(used.name) although the header says \(declared.name)"
            reading.note(.detectsWrongSyntax, sentence, self.dataSetOffset)
        }
    }

    private func read(
        _ bytes: RawSpan,
        _ file: any FileBytes,
        _ options: ParsingOptions,
        into reading: inout FileReading
    ) {
        guard options.syntax.isDeflated else {
            return reading.parse(bytes, source: file, start: self.dataSetOffset, options)
        }
        var plain = options
        plain.syntax = .explicitVRLittleEndian
        guard let inflation = Self.inflation(of: file, from: self.dataSetOffset, options.isCancelled) else {
            reading.transferSyntax = plain.syntax
            return reading.parse(bytes, source: file, start: self.dataSetOffset, plain)
        }
        if let wrapper = inflation.wrapper {
            guard options.rules.deflateWrapperAllowed else {
                reading.damage = DataSetError(.notDeflated, offset: self.dataSetOffset)
                return
            }
            reading.note(.deflateWrapperAllowed, wrapper.sentence, self.dataSetOffset)
        }
        plain.maximumElements = min(options.maximumElements, DataSetReader.maximumElements(ofDeflated: file.count))
        reading.isInflated = true
        inflation.bytes.withBytes { reading.parse($0, source: inflation.bytes, start: 0, plain) }
        reading.transferSyntax = options.syntax
        let size = inflation.bytes.count
        let isLarge = size >= DataSetReader.maximumInflatedSizeOfFile
        let isAtEnd = reading.damage == nil || reading.damage?.offset == size
        // What is behind our limit isn't missing, whatever element it falls into.
        if !inflation.isComplete, isLarge || isAtEnd, reading.damage?.endsReading != true {
            reading.damage = DataSetError(
                isLarge ? .tooLarge : .notDeflated,
                offset: size,
                number: isLarge ? size : nil
            )
        }
        reading.damage?.isInflated = true
        // One byte makes an odd length even (PS3.5 §A.5).
        if inflation.isComplete, file.count - inflation.end > 1 {
            guard options.rules.trailingBytesIgnored else {
                reading.damage = DataSetError(.trailingBytes, offset: inflation.end, number: file.count - inflation.end)
                return
            }
            reading.note(.trailingBytesIgnored, "bytes after the end of the deflated data set", inflation.end)
        }
    }

    /// What stands deflated from an offset on; nil where it isn't deflated.
    private static func inflation(
        of file: any FileBytes,
        from start: Int,
        _ isCancelled: () -> Bool
    ) -> Inflation? {
        let limit = DataSetReader.maximumInflatedSizeOfFile
        guard let inflation = file.inflated(from: start, limit: limit, isCancelled: isCancelled) else {
            return nil
        }
        if inflation.isComplete { return inflation }
        // Bytes that aren't deflated may begin like deflated ones.
        let isDataSet = inflation.bytes.withBytes { bytes in
            var cursor = ElementCursor(bytes, .explicitLittle, source: inflation.bytes)
            return cursor.beginsLikeElement()
        }
        return isDataSet ? inflation : nil
    }
}

extension FileReading {
    fileprivate mutating func note(_ leniency: Leniency, _ sentence: String, _ offset: Int) {
        self.notes.append(ReadingNote(leniency: leniency, sentence: sentence, path: nil, offset: offset))
    }

    /// Reads the data set that begins at an offset, as far as it goes.
    fileprivate mutating func parse(
        _ bytes: RawSpan,
        source: (any FileBytes)?,
        start: Int,
        _ options: ParsingOptions
    ) {
        var parser = DataSetParser(bytes, source: source, options: options, start: start)
        do {
            self.dataSet = try parser.parse()
        } catch {
            self.dataSet = parser.elementsSoFar
            self.damage = error
        }
        parser.finishList()
        self.elements = parser.dumped
        self.guesses = parser.guesses
        self.notes += parser.notes.all
        if let shown = parser.shownSyntax { self.transferSyntax = shown }
    }
}
