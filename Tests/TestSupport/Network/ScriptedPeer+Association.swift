extension ScriptedPeer {
    /// An A-ASSOCIATE-AC (PS3.8 §9.3.3) for these presentation contexts, each with one result and explicit little endian.
    package static func accept(_ contexts: [UInt8], result: UInt8 = 0) -> [UInt8] {
        func item(_ type: UInt8, _ body: [UInt8]) -> [UInt8] {
            [type, 0, UInt8(body.count >> 8), UInt8(body.count & 0xff)] + body
        }
        let syntax = item(0x40, Array("1.2.840.10008.1.2.1".utf8))
        let results = contexts.flatMap { item(0x21, [$0, 0, result, 0] + syntax) }
        let user = item(0x50, item(0x51, [0, 0, 0x40, 0]) + item(0x52, Array("1.2.3.4".utf8)))
        let fixed: [UInt8] = [0, 1, 0, 0] + [UInt8](repeating: 0x20, count: 32) + [UInt8](repeating: 0, count: 32)
        let body = fixed + item(0x10, Array("1.2.840.10008.3.1.1.1".utf8)) + results + user
        return self.unit(2, body)
    }

    /// A PDU of a type with its length.
    package static func unit(_ type: UInt8, _ body: [UInt8]) -> [UInt8] {
        [type, 0] + (0..<4).map { UInt8(truncatingIfNeeded: body.count >> (24 - $0 * 8)) } + body
    }

    /// A P-DATA-TF with one PDV that ends its message part.
    package static func data(context: UInt8, isCommand: Bool, _ bytes: [UInt8]) -> [UInt8] {
        let length = bytes.count + 2
        let head = (0..<4).map { UInt8(truncatingIfNeeded: length >> (24 - $0 * 8)) }
        return self.unit(4, head + [context, isCommand ? 3 : 2] + bytes)
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
