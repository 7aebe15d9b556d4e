/// GB 18030, which holds all of Unicode in one, two or four bytes; GBK is its part with one or two.
enum GB18030 {
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
                guard let scalar = DoubleByteTable.gbk.scalar(lead, second) else { return nil }
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

    private static func scalar(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) -> Unicode.Scalar? {
        guard (0x81...0xFE).contains(first), (0x30...0x39).contains(second), (0x81...0xFE).contains(third),
            (0x30...0x39).contains(fourth)
        else { return nil }
        let tens = (Int(first) - 0x81) * 10 + Int(second) - 0x30
        let number = (tens * 126 + Int(third) - 0x81) * 10 + Int(fourth) - 0x30
        // The other planes stand in their own order from 90 30 81 30 on.
        if number >= 189_000 { return Unicode.Scalar(UInt32(number - 189_000 + 0x10000)) }
        guard number < 39_420, let run = Self.runs.last(where: { $0.number <= number }), run.character != 0 else {
            return nil
        }
        return Unicode.Scalar(UInt32(run.character + number - run.number))
    }

    /// Where runs of following characters begin, in ascending order; character 0 begins a gap.
    private static let runs: [(number: Int, character: Int)] = {
        generatedGB18030Runs.bytes.split(separator: UInt8(ascii: "\n")).map { line in
            let value = line.reduce(0) { $0 << 4 | Int(Hexadecimal.value($1) ?? 0) }
            return (value >> 16, value & 0xFFFF)
        }
    }()
}
