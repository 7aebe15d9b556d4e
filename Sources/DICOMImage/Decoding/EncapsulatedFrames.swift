import DICOMCore

/// Which fragments of encapsulated pixel data belong to which frame (PS3.5 §A.4).
struct EncapsulatedFrames: Sendable {
    /// A frame of more encoded bytes isn't read.
    static let longestFrame = 512 << 20

    private let list: FragmentList
    /// The fragments of each frame; empty where nothing says them.
    private let frames: [Range<Int>]

    /// Takes the fragments of an object, and finds out which belong together: as one of its tables says, else one
    /// fragment a frame, else by what begins an encoded frame.
    init(_ list: FragmentList, _ dataSet: DataSet, _ description: PixelDescription, _ bytes: ObjectBytes) {
        self.list = list
        let count = description.frames
        let fragments = list.fragments.count
        if count == 1 {
            self.frames = fragments > 0 ? [0..<fragments] : []
            return
        }
        let extended = Self.extendedOffsets(dataSet, bytes)
        for table in [extended, list.basicOffsets.map(Int.init)] {
            guard let starts = Self.starts(table, list, frames: count) else { continue }
            self.frames = Self.ranges(starts, fragments)
            return
        }
        if fragments == count {
            self.frames = (0..<fragments).map { $0..<($0 + 1) }
            return
        }
        let starts = Self.markedStarts(list, bytes)
        self.frames = starts.count == count ? Self.ranges(starts, fragments) : []
    }

    /// How many frames have fragments of their own: none where nothing says which belong together.
    var count: Int { self.frames.count }
    /// Whether nothing says which fragments belong together.
    var isEmpty: Bool { self.frames.isEmpty }

    /// Why no frame of so many is there, where nothing says which fragments belong together.
    func shortage(_ count: Int) -> ImageError {
        let number = self.list.fragments.count
        let fragments = number == 1 ? "1 fragment" : "\(number) fragments"
        return ImageError(
            .truncated,
            "the pixel data has \(fragments) for \(count == 1 ? "1 frame" : "\(count) frames"), and no table or "
                + "marker says which belong together"
        )
    }

    /// The bytes of a frame, the first one being 1; throws `truncated`, `tooLarge` or `cannotRead`.
    func bytes(ofFrame number: Int, of count: Int, _ bytes: ObjectBytes) throws(ImageError) -> [UInt8] {
        let all = Array(self.list.fragments)
        guard self.frames.indices.contains(number - 1) else {
            throw self.shortage(count)
        }
        let parts = all[self.frames[number - 1]]
        guard let first = parts.first, let last = parts.last else {
            throw ImageError(.truncated, "frame \(number) has no fragments")
        }
        guard last.upperBound - first.lowerBound <= Self.longestFrame else {
            throw ImageError(
                .tooLarge,
                "frame \(number) has more than the \(Self.longestFrame) encoded bytes that are read"
            )
        }
        // Between two fragments there are eight bytes of an item.
        let read = try bytes.read(first.lowerBound..<last.upperBound)
        if parts.count == 1 { return read }
        return parts.flatMap { read[($0.lowerBound - first.lowerBound)..<($0.upperBound - first.lowerBound)] }
    }

    // MARK: - Tables

    /// The first fragment of each frame by a table of offsets; nil where it isn't one of these fragments.
    private static func starts(_ offsets: [Int], _ list: FragmentList, frames: Int) -> [Int]? {
        guard offsets.count == frames, offsets.first == 0, let first = list.fragments.first else { return nil }
        var places: [Int: Int] = [:]
        for (index, item) in list.fragments.enumerated() { places[item.lowerBound - first.lowerBound] = index }
        var starts: [Int] = []
        for offset in offsets {
            guard let index = places[offset], index > starts.last ?? -1 else { return nil }
            starts.append(index)
        }
        return starts
    }

    private static func ranges(_ starts: [Int], _ fragments: Int) -> [Range<Int>] {
        zip(starts, starts.dropFirst() + [fragments]).map { $0..<$1 }
    }

    /// The Extended Offset Table (7FE0,0001); none where there is none.
    private static func extendedOffsets(_ dataSet: DataSet, _ bytes: ObjectBytes) -> [Int] {
        guard let element = dataSet[.extendedOffsetTable], let value = try? bytes.value(of: element) else { return [] }
        return stride(from: 0, through: value.count - 8, by: 8).map { start in
            Int(clamping: NumberCoding.value(of: value[start..<(start + 8)]))
        }
    }

    // MARK: - Markers

    /// The fragments that begin like an encoded frame.
    private static func markedStarts(_ list: FragmentList, _ bytes: ObjectBytes) -> [Int] {
        let heads = list.fragments.map { $0.lowerBound..<min($0.upperBound, $0.lowerBound + 12) }
        guard let read = try? bytes.read(heads) else { return [] }
        return read.indices.filter { EncodedStream.begins(read[$0]) }
    }
}
