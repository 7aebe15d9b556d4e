/// Which departures from PS3.5 and PS3.10 a reader forgives.
///
/// Each was met in the field; each can be turned off by name, and has the name of a `Leniency`.
public struct ReadingRules: Sendable, Hashable {
    /// Explicit VR bytes where implicit VR was agreed, the reverse, or the wrong byte order: the first element tells.
    public var detectsWrongSyntax = true
    /// A single element without VR inside an explicit VR data set is read as an implicit one.
    public var implicitElementsAllowed = true
    /// Two letters that are no known VR are read as UN.
    public var unknownVRReadsAsUN = true
    /// A UN value of a tag that the dictionary knows is read as what the dictionary says.
    public var knownUNReadsByDictionary = true
    /// A UN value of undefined length that can't be read as a sequence is kept as bytes up to its delimiter.
    public var unreadableUNKeptAsBytes = true
    /// Values of odd length.
    public var oddLengthsAllowed = true
    /// Values of binary numbers whose length isn't a multiple of their size; they are kept as bytes.
    public var partialNumbersAllowed = true
    /// A length of two bytes where the VR asks for four, or the reverse, where reading goes on only that way.
    public var otherLengthFormAllowed = true
    /// Elements out of the order of their tags, and the same tag twice; the later one stays.
    public var unorderedElementsAllowed = true
    /// A sequence or item of undefined length that ends without its delimiter.
    public var missingDelimitersAllowed = true
    /// Delimiters where none is due, or with a length other than zero.
    public var strayDelimitersIgnored = true
    /// Zeros, or fewer than eight bytes, or Data Set Trailing Padding after the last element.
    public var trailingBytesIgnored = true
    /// Native pixel data under a syntax whose pixel data is encapsulated, or the reverse.
    public var pixelEncodingMismatchAllowed = true
    /// Deflated syntaxes whose data set isn't deflated.
    public var inflatedDeflatedAllowed = true
    /// Deflated data sets in a zlib or gzip wrapper.
    public var deflateWrapperAllowed = true
    /// Files without the preamble of 128 bytes, or without the prefix `DICM` too.
    public var missingPreambleAllowed = true
    /// Files without group 0002: the first element tells the transfer syntax.
    public var missingHeaderAllowed = true
    /// Headers whose group length is missing or wrong, or that aren't in explicit VR little endian.
    public var irregularHeaderAllowed = true
    /// Headers without Transfer Syntax UID (0002,0010): the first element tells it.
    public var missingTransferSyntaxAllowed = true
    /// Elements of group 0002 in the data set; they say nothing about it.
    public var headerInDataSetAllowed = true
    /// Elements that only ACR-NEMA 2.0 has, such as Recognition Code (0008,0010).
    public var acrNemaAllowed = true

    /// What real systems send is read.
    public static let forgiving = ReadingRules()
    /// Only what the standard allows is read.
    public static let strict = ReadingRules(all: false)

    /// Makes the forgiving rules.
    public init() {}

    private init(all isAllowed: Bool) {
        self.detectsWrongSyntax = isAllowed
        self.implicitElementsAllowed = isAllowed
        self.unknownVRReadsAsUN = isAllowed
        self.knownUNReadsByDictionary = isAllowed
        self.unreadableUNKeptAsBytes = isAllowed
        self.oddLengthsAllowed = isAllowed
        self.partialNumbersAllowed = isAllowed
        self.otherLengthFormAllowed = isAllowed
        self.unorderedElementsAllowed = isAllowed
        self.missingDelimitersAllowed = isAllowed
        self.strayDelimitersIgnored = isAllowed
        self.trailingBytesIgnored = isAllowed
        self.pixelEncodingMismatchAllowed = isAllowed
        self.inflatedDeflatedAllowed = isAllowed
        self.deflateWrapperAllowed = isAllowed
        self.missingPreambleAllowed = isAllowed
        self.missingHeaderAllowed = isAllowed
        self.irregularHeaderAllowed = isAllowed
        self.missingTransferSyntaxAllowed = isAllowed
        self.headerInDataSetAllowed = isAllowed
        self.acrNemaAllowed = isAllowed
    }

    /// Whether a leniency is allowed.
    public func allows(_ leniency: Leniency) -> Bool {
        switch leniency {
        case .detectsWrongSyntax: self.detectsWrongSyntax
        case .implicitElementsAllowed: self.implicitElementsAllowed
        case .unknownVRReadsAsUN: self.unknownVRReadsAsUN
        case .knownUNReadsByDictionary: self.knownUNReadsByDictionary
        case .unreadableUNKeptAsBytes: self.unreadableUNKeptAsBytes
        case .oddLengthsAllowed: self.oddLengthsAllowed
        case .partialNumbersAllowed: self.partialNumbersAllowed
        case .otherLengthFormAllowed: self.otherLengthFormAllowed
        case .unorderedElementsAllowed: self.unorderedElementsAllowed
        case .missingDelimitersAllowed: self.missingDelimitersAllowed
        case .strayDelimitersIgnored: self.strayDelimitersIgnored
        case .trailingBytesIgnored: self.trailingBytesIgnored
        case .pixelEncodingMismatchAllowed: self.pixelEncodingMismatchAllowed
        case .inflatedDeflatedAllowed: self.inflatedDeflatedAllowed
        case .deflateWrapperAllowed: self.deflateWrapperAllowed
        case .missingPreambleAllowed: self.missingPreambleAllowed
        case .missingHeaderAllowed: self.missingHeaderAllowed
        case .irregularHeaderAllowed: self.irregularHeaderAllowed
        case .missingTransferSyntaxAllowed: self.missingTransferSyntaxAllowed
        case .headerInDataSetAllowed: self.headerInDataSetAllowed
        case .acrNemaAllowed: self.acrNemaAllowed
        }
    }
}
