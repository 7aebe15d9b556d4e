import DICOMCore

/// What a query asks for, before it becomes one or more C-FINDs.
public struct QueryRequest: Sendable {
    /// What the rows are sorted by once all are here.
    public struct Order: Sendable, Hashable {
        /// The attribute.
        public var path: TagPath
        /// Whether the largest comes first.
        public var isDescending: Bool

        /// Makes an order.
        public init(path: TagPath, isDescending: Bool = false) {
            self.path = path
            self.isDescending = isDescending
        }
    }

    /// What the rows are.
    public var level: QueryLevel
    /// The information model.
    public var model: QueryModel
    /// Modalities, any of which the rows must have; one C-FIND each.
    public var modalities: [String]
    /// Keys with their values.
    public var keys: [QueryKey]
    /// Attributes asked for besides the usual ones.
    public var returnKeys: [TagPath]
    /// The days of the study.
    public var dates: DateRange?
    /// The most rows to take; C-CANCEL is sent when there are more.
    public var limit: Int?
    /// The order of the rows; nil leaves the PACS's.
    public var order: Order?
    /// Whether one relational query is sent in place of a walk down from the studies.
    public var relational: Bool

    /// Makes a request.
    public init(
        level: QueryLevel = .study,
        model: QueryModel = .studyRoot,
        modalities: [String] = [],
        keys: [QueryKey] = [],
        returnKeys: [TagPath] = [],
        dates: DateRange? = nil,
        limit: Int? = nil,
        order: Order? = nil,
        relational: Bool = false
    ) {
        self.level = level
        self.model = level == .patient ? .patientRoot : model
        self.modalities = modalities
        self.keys = keys
        self.returnKeys = returnKeys
        self.dates = dates
        self.limit = limit
        self.order = order
        self.relational = relational
    }

    /// The keys with what the dates add.
    var allKeys: [QueryKey] {
        guard let dates = self.dates, !dates.description.isEmpty else { return self.keys }
        return self.keys + [QueryKey(.studyDate, dates.description)]
    }

    /// Whether nothing restricts the query, so that the whole PACS would answer.
    public var matchesEverything: Bool { self.modalities.isEmpty && self.allKeys.allSatisfy { $0.sent.isEmpty } }

    /// Checks what can be wrong with a request before anything is sent.
    package func validate() throws(PACSError) {
        if !self.modalities.isEmpty && self.level == .patient {
            throw .usage("a modality does not apply to patients", remedy: "'find MODALITY' finds studies")
        }
        for modality in self.modalities where !Self.isCodeString(modality) {
            throw .usage(
                "'\(printable(modality))' is not a modality",
                remedy: "modalities are words such as NM, PT, CT"
            )
        }
        var seen: Set<TagPath> = []
        for key in self.allKeys {
            try Self.validate(key)
            guard seen.insert(key.path).inserted else {
                throw .usage(
                    "\(key.path.text) is given twice",
                    remedy: "give each key once; --since, --until and --date mean StudyDate"
                )
            }
            if key.path.tag == .modalitiesInStudy && !self.modalities.isEmpty {
                throw .usage("ModalitiesInStudy and modality words exclude each other", remedy: "leave one of them out")
            }
        }
        if let limit = self.limit, limit < 1 { throw .usage("--limit takes a number from 1, not \(limit)") }
    }

    private static func validate(_ key: QueryKey) throws(PACSError) {
        let tag = key.path.lastTag
        let name = key.path.text
        if tag == .specificCharacterSet {
            throw .usage(
                "\(name) cannot be a key",
                remedy: "the character set of the request follows from the text that is typed"
            )
        }
        guard tag.group > 0x0002, tag.element != 0 else { throw .usage("\(name) cannot be a key") }
        let vr = DataDictionary.vr(of: tag)
        if vr == .SQ && !key.sent.isEmpty {
            throw .usage(
                "\(name) is a sequence and has no value itself",
                remedy: "name an attribute of its item: \(name).KEY="
            )
        }
        if key.value.unicodeScalars.contains(where: { $0.value < 0x20 && $0.value != 0x1B && !vr.isMultiline }) {
            throw .usage("the value of \(name) holds a control character", remedy: "is a quote missing?")
        }
        if vr == .UI, !key.sent.utf8.allSatisfy({ (48...57).contains($0) || [0x2E, 0x5C, 0x2A, 0x3F].contains($0) }) {
            throw .usage(
                "'\(printable(key.value))' is not a UID",
                remedy: "a UID has digits and dots; several are separated by \\"
            )
        }
        // Digits, a range, wildcards, and the dots of old dates; words such as 7d belong to the options. A range has one
        // dash: to a PACS 2026-05-01 is none.
        let hasManyDashes = key.sent.split(separator: "\\").contains { $0.count { $0 == "-" } > 1 }
        if vr == .DA,
            hasManyDashes || !key.sent.utf8.allSatisfy({ (48...57).contains($0) || Self.dateMarks.contains($0) })
        {
            throw .usage(
                "'\(printable(key.value))' is not a date for \(name)",
                remedy: "write YYYYMMDD or YYYYMMDD-YYYYMMDD; --since, --until and --date also take today, 7d and A..B"
            )
        }
    }

    /// `-`, `.`, `*`, `?`, `\` and the blank.
    private static let dateMarks: Set<UInt8> = [0x2D, 0x2E, 0x2A, 0x3F, 0x5C, 0x20]

    /// Whether a text can be a value of VR CS.
    static func isCodeString(_ text: String) -> Bool {
        (1...16).contains(text.utf8.count)
            && text.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) || $0 == 0x5F || $0 == 0x20 }
    }
}

extension VR {
    /// Whether values may have line breaks in them.
    fileprivate var isMultiline: Bool { self == .LT || self == .ST || self == .UT }
}
