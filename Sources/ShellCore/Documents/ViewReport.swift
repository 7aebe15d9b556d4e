import DICOMCore
import DICOMImage
import PACSClient

/// Makes the report of `view`: what is said below a picture, and the numbers in place of one.
struct ViewReport {
    /// What is known of a frame.
    struct Entry: Sendable {
        /// Which it is.
        let place: ViewedObjects.Place
        /// What tells it from the others.
        let label: String
        /// Nil for colours.
        let statistics: FrameStatistics?
        /// How values become shades; nil for colours.
        let spread: Presentation.Spread?
        /// Whether the object has a window that no picture can be made with, and no other.
        let lacksWindow: Bool
    }

    /// What was looked at.
    let objects: ViewedObjects
    /// The frames that were counted.
    var entries: [Entry] = []
    /// The frame that is shown; nil where several are.
    var shown: ViewedObjects.Place?
    /// How many frames were shown one after another, without being counted; nil where none was.
    var moving: Int?
    /// The file that was written.
    var file: String?
    /// Width and height of the picture in it.
    var fileSize: (width: Int, height: Int)?
    /// What is drawn in lines of text.
    var lines: [String] = []
    /// What else is to be said.
    var remarks: [String] = []

    /// The report.
    var report: Report {
        var report = Report(command: "view", head: self.lines, table: self.table, document: self.document)
        // With a picture in a file, nothing of it is printed.
        let isElsewhere = self.file != nil && self.lines.isEmpty
        (report.summary, report.remarks) = isElsewhere ? ([], self.summary) : (self.summary, [])
        report.linesSayAll = true
        report.count = self.entries.count
        report.failure = self.objects.damage
        return report
    }

    private var object: ImageObject { self.objects.entries[self.shown?.object ?? 0].object }

    // MARK: - For people

    private var summary: [String] {
        var lines: [String] = []
        if let file, let fileSize { lines.append("\(file): \(fileSize.width) × \(fileSize.height) pixels") }
        if self.entries.contains(where: \.lacksWindow) {
            lines.append("the object's window has no width that can be shown; its least to its greatest value is")
        }
        return lines + [self.caption] + self.remarks
    }

    private var caption: String {
        let description = self.object.description
        let dataSet = self.object.dataSet
        let name = [dataSet.string(.seriesDescription), dataSet.string(.studyDescription)].lazy.compactMap(\.self)
            .first { !$0.isEmpty }
        let modality = dataSet.string(.modality) ?? ""
        var parts = [[name, modality.isEmpty ? nil : "(\(modality))"].compactMap(\.self).joined(separator: " ")]
        parts.append("\(description.columns) × \(description.rows)")
        let count = self.objects.places.count
        if let shown, count > 1 {
            let label = self.objects.label(of: shown)
            let number = self.objects.entries.count == 1 ? "frame \(shown.frame)" : label
            let rest = label.hasPrefix(number) ? label.dropFirst(number.count) : ""
            parts.append(number + " of \(count)" + rest)
        } else if count > 1 {
            parts.append("\(self.moving ?? self.entries.count) of \(count) frames")
        }
        if let entry = self.entries.first, self.entries.count == 1, let statistics = entry.statistics {
            if let range = entry.spread?.range {
                parts.append("black to white \(Self.text(range.lowerBound)) to \(Self.text(range.upperBound))")
            }
            parts.append("values \(Self.text(statistics.minimum)) to \(Self.text(statistics.maximum))")
            parts.append("sum \(Self.text(statistics.sum))")
        }
        return parts.filter { !$0.isEmpty }.joined(separator: "; ")
    }

    private static func text(_ number: Double) -> String { CurvePlot.text(number) }

    // MARK: - For programs

    private var table: Table {
        let columns = ["frame", "label", "min", "max", "mean", "sum"].map { key in
            Table.Column(key: key, title: key, alignment: key == "label" ? .left : .right)
        }
        return Table(
            columns: columns,
            rows: self.entries.map { entry in
                let numbers = entry.statistics.map { [$0.minimum, $0.maximum, $0.mean, $0.sum].map { Self.text($0) } }
                return [String(self.number(of: entry.place)), entry.label] + (numbers ?? ["", "", "", ""])
            }
        )
    }

    private func number(of place: ViewedObjects.Place) -> Int {
        (self.objects.places.firstIndex(of: place) ?? 0) + 1
    }

    private var document: JSONValue {
        let description = self.object.description
        let statistics = self.entries.compactMap(\.statistics)
        let window = (self.entries.first { $0.place == self.shown } ?? self.entries.first)?.spread?.window
        let count = statistics.reduce(0) { $0 + $1.count }
        let sum = statistics.reduce(0) { $0 + $1.sum }
        return [
            "command": "view", "rows": .integer(description.rows), "columns": .integer(description.columns),
            "frames": .integer(self.objects.places.count),
            "window": window.map { [Self.number($0.center), Self.number($0.width)] } ?? .null,
            "min": statistics.map(\.minimum).min().map(Self.number) ?? .null,
            "max": statistics.map(\.maximum).max().map(Self.number) ?? .null,
            "mean": count > 0 ? Self.number(sum / Double(count)) : .null,
            "sums": .array(self.entries.map { $0.statistics.map { Self.number($0.sum) } ?? .null }),
            "labels": .array(self.entries.map { .string($0.label) }),
            "shown": self.shown.map { .integer(self.number(of: $0)) } ?? .null,
            "objects": .integer(self.objects.entries.count),
            "photometricInterpretation": .string(description.photometricInterpretation.rawValue),
            "transferSyntax": .string(description.transferSyntax.uid.string),
            "image": self.file.map { .string($0) } ?? .null,
        ]
    }

    private static func number(_ value: Double) -> JSONValue {
        guard value.isFinite else { return .null }
        if let whole = Int(exactly: value) { return .integer(whole) }
        return .number(value)
    }
}
