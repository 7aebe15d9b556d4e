import DICOMCore
import DICOMQuery

/// One match of a query.
///
/// Its bytes are kept and decoded when they are asked for.
package struct QueryRow: Sendable {
    /// The number that selectors name it by, from 1.
    package internal(set) var n: Int
    /// What is out of the ordinary about the row; most rows have nothing of it, and there are very many rows.
    private var box: RemarksBox?

    let identifier: RawIdentifier
    let parents: RowParents
    /// Which C-FIND of several brought it.
    var pass: Int { Int(self.shortPass) }
    private let shortPass: Int32
    private let shortStep: Int32

    /// Which of the scheduled steps of a worklist item the row is, from 0; nil where it has none, and for other rows.
    package var step: Int? { self.shortStep < 0 ? nil : Int(self.shortStep) }

    init(n: Int, identifier: RawIdentifier, parents: RowParents, pass: Int, step: Int? = nil) {
        self.n = n
        self.identifier = identifier
        self.parents = parents
        // Small, because there are very many rows.
        self.shortPass = Int32(clamping: pass)
        self.shortStep = step.map { Int32(clamping: $0) } ?? -1
    }

    /// The PACS that it came from.
    package var origin: RowOrigin { self.parents.origin }

    /// Whether there is anything to be said about the row besides its values.
    package var hasRemarks: Bool { self.box != nil }

    /// Keys whose returned value contradicts what was sent.
    package internal(set) var mismatch: [String] {
        get { self.remarks.mismatch }
        set { self.remarks.mismatch = newValue }
    }
    /// Keys that were sent and did not come back, so that nobody knows whether the row satisfies them.
    package internal(set) var unverified: [String] {
        get { self.remarks.unverified }
        set { self.remarks.unverified = newValue }
    }
    /// How many more times the PACS sent the same row.
    package internal(set) var duplicates: Int {
        get { self.remarks.duplicates }
        set { self.remarks.duplicates = newValue }
    }
    /// Whether another row has the same unique key and other values.
    package internal(set) var conflicting: Bool {
        get { self.remarks.conflicting }
        set { self.remarks.conflicting = newValue }
    }
    /// The modalities of the study's series, where they had to be asked for.
    package internal(set) var modalities: [String] {
        get { self.remarks.modalities }
        set { self.remarks.modalities = newValue }
    }

    /// Which of two lists that were compared it is of; nil where it is of no comparison.
    package var side: RowSide? { self.remarks.side }
    /// What differs between the two lists, in words.
    package var differences: [String] { self.remarks.differences }
    /// Whether it differs between two lists and nobody has said that such rows are meant.
    package var isUndecided: Bool { self.remarks.isUndecided }

    /// The row as one of a comparison.
    package func compared(n: Int, side: RowSide, differences: [String], isUndecided: Bool) -> QueryRow {
        var row = self
        row.n = n
        (row.remarks.side, row.remarks.differences, row.remarks.isUndecided) = (side, differences, isUndecided)
        return row
    }

    /// A row that a file has kept.
    package init(attributes: DataSet, origin: RowOrigin) {
        self.init(n: 1, identifier: .decoded(attributes), parents: RowParents(charset: nil, origin: origin), pass: 0)
    }

    private var remarks: Remarks {
        get { self.box?.remarks ?? Remarks() }
        set { self.box = newValue == Remarks() ? nil : RemarksBox(newValue) }
    }

    private struct Remarks: Hashable {
        var mismatch: [String] = []
        var unverified: [String] = []
        var duplicates = 0
        var conflicting = false
        var modalities: [String] = []
        var side: RowSide?
        var differences: [String] = []
        var isUndecided = false
    }

    private final class RemarksBox: Sendable {
        let remarks: Remarks

        init(_ remarks: Remarks) { self.remarks = remarks }
    }

    /// The returned attributes, decoded.
    package var attributes: DataSet { self.identifier.dataSet(charset: self.parents.charset) }

    /// The text of a returned attribute, several values separated by `\`; nil where it did not come back.
    package func text(_ tag: Tag) -> String? {
        switch self.identifier.plainText(tag) {
        case .absent: nil
        case .text(let text) where DataDictionary.vr(of: tag).isText: Self.trimmed(text)
        case .text, .other: self.attributes.string(tag)
        }
    }

    /// Gives the texts of several returned attributes as `text` does, with the index of each.
    ///
    /// `tags` are in ascending order, and `areText` says of each whether it is text by the dictionary. Those that did not
    /// come back aren't given.
    package func texts(_ tags: [Tag], areText: [Bool], _ take: (Int, String) -> Void) {
        var decoded: DataSet?
        self.identifier.plainTexts(tags) { index, found in
            switch found {
            case .absent: break
            case .text(let text) where areText[index]: take(index, Self.trimmed(text))
            case .text, .other:
                let attributes = decoded ?? self.attributes
                decoded = attributes
                if let text = attributes.string(tags[index]) { take(index, text) }
            }
        }
    }

    /// The places of the texts that `texts` gives, in the bytes that are returned; an empty one for an attribute that did
    /// not come back.
    ///
    /// Nil where one of them isn't its own bytes: text beyond ASCII, and what is no text.
    package func plainTexts(_ tags: [Tag], areText: [Bool], at places: inout [Range<Int>]) -> [UInt8]? {
        guard case .bytes(let bytes, _) = self.identifier else { return nil }
        for index in places.indices { places[index] = 0..<0 }
        let arePlain = self.identifier.plainPlaces(tags) { index, place in
            var start = place.lowerBound
            while start < place.upperBound, bytes[start] == UInt8(ascii: " ") { start += 1 }
            places[index] = start..<place.upperBound
            return areText[index]
        }
        return arePlain ? bytes : nil
    }

    /// The texts of a returned attribute; none where it is empty, nil where it did not come back.
    ///
    /// The modalities of a study are those that its series told, where they had to be asked.
    package func values(_ path: TagPath) -> [String]? {
        let path = self.place(of: path)
        if path.tag == .modalitiesInStudy, path.steps.count == 1, !self.modalities.isEmpty { return self.modalities }
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

    /// The place of an attribute in the row's own data set: that of a scheduled step is in the row's own step.
    package func place(of path: TagPath) -> TagPath { self.step.map { WorklistKeys.path(path, inStep: $0) } ?? path }

    /// Whether what came back for an attribute is in letters that can't be read for certain.
    func isUnreadable(_ path: TagPath) -> Bool {
        self.identifier.isForeign && path.steps.count == 1 && self.attributes.isUnreadable(path.tag)
    }

    /// Patient ID, from the row or from what it is under.
    package var patientID: String? { self.text(.patientID).flatMap { $0.isEmpty ? nil : $0 } ?? self.parents.patientID }
    /// Study Instance UID, from the row or from what it is under.
    package var studyInstanceUID: UID? { self.uid(.studyInstanceUID) ?? self.parents.study }
    /// Series Instance UID, from the row or from what it is under.
    package var seriesInstanceUID: UID? { self.uid(.seriesInstanceUID) ?? self.parents.series }
    package var sopInstanceUID: UID? { self.uid(.sopInstanceUID) }

    /// A returned UID; nil where it is absent or empty.
    package func uid(_ tag: Tag) -> UID? {
        guard let text = self.text(tag), !text.isEmpty else { return nil }
        return UID(text)
    }

    /// The unique key of a level, or of one above it, that did not come back as one value.
    ///
    /// A row without one can be shown and nothing else: as a key its place would stand for everything.
    package func missingKey(at level: QueryLevel) -> Tag? {
        let levels: [QueryLevel] =
            switch level {
            // A scheduled step has no key by which anything could be asked for.
            case .worklist: []
            case .patient: [.patient]
            case .study, .series, .image: [.study, .series, .image].filter { $0 <= level }
            }
        return levels.first { level in
            if self.identifier.isPlainValue(level.uniqueKey) { return false }
            let value =
                switch level {
                case .patient: self.patientID
                case .study, .worklist: self.studyInstanceUID?.string
                case .series: self.seriesInstanceUID?.string
                case .image: self.sopInstanceUID?.string
                }
            return value.map { $0.isEmpty || !QueryKey(level.uniqueKey, $0).isSingleValue } ?? true
        }?.uniqueKey
    }

    private static func trimmed(_ text: String) -> String {
        guard text.utf8.first == 0x20 else { return text }
        return String(text.drop { $0 == " " })
    }
}

/// Which of two lists that were compared a row is of.
package enum RowSide: String, Sendable, Hashable {
    /// Only the first has it.
    case first
    /// Only the second has it.
    case second
    /// Both have it, with other values.
    case different
}

/// What the rows of one C-FIND are under, the PACS that they came from, and how their text is to be read.
final class RowParents: Sendable {
    let patientID: String?
    let study: UID?
    let series: UID?
    let charset: FallbackCharacterSet?
    let origin: RowOrigin

    init(
        patientID: String? = nil,
        study: UID? = nil,
        series: UID? = nil,
        charset: FallbackCharacterSet?,
        origin: RowOrigin = .unknown
    ) {
        self.patientID = patientID
        self.study = study
        self.series = series
        self.charset = charset
        self.origin = origin
    }

    /// The parents of what is under a row.
    convenience init(of row: QueryRow) {
        self.init(
            patientID: row.patientID,
            study: row.studyInstanceUID,
            series: row.seriesInstanceUID,
            charset: row.parents.charset,
            origin: row.origin
        )
    }
}
