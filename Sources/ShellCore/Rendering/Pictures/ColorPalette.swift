import DICOMImage

/// The colours of a picture, at most so many, and which of them each pixel has.
///
/// Where there are more, boxes of colours are cut at their median along their longest side (P. Heckbert's median cut).
struct ColorPalette {
    /// A colour in hundredths, as sixels have it.
    struct Color: Hashable {
        var red: Int
        var green: Int
        var blue: Int

        fileprivate subscript(channel: Int) -> Int {
            switch channel {
            case 0: self.red
            case 1: self.green
            default: self.blue
            }
        }
    }

    /// The colours.
    private(set) var colors: [Color] = []
    /// The number of the colour of each pixel, row by row.
    private(set) var indices: [UInt8] = []

    /// Takes the colours of a picture of eight bits a sample; `most` is at most 256.
    init(_ picture: Raster, most: Int) {
        let pixels = Self.colors(of: picture)
        var counts: [Color: Int] = [:]
        for pixel in pixels { counts[pixel, default: 0] += 1 }
        var numbers: [Color: UInt8] = [:]
        for box in Self.boxes(counts, most: most) {
            let number = UInt8(truncatingIfNeeded: self.colors.count)
            for entry in box { numbers[entry.key] = number }
            self.colors.append(Self.mean(of: box))
        }
        self.indices = pixels.map { numbers[$0] ?? 0 }
    }

    private static func colors(of picture: Raster) -> [Color] {
        func hundredths(_ value: UInt8) -> Int { (Int(value) * 100 + 127) / 255 }
        switch picture.samples {
        case .gray8(let values):
            let grays = (0...255).map { value -> Color in
                let part = hundredths(UInt8(value))
                return Color(red: part, green: part, blue: part)
            }
            return values.map { grays[Int($0)] }
        case .rgb8(let values):
            let parts = (0...255).map { hundredths(UInt8($0)) }
            return stride(from: 0, to: values.count - values.count % 3, by: 3).map {
                Color(
                    red: parts[Int(values[$0])],
                    green: parts[Int(values[$0 + 1])],
                    blue: parts[Int(values[$0 + 2])]
                )
            }
        case .gray16: return Self.colors(of: picture.eightBit)
        }
    }

    private typealias Entry = (key: Color, count: Int)

    /// The colours in groups that become one; each alone where there are few enough.
    private static func boxes(_ counts: [Color: Int], most: Int) -> [[Entry]] {
        let entries = counts.map { (key: $0.key, count: $0.value) }.sorted {
            ($0.key.red, $0.key.green, $0.key.blue) < ($1.key.red, $1.key.green, $1.key.blue)
        }
        if entries.count <= most { return entries.map { [$0] } }
        var boxes: [(entries: [Entry], channel: Int, length: Int)] = [Self.measured(entries)]
        while boxes.count < most {
            guard let index = boxes.indices.max(by: { boxes[$0].length < boxes[$1].length }), boxes[index].length > 0
            else { break }
            let box = boxes.remove(at: index)
            let sorted = box.entries.sorted { $0.key[box.channel] < $1.key[box.channel] }
            let half = sorted.reduce(0) { $0 + $1.count } / 2
            var sum = 0
            var cut =
                sorted.firstIndex { entry in
                    sum += entry.count
                    return sum > half
                } ?? 0
            cut = min(max(1, cut), sorted.count - 1)
            boxes.append(Self.measured(Array(sorted[..<cut])))
            boxes.append(Self.measured(Array(sorted[cut...])))
        }
        return boxes.map(\.entries)
    }

    /// A box with its longest side.
    private static func measured(_ entries: [Entry]) -> (entries: [Entry], channel: Int, length: Int) {
        let lengths = (0..<3).map { channel -> Int in
            let values = entries.map { $0.key[channel] }
            return (values.max() ?? 0) - (values.min() ?? 0)
        }
        let channel = lengths.indices.max { lengths[$0] < lengths[$1] } ?? 0
        return (entries, channel, lengths[channel])
    }

    private static func mean(of entries: [Entry]) -> Color {
        let count = max(1, entries.reduce(0) { $0 + $1.count })
        func mean(_ channel: Int) -> Int {
            (entries.reduce(0) { $0 + $1.key[channel] * $1.count } + count / 2) / count
        }
        return Color(red: mean(0), green: mean(1), blue: mean(2))
    }
}
