/// The tables and the scan headers of a JPEG stream (ITU-T T.81 annex B), as they are met.
struct JPEGTables {
    /// What begins a scan.
    struct Scan {
        /// One component of a scan: its place in the frame, and its Huffman tables.
        struct Component {
            let index: Int
            let dc: Int
            let ac: Int
        }

        let components: [Component]
        /// The predictor of lossless streams, the first coefficient of others.
        let start: Int
        /// By how many bits samples were moved down.
        let pointTransform: Int
        /// Where its bits begin.
        let bits: Int
    }

    /// The Huffman tables: four of class 0, four of class 1.
    private(set) var huffman = [JPEGHuffmanTable?](repeating: nil, count: 8)
    /// The quantization tables, in the order of the zigzag.
    private(set) var quantization = [[Int]?](repeating: nil, count: 4)
    /// How many units there are between two restart markers; 0 for none.
    private(set) var restartInterval = 0
    private var index = 2

    /// The next scan, with the tables before it taken in; nil at the end of the stream.
    mutating func nextScan(_ bytes: [UInt8], _ frame: JPEGStream.FrameHeader) throws(ImageError) -> Scan? {
        while let segment = try JPEGSegment(bytes, after: &self.index) {
            let content = bytes[segment.content]
            switch segment.marker {
            case 0xC4:
                for (slot, table) in try JPEGHuffmanTable.tables(in: content) { self.huffman[slot] = table }
            case 0xDB: try self.takeQuantization(content)
            case 0xDD:
                guard content.count >= 2 else { throw Self.damaged }
                self.restartInterval = Int(content[content.startIndex]) << 8 | Int(content[content.startIndex + 1])
            case 0xDA: return try self.scan(Array(content), frame)
            case 0xD9: return nil
            default: break
            }
        }
        return nil
    }

    /// Goes behind the bits of a scan.
    mutating func skip(to index: Int) { self.index = max(self.index, index) }

    private mutating func takeQuantization(_ content: ArraySlice<UInt8>) throws(ImageError) {
        var rest = content
        while let head = rest.first {
            let width = head >> 4 == 0 ? 1 : 2
            guard head >> 4 <= 1, head & 15 < 4, rest.count > 64 * width else { throw Self.damaged }
            let values = Array(rest.dropFirst().prefix(64 * width))
            self.quantization[Int(head & 15)] = (0..<64).map { (number: Int) -> Int in
                if width == 1 { return Int(values[number]) }
                return Int(values[2 * number]) << 8 | Int(values[2 * number + 1])
            }
            rest = rest.dropFirst(1 + 64 * width)
        }
    }

    private func scan(_ content: [UInt8], _ frame: JPEGStream.FrameHeader) throws(ImageError) -> Scan {
        guard let count = content.first.map(Int.init), (1...4).contains(count), content.count >= 4 + 2 * count else {
            throw Self.damaged
        }
        var components: [Scan.Component] = []
        for number in 0..<count {
            let identifier = content[1 + 2 * number]
            let tables = content[2 + 2 * number]
            guard let index = frame.components.firstIndex(where: { $0.identifier == identifier }),
                !components.contains(where: { $0.index == index }), tables & 0xCC == 0
            else { throw Self.damaged }
            components.append(Scan.Component(index: index, dc: Int(tables >> 4), ac: 4 + Int(tables & 15)))
        }
        return Scan(
            components: components,
            start: Int(content[1 + 2 * count]),
            pointTransform: Int(content[3 + 2 * count] & 15),
            bits: self.index
        )
    }

    private static var damaged: ImageError { ImageError(.notDecoded, "the headers of the JPEG stream are damaged") }
}
