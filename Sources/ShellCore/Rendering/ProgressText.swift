import PACSClient

/// A transfer's progress in one line that fits: where there is no room the least important parts go first.
struct ProgressText: Sendable {
    /// What is done, such as `move`.
    var verb: String
    /// How far it is.
    var progress: RetrievalProgress

    /// The bar's columns, its brackets included, at least and at most.
    private static let barWidths = 12...32
    /// Less free space than this is told in any case, in bytes.
    private static let shortSpace = 1_000_000_000

    /// The line, at most as wide as asked for; with all parts, but without the bar, where no width is given.
    func line(width: Int? = nil) -> String {
        let parts = self.parts
        var shown = Set(parts.indices)
        guard let width else { return self.joined(parts, shown) }
        let byImportance = parts.indices.sorted { parts[$0].importance < parts[$1].importance }
        for index in byImportance.dropLast() where DisplayWidth.of(self.joined(parts, shown)) > width {
            shown.remove(index)
        }
        let line = clipped(self.joined(parts, shown), to: width)
        let room = width - DisplayWidth.of(line) - 1
        guard shown.count == parts.count, room >= Self.barWidths.lowerBound, let bar = self.bar(room) else {
            return line
        }
        return "\(self.verb) \(bar) " + line.dropFirst(self.verb.count + 1)
    }

    private var parts: [(text: String, importance: Int)] {
        let progress = self.progress
        let count = Magnitude.count(progress.objects)
        let objects = progress.expected.map { "\(count)/\(Magnitude.count($0)) objects" } ?? "\(count) objects"
        var parts = [(objects, 9), (Magnitude.bytes(progress.bytes), 4)]
        if progress.bytesPerSecond > 0 { parts.append((Magnitude.bytes(Int(progress.bytesPerSecond)) + "/s", 5)) }
        if let left = progress.secondsLeft, left >= 1 { parts.append((Magnitude.time(left) + " left", 6)) }
        if let held = progress.held { parts.append((held, 8)) }
        if let awaited = progress.awaited { parts.append(("waiting for \(printableLine(awaited))", 8)) }
        if let free = progress.freeBytes, self.isShort(free) { parts.append((Magnitude.bytes(free) + " free", 7)) }
        return parts
    }

    private func joined(_ parts: [(text: String, importance: Int)], _ shown: Set<Int>) -> String {
        self.verb + " " + parts.indices.filter { shown.contains($0) }.map { parts[$0].text }.joined(separator: ", ")
    }

    /// Whether free space is little, in itself or for what is still to come.
    private func isShort(_ free: Int) -> Bool {
        guard free >= Self.shortSpace, let expected = self.progress.expected, self.progress.objects > 0 else {
            return free < Self.shortSpace
        }
        let each = Double(self.progress.bytes) / Double(self.progress.objects)
        return Double(free) < 2 * each * Double(max(0, expected - self.progress.objects))
    }

    private func bar(_ room: Int) -> String? {
        guard let expected = self.progress.expected, expected > 0 else { return nil }
        let cells = min(room, Self.barWidths.upperBound) - 2
        let done = min(cells, self.progress.objects * cells / expected)
        return "[" + String(repeating: "#", count: done) + String(repeating: ".", count: cells - done) + "]"
    }
}
