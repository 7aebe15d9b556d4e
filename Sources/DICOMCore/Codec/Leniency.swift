/// A departure from PS3.5 or PS3.10 that a reader forgives.
///
/// Each was met in the field, and each is the property of `ReadingRules` of the same name.
public enum Leniency: String, Hashable, Sendable, CaseIterable {
    /// Explicit VR bytes where implicit VR was agreed, the reverse, or the wrong byte order.
    case detectsWrongSyntax
    /// An element without VR inside an explicit VR data set.
    case implicitElementsAllowed
    /// Two letters that are no known VR.
    case unknownVRReadsAsUN
    /// A UN value of a tag that the dictionary knows.
    case knownUNReadsByDictionary
    /// A UN value of undefined length that can't be read as a sequence.
    case unreadableUNKeptAsBytes
    /// A value of odd length.
    case oddLengthsAllowed
    /// A value of binary numbers whose length isn't a multiple of their size.
    case partialNumbersAllowed
    /// A length of two bytes where the VR asks for four, or the reverse.
    case otherLengthFormAllowed
    /// An element out of the order of its tag, or twice.
    case unorderedElementsAllowed
    /// A sequence or item of undefined length that ends without its delimiter.
    case missingDelimitersAllowed
    /// A delimiter where none is due, or with a length.
    case strayDelimitersIgnored
    /// Bytes after the last element that are none.
    case trailingBytesIgnored
    /// Native pixel data under a syntax of encapsulated ones, or the reverse.
    case pixelEncodingMismatchAllowed
    /// A deflated syntax whose data set isn't deflated.
    case inflatedDeflatedAllowed
    /// A deflated data set in a zlib or gzip wrapper.
    case deflateWrapperAllowed
    /// A file without the preamble, or without the prefix too.
    case missingPreambleAllowed
    /// A file without group 0002.
    case missingHeaderAllowed
    /// A header whose group length is missing or wrong, or that isn't in explicit VR little endian.
    case irregularHeaderAllowed
    /// A header without Transfer Syntax UID (0002,0010).
    case missingTransferSyntaxAllowed
    /// Elements of group 0002 in the data set.
    case headerInDataSetAllowed
    /// Elements of ACR-NEMA 2.0, the standard before DICOM.
    case acrNemaAllowed

    /// Whether it changes nothing that anybody would see, so that only a list of all leniencies has it.
    var isDetail: Bool {
        switch self {
        case .unknownVRReadsAsUN, .knownUNReadsByDictionary, .oddLengthsAllowed, .unorderedElementsAllowed: true
        default: false
        }
    }
}
