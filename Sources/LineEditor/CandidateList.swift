/// Ways to complete a word, laid out for a terminal.
enum CandidateList {
    /// More than these are shown only to those who want them.
    static let limit = 40

    /// The rows of the list.
    ///
    /// With details each candidate has a row: label, then detail. Without, the labels stand in columns, read downwards.
    static func rows(_ candidates: [LineCompletion.Candidate], columns: Int) -> [String] {
        let free = max(1, columns - 1)
        let widest = candidates.reduce(1) { max($0, CellWidth.of($1.label)) }
        guard candidates.allSatisfy({ $0.detail.isEmpty }) else {
            let width = min(widest, max(1, free / 2))
            return candidates.map { candidate in
                guard !candidate.detail.isEmpty else { return CellWidth.clipped(candidate.label, to: free) }
                let label = Self.padded(CellWidth.clipped(candidate.label, to: width), to: width)
                return CellWidth.clipped(label + "  " + candidate.detail, to: free)
            }
        }
        let width = min(widest, free)
        let across = max(1, (free + 2) / (width + 2))
        let down = (candidates.count + across - 1) / across
        return (0..<down).map { row in
            let labels = stride(from: row, to: candidates.count, by: down).map { index in
                CellWidth.clipped(candidates[index].label, to: width)
            }
            let head = labels.dropLast().map { Self.padded($0, to: width + 2) }.joined()
            return head + (labels.last ?? "")
        }
    }

    /// What all candidates begin with.
    static func commonPrefix(_ candidates: [LineCompletion.Candidate]) -> [Unicode.Scalar] {
        guard var common = candidates.first.map({ Array($0.text.unicodeScalars) }) else { return [] }
        for candidate in candidates.dropFirst() {
            let same = zip(common, candidate.text.unicodeScalars).prefix { $0 == $1 }.count
            common.removeLast(common.count - same)
        }
        return common
    }

    private static func padded(_ text: String, to cells: Int) -> String {
        text + String(repeating: " ", count: max(0, cells - CellWidth.of(text)))
    }
}
