/// Decodes sequential JPEG with Huffman codes and more than 8 bits (ITU-T T.81 annex F, process 4), which system
/// libraries for 8 bits can't.
package enum JPEGExtendedDecoder {
    /// The samples of one component, in whole blocks.
    private struct Plane {
        /// How many blocks there are across and down.
        let blocksAcross: Int
        let blocksDown: Int
        var samples: [UInt16]
    }

    /// The pixels of a frame; throws `notDecoded` or `unsupported`.
    package static func decode(_ frame: EncodedFrame) throws(ImageError) -> DecodedFrame {
        let stream = try JPEGStream(frame.bytes)
        let header = stream.frame
        guard header.process <= 0xC1, header.precision == 8 || header.precision == 12 else {
            throw ImageError(.unsupported, "JPEG streams of \(header.precision) bits aren't read")
        }
        try stream.check(frame)
        let most = (
            across: header.components.map(\.horizontal).max() ?? 1, down: header.components.map(\.vertical).max() ?? 1
        )
        let units = (
            across: (header.columns + 8 * most.across - 1) / (8 * most.across),
            down: (header.rows + 8 * most.down - 1) / (8 * most.down)
        )
        var planes = header.components.map { component in
            let blocks = (units.across * component.horizontal, units.down * component.vertical)
            return Plane(
                blocksAcross: blocks.0,
                blocksDown: blocks.1,
                samples: [UInt16](repeating: 0, count: 64 * blocks.0 * blocks.1)
            )
        }
        var tables = JPEGTables()
        var decoded: Set<Int> = []
        while decoded.count < planes.count {
            guard let scan = try tables.nextScan(frame.bytes, header) else {
                throw ImageError(.notDecoded, "the JPEG stream ends before its last component")
            }
            var blocks = try JPEGBlocks(scan, tables, header, frame.bytes)
            try Self.decode(scan, header, units, most, &blocks, &planes)
            tables.skip(to: blocks.index)
            decoded.formUnion(scan.components.map(\.index))
        }
        return DecodedFrame(
            bitsAllocated: 16,
            bitsStored: min(frame.bitsStored, header.precision),
            photometricInterpretation: stream.photometric(frame),
            bytes: Self.joined(planes, header, most)
        )
    }

    /// Decodes the blocks of a scan into the planes of its components.
    private static func decode(
        _ scan: JPEGTables.Scan,
        _ header: JPEGStream.FrameHeader,
        _ units: (across: Int, down: Int),
        _ most: (across: Int, down: Int),
        _ blocks: inout JPEGBlocks,
        _ planes: inout [Plane]
    ) throws(ImageError) {
        if scan.components.count == 1 {
            // Without others its blocks follow each other row by row, without those that only fill a unit.
            let index = scan.components[0].index
            let component = header.components[index]
            let columns = (header.columns * component.horizontal + most.across - 1) / most.across
            let rows = (header.rows * component.vertical + most.down - 1) / most.down
            for row in 0..<((rows + 7) / 8) {
                for column in 0..<((columns + 7) / 8) {
                    try blocks.beginUnit()
                    try Self.decode(0, row, column, &blocks, &planes[index])
                }
            }
            return
        }
        for unit in 0..<(units.across * units.down) {
            try blocks.beginUnit()
            for (number, part) in scan.components.enumerated() {
                let component = header.components[part.index]
                for block in 0..<(component.horizontal * component.vertical) {
                    let row = unit / units.across * component.vertical + block / component.horizontal
                    let column = unit % units.across * component.horizontal + block % component.horizontal
                    try Self.decode(number, row, column, &blocks, &planes[part.index])
                }
            }
        }
    }

    private static func decode(
        _ number: Int,
        _ row: Int,
        _ column: Int,
        _ blocks: inout JPEGBlocks,
        _ plane: inout Plane
    ) throws(ImageError) {
        try blocks.next(of: number)
        let stride = plane.blocksAcross * 8
        let start = row * 8 * stride + column * 8
        for index in 0..<64 {
            plane.samples[start + index / 8 * stride + index % 8] = blocks.sample(index)
        }
    }

    /// The samples of all planes, pixel by pixel; of a plane with fewer samples each stands for several pixels.
    private static func joined(
        _ planes: [Plane],
        _ header: JPEGStream.FrameHeader,
        _ most: (across: Int, down: Int)
    ) -> [UInt8] {
        var samples: [UInt16] = []
        samples.reserveCapacity(header.rows * header.columns * planes.count)
        for row in 0..<header.rows {
            for column in 0..<header.columns {
                for (plane, component) in zip(planes, header.components) {
                    let place = row * component.vertical / most.down * plane.blocksAcross * 8
                    samples.append(plane.samples[place + column * component.horizontal / most.across])
                }
            }
        }
        return samples.withUnsafeBytes { Array($0) }
    }
}
