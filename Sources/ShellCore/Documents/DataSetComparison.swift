import DICOMCore
import PACSClient
import SystemIO

/// What differs between two data sets, attribute by attribute, sequences included.
///
/// Values are compared, not bytes: text as it reads, so that its padding and character set make no difference, numbers in
/// whatever order of bytes they are written. What is only in the files is compared there, piece by piece. Native pixels
/// and encapsulated ones are different values.
struct DataSetComparison: Sendable {
    /// One of the two: a data set, and where its unread values stand.
    struct Side {
        var dataSet: DataSet
        var values: FileValues?
        /// Whether the numbers in the file are big endian.
        var isBigEndian = false

        /// A data set within it.
        func holding(_ dataSet: DataSet?) -> Side {
            var part = self
            part.dataSet = dataSet ?? DataSet()
            return part
        }

        /// How the bytes of an unread value must be swapped, in groups of so many; 1 for none.
        fileprivate func swap(_ element: DataElement) -> Int { self.isBigEndian ? element.vr.numberWidth ?? 1 : 1 }
    }

    /// An attribute that isn't the same in both.
    struct Difference: Sendable {
        /// Where it stands.
        var path: TagPath
        /// The first one's value; nil where it has no such attribute.
        var a: String?
        /// The second one's value; nil where it has no such attribute.
        var b: String?
    }

    /// The attributes that are compared; all without any.
    var keys: [TagPath] = []
    /// The attributes that aren't: a single one wherever it stands, a path only there.
    var ignored: [TagPath] = []

    /// What text of files is read in that declares no character set, or isn't what it declares.
    var charset: FallbackCharacterSet?
    /// Whether nobody waits for the differences any more.
    var isCancelled: @Sendable () -> Bool = { false }

    /// How much of two files is compared at once, in bytes.
    private static let chunk = 1 << 20

    /// The differences in the order of the tags, or of the keys; those found so far where `isCancelled` says so.
    func differences(_ a: Side, _ b: Side) throws(SystemError) -> [Difference] {
        var found: [Difference] = []
        guard !self.keys.isEmpty else {
            try self.compare(a, b, at: [], &found)
            return found
        }
        for key in self.keys {
            let (first, second) = (key.holder(in: a.dataSet), key.holder(in: b.dataSet))
            try self.compare(
                a.holding(first),
                b.holding(second),
                key.lastTag,
                at: Array(key.steps.dropLast()),
                &found
            )
        }
        return found
    }

    private func compare(
        _ a: Side,
        _ b: Side,
        at steps: [TagPath.Step],
        _ found: inout [Difference]
    ) throws(SystemError) {
        let tags = Set(a.dataSet.elements.map(\.tag)).union(b.dataSet.elements.map(\.tag))
        for tag in tags.sorted() where !self.isCancelled() { try self.compare(a, b, tag, at: steps, &found) }
    }

    private func compare(
        _ a: Side,
        _ b: Side,
        _ tag: Tag,
        at steps: [TagPath.Step],
        _ found: inout [Difference]
    ) throws(SystemError) {
        guard let path = TagPath(steps: steps + [.init(tag)]), !self.isIgnored(path) else { return }
        let (first, second) = (a.dataSet[tag], b.dataSet[tag])
        let isSequence = [first, second].contains { if case .items = $0?.content { true } else { false } }
        guard isSequence else {
            if try self.isSame(first, second, a, b) { return }
            var difference = Difference(
                path: path,
                a: first.map { ShownValue.text($0, in: a.dataSet) },
                b: second.map { ShownValue.text($0, in: b.dataSet) }
            )
            if let first, let second, first.isEncapsulated != second.isEncapsulated {
                difference.a = Self.pixels(first)
                difference.b = Self.pixels(second)
            }
            // Two values of a length need more to be told apart.
            if difference.a == difference.b { try self.tellApart(&difference, first, second, a, b) }
            return found.append(difference)
        }
        let (firstItems, secondItems) = (a.dataSet.items(tag), b.dataSet.items(tag))
        let none = firstItems.isEmpty && secondItems.isEmpty
        let isMixed = [first, second].contains { $0.map { !Self.isEmptyOrItems($0) } ?? false }
        if (first == nil) != (second == nil) && none || isMixed {
            found.append(
                Difference(
                    path: path,
                    a: first.map { ShownValue.text($0, in: a.dataSet) },
                    b: second.map { ShownValue.text($0, in: b.dataSet) }
                )
            )
            return
        }
        for index in 0..<max(firstItems.count, secondItems.count) {
            let within = steps + [.init(tag, item: index)]
            let one = index < firstItems.count ? firstItems[index] : nil
            let other = index < secondItems.count ? secondItems[index] : nil
            let before = found.count
            try self.compare(
                a.holding(one),
                b.holding(other),
                at: within,
                &found
            )
            // An item with nothing in it is one too.
            if (one == nil) != (other == nil), found.count == before, (one ?? other)?.elements.isEmpty == true,
                let path = TagPath(steps: within)
            {
                found.append(Difference(path: path, a: one.map { _ in "" }, b: other.map { _ in "" }))
            }
        }
    }

    private static func isEmptyOrItems(_ element: DataElement) -> Bool {
        switch element.content {
        case .items: true
        case .bytes(let bytes): bytes.isEmpty
        case .fragments, .unread: false
        }
    }

    private func isIgnored(_ path: TagPath) -> Bool {
        self.ignored.contains { ignored in
            if ignored.steps.count == 1 { return path.lastTag == ignored.tag }
            return ignored.steps.count == path.steps.count
                && zip(ignored.steps, path.steps).allSatisfy { wanted, step in
                    wanted.tag == step.tag && (wanted.item == nil || wanted.item == step.item)
                }
        }
    }

    // MARK: - Values

    private func isSame(
        _ first: DataElement?,
        _ second: DataElement?,
        _ a: Side,
        _ b: Side
    ) throws(SystemError) -> Bool {
        guard let first, let second else { return first == nil && second == nil }
        switch (first.content, second.content) {
        case (.bytes(let one), .bytes(let other)):
            if one == other, !first.vr.usesCharacterSet { return true }
            // Numbers that read alike, as two of many that are none, may still be different ones.
            if first.vr == second.vr, first.vr.isBinaryNumber || first.vr == .AT { return false }
            let (text, otherText) = (a.dataSet.string(first.tag), b.dataSet.string(second.tag))
            return text == nil && otherText == nil ? one == other : text == otherText
        case (.unread(let one), .unread(let other)):
            guard (one.fragments == nil) == (other.fragments == nil) else { return false }
            return try self.firstDifference(one, other, a, b, first, second) == nil
        case (.unread(let one), .bytes(let bytes)) where one.fragments == nil:
            return try self.isSame(bytes, one, a, first)
        case (.bytes(let bytes), .unread(let other)) where other.fragments == nil:
            return try self.isSame(bytes, other, b, second)
        default: return first.content == second.content
        }
    }

    /// Whether a value in a file has some bytes.
    private func isSame(
        _ bytes: [UInt8],
        _ value: UnreadValue,
        _ side: Side,
        _ element: DataElement
    ) throws(SystemError) -> Bool {
        guard value.bytes.count == bytes.count, let values = side.values else { return false }
        var others = try values.read(at: value.bytes.lowerBound, count: bytes.count)
        ByteSwap.swap(&others, side.swap(element))
        return others == bytes
    }

    /// Pixel data where one is encapsulated and the other isn't.
    private static func pixels(_ element: DataElement) -> String {
        switch element.content {
        case .unread(let value):
            value.fragments.map { "encapsulated, " + ShownValue.fragments($0.fragments.count, bytes: $0.byteCount) }
                ?? "native, \(value.bytes.count) bytes"
        case .fragments(let fragments):
            "encapsulated, "
                + ShownValue.fragments(
                    max(0, fragments.count - 1),
                    bytes: fragments.dropFirst().reduce(0) { $0 + $1.count }
                )
        case .bytes(let bytes): "native, \(bytes.count) bytes"
        case .items: ""
        }
    }

    /// The first byte in which two values in files differ, and what it is in each; nil where they are the same.
    private func firstDifference(
        _ one: UnreadValue,
        _ other: UnreadValue,
        _ a: Side,
        _ b: Side,
        _ first: DataElement,
        _ second: DataElement
    ) throws(SystemError) -> (offset: Int, a: UInt8?, b: UInt8?)? {
        guard let values = a.values, let otherValues = b.values else { return (0, nil, nil) }
        let common = min(one.bytes.count, other.bytes.count)
        var done = 0
        while done < common, !self.isCancelled() {
            let count = min(common - done, Self.chunk)
            var bytes = try values.read(at: one.bytes.lowerBound + done, count: count)
            var others = try otherValues.read(at: other.bytes.lowerBound + done, count: count)
            ByteSwap.swap(&bytes, a.swap(first))
            ByteSwap.swap(&others, b.swap(second))
            if bytes != others, let index = (0..<count).first(where: { bytes[$0] != others[$0] }) {
                return (done + index, bytes[index], others[index])
            }
            done += count
        }
        return one.bytes.count == other.bytes.count ? nil : (common, nil, nil)
    }

    /// Adds the first byte that differs to values that read alike.
    private func tellApart(
        _ difference: inout Difference,
        _ first: DataElement?,
        _ second: DataElement?,
        _ a: Side,
        _ b: Side
    ) throws(SystemError) {
        if case .bytes(let bytes) = first?.content, case .bytes(let others) = second?.content, bytes != others,
            first?.vr.isBinaryNumber == true
        {
            difference.a = difference.a.map { "\($0) (\(ShownValue.hex(bytes)))" }
            difference.b = difference.b.map { "\($0) (\(ShownValue.hex(others)))" }
            return
        }
        guard let first, let second, case .unread(let one) = first.content, case .unread(let other) = second.content,
            let place = try self.firstDifference(one, other, a, b, first, second)
        else { return }
        func text(_ length: Int, _ byte: UInt8?) -> String {
            "\(length) bytes" + (byte.map { ", \(ShownValue.hex([$0])) at byte \(place.offset)" } ?? "")
        }
        difference.a = text(one.bytes.count, place.a)
        difference.b = text(other.bytes.count, place.b)
    }
}

extension DataElement {
    /// Whether it is encapsulated pixel data.
    fileprivate var isEncapsulated: Bool {
        switch self.content {
        case .fragments: true
        case .unread(let value): value.fragments != nil
        case .bytes, .items: false
        }
    }
}

extension TagPath {
    /// The path in numbers, as documents have it: `0040,0275[0].0008,0100`.
    var numbers: String {
        self.steps.map { step in
            let digits = step.tag.digits
            return "\(digits.prefix(4)),\(digits.suffix(4))" + (step.item.map { "[\($0)]" } ?? "")
        }.joined(separator: ".")
    }
}
