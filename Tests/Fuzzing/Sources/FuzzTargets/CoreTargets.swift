import DICOMCore

/// The codec: data sets, character sets, files, JSON.
enum CoreTargets {
    private static let syntaxes: [TransferSyntax] = [
        .implicitVRLittleEndian, .explicitVRLittleEndian, .explicitVRBigEndian, .deflatedExplicitVRLittleEndian,
    ]

    /// The first byte picks the syntax and the rules; what was read is written, read and written again.
    static func dataSet(_ bytes: [UInt8]) throws {
        guard let choice = bytes.first else { return }
        let syntax = self.syntaxes[Int(choice & 3)]
        let rules = choice & 4 == 0 ? ReadingRules.forgiving : .strict
        let body = Array(bytes.dropFirst())
        _ = ObjectHeadReader(syntax: syntax).read(body, isComplete: choice & 8 == 0)
        guard let first = try? DataSetReader(syntax: syntax, rules: rules).read(body) else { return }
        _ = first.attributes().serialized()
        _ = DICOMJSON.encode(first).serialized()
        let plain = syntax.isDeflated ? TransferSyntax.explicitVRLittleEndian : syntax
        for other in [plain, .explicitVRLittleEndian] {
            // The first writing settles what was forgiven, such as letters that are no VR; from then on nothing changes.
            let settled: DataSet
            do throws(DataSetError) {
                settled = try DataSetReader(syntax: other).read(DataSetWriter(syntax: other).write(first))
            } catch {
                // Without VRs, bytes that stand where the dictionary has a sequence are read as one.
                try demand(!other.isExplicitVR, "\(other): what was written can't be read: \(error)")
                continue
            }
            try demand(
                settled.elements.map(\.tag) == first.elements.map(\.tag).filter { $0.element != 0 },
                "\(other): written and read again it has other elements"
            )
            let written = DataSetWriter(syntax: other).write(settled)
            let again =
                (try? DataSetReader(syntax: other).read(written)).map { DataSetWriter(syntax: other).write($0) } ?? []
            let place = max(
                0,
                (zip(again, written).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? 0) - 16
            )
            let (old, new) = (written.dropFirst(place).prefix(48), again.dropFirst(place).prefix(48))
            try demand(again == written, "\(other): written again it differs from byte \(place) on: \(old) \(new)")
        }
    }

    private static let terms: [[String]] = [
        [], ["ISO_IR 100"], ["ISO_IR 13"], ["ISO_IR 192"], ["GB18030"], ["GBK"], ["", "ISO 2022 IR 87"],
        ["ISO 2022 IR 13", "ISO 2022 IR 87", "ISO 2022 IR 159"], ["", "ISO 2022 IR 149"], ["", "ISO 2022 IR 58"],
        ["ISO 2022 IR 100", "ISO 2022 IR 144", "ISO 2022 IR 126"], ["ISO_IR 166"], ["NONSENSE", "ISO 2022 IR 87"],
        ["ISO 2022 IR 149"], ["ISO 2022 IR 6", "ISO 2022 IR 13", "ISO 2022 IR 203"], ["ISO_IR 203"],
    ]

    /// The first byte picks the sets and the VR; what was no guess can be written and read again.
    static func characterSet(_ bytes: [UInt8]) throws {
        guard let choice = bytes.first else { return }
        let terms = self.terms[Int(choice & 15)]
        let vr = [VR.PN, .LO, .LT, .UI][Int(choice >> 4 & 3)]
        let decoder = TextDecoder(specificCharacterSet: terms)
        let (text, isGuess) = decoder.decodeMarking(Array(bytes.dropFirst()), vr: vr)
        guard !isGuess else { return }
        guard let written = TextEncoder(specificCharacterSet: terms).encode(text, vr: vr) else {
            return try demand(false, "\(terms): what was read can't be written")
        }
        let again = decoder.decodeMarking(written, vr: vr)
        // Text that may as well be UTF-8 is taken for that.
        try demand(again.text == text || again.isGuess, "\(terms): written and read again, it is another text")
    }

    /// A file of these bytes, read as far as it goes: listed elements lie one behind the other within it.
    static func file(_ bytes: [UInt8]) throws {
        let opening: DICOMFile.Opening = { _ in MemoryFile(bytes: bytes) }
        guard let file = try? DICOMFile(path: "fuzz", open: opening) else { return }
        for limit in [1 << 4, .max] {
            guard let reading = try? file.read(valuesUpTo: .init(values: limit)) else { continue }
            _ = DICOMJSON.encode(reading.dataSet).serialized()
            var offset = 0
            for element in reading.elements {
                _ = element.text
                _ = element.multiplicity
                guard !reading.isInflated else { continue }
                try demand(element.offset >= offset, "\(element.tag) stands before the element that it follows")
                try demand(
                    element.valueOffset <= bytes.count,
                    "the value of \(element.tag) begins behind the file's end"
                )
                offset = element.offset
            }
        }
        _ = try? file.readDataSet(valuesUpTo: 1 << 16, rules: .strict)
    }

    /// What was parsed is written, and parsed again: both are alike.
    static func json(_ bytes: [UInt8]) throws {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let value = JSONValue(parsing: text) else { return }
        for isPretty in [false, true] {
            let written = value.serialized(pretty: isPretty)
            let again = JSONValue(parsing: written)
            try demand(
                again?.serialized(pretty: isPretty) == written,
                "written and parsed again, it is another document"
            )
        }
    }

    /// Every element's value lies within the bytes, and elements follow each other.
    static func cursor(_ bytes: [UInt8]) throws {
        for encoding in [
            ElementEncoding.implicitLittle, ElementEncoding(.explicitVRLittleEndian),
            ElementEncoding(.explicitVRBigEndian),
        ] {
            var cursor = ElementCursor(bytes.span.bytes, encoding)
            var end = 0
            while let header = try? cursor.next() {
                try demand(header.offset == end && header.value.lowerBound > header.offset, "elements overlap")
                end = header.value.upperBound
                try demand(end <= bytes.count, "a value ends behind the bytes")
            }
        }
    }

    /// Passed in two pieces, byte by byte or with values passed over, a data set is as whole as in one piece.
    static func walk(_ bytes: [UInt8]) throws {
        guard bytes.count >= 2 else { return }
        let syntax = self.syntaxes[Int(bytes[0] & 3)]
        let body = Array(bytes.dropFirst(2))
        func result(_ pieces: [ArraySlice<UInt8>], passesOver: Bool = false) -> String {
            var walk = DataSetWalk(syntax: syntax)
            for piece in pieces {
                let passed = passesOver ? min(walk.passable, piece.count) : 0
                if passed > 0 { walk.pass(passed) }
                walk.append(Array(piece.dropFirst(passed)).span.bytes)
            }
            let damage = walk.finish()
            let number = damage?.number.map { " number \($0)" } ?? ""
            return "\(damage.map { "\($0.code) \($0.path) \($0.offset)" } ?? "whole")\(number) \(walk.notes)"
        }
        let whole = result([body[...]])
        let cut = min(body.count, Int(bytes[1]))
        let two = result([body[..<cut], body[cut...]])
        try demand(two == whole, "cut at \(cut): \(two), not \(whole)")
        if body.count <= 512 {
            for passesOver in [false, true] {
                let single = result(body.indices.map { body[$0...$0] }, passesOver: passesOver)
                try demand(single == whole, "byte by byte: \(single), not \(whole)")
            }
        }
    }

    /// What is shown moves no cursor, and is shown as itself.
    static func printableText(_ bytes: [UInt8]) throws {
        let shown = printable(String(decoding: bytes, as: UTF8.self))
        let isSafe = shown.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
        try demand(isSafe, "a control character is left")
        try demand(printable(shown) == shown, "escaped twice, it is another text")
    }
}

/// A file in memory.
final class MemoryFile: FileBytes {
    private let bytes: [UInt8]

    init(bytes: [UInt8]) { self.bytes = bytes }

    var count: Int { self.bytes.count }
    var problem: String? { nil }

    func load(from offset: Int, length: Int) -> Int? {
        length <= self.bytes.count - offset ? self.bytes.count : nil
    }

    func withBytes<Result, Failure: Error>(_ body: (RawSpan) throws(Failure) -> Result) throws(Failure) -> Result {
        let bytes = self.bytes
        return try body(bytes.span.bytes)
    }
}
