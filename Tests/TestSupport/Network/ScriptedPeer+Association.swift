extension ScriptedPeer {
    /// An A-ASSOCIATE-AC (PS3.8 §9.3.3) for these presentation contexts, each with one result and explicit little endian,
    /// for others without a transfer syntax that we have, and with the bodies of role selections; `syntax` and
    /// `maximumLength`, in bytes, stand in place of explicit little endian and 16,384.
    package static func accept(
        _ contexts: [UInt8],
        result: UInt8 = 0,
        refused: [UInt8] = [],
        roles: [[UInt8]] = [],
        syntax: String? = nil,
        maximumLength: UInt8? = nil
    ) -> [UInt8] {
        let syntax = syntax.map { self.item(0x40, Array($0.utf8)) } ?? self.explicitLittle
        let results =
            contexts.flatMap { self.item(0x21, [$0, 0, result, 0] + syntax) }
            + refused.flatMap { self.item(0x21, [$0, 0, 4, 0] + self.explicitLittle) }
        let fixed: [UInt8] = [0, 1, 0, 0] + [UInt8](repeating: 0x20, count: 32) + [UInt8](repeating: 0, count: 32)
        return self.unit(2, fixed + self.applicationContext + results + self.user(roles, maximumLength))
    }

    /// An A-ASSOCIATE-RQ (PS3.8 §9.3.2) from `MODEL` for SOP classes in explicit little endian, in contexts 1, 3 and so on.
    package static func request(called: String, storing sopClasses: String...) -> [UInt8] {
        func title(_ text: String) -> [UInt8] {
            Array(text.utf8.prefix(16)) + [UInt8](repeating: 0x20, count: max(0, 16 - text.utf8.count))
        }
        let fixed: [UInt8] = [0, 1, 0, 0] + title(called) + title("MODEL") + [UInt8](repeating: 0, count: 32)
        let contexts = sopClasses.enumerated().flatMap { index, sopClass in
            self.item(
                0x20,
                [UInt8(2 * index + 1), 0, 0, 0] + self.item(0x30, Array(sopClass.utf8)) + self.explicitLittle
            )
        }
        return self.unit(1, fixed + self.applicationContext + contexts + self.user([]))
    }

    private static var explicitLittle: [UInt8] { self.item(0x40, Array("1.2.840.10008.1.2.1".utf8)) }
    private static var applicationContext: [UInt8] { self.item(0x10, Array("1.2.840.10008.3.1.1.1".utf8)) }

    private static func user(_ roles: [[UInt8]], _ maximumLength: UInt8? = nil) -> [UInt8] {
        let length: [UInt8] = maximumLength.map { [0, 0, 0, $0] } ?? [0, 0, 0x40, 0]
        let items = self.item(0x51, length) + self.item(0x52, Array("1.2.3.4".utf8))
        return self.item(0x50, items + roles.flatMap { self.item(0x54, $0) })
    }

    private static func item(_ type: UInt8, _ body: [UInt8]) -> [UInt8] {
        [type, 0, UInt8(body.count >> 8), UInt8(body.count & 0xff)] + body
    }

    /// A PDU of a type with its length.
    package static func unit(_ type: UInt8, _ body: [UInt8]) -> [UInt8] {
        [type, 0] + (0..<4).map { UInt8(truncatingIfNeeded: body.count >> (24 - $0 * 8)) } + body
    }

    /// A P-DATA-TF with one PDV that ends its message part, unless more is to come.
    package static func data(context: UInt8, isCommand: Bool, isLast: Bool = true, _ bytes: [UInt8]) -> [UInt8] {
        let length = bytes.count + 2
        let head = (0..<4).map { UInt8(truncatingIfNeeded: length >> (24 - $0 * 8)) }
        return self.unit(4, head + [context, (isCommand ? 1 : 0) | (isLast ? 2 : 0)] + bytes)
    }

    /// A command set with the group length in front: 16-bit values by element number.
    package static func command(_ values: [(element: UInt16, value: UInt16)]) -> [UInt8] {
        var body: [UInt8] = []
        for (element, value) in values {
            body += [0, 0, UInt8(element & 0xff), UInt8(element >> 8), 2, 0, 0, 0]
            body += [UInt8(value & 0xff), UInt8(value >> 8)]
        }
        return [0, 0, 0, 0, 4, 0, 0, 0, UInt8(body.count & 0xff), UInt8(body.count >> 8), 0, 0] + body
    }
}
