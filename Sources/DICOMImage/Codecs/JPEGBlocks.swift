/// The blocks of 8 × 8 samples of one scan of a sequential JPEG stream (ITU-T T.81 §F.2).
struct JPEGBlocks: ~Copyable {
    /// One component of the scan.
    private struct Component {
        let dc: JPEGHuffmanTable
        let ac: JPEGHuffmanTable
        /// The quantization table, in the order of the zigzag.
        let scales: [Int]
        /// The first coefficient of its block before.
        var prediction = 0
    }

    private var bits: JPEGBits
    private var components: [Component] = []
    private let restartInterval: Int
    private var untilRestart: Int
    private let greatest: Int
    private var transform = InverseDCT()
    private var coefficients = [Float](repeating: 0, count: 64)
    private var samples = [Float](repeating: 0, count: 64)

    /// Begins a scan; throws where its tables aren't there.
    init(
        _ scan: JPEGTables.Scan,
        _ tables: JPEGTables,
        _ header: JPEGStream.FrameHeader,
        _ bytes: [UInt8]
    ) throws(ImageError) {
        self.bits = JPEGBits(bytes, from: scan.bits)
        self.restartInterval = tables.restartInterval
        self.untilRestart = tables.restartInterval
        self.greatest = 1 << header.precision - 1
        for component in scan.components {
            let quantization = header.components[component.index].quantization
            guard let dc = tables.huffman[component.dc], let ac = tables.huffman[component.ac],
                tables.quantization.indices.contains(quantization), let scales = tables.quantization[quantization]
            else { throw ImageError(.notDecoded, "tables of the JPEG stream are missing") }
            self.components.append(Component(dc: dc, ac: ac, scales: scales))
        }
    }

    /// Where the bits end that were read.
    var index: Int { self.bits.index }

    /// Begins the next unit of blocks, and goes behind a restart marker where one is due.
    mutating func beginUnit() throws(ImageError) {
        guard self.restartInterval > 0 else { return }
        if self.untilRestart == 0 {
            try self.bits.restart()
            self.untilRestart = self.restartInterval
            for number in self.components.indices { self.components[number].prediction = 0 }
        }
        self.untilRestart -= 1
    }

    /// Decodes the next block, of a component of the scan.
    mutating func next(of number: Int) throws(ImageError) {
        for index in 0..<64 { self.coefficients[index] = 0 }
        let length = try self.bits.symbol(self.components[number].dc)
        guard length <= 15 else { throw Self.damaged }
        let first = self.components[number].prediction + (try self.bits.difference(length))
        guard abs(first) < 1 << 20 else { throw Self.damaged }
        self.components[number].prediction = first
        self.coefficients[0] = Float(first * self.components[number].scales[0])
        var index = 1
        while index < 64 {
            let symbol = try self.bits.symbol(self.components[number].ac)
            let (zeros, length) = (symbol >> 4, symbol & 15)
            if length == 0 {
                if zeros < 15 { break }
                index += 16
                continue
            }
            index += zeros
            guard index < 64 else { throw Self.damaged }
            let value = try self.bits.difference(length)
            self.coefficients[InverseDCT.zigzag[index]] = Float(value * self.components[number].scales[index])
            index += 1
        }
        self.transform.transform(self.coefficients, into: &self.samples)
    }

    /// A sample of the block that was decoded last.
    func sample(_ index: Int) -> UInt16 {
        let value = (self.samples[index] + Float((self.greatest + 1) / 2)).rounded()
        return UInt16(min(max(0, value), Float(self.greatest)))
    }

    private static var damaged: ImageError { ImageError(.notDecoded, "a block of the JPEG stream is damaged") }
}
