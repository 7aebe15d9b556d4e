import DICOMCore
import DICOMWire

extension ConformanceStatement {
    static let associationDepartures = Section(
        "A.8.1",
        "Departures of peers from PS3.7 and PS3.8 that are tolerated",
        ["Each is a property of AssociationRules. What isn't listed ends the association with an A-ABORT."],
        heads: ["Rule", "What is taken"],
        rows: [
            ["nulPaddedTitlesAllowed", "AE titles that are padded with NUL, or cut short by one"],
            ["refusedContextWithoutSyntaxAllowed", "refused presentation contexts without a transfer syntax"],
            ["unknownItemsSkipped", "items of unknown type; they are skipped"],
            ["longFixedPDUsAllowed", "A-ASSOCIATE-RJ, A-RELEASE and A-ABORT with more than four bytes"],
            ["emptyDataPDUsSkipped", "a P-DATA-TF without a PDV"],
            [
                "repeatedUserItemsAllowed",
                "user items that PS3.7 allows once, and that come again; the first one stands",
            ],
            ["oddFragmentsAllowed", "fragments with an odd number of bytes"],
        ]
    )

    static let dataSetDepartures = Section(
        "A.8.2",
        "Departures from PS3.5 and PS3.10 that are tolerated",
        [
            "Each is a property of ReadingRules. They hold where values are read: objects that are stored keep their bytes."
        ],
        heads: ["Rule", "What is taken"],
        rows: Leniency.allCases.map { [$0.rawValue, Self.departure($0)] }
    )

    private static func departure(_ leniency: Leniency) -> String {
        switch leniency {
        case .detectsWrongSyntax: "explicit VR where implicit was agreed, the reverse, or the wrong byte order"
        case .implicitElementsAllowed: "elements without VR inside an explicit VR data set"
        case .unknownVRReadsAsUN: "two letters that are no known VR; read as UN"
        case .knownUNReadsByDictionary: "UN for a known tag; read as the dictionary has it"
        case .unreadableUNKeptAsBytes: "UN of undefined length that is no sequence; kept as bytes"
        case .oddLengthsAllowed: "values of odd length"
        case .partialNumbersAllowed: "binary numbers whose length isn't a multiple of their size; kept as bytes"
        case .otherLengthFormAllowed: "a length of two bytes where the VR asks for four, or the reverse"
        case .unorderedElementsAllowed: "elements out of order, or twice; the later one stays"
        case .missingDelimitersAllowed: "sequences and items that end without their delimiter"
        case .strayDelimitersIgnored: "delimiters where none is due, or with a length"
        case .trailingBytesIgnored: "zeros or padding behind the last element"
        case .pixelEncodingMismatchAllowed: "native pixel data under an encapsulated syntax, or the reverse"
        case .inflatedDeflatedAllowed: "a deflated syntax whose data set isn't deflated"
        case .deflateWrapperAllowed: "a deflated data set in a zlib or gzip wrapper"
        case .missingPreambleAllowed: "files without preamble, or without the prefix DICM too"
        case .missingHeaderAllowed: "files without File Meta Information"
        case .irregularHeaderAllowed: "File Meta Information with a wrong group length, or in another syntax"
        case .missingTransferSyntaxAllowed: "File Meta Information without Transfer Syntax UID"
        case .headerInDataSetAllowed: "elements of group 0002 in the data set"
        case .acrNemaAllowed: "elements of ACR-NEMA 2.0"
        }
    }
}
