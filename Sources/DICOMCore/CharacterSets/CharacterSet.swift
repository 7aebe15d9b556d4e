/// One character repertoire that Specific Character Set (0008,0005) can name (PS3.3 §C.12.1.1.2), or a code page of
/// computers, which it can't, though there is text in it.
enum CharacterSet: String, Sendable, CaseIterable {
    case ascii, latin1, latin2, latin3, latin4, cyrillic, arabic, greek, hebrew, latin5, latin9, thai, katakana
    case utf8, jisX0208, jisX0212, ksX1001, gb2312, gbk, gb18030
    case windows1250, windows1251, windows1252, windows1253, windows1254, windows1255, windows1256, windows1257
    case windows1258, koi8r, koi8u, cp866

    /// The set of a defined term; nil for a term that isn't known.
    ///
    /// Spellings met in the field, such as `ISO_IR_100`, `ISO IR 100` or `UTF-8`, are understood.
    init?(term: String) {
        let letters = term.uppercased().utf8.filter { byte in
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
        var name = String(decoding: letters, as: UTF8.self)
        if name.hasPrefix("ISO2022IR") { name = "ISOIR" + name.dropFirst(9) }
        if name.hasPrefix("WINDOWS125") || name.hasPrefix("CP125") { name = "windows" + name.suffix(4) }
        if let page = CharacterSet(rawValue: name.lowercased()), page.isCodePage {
            self = page
            return
        }
        guard let set = Self.byTerm[name] else { return nil }
        self = set
    }

    private static let byTerm: [String: CharacterSet] = [
        "": .ascii, "ISOIR6": .ascii, "ISO646": .ascii, "ISO646US": .ascii, "ASCII": .ascii, "USASCII": .ascii,
        "ISOIR100": .latin1, "ISO88591": .latin1, "LATIN1": .latin1,
        "ISOIR101": .latin2, "ISO88592": .latin2, "LATIN2": .latin2,
        "ISOIR109": .latin3, "ISO88593": .latin3, "ISOIR110": .latin4, "ISO88594": .latin4,
        "ISOIR144": .cyrillic, "ISO88595": .cyrillic, "ISOIR127": .arabic, "ISO88596": .arabic,
        "ISOIR126": .greek, "ISO88597": .greek, "ISOIR138": .hebrew, "ISO88598": .hebrew,
        "ISOIR148": .latin5, "ISO88599": .latin5, "ISOIR203": .latin9, "ISO885915": .latin9,
        "ISOIR166": .thai, "ISOIR13": .katakana, "ISOIR192": .utf8, "UTF8": .utf8,
        "ISOIR87": .jisX0208, "ISOIR159": .jisX0212, "ISOIR149": .ksX1001, "ISOIR58": .gb2312, "ISO202258": .gb2312,
        "GB18030": .gb18030, "ISO2022GB18030": .gb18030, "GBK": .gbk, "ISO2022GBK": .gbk, "GB2312": .gbk,
        "EUCKR": .ksX1001,
    ]

    /// Whether it is a code page, in which nothing is ever sent.
    var isCodePage: Bool {
        switch self {
        case .windows1250, .windows1251, .windows1252, .windows1253, .windows1254, .windows1255, .windows1256,
            .windows1257, .windows1258, .koi8r, .koi8u, .cp866:
            true
        default: false
        }
    }

    /// The upper half (80 to FF), FFFD where there is no character; nil for ASCII and for sets of more than one byte a
    /// character.
    var upperHalf: [UInt16]? { Self.upperHalves[self] }

    private static let upperHalves: [CharacterSet: [UInt16]] = {
        let lines = generatedUpperHalves.bytes.split(separator: UInt8(ascii: "\n"))
        let sets: [(CharacterSet, [UInt16])] = lines.compactMap { line in
            let name = String(decoding: line.prefix { $0 != UInt8(ascii: "|") }, as: UTF8.self)
            guard let set = CharacterSet(rawValue: name) else { return nil }
            let digits = line.dropFirst(name.utf8.count + 1).map { UInt16(Hexadecimal.value($0) ?? 0) }
            let characters = stride(from: 0, to: digits.count, by: 4).map { start in
                digits[start..<(start + 4)].reduce(0) { $0 << 4 | $1 }
            }
            return (set, characters)
        }
        return Dictionary(sets) { first, _ in first }
    }()

    /// The bytes after ESC that bring the set into its place, G0 for ASCII and the Japanese double-byte sets and G1 for
    /// all others (PS3.3 Tables C.12-3 and C.12-4).
    var escape: [UInt8]? {
        switch self {
        case .ascii: Array("(B".utf8)
        case .latin1: Array("-A".utf8)
        case .latin2: Array("-B".utf8)
        case .latin3: Array("-C".utf8)
        case .latin4: Array("-D".utf8)
        case .greek: Array("-F".utf8)
        case .arabic: Array("-G".utf8)
        case .hebrew: Array("-H".utf8)
        case .cyrillic: Array("-L".utf8)
        case .latin5: Array("-M".utf8)
        case .thai: Array("-T".utf8)
        case .latin9: Array("-b".utf8)
        case .katakana: Array(")I".utf8)
        case .jisX0208: Array("$B".utf8)
        case .jisX0212: Array("$(D".utf8)
        case .ksX1001: Array("$)C".utf8)
        case .gb2312: Array("$)A".utf8)
        default: nil
        }
    }

    /// The characters of two bytes; nil for other sets.
    var doubleBytes: DoubleByteTable? {
        switch self {
        case .jisX0208: .jisX0208
        case .jisX0212: .jisX0212
        case .ksX1001: .ksX1001
        case .gb2312: .gb2312
        case .gbk: .gbk
        default: nil
        }
    }

    /// What vendors write under the name of a set with two bytes a character, though the set hasn't it.
    ///
    /// It is read, as a guess, and never written.
    var vendorBytes: DoubleByteTable? {
        switch self {
        case .jisX0208: .jisVendors
        case .ksX1001: .unifiedHangul
        case .gb2312, .gbk: .gb18030
        default: nil
        }
    }

    /// Whether the set comes into the place of ASCII (G0), its bytes without their upper bits.
    var isLower: Bool { self == .jisX0208 || self == .jisX0212 }

    /// Whether the set forbids escapes to others (PS3.3 Table C.12-5).
    var standsAlone: Bool { self == .utf8 || self == .gb18030 || self == .gbk }

    /// The code of a character beyond ASCII: one byte, or two with the first above the second; nil where the set lacks it.
    func code(of scalar: Unicode.Scalar) -> UInt16? {
        if let pairs = self.doubleBytes { return pairs.code(of: scalar) }
        guard let upper = self.upperHalf, scalar != "\u{FFFD}",
            let index = upper.firstIndex(where: { UInt32($0) == scalar.value })
        else { return nil }
        return UInt16(index + 0x80)
    }

    /// Whether accented letters of the set, read as its letters, hardly ever look like UTF-8: each would need a symbol
    /// or a control behind it.
    var isTellableFromUTF8: Bool { self == .latin1 || self == .latin9 || self == .latin5 }
}
