import DICOMCore

/// One match of a query.
///
/// Its bytes are kept and decoded when they are asked for.
public struct QueryRow: Sendable {
    /// The number that selectors name it by, from 1.
    public internal(set) var n: Int
    /// Keys whose returned value contradicts what was sent.
    public internal(set) var mismatch: [String] = []
    /// Keys that were sent and did not come back, so that nobody knows whether the row satisfies them.
    public internal(set) var unverified: [String] = []
    /// How many more times the PACS sent the same row.
    public internal(set) var duplicates = 0
    /// Whether another row has the same unique key and other values.
    public internal(set) var conflicting = false
    /// The modalities of the study's series, where they had to be asked for.
    public internal(set) var modalities: [String] = []

    let identifier: RawIdentifier
    let parents: RowParents
    /// Which C-FIND of several brought it.
    let pass: Int

    init(n: Int, identifier: RawIdentifier, parents: RowParents, pass: Int) {
        self.n = n
        self.identifier = identifier
        self.parents = parents
        self.pass = pass
    }

    /// The returned attributes, decoded.
    public var attributes: DataSet { self.identifier.dataSet(charset: self.parents.charset) }

    /// The text of a returned attribute, several values separated by `\`; nil where it did not come back.
    public func text(_ tag: Tag) -> String? {
        switch self.identifier.plainText(tag) {
        case .absent: nil
        case .text(let text) where DataDictionary.vr(of: tag).isText: Self.trimmed(text)
        case .text, .other: self.attributes.string(tag)
        }
    }

    /// The texts of a returned attribute; none where it is empty, nil where it did not come back.
    func values(_ path: TagPath) -> [String]? {
        if path.steps.count == 1 {
            switch self.identifier.plainText(path.tag) {
            case .absent: return nil
            case .text(let text) where DataDictionary.vr(of: path.tag).isText && !text.utf8.contains(0x5C):
                return text.isEmpty ? [] : [text]
            case .text, .other: break
            }
        }
        let attributes = self.attributes
        if path.steps.count == 1 { return attributes[path.tag] == nil ? nil : attributes.strings(path.tag) }
        return path.element(in: attributes) == nil ? nil : path.strings(in: attributes)
    }

    /// Patient ID, from the row or from what it is under.
    public var patientID: String? { self.text(.patientID).flatMap { $0.isEmpty ? nil : $0 } ?? self.parents.patientID }
    /// Study Instance UID, from the row or from what it is under.
    public var studyInstanceUID: UID? { self.uid(.studyInstanceUID) ?? self.parents.study }
    /// Series Instance UID, from the row or from what it is under.
    public var seriesInstanceUID: UID? { self.uid(.seriesInstanceUID) ?? self.parents.series }
    /// SOP Instance UID.
    public var sopInstanceUID: UID? { self.uid(.sopInstanceUID) }

    /// A returned UID; nil where it is absent or empty.
    public func uid(_ tag: Tag) -> UID? {
        guard let text = self.text(tag), !text.isEmpty else { return nil }
        return UID(text)
    }

    private static func trimmed(_ text: String) -> String {
        guard text.utf8.first == 0x20 else { return text }
        return String(text.drop { $0 == " " })
    }
}

/// What the rows of one C-FIND are under, and how their text is to be read.
final class RowParents: Sendable {
    let patientID: String?
    let study: UID?
    let series: UID?
    let charset: String?

    init(patientID: String? = nil, study: UID? = nil, series: UID? = nil, charset: String?) {
        self.patientID = patientID
        self.study = study
        self.series = series
        self.charset = charset
    }

    /// The parents of what is under a row.
    convenience init(of row: QueryRow) {
        self.init(
            patientID: row.patientID,
            study: row.studyInstanceUID,
            series: row.seriesInstanceUID,
            charset: row.parents.charset
        )
    }
}
