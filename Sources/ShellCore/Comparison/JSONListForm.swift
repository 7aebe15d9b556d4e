import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage
import SystemIO

/// A list as the JSON document that a query prints: the elements of its `results` are the rows.
struct JSONListForm: ListForm {
    /// The document without its rows is no longer than this.
    private static let longestFrame = 1 << 20

    func read(
        _ file: File,
        size: Int,
        path: String,
        _ body: (ArraySlice<UInt8>, Int) throws -> Void
    ) throws -> ListFrame {
        var window = FileWindow(file, size: size, path: path)
        var scan = Scan()
        var (index, hasMore) = (0, try window.slide(to: 0))
        /// Where the row begins that isn't at its end.
        var begin: Int?
        while true {
            while index < window.bytes.count {
                switch scan.take(window.bytes[index]) {
                case .frame, .between: break
                case .begins: begin = index
                case .inside: break
                case .ends:
                    if let start = begin {
                        try body(window.bytes[start...index], window.base + start)
                        begin = nil
                    }
                }
                if scan.frame.count > Self.longestFrame {
                    throw UsageError("\(printable(path)) is no list of pacsh's", word: path)
                }
                index += 1
            }
            guard hasMore else { break }
            let start = begin ?? window.bytes.count
            index -= start
            if begin != nil { begin = 0 }
            hasMore = try window.slide(to: start)
        }
        let document = JSONValue(parsing: String(decoding: scan.frame, as: UTF8.self))
        guard scan.hasRows, let document else {
            let isSeveral = scan.documents > 1
            throw UsageError(
                isSeveral
                    ? "\(printable(path)) has several documents, and a list is one"
                    : "\(printable(path)) is no list of pacsh's, or isn't whole",
                hint: "'find --format json' with > list.json behind it writes one",
                word: path
            )
        }
        var frame = ListFrame()
        if case .string(let level)? = document["level"] { frame.level = QueryLevel(rawValue: level) }
        if case .string(let pacs)? = document["pacs"] { frame.pacs = pacs }
        if document["truncated"] == true { frame.gap = "is truncated" }
        if document["error"] != nil { frame.gap = "was cut short" }
        if document["command"] == "filter" { frame.gap = "is a part of another list" }
        return frame
    }

    func values(of bytes: ArraySlice<UInt8>) -> RowValues? {
        guard let row = JSONValue(parsing: String(decoding: bytes, as: UTF8.self)),
            case .object(let members)? = row["attributes"]
        else { return nil }
        var values: [Tag: String] = [:]
        for member in members {
            guard let tag = DataDictionary.tag(forKeyword: member.key) ?? Tag(parsing: member.key),
                let text = Self.text(member.value), !text.isEmpty,
                text != IdentifyingAttributes.mask
            else { continue }
            values[tag] = text
        }
        if case .array(let modalities)? = row["modalities"] {
            values[.modalitiesInStudy] = modalities.compactMap(Self.text).joined(separator: "\\")
        }
        return RowValues(
            attributes: values,
            pacs: row["pacs"].flatMap(Self.text) ?? "",
            isContradicting: row["mismatch"] != nil
        )
    }

    /// A value as text; nil for a sequence.
    private static func text(_ value: JSONValue) -> String? {
        switch value {
        case .string(let text), .literal(let text): text
        case .integer(let number): String(number)
        case .number(let number): "\(number)"
        case .array(let values):
            values.allSatisfy { if case .object = $0 { false } else { true } }
                ? values.map { Self.text($0) ?? "" }.joined(separator: "\\") : nil
        default: nil
        }
    }

    /// Finds the rows byte by byte: the objects in the array `results` of the outermost object.
    private struct Scan {
        enum Place { case frame, begins, inside, ends, between }

        /// All but the rows.
        private(set) var frame: [UInt8] = []
        private(set) var hasRows = false
        /// How many outermost objects there are.
        private(set) var documents = 0
        private var depth = 0
        private var (isText, isEscaped) = (false, false)
        private var isInRows = false
        /// The text that was read last at the outermost level, and whether the colon is behind it.
        private var last: [UInt8] = []
        private var isKey = false

        mutating func take(_ byte: UInt8) -> Place {
            let place = self.step(byte)
            if place == .frame { self.frame.append(byte) }
            return place
        }

        private mutating func step(_ byte: UInt8) -> Place {
            let inside: Place = self.isInRows && self.depth > 2 ? .inside : self.isInRows ? .between : .frame
            if self.isText {
                if self.isEscaped {
                    self.isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    self.isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    self.isText = false
                    return inside
                }
                if self.depth == 1, self.last.count < 16 { self.last.append(byte) }
                return inside
            }
            switch byte {
            case UInt8(ascii: "\""):
                self.isText = true
                if self.depth == 1 { self.last.removeAll(keepingCapacity: true) }
                self.isKey = false
                return inside
            case UInt8(ascii: ":"):
                self.isKey = self.depth == 1
                return inside
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                let isRows =
                    byte == UInt8(ascii: "[") && self.depth == 1 && self.isKey
                    && self.last.elementsEqual("results".utf8)
                if self.depth == 0 { self.documents += 1 }
                self.depth += 1
                self.isKey = false
                if isRows {
                    (self.isInRows, self.hasRows) = (true, true)
                    return .frame
                }
                return self.isInRows && self.depth == 3 ? .begins : inside
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                self.depth -= 1
                if self.isInRows, self.depth == 1 {
                    self.isInRows = false
                    return .frame
                }
                return self.isInRows && self.depth == 2 ? .ends : inside
            case UInt8(ascii: ","):
                if self.depth == 1 { self.last.removeAll(keepingCapacity: true) }
                return inside
            default: return inside
            }
        }
    }
}
