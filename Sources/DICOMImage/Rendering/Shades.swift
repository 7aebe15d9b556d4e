/// Makes shades of stored values.
struct Shades {
    /// More different values than so many aren't kept in a table.
    private static let longestTable = 1 << 17

    private let spread: Presentation.Spread
    private let modality: ModalityTransform
    private let isInverted: Bool

    init(_ spread: Presentation.Spread, _ modality: ModalityTransform, isInverted: Bool) {
        self.spread = spread
        self.modality = modality
        self.isInverted = isInverted
    }

    /// The shade of each sample, from 0 for black to `greatest` for white; what is no number is black.
    func samples<Shade: FixedWidthInteger & UnsignedInteger>(of frame: Frame, greatest: Shade) -> [Shade] {
        switch frame.samples {
        case .color: return []
        case .real(let values): return values.map { self.shade(of: $0, greatest: greatest) }
        case .stored(let values):
            guard let least = values.min(), let most = values.max() else { return [] }
            let span = Int(most) - Int(least) + 1
            // Most values occur often, and are looked up.
            guard span <= Self.longestTable, span <= max(256, values.count) else {
                return values.map { self.shade(of: Double($0), greatest: greatest) }
            }
            let table = (0..<span).map { self.shade(of: Double(Int(least) + $0), greatest: greatest) }
            return values.map { table[Int($0) - Int(least)] }
        }
    }

    private func shade<Shade: FixedWidthInteger & UnsignedInteger>(of stored: Double, greatest: Shade) -> Shade {
        guard stored.isFinite else { return 0 }
        let value = self.modality.value(of: stored)
        let shade = self.spread.shade(of: value)
        guard shade.isFinite else { return 0 }
        let shown = (self.isInverted ? 1 - shade : shade) * Double(greatest)
        return Shade(min(max(0, shown.rounded()), Double(greatest)))
    }
}
