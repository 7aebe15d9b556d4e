/// An ordered set of data elements, without any group length (PS3.5 §7).
///
/// Values stay bytes until they are asked for. Text is decoded by the data set's own Specific Character Set.
public struct DataSet: Hashable, Sendable {
    /// The elements in ascending order of their tags.
    public private(set) var elements: [DataElement]

    /// The Specific Character Set of the data set around this one, for an item that has none of its own.
    ///
    /// It is no part of the item, so equality ignores it.
    package var inheritedCharacterSet: [String] = []

    /// What text is read in that declares no character set, or isn't what it declares; no part of the data set either.
    package var fallbackCharacterSet: FallbackCharacterSet?

    /// Whether two data sets have the same elements.
    public static func == (left: DataSet, right: DataSet) -> Bool { left.elements == right.elements }

    /// Feeds the elements to a hasher.
    public func hash(into hasher: inout Hasher) { hasher.combine(self.elements) }

    /// Makes a data set from elements in any order; of two with the same tag the later one stays.
    public init(_ elements: [DataElement] = []) {
        self.elements = []
        for element in elements { self.set(element) }
    }

    /// Takes elements that are known to be in ascending order, as a reader makes them.
    package init(ascending elements: [DataElement]) { self.elements = elements }

    /// The greatest tag; nil without elements.
    var lastTag: Tag? {
        // Without taking the whole element out, which would count references.
        self.elements.isEmpty ? nil : self.elements[self.elements.count - 1].tag
    }

    /// The element with this tag.
    public subscript(tag: Tag) -> DataElement? {
        let index = self.index(of: tag)
        return index < self.elements.count && self.elements[index].tag == tag ? self.elements[index] : nil
    }

    /// Adds an element, in place of any with the same tag.
    public mutating func set(_ element: DataElement) {
        if let last = self.lastTag, last < element.tag {
            self.elements.append(element)
            return
        }
        let index = self.index(of: element.tag)
        if index < self.elements.count, self.elements[index].tag == element.tag {
            self.elements[index] = element
        } else {
            self.elements.insert(element, at: index)
        }
    }

    /// Takes the element with this tag away.
    public mutating func remove(_ tag: Tag) {
        let index = self.index(of: tag)
        if index < self.elements.count, self.elements[index].tag == tag { self.elements.remove(at: index) }
    }

    /// The index of the first element whose tag is not less than `tag`.
    private func index(of tag: Tag) -> Int {
        var low = 0
        var high = self.elements.count
        while low < high {
            let middle = (low + high) / 2
            if self.elements[middle].tag < tag { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
