/// A value representation (PS3.5 §6.2).
///
/// Its raw value is the two letters that stand in an explicit VR data set.
public enum VR: String, Hashable, Sendable, CaseIterable {
    case AE, AS, AT, CS, DA, DS, DT, FD, FL, IS, LO, LT, OB, OD, OF, OL, OV, OW, PN, SH, SL, SQ, SS, ST, SV, TM, UC, UI
    case UL, UN, UR, US, UT, UV
}

extension VR {
    /// The representation whose two letters these are; nil for letters that PS3.5 doesn't list.
    init?(_ first: UInt8, _ second: UInt8) {
        guard let vr = Self.byLetters[Int(first) << 8 | Int(second)] else { return nil }
        self = vr
    }

    /// Whether two bytes are letters as VRs have them, those of the standard's next editions too.
    static func isWritten(_ first: UInt8, _ second: UInt8) -> Bool {
        let letters = UInt8(ascii: "A")...UInt8(ascii: "Z")
        return letters.contains(first) && letters.contains(second)
    }

    /// The two letters as bytes.
    var letters: (UInt8, UInt8) {
        var bytes = self.rawValue.utf8.makeIterator()
        return (bytes.next() ?? 0, bytes.next() ?? 0)
    }

    /// All 65,536 pairs, so that reading an element costs one load.
    private static let byLetters: [VR?] = {
        var table = [VR?](repeating: nil, count: 1 << 16)
        for vr in VR.allCases {
            let letters = vr.letters
            table[Int(letters.0) << 8 | Int(letters.1)] = vr
        }
        return table
    }()

    /// Whether an explicit VR data set writes the length as four bytes after two reserved ones (PS3.5 §7.1.2).
    public var hasLongLength: Bool {
        switch self {
        case .OB, .OD, .OF, .OL, .OV, .OW, .SQ, .SV, .UC, .UN, .UR, .UT, .UV: true
        default: false
        }
    }

    /// Whether the value is text of any kind.
    public var isText: Bool {
        switch self {
        case .AE, .AS, .CS, .DA, .DS, .DT, .IS, .LO, .LT, .PN, .SH, .ST, .TM, .UC, .UI, .UR, .UT: true
        default: false
        }
    }

    /// Whether the Specific Character Set applies to the value (PS3.5 §6.1.2.3).
    public var usesCharacterSet: Bool {
        switch self {
        case .LO, .LT, .PN, .SH, .ST, .UC, .UT: true
        default: false
        }
    }

    /// Whether a backslash in the value is text rather than a separator of values (PS3.5 §6.2).
    public var isSingleText: Bool {
        switch self {
        case .LT, .ST, .UT, .UR: true
        default: false
        }
    }

    /// Whether the value is a list of binary numbers that people read.
    public var isBinaryNumber: Bool {
        switch self {
        case .FD, .FL, .SL, .SS, .SV, .UL, .US, .UV: true
        default: false
        }
    }

    /// Whether the value is bytes that only a program understands.
    public var isOpaque: Bool {
        switch self {
        case .OB, .OD, .OF, .OL, .OV, .OW, .UN: true
        default: false
        }
    }

    /// The width in bytes of the numbers that a change of byte order must swap; nil where there is nothing to swap.
    public var numberWidth: Int? {
        switch self {
        case .AT, .OW, .SS, .US: 2
        case .FL, .OF, .OL, .SL, .UL: 4
        case .FD, .OD, .OV, .SV, .UV: 8
        default: nil
        }
    }

    /// How many bytes one of the binary numbers or tags takes that people read; nil for all other values.
    var valueSize: Int? { self == .AT ? 4 : self.isBinaryNumber ? self.numberWidth : nil }

    /// The byte that makes an odd value even (PS3.5 §6.2).
    public var paddingByte: UInt8 { self.isText && self != .UI ? UInt8(ascii: " ") : 0 }
}
