import DICOMCore

/// The rows of a study's objects in a few bytes each, as the study's own row keeps them once all of it is here.
///
/// Nothing is left out: each object keeps its names, size, SHA-256 and origin. A first byte tells the form; then, for each
/// object, whole numbers as base 128 with the least significant digits first, the time as its 8 bytes, the hash after
/// its length, and of the SOP Instance UID what differs from that of the object before it, the first one from the Study
/// Instance UID.
struct FoldedStudy {
    /// The form that is written.
    private static let form: UInt8 = 1
    private static let states = ["stored", "duplicate", "beside", "damaged"]

    /// The objects.
    let rows: [StoredRow]

    init(_ rows: [StoredRow]) { self.rows = rows }

    // MARK: - Writing

    /// The bytes for the row of the study with this UID; nil where an object has what they can't tell.
    func bytes(study: String) -> [UInt8]? {
        var bytes = [Self.form]
        var last = Array(study.utf8)
        for row in self.rows {
            guard let state = Self.states.firstIndex(of: row.state) else { return nil }
            let numbers = [
                row.series, row.patient, (row.job ?? -1) + 1, state, (row.size ?? -1) + 1, row.sopClass, row.syntax,
                row.origin,
            ]
            for number in numbers {
                guard number >= 0 else { return nil }
                Self.append(number, to: &bytes)
            }
            withUnsafeBytes(of: row.time.bitPattern.littleEndian) { bytes += $0 }
            let sop = Array(row.sop.utf8)
            let shared = zip(sop, last).prefix { $0 == $1 }.count
            Self.append(shared, to: &bytes)
            for text in [sop[shared...], Array(row.file.utf8)[...], (row.hash ?? [])[...]] {
                Self.append(text.count, to: &bytes)
                bytes += text
            }
            last = sop
        }
        return bytes
    }

    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        var rest = UInt(number)
        while rest > 0x7F {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    // MARK: - Reading

    /// Reads the row of the study with this UID; nil where these aren't such bytes.
    init?(_ bytes: [UInt8], study: String) {
        guard bytes.first == Self.form else { return nil }
        var reader = Reader(rest: bytes.dropFirst())
        var rows: [StoredRow] = []
        var last = Array(study.utf8)
        while !reader.rest.isEmpty {
            guard let series = reader.number(), let patient = reader.number(), let job = reader.number(),
                let state = reader.number(), Self.states.indices.contains(state), let size = reader.number(),
                let sopClass = reader.number(), let syntax = reader.number(), let origin = reader.number(),
                let time = reader.take(8), let shared = reader.number(), shared <= last.count,
                let end = reader.text(), let file = reader.text(), let hash = reader.text()
            else { return nil }
            last = Array(last.prefix(shared)) + end
            rows.append(
                StoredRow(
                    series: series,
                    sop: String(decoding: last, as: UTF8.self),
                    file: String(decoding: file, as: UTF8.self),
                    patient: patient,
                    job: job > 0 ? job - 1 : nil,
                    state: Self.states[state],
                    size: size > 0 ? size - 1 : nil,
                    hash: hash.isEmpty ? nil : Array(hash),
                    sopClass: sopClass,
                    syntax: syntax,
                    origin: origin,
                    time: Double(bitPattern: time.reversed().reduce(0) { $0 << 8 | UInt64($1) })
                )
            )
        }
        self.rows = rows
    }

    private struct Reader {
        var rest: ArraySlice<UInt8>

        mutating func number() -> Int? {
            var number = 0
            for place in 0..<9 {
                guard let byte = self.rest.popFirst() else { return nil }
                number |= Int(byte & 0x7F) << (7 * place)
                if byte < 0x80 { return number }
            }
            return nil
        }

        mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
            guard count <= self.rest.count else { return nil }
            defer { self.rest = self.rest.dropFirst(count) }
            return self.rest.prefix(count)
        }

        mutating func text() -> ArraySlice<UInt8>? { self.number().flatMap { self.take($0) } }
    }
}
