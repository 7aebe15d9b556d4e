/// A Huffman table of a JPEG stream (ITU-T T.81 annex C).
struct JPEGHuffmanTable {
    /// Codes of so many bits are looked up at once.
    static let quickBits = 9

    /// For each possible beginning of `quickBits` bits the symbol, and the length of its code above it; 0 for a longer
    /// code.
    let quick: [UInt16]
    /// The greatest code of each length, -1 where there is none; of length 17 one that is greater than all.
    let greatest: [Int]
    /// What makes an index of `symbols` of a code of each length.
    let offsets: [Int]
    /// The symbols in the order of their codes.
    let symbols: [UInt8]

    /// Makes a table of the number of codes of each length from 1 to 16, and their symbols; throws `notDecoded` where
    /// there are more codes than there can be.
    init(counts: [UInt8], symbols: [UInt8]) throws(ImageError) {
        var quick = [UInt16](repeating: 0, count: 1 << Self.quickBits)
        var greatest = [Int](repeating: -1, count: 18)
        var offsets = [Int](repeating: 0, count: 18)
        var code = 0
        var index = 0
        for length in 1...16 {
            let count = Int(counts[length - 1])
            offsets[length] = index - code
            guard code + count <= 1 << length, index + count <= symbols.count else {
                throw ImageError(.notDecoded, "a Huffman table of the JPEG stream is damaged")
            }
            if length <= Self.quickBits {
                for step in 0..<count {
                    let first = (code + step) << (Self.quickBits - length)
                    let entry = UInt16(length) << 8 | UInt16(symbols[index + step])
                    for place in first..<(first + 1 << (Self.quickBits - length)) { quick[place] = entry }
                }
            }
            index += count
            code += count
            if count > 0 { greatest[length] = code - 1 }
            code <<= 1
        }
        greatest[17] = .max
        self.quick = quick
        self.greatest = greatest
        self.offsets = offsets
        self.symbols = symbols
    }

    /// Reads the tables of a DHT segment: the class (0 for DC and lossless, 1 for AC) and number of each.
    static func tables(in content: ArraySlice<UInt8>) throws(ImageError) -> [(slot: Int, table: JPEGHuffmanTable)] {
        var tables: [(slot: Int, table: JPEGHuffmanTable)] = []
        var rest = content
        while rest.count >= 17, let head = rest.first {
            let counts = Array(rest.dropFirst().prefix(16))
            let total = counts.reduce(0) { $0 + Int($1) }
            guard head & 0xEC == 0, rest.count - 17 >= total else {
                throw ImageError(.notDecoded, "a Huffman table of the JPEG stream is damaged")
            }
            let table = try JPEGHuffmanTable(counts: counts, symbols: Array(rest.dropFirst(17).prefix(total)))
            tables.append((Int(head >> 4) * 4 + Int(head & 3), table))
            rest = rest.dropFirst(17 + total)
        }
        return tables
    }
}
