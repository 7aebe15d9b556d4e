extension UID {
    /// A new identifier: under 2.25, from a random UUID (PS3.5 §B.2, RFC 9562 §5.4) as one decimal number.
    package static func unique() -> UID {
        var generator = SystemRandomNumberGenerator()
        return self.unique(using: &generator)
    }

    /// A new identifier from random numbers.
    static func unique(using generator: inout some RandomNumberGenerator) -> UID {
        var uuid = UInt128(generator.next()) << 64 | UInt128(generator.next())
        // Version 4 and the variant of RFC 9562.
        uuid = uuid & ~(0xF << 76) | 4 << 76
        uuid = uuid & ~(3 << 62) | 2 << 62
        return UID("2.25.\(uuid)")
    }
}
