import DICOMCore

/// Describes a plan in the lines that are printed before it is carried out.
package struct PlanLines: Sendable {
    /// The plan's studies.
    package var studies: [PlannedStudy]
    /// Studies left out by a cap.
    package var studiesLeftOut: Int
    /// The modalities that were asked for; empty means all.
    package var modalities: [String]
    /// Where the objects go.
    package var directory: String?
    /// The destination, when it is another system.
    package var destination: String?
    /// Bytes free and in all on the output's file system, where known.
    package var space: (available: Int, total: Int)?

    /// The lines.
    package var lines: [String] {
        var lines = [self.head]
        lines += self.studies.count <= Self.maximumStudyLines ? self.studies.map(self.line) : []
        let brings = self.brought
        if !brings.isEmpty { lines.append("brings: " + brings) }
        let left = self.studies.reduce(into: [String]()) { left, study in
            for modality in study.otherModalities where !left.contains(modality) { left.append(modality) }
        }
        if !left.isEmpty { lines.append("stays there (--modality): " + left.joined(separator: ", ")) }
        let leftOut = self.studies.reduce(0) { $0 + $1.leftOut }
        if leftOut > 0 { lines.append("left out by --max-images: \(Self.count(leftOut, "object")) listed") }
        if self.studiesLeftOut > 0 { lines.append("left out: \(Self.count(self.studiesLeftOut, "study"))") }
        if let destination = self.destination {
            lines.append("to \(destination): what arrives there is not observed")
        } else if let directory = self.directory {
            lines.append("into \(directory)" + (self.space.map { ", \(Self.bytes($0.available)) free" } ?? ""))
        }
        return lines
    }

    /// Above this number of studies the plan only says the sums.
    static let maximumStudyLines = 20

    private var head: String {
        let wanted = RetrievalPlan.sum(self.studies.map(\.wantedCount))
        let skipped = self.studies.reduce(0) { $0 + $1.skippedCount }
        let objects = wanted.map { Self.count($0, "object") } ?? "an unknown number of objects"
        let here = skipped > 0 ? ", \(skipped) here already" : ""
        return "plan: \(Self.count(self.studies.count, "study")), \(objects)\(here)"
    }

    private func line(_ study: PlannedStudy) -> String {
        var parts = [study.wantedCount.map { Self.count($0, "object") } ?? "number unknown"]
        if study.skippedCount > 0 { parts.append("\(study.skippedCount) here already") }
        let modalities = study.modalities.filter { $0.modality != "?" }.map(\.modality)
        if !modalities.isEmpty { parts.append(modalities.map(Self.clean).joined(separator: "+")) }
        return "  \(study.study): " + parts.joined(separator: ", ")
    }

    /// Modalities with their numbers of objects, over all studies.
    private var brought: String {
        var order: [String] = []
        var counts: [String: Int?] = [:]
        for (modality, count) in self.studies.flatMap(\.modalities) where modality != "?" {
            if let before = counts[modality] {
                counts[modality] = before.flatMap { before in count.map { before + $0 } }
            } else {
                order.append(modality)
                counts[modality] = count
            }
        }
        return order.map { modality in
            let count = (counts[modality] ?? nil).map { " (\($0))" } ?? ""
            return Self.clean(modality) + count
        }.joined(separator: ", ")
    }

    /// The modalities that the selection brings besides the ones that its rows were chosen for.
    package static func others(in studies: [PlannedStudy], than asked: [String]) -> [String] {
        guard !asked.isEmpty else { return [] }
        var others: [String] = []
        for (modality, _) in studies.flatMap(\.modalities) where modality != "?" {
            if !asked.contains(modality.uppercased()), !others.contains(modality) { others.append(modality) }
        }
        return others
    }

    private static func clean(_ text: String) -> String { printable(text) }

    /// A number with its noun.
    package static func count(_ count: Int, _ noun: String) -> String {
        if count == 1 { return "1 \(noun)" }
        return noun.hasSuffix("y") ? "\(count) \(noun.dropLast())ies" : "\(count) \(noun)s"
    }

    /// A number of bytes in a unit that fits.
    package static func bytes(_ count: Int) -> String {
        var value = Double(count)
        for unit in ["B", "KB", "MB", "GB"] {
            if value < 1000 { return unit == "B" ? "\(count) B" : "\((value * 10).rounded() / 10) \(unit)" }
            value /= 1000
        }
        return "\((value * 10).rounded() / 10) TB"
    }
}
