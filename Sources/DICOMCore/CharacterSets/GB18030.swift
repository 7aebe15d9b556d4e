/// GB 18030, which holds all of Unicode in one, two or four bytes; GBK is its part with one or two.
enum GB18030 {
    /// The number of the four-byte code from which the other planes stand in their own order: 90 30 81 30.
    private static let firstAstral = 189_000
    /// The number of four-byte codes of the first plane, up to 84 31 A4 39.
    private static let planeCount = 39_420

    /// The text of bytes; nil where they aren't GB 18030.
    static func text(of bytes: [UInt8]) -> String? {
        var text = ""
        var position = 0
        while position < bytes.count {
            let lead = bytes[position]
            if lead < 0x80 {
                text.unicodeScalars.append(Unicode.Scalar(lead))
                position += 1
                continue
            }
            guard position + 1 < bytes.count else { return nil }
            let second = bytes[position + 1]
            if second >= 0x40 {
                guard let scalar = DoubleByteTable.gb18030.scalar(lead, second) else { return nil }
                text.unicodeScalars.append(scalar)
                position += 2
                continue
            }
            guard position + 3 < bytes.count,
                let scalar = Self.scalar(lead, second, bytes[position + 2], bytes[position + 3])
            else { return nil }
            text.unicodeScalars.append(scalar)
            position += 4
        }
        return text
    }

    /// The bytes of a text.
    static func bytes(of text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            } else if let code = DoubleByteTable.gb18030.code(of: scalar) {
                bytes += [UInt8(code >> 8), UInt8(code & 0xFF)]
            } else {
                let number = Self.number(of: scalar)
                let tens = number / 1_260
                bytes += [0x81 + tens / 10, 0x30 + tens % 10, 0x81 + number / 10 % 126, 0x30 + number % 10]
                    .map { UInt8(truncatingIfNeeded: $0) }
            }
        }
        return bytes
    }

    private static func scalar(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) -> Unicode.Scalar? {
        guard (0x81...0xFE).contains(first), (0x30...0x39).contains(second), (0x81...0xFE).contains(third),
            (0x30...0x39).contains(fourth)
        else { return nil }
        let tens = (Int(first) - 0x81) * 10 + Int(second) - 0x30
        let number = (tens * 126 + Int(third) - 0x81) * 10 + Int(fourth) - 0x30
        if number >= Self.firstAstral { return Unicode.Scalar(UInt32(number - Self.firstAstral + 0x10000)) }
        guard number < Self.planeCount, let run = Self.runs.last(where: { $0.number <= number }), run.character != 0
        else { return nil }
        return Unicode.Scalar(UInt32(run.character + number - run.number))
    }

    /// The number of the four-byte code of a character that has none of two bytes.
    private static func number(of scalar: Unicode.Scalar) -> Int {
        let value = Int(scalar.value)
        if value >= 0x10000 { return value - 0x10000 + Self.firstAstral }
        // Runs ascend in characters too, but for the gaps, which no character is in.
        guard let run = Self.ascending.last(where: { $0.character <= value }) else { return 0 }
        return run.number + value - run.character
    }

    /// Where runs of following characters begin, in ascending order; character 0 begins a gap.
    private static let runs: [(number: Int, character: Int)] = {
        generatedGB18030Runs.bytes.split(separator: UInt8(ascii: "\n")).map { line in
            let value = line.reduce(0) { $0 << 4 | Int(Hexadecimal.value($1) ?? 0) }
            return (value >> 16, value & 0xFFFF)
        }
    }()

    /// The runs by their characters, without gaps.
    private static let ascending = Self.runs.filter { $0.character != 0 }.sorted { $0.character < $1.character }
}
