/// The tiles of a JPEG 2000 code stream (ITU-T T.800 annex A), which its decoder doesn't miss: where one isn't there, it
/// leaves the pixels black and reports success.
package enum JPEG2000Tiles {
    private static let startOfTile = 0xFF90
    private static let endOfStream = 0xFFD9

    /// Throws `notDecoded` where a stream is whole but hasn't all tiles.
    ///
    /// What else may be wrong is left to the decoder, and so is a stream in a file of its own.
    package static func check(_ bytes: [UInt8]) throws(ImageError) {
        guard bytes.starts(with: [0xFF, 0x4F, 0xFF, 0x51]), let wanted = self.count(bytes) else { return }
        guard let found = self.found(bytes), found < wanted else { return }
        throw ImageError(.notDecoded, "the JPEG 2000 stream has \(found) of its \(wanted) tiles")
    }

    /// How many tiles the size segment says; nil where it can't be.
    private static func count(_ bytes: [UInt8]) -> Int? {
        var count = 1
        // Extent, beginning and size of the tiles, in columns and in rows.
        for (extent, size, first) in [(8, 24, 32), (12, 28, 36)] {
            guard let extent = self.number(bytes, extent, 4), let size = self.number(bytes, size, 4),
                let first = self.number(bytes, first, 4), size > 0, extent > first
            else { return nil }
            let tiles = (extent - first + size - 1) / size
            guard tiles <= 0xFFFF else { return nil }
            count *= tiles
        }
        return count
    }

    /// How many different tiles there are; nil where the stream can't be followed to its end.
    private static func found(_ bytes: [UInt8]) -> Int? {
        var place = 2
        var tiles: Set<Int> = []
        while let marker = self.number(bytes, place, 2), marker != self.endOfStream {
            guard let length = self.number(bytes, place + 2, 2), length >= 2 else { return nil }
            guard marker == self.startOfTile else {
                // Segments stand before the first tile only: between tiles there is nothing.
                guard tiles.isEmpty else { return nil }
                place += 2 + length
                continue
            }
            guard let tile = self.number(bytes, place + 4, 2), let size = self.number(bytes, place + 6, 4) else {
                return nil
            }
            tiles.insert(tile)
            // The last part may reach as far as the stream does.
            guard size != 0 else { break }
            guard size >= 14 else { return nil }
            place += size
        }
        return tiles.count
    }

    /// A whole number of so many bytes, the highest first; nil where the stream ends before.
    private static func number(_ bytes: [UInt8], _ start: Int, _ length: Int) -> Int? {
        guard start + length <= bytes.count else { return nil }
        return bytes[start..<(start + length)].reduce(0) { $0 << 8 | Int($1) }
    }
}
