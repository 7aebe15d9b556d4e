/// Why bytes are no data set.
///
/// Two errors are equal when their codes are.
public struct DataSetError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Code: String, Error, Hashable {
        /// The bytes end inside an element's header.
        case truncated
        /// An element's length goes past the end of what holds it.
        case lengthBeyondEnd
        /// Sequences are nested more than 64 deep.
        case tooDeep
        /// The data set has more elements than a message or a file may have.
        case tooManyElements
        /// Two bytes that aren't a VR stand where a VR is due.
        case unknownVR
        /// Something else stands where an item or a delimiter is due.
        case unexpectedTag
        /// An undefined length on a VR that can't have one.
        case undefinedLength
        /// A value has an odd length.
        case oddLength
        /// An element isn't greater than the one before.
        case unordered
        /// A sequence or item of undefined length has no end.
        case missingDelimiter
        /// Bytes are left after the last element.
        case trailingBytes
        /// The deflated bytes can't be inflated.
        case notDeflated
        /// The pixel data is native where the syntax has it encapsulated, or the reverse, and the rules don't forgive it.
        case pixelEncoding
        /// Nobody waits for the rest any more.
        case cancelled
        /// The inflated data set would be larger than its limit.
        case tooLarge
        /// The length of a value isn't a multiple of the size of its numbers.
        case partialNumber
        /// The header of the file isn't as PS3.10 asks, and the rules don't forgive it.
        case irregularHeader
    }

    /// What an element or item goes past the end of.
    package enum Holder: Sendable {
        /// All bytes that there are.
        case dataSet
        /// Its item.
        case item
        /// The sequence that an item is one of.
        case sequence
        /// The sequence of known length around its item of undefined length.
        case outerSequence
    }

    /// What is wrong.
    public let code: Code
    /// The elements from the outermost one to the one that is wrong, with the numbers of the items between.
    public let steps: [TagPath.Step]
    /// Where in the data set's bytes; of what was read from a file, where in the file.
    public let offset: Int
    /// Whether the offset counts the bytes of an inflated data set.
    package var isInflated = false
    /// What ends too early where the code is `lengthBeyondEnd`.
    package var holder = Holder.dataSet
    /// The length or count that is wrong, where there is one.
    public let number: Int?

    /// Makes an error.
    public init(_ code: Code, path: [Tag] = [], offset: Int, number: Int? = nil) {
        self.init(code, steps: path.map { TagPath.Step($0) }, offset: offset, number: number)
    }

    /// Makes an error at a place that is known to the item.
    init(_ code: Code, steps: [TagPath.Step], offset: Int, number: Int? = nil) {
        self.code = code
        self.steps = steps
        self.offset = offset
        self.number = number
    }

    /// Whether two lengths contradict each other although nothing is cut off, so that whoever wrote them is at fault.
    package var isContradiction: Bool { self.code == .lengthBeyondEnd && self.holder != .dataSet }

    /// Whether there is no sense in reading on behind it.
    var endsReading: Bool { self.code == .tooManyElements || self.code == .cancelled }

    /// The tags from the outermost element to the one that is wrong.
    public var path: [Tag] { self.steps.map(\.tag) }

    /// Whether two errors have the same code.
    public static func == (left: DataSetError, right: DataSetError) -> Bool { left.code == right.code }

    /// Hashes the code.
    public func hash(into hasher: inout Hasher) { hasher.combine(self.code) }

    /// The same error with its offset counted from so many bytes before.
    package func moved(by bytes: Int) -> DataSetError {
        var moved = DataSetError(self.code, steps: self.steps, offset: self.offset + bytes, number: self.number)
        moved.holder = self.holder
        return moved
    }

    /// What is wrong, where, in at most 64 characters for an Error Comment (0000,0902).
    package var comment: String {
        let what =
            switch self.code {
            case .truncated, .lengthBeyondEnd, .missingDelimiter: "ends inside"
            case .trailingBytes: "has bytes left after its last element"
            default: "has a wrong length before"
            }
        let tag = self.path.last.map { " \($0)" } ?? ""
        return "data set \(what)\(tag) at byte \(self.offset)"
    }

    /// The way to the element; of a deep one the two outermost and the two innermost steps.
    private var place: String {
        guard let path = TagPath(steps: self.steps) else { return "" }
        guard self.steps.count > 8, let head = TagPath(steps: Array(self.steps.prefix(2))),
            let tail = TagPath(steps: Array(self.steps.suffix(2)))
        else { return path.text }
        return "\(head.text).(\(self.steps.count - 4) more).\(tail.text)"
    }

    /// A sentence for people who run PACS.
    public var description: String {
        let place = self.place
        let at =
            (place.isEmpty ? "" : " in \(place)") + " at byte \(self.offset)"
            + (self.isInflated ? " of the inflated data set" : "")
        let count = self.number.map { " \($0)" } ?? ""
        let length = self.number.map { "length \($0)" } ?? "undefined length"
        return switch self.code {
        case .truncated: "the data set ends inside an element\(at)"
        case .lengthBeyondEnd: "\(self.holder.sentence(of: length))\(at)"
        case .tooDeep: "sequences are nested more than \(DataSetReader.maximumDepth) deep\(at)"
        case .tooManyElements: "the data set has more than\(count) elements\(at)"
        case .unknownVR: "no value representation is where one must be\(at)"
        case .unexpectedTag: "neither an item nor a delimiter is where one must be\(at)"
        case .undefinedLength: "an element has an undefined length that its VR doesn't allow\(at)"
        case .oddLength: "a value has the odd length\(count)\(at)"
        case .partialNumber: "the length\(count) of a value isn't a multiple of the size of its numbers\(at)"
        case .unordered: "the elements aren't in the order of their tags\(at)"
        case .missingDelimiter: "a sequence of undefined length isn't closed\(at)"
        case .trailingBytes:
            "\(self.number == 1 ? "1 byte is" : "\(self.number ?? 0) bytes are") left after the last element\(at)"
        case .notDeflated: "the data set isn't deflated although its transfer syntax says so\(at)"
        case .irregularHeader: "the file's header isn't as the standard asks\(at)"
        case .pixelEncoding: "the pixel data isn't written as the transfer syntax asks\(at)"
        case .cancelled: "reading was interrupted\(at)"
        case .tooLarge: "the inflated data set is larger than\(count) bytes\(at)"
        }
    }
}

extension DataSetError.Holder {
    /// What goes past the end of what.
    fileprivate func sentence(of length: String) -> String {
        switch self {
        case .dataSet: "an element of \(length) goes past the end of the data set"
        case .item: "an element of \(length) goes past the end of its item"
        case .sequence: "an item of \(length) goes past the end of its sequence"
        case .outerSequence: "an element of \(length) goes past the end of the sequence that it stands in"
        }
    }
}
