/// Reads the bytes of a data set (PS3.5 §7).
///
/// The reader is iterative, never trusts a length, and keeps numbers in little endian order whatever the syntax.
/// Group lengths are dropped: they may be wrong, and the writer has no use for them.
public struct DataSetReader: Sendable {
    /// How deep sequences may be nested.
    ///
    /// DCMTK has the same limit.
    public static let maximumDepth = 64
    /// How many elements a data set may have in all, nested ones included: a bound on what one message may cost.
    public static let maximumElements = 65_536
    /// How many elements a file may have, nested ones and fragments included: more than any image of many frames has.
    public static let maximumElementsOfFile = 8 << 20
    /// How many elements an inflated file may have: so many, and a few for each of its bytes, so that a small file can't
    /// cost much.
    static func maximumElements(ofDeflated byteCount: Int) -> Int {
        min(self.maximumElementsOfFile, self.maximumElements + 2 * byteCount)
    }
    /// How large the data set of a deflated file may become, in bytes; it never stands in memory whole.
    public static let maximumInflatedSizeOfFile = 2 << 30
    /// How large a deflated data set may become that an association brings, in bytes.
    public static let maximumInflatedSize = 256 << 20

    /// The syntax that was agreed for the bytes.
    public let syntax: TransferSyntax
    /// What is forgiven.
    public let rules: ReadingRules

    /// Makes a reader.
    public init(syntax: TransferSyntax, rules: ReadingRules = .forgiving) {
        self.syntax = syntax
        self.rules = rules
    }

    /// Reads a whole data set; throws where the bytes aren't one.
    public func read(_ bytes: [UInt8]) throws(DataSetError) -> DataSet { try self.readNoting(bytes.span.bytes).dataSet }

    /// Reads a whole data set and says what had to be forgiven beyond details, one sentence each.
    public func readNoting(_ bytes: RawSpan) throws(DataSetError) -> (dataSet: DataSet, notes: [String]) {
        if self.syntax.isDeflated { return try self.readDeflated(bytes) }
        var parser = DataSetParser(bytes, options: ParsingOptions(syntax: self.syntax, rules: self.rules))
        let dataSet = try parser.parse()
        return (dataSet, parser.notes.sentences)
    }

    private func readDeflated(_ bytes: RawSpan) throws(DataSetError) -> (dataSet: DataSet, notes: [String]) {
        let plain = DataSetReader(syntax: .explicitVRLittleEndian, rules: self.rules)
        do throws(DataSetError) {
            let inflated = try Inflater.inflate(bytes, limit: Self.maximumInflatedSize)
            guard let wrapper = inflated.wrapper else { return try plain.readNoting(inflated.bytes.span.bytes) }
            guard self.rules.deflateWrapperAllowed else { throw DataSetError(.notDeflated, offset: 0) }
            let result = try plain.readNoting(inflated.bytes.span.bytes)
            return (result.dataSet, result.notes + [wrapper.sentence])
        } catch {
            guard error.code == .notDeflated, self.rules.inflatedDeflatedAllowed else { throw error }
            guard let result = try? plain.readNoting(bytes) else { throw error }
            return (result.dataSet, result.notes + ["the data set isn't deflated although its transfer syntax says so"])
        }
    }
}
