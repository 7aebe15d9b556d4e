import DICOMCore

/// A time of day as DICOM writes it, `HH[MM[SS[.F…]]]`, or with ACR-NEMA's colons (PS3.5 §6.2, VR TM).
struct DICOMTime: Sendable, Hashable {
    /// Its digits without colons, as far as they go: their order is that of time.
    let digits: String

    /// Reads a time; nil where it is none.
    init?(parsing text: some StringProtocol) {
        let text = String(text)
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let isColoned = parts[0].contains(":")
        var fields = isColoned ? parts[0].split(separator: ":", omittingEmptySubsequences: false).map(String.init) : []
        // 9:30 is half past nine.
        if isColoned, fields[0].utf8.count == 1 { fields[0] = "0" + fields[0] }
        if !isColoned {
            var rest = parts[0]
            while !rest.isEmpty {
                fields.append(String(rest.prefix(2)))
                rest = rest.dropFirst(2)
            }
        }
        guard (1...3).contains(fields.count), fields.allSatisfy({ $0.utf8.count == 2 && Self.isNumber($0) }) else {
            return nil
        }
        for (field, limit) in zip(fields, [24, 60, 61]) where Int(field) ?? limit >= limit { return nil }
        guard parts.count > 1 else {
            self.digits = fields.joined()
            return
        }
        guard fields.count == 3, Self.isNumber(parts[1]) else { return nil }
        self.digits = fields.joined() + "." + parts[1]
    }

    private static func isNumber(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
    }
}
