/// What stands before the data set of a file (PS3.10 §7.1), as far as it is there.
struct FileHeader {
    /// The header's elements without the group length.
    var meta = DataSet()
    /// The same in the order of the file.
    var dumped: [DumpedElement] = []
    /// Where the data set begins.
    var end = 0
    /// What was forgiven.
    var notes: [ReadingNote] = []
    /// What is wrong with it, at which byte of the file; nil when nothing is.
    var damage: DataSetError?
    /// Whether there is the prefix `DICM`.
    let hasPrefix: Bool

    /// The syntax that the header names.
    var declared: TransferSyntax? { self.meta.uid(.transferSyntaxUID).map { TransferSyntax(uid: $0) } }

    /// Reads the header of a file; throws for what is too short to be one.
    init(_ bytes: RawSpan, file: any FileBytes, path: String) throws(DICOMFileError) {
        var cursor = ElementCursor(bytes, .explicitLittle, source: file)
        guard cursor.has(8) else {
            if let problem = file.problem { throw DICOMFileError(.cannotRead, path: path, reason: problem) }
            throw DICOMFileError(.notDICOM, path: path, reason: ForeignContent.name(&cursor))
        }
        if cursor.begins(with: FileMetaInformation.prefix) {
            self.hasPrefix = true
            cursor.skip(4)
            self.note(.missingPreambleAllowed, "the file has no preamble", 0)
        } else {
            cursor.skip(FileMetaInformation.preambleLength)
            self.hasPrefix = cursor.begins(with: FileMetaInformation.prefix)
            if self.hasPrefix {
                cursor.skip(4)
            } else {
                cursor.rewind(to: 0)
            }
        }
        self.end = cursor.offset
        guard cursor.has(8), cursor.tag().group == 2 else {
            let words = self.hasPrefix ? "the file has no header" : "the file has neither preamble nor header"
            self.note(.missingHeaderAllowed, words, cursor.offset)
            return
        }
        if !self.hasPrefix { self.note(.missingPreambleAllowed, "the file has neither preamble nor prefix", 0) }
        self.readElements(bytes, file: file)
    }

    private mutating func readElements(_ bytes: RawSpan, file: any FileBytes) {
        let start = self.end
        // The header is explicit VR little endian whatever the data set's syntax.
        var options = ParsingOptions(syntax: .explicitVRLittleEndian)
        options.onlyGroup = 2
        options.valueLimit = 1 << 20
        options.opaqueLimit = 1 << 20
        options.dumps = true
        var parser = DataSetParser(bytes, source: file, options: options, start: start)
        do {
            self.meta = try parser.parse()
        } catch {
            self.meta = parser.elementsSoFar
            self.damage = error
        }
        self.dumped = parser.dumped
        self.end = parser.offset
        self.notes += parser.notes.all.filter { !$0.leniency.isDetail && $0.leniency != .detectsWrongSyntax }
        if !parser.encoding.isExplicit {
            self.note(.irregularHeaderAllowed, "the header is in implicit VR", start)
        }
        self.checkLength(start, fileSize: file.count)
    }

    /// Compares File Meta Information Group Length (0002,0000) with what is there.
    private mutating func checkLength(_ start: Int, fileSize: Int) {
        guard let first = self.dumped.first else { return }
        guard first.tag == .fileMetaInformationGroupLength, case .bytes(let value) = first.value, value.count == 4
        else {
            return self.note(.irregularHeaderAllowed, "the header has no group length", start)
        }
        let length = Int(NumberCoding.value(of: value[...]))
        let found = self.end - first.valueOffset - value.count
        if length > found, self.end == fileSize, self.damage == nil {
            self.damage = DataSetError(.truncated, offset: self.end)
        } else if length != found {
            self.note(.irregularHeaderAllowed, "the header has \(found) bytes although it says \(length)", start)
        }
    }

    private mutating func note(_ leniency: Leniency, _ sentence: String, _ offset: Int) {
        self.notes.append(ReadingNote(leniency: leniency, sentence: sentence, path: nil, offset: offset))
    }
}
