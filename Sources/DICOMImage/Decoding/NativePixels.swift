import DICOMCore

/// The samples of a frame out of its bytes (PS3.5 §8.1, §8.2, annex D).
struct NativePixels {
    /// What the bytes are.
    let description: PixelDescription
    /// Whether numbers stand with their highest byte first.
    var isBigEndian = false

    /// The samples of a frame whose first bit is the bit `start` of the bytes, of which all must be there.
    func samples(of bytes: [UInt8], bitsBefore start: Int = 0) throws(ImageError) -> Frame.Samples {
        let needed = self.description.bitsPerFrame
        guard bytes.count * 8 - start >= needed else {
            throw ImageError(.truncated, "a frame of \(needed / 8) bytes has \(bytes.count)")
        }
        switch self.description.element {
        case .floats: return .real(self.floats(bytes))
        case .doubles: return .real(self.doubles(bytes))
        case .integers: break
        }
        if self.description.samplesPerPixel == 3 { return .color(try self.colors(bytes)) }
        switch self.description.bitsAllocated {
        case 1: return .stored(self.bits(bytes, start))
        case 8: return .stored(self.bytes(bytes))
        case 16: return .stored(self.words(bytes))
        default: return self.description.isSigned ? .stored(self.longs(bytes)) : .real(self.unsignedLongs(bytes))
        }
    }

    // MARK: - One sample a pixel

    /// How far a sample is moved up, so that its highest bit is the highest there is, and then down again.
    private func shifts(of width: Int) -> (up: Int, down: Int) {
        (width - 1 - self.description.highBit, width - self.description.bitsStored)
    }

    private var count: Int { self.description.samplesPerFrame }

    private func bits(_ bytes: [UInt8], _ start: Int) -> [Int32] {
        (start..<(start + self.count)).map { Int32(bytes[$0 / 8] >> UInt8($0 % 8) & 1) }
    }

    private func bytes(_ bytes: [UInt8]) -> [Int32] {
        let (up, down) = self.shifts(of: 8)
        let used = bytes.prefix(self.count)
        if self.description.isSigned { return used.map { Int32((Int8(bitPattern: $0) << up) >> down) } }
        return used.map { Int32(($0 << up) >> down) }
    }

    private func words(_ bytes: [UInt8]) -> [Int32] {
        let (up, down) = self.shifts(of: 16)
        let isSigned = self.description.isSigned
        return self.numbers(of: bytes, as: UInt16.self) { word in
            isSigned ? Int32((Int16(bitPattern: word) << up) >> down) : Int32((word << up) >> down)
        }
    }

    private func longs(_ bytes: [UInt8]) -> [Int32] {
        let (up, down) = self.shifts(of: 32)
        return self.numbers(of: bytes, as: UInt32.self) { (Int32(bitPattern: $0) << up) >> down }
    }

    private func unsignedLongs(_ bytes: [UInt8]) -> [Double] {
        let (up, down) = self.shifts(of: 32)
        return self.numbers(of: bytes, as: UInt32.self) { Double(($0 << up) >> down) }
    }

    private func floats(_ bytes: [UInt8]) -> [Double] {
        self.numbers(of: bytes, as: UInt32.self) { Double(Float(bitPattern: $0)) }
    }

    private func doubles(_ bytes: [UInt8]) -> [Double] {
        self.numbers(of: bytes, as: UInt64.self) { Double(bitPattern: $0) }
    }

    /// Each number of the bytes, which hold as many as there are samples.
    private func numbers<Number: FixedWidthInteger & BitwiseCopyable, Sample>(
        of bytes: [UInt8],
        as type: Number.Type,
        _ sample: (Number) -> Sample
    ) -> [Sample] {
        let width = MemoryLayout<Number>.size
        let count = min(self.count, bytes.count / width)
        let isBigEndian = self.isBigEndian
        return bytes.withUnsafeBytes { buffer in
            [Sample](unsafeUninitializedCapacity: count) { samples, filled in
                for index in 0..<count {
                    let number = buffer.loadUnaligned(fromByteOffset: index * width, as: type)
                    let ordered = isBigEndian ? Number(bigEndian: number) : Number(littleEndian: number)
                    samples.initializeElement(at: index, to: sample(ordered))
                }
                filled = count
            }
        }
    }

    // MARK: - Three samples a pixel

    private func colors(_ bytes: [UInt8]) throws(ImageError) -> [UInt8] {
        var samples = try self.narrowed(bytes)
        switch self.description.photometricInterpretation {
        case .rgb, .ybrICT, .ybrRCT:
            return self.description.isPlanar ? ColorConversion.interleaved(samples) : samples
        case .ybrFull:
            if self.description.isPlanar { samples = ColorConversion.interleaved(samples) }
            return ColorConversion.rgb(ofYBR: samples)
        case .ybrFull422:
            return ColorConversion.rgb(
                ofYBR: ColorConversion.full(of422: samples, columns: self.description.columns)
            )
        default:
            let name = self.description.photometricInterpretation.rawValue
            throw ImageError(.unsupported, "\(name) pixels aren't read")
        }
    }

    /// Samples of any width as 8 bits, the highest ones.
    private func narrowed(_ bytes: [UInt8]) throws(ImageError) -> [UInt8] {
        let stored = self.description.bitsStored
        let count = self.description.bitsPerFrame / self.description.bitsAllocated
        let up = self.description.bitsAllocated - 1 - self.description.highBit
        let down = self.description.bitsAllocated - stored
        /// What makes 255 of the greatest value of fewer bits than 8.
        let scale = stored < 8 ? 255.0 / Double(1 << stored - 1) : 1
        switch self.description.bitsAllocated {
        case 8 where stored == 8: return bytes.count == count ? bytes : Array(bytes.prefix(count))
        case 8: return bytes.prefix(count).map { UInt8(clamping: Int(Double(($0 << up) >> down) * scale + 0.5)) }
        case 16:
            return stride(from: 0, to: 2 * count, by: 2).map { index in
                let word = UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
                let value = ((self.isBigEndian ? word.byteSwapped : word) << up) >> down
                return stored > 8
                    ? UInt8(truncatingIfNeeded: value >> (stored - 8))
                    : UInt8(clamping: Int(Double(value) * scale + 0.5))
            }
        case 32 where stored > 8:
            return stride(from: 0, to: 4 * count, by: 4).map { index in
                let number = bytes[index..<(index + 4)].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
                let value = ((self.isBigEndian ? number.byteSwapped : number) << up) >> down
                return UInt8(truncatingIfNeeded: value >> (stored - 8))
            }
        default:
            throw ImageError(
                .unsupported,
                "colours of \(self.description.bitsAllocated) bits a sample aren't read"
            )
        }
    }
}
