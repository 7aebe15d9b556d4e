import DICOMCore

/// What tells a frame from the others, such as `phase 3`.
package struct FrameLabel: Sendable, Equatable {
    /// The name of what changes from frame to frame.
    package let name: String
    /// Its number in this frame.
    package let value: String

    /// Makes a label.
    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

/// What an object says about the order of its frames.
struct FrameLabels: Sendable {
    /// The vectors that Frame Increment Pointer names, each with one number for each frame (PS3.3 §C.8.4.9).
    private let vectors: [(name: String, numbers: [String])]

    /// What the vectors of nuclear medicine count.
    private static let names: [Tag: String] = [
        Tag(0x0054, 0x0010): "energy window", Tag(0x0054, 0x0020): "detector", Tag(0x0054, 0x0030): "phase",
        Tag(0x0054, 0x0050): "rotation", Tag(0x0054, 0x0060): "R-R interval", Tag(0x0054, 0x0070): "time slot",
        Tag(0x0054, 0x0080): "slice", Tag(0x0054, 0x0090): "angular view", Tag(0x0054, 0x0100): "time slice",
    ]

    /// Reads the vectors of an object; of those that change, or all where none does.
    init(_ dataSet: DataSet) {
        let all = dataSet.tags(.frameIncrementPointer).compactMap { tag in
            Self.names[tag].map { (name: $0, numbers: dataSet.strings(tag)) }
        }
        self.vectors = all.filter { Set($0.numbers).count > 1 }
    }

    /// The labels of a frame, the first one being 0; `groups` are the functional groups of each frame.
    func labels(of index: Int, _ groups: [DataSet]) -> [FrameLabel] {
        let counted = self.vectors.compactMap { vector in
            vector.numbers.indices.contains(index)
                ? FrameLabel(name: vector.name, value: vector.numbers[index]) : nil
        }
        guard counted.isEmpty, groups.indices.contains(index) else { return counted }
        return Self.labels(of: groups[index])
    }

    /// The labels of a frame's own functional groups (PS3.3 §C.7.6.16.2.2): position in the stack, time of the cycle.
    private static func labels(of group: DataSet) -> [FrameLabel] {
        guard let content = group.items(Tag(0x0020, 0x9111)).first else { return [] }
        var labels: [FrameLabel] = []
        if let label = content.string(Tag(0x0020, 0x9453)), !label.isEmpty {
            labels.append(FrameLabel(name: "frame", value: label))
        }
        for (tag, name) in [(Tag(0x0020, 0x9057), "slice"), (Tag(0x0020, 0x9128), "time slot")] {
            if let number = content.integer(tag) { labels.append(FrameLabel(name: name, value: String(number))) }
        }
        return labels
    }
}
