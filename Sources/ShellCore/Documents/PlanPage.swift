import DICOMCore
import PACSClient
import SystemIO

/// A retrieval's plan in the lines that are printed before it is carried out.
struct PlanPage {
    let plan: RetrievalPlan
    /// What was asked for.
    let request: RetrievalRequest
    /// The modalities that the rows were searched for; the page names what comes besides.
    var queriedModalities: [String] = []
    /// What people know the studies by; studies without a label are told by their UIDs.
    var labels: [UID: RowLabel] = [:]

    /// The time that `--window` goes by, in seconds since 1970.
    var now = WallClock.seconds

    /// Above this number of studies the page only says the sums.
    private static let maximumStudyLines = 20

    var lines: [String] {
        let studies = self.plan.studies
        // What the PACS doesn't list is no plan.
        if !studies.isEmpty, studies.allSatisfy({ $0.absence != nil && $0.wantedCount == 0 }) { return [] }
        var lines = [self.head]
        // One study has been named when it was selected.
        let isNamed = studies.count == 1 && self.labels[studies[0].study]?.isKnown == true
        if studies.count <= Self.maximumStudyLines, !isNamed { lines += studies.map(self.line) }
        let brought = self.brought
        let unknown = studies.flatMap(\.modalities).filter { $0.modality == "?" }.map(\.count)
        if !brought.isEmpty || !(unknown.isEmpty || self.request.modalities.isEmpty) {
            var counts = brought.map { printable($0.modality) + ($0.count.map { " (\($0))" } ?? "") }
            // Under --modality it must be clear what comes besides.
            if !unknown.isEmpty, !self.request.modalities.isEmpty {
                let objects = RetrievalTotals.sum(unknown).map { Magnitude.count($0, "object") + " of" } ?? "all of the"
                counts.append("\(objects) series whose modality the PACS doesn't tell, whatever they are")
            }
            lines.append("brings: " + counts.joined(separator: ", "))
        }
        let left = studies.reduce(into: [String]()) { left, study in
            for modality in study.otherModalities where !left.contains(modality) { left.append(modality) }
        }
        if !left.isEmpty {
            let isAll = unknown.isEmpty || self.request.modalities.isEmpty
            let names = left.map { printable($0) }.joined(separator: ", ")
            lines.append("stays there (--modality): \(isAll ? "" : "only what the PACS calls ")\(names)")
        }
        let leftOut = studies.reduce(0) { $0 + $1.leftOut }
        if leftOut > 0 { lines.append("left out by --max-images: \(Magnitude.count(leftOut, "object")) listed") }
        if self.plan.studiesLeftOut > 0 {
            let cap = self.request.maximumStudies.map { $0 <= studies.count } == true ? "--max-studies" : "--max-images"
            let left = Magnitude.count(self.plan.studiesLeftOut, "study")
            lines.append("left out by \(cap): \(left), by 'resume' too")
        }
        if case .move(let destination?) = self.request.method {
            lines.append(
                self.request.check.map { "to \(destination), which is asked what has come to it (\($0.called))" }
                    ?? "to \(destination): what arrives there is not observed"
            )
        } else if let directory = self.plan.directory {
            lines.append("into \(directory)" + (self.plan.freeBytes.map { ", \(Magnitude.bytes($0)) free" } ?? ""))
        }
        if let window = self.request.window {
            let begin = window.contains(self.now) ? nil : CalendarTime(local: window.change(after: self.now))
            lines.append(
                "asks in the hours \(window.text) only: " + (begin.map { "from \($0.iso8601) on" } ?? "from now on")
            )
        }
        let queried = self.queriedModalities.map { $0.uppercased() }
        let others = brought.map(\.modality).filter { !queried.contains($0.uppercased()) }
        if !others.isEmpty, !queried.isEmpty, self.request.modalities.isEmpty {
            let names = others.map { printable($0) }.joined(separator: ", ")
            lines.append("also brings \(names); --modality \(queried.joined(separator: ",")) leaves them there")
        }
        return lines
    }

    /// Where what is left out is.
    private var place: String { self.request.isToOurselves ? "here" : "there" }

    private var head: String {
        let objects = self.objects(self.plan.wanted, self.plan.asked) ?? "an unknown number of objects"
        let skipped = self.plan.studies.reduce(0) { $0 + $1.skippedCount }
        let here = skipped > 0 ? ", \(skipped) \(self.place) already" : ""
        let known = self.plan.studies.reduce(0) { $0 + $1.known }
        let before = known > 0 ? ", \(known) known from before" : ""
        let bytes = self.plan.wantedBytes.map { $0 > 0 ? ", about \(Magnitude.bytes($0))" : "" } ?? ""
        return "plan: \(Magnitude.count(self.plan.studies.count, "study")), \(objects)\(bytes)\(here)\(before)"
    }

    /// How many objects will be asked for, as listed or else as counted; nil when unknown.
    private func objects(_ listed: Int?, _ counted: Int?) -> String? {
        listed.map { Magnitude.count($0, "object") }
            ?? counted.map { "\(Magnitude.count($0, "object")) by the PACS's count" }
    }

    private func line(_ study: PlannedStudy) -> String {
        var parts = [self.objects(study.wantedCount, study.askedCount) ?? "number unknown"]
        if study.absence != nil { parts.append("not all is asked for") }
        if study.skippedCount > 0 { parts.append("\(study.skippedCount) \(self.place) already") }
        if study.known > 0 { parts.append("\(study.known) known from before") }
        let modalities = study.modalities.filter { $0.modality != "?" }.map { printable($0.modality) }
        if !modalities.isEmpty { parts.append(modalities.joined(separator: "+")) }
        let label = self.labels[study.study].flatMap { $0.isKnown ? $0.numbered : nil }
        return "  \(label ?? study.study.string): " + parts.joined(separator: ", ")
    }

    /// The known modalities with their numbers of objects (nil: unknown), over all studies, in order of appearance.
    private var brought: [(modality: String, count: Int?)] {
        self.plan.studies.flatMap(\.modalities).reduce(into: []) { sums, one in
            guard one.modality != "?" else { return }
            if let index = sums.firstIndex(where: { $0.modality == one.modality }) {
                sums[index].count = RetrievalTotals.sum([sums[index].count, one.count])
            } else {
                sums.append(one)
            }
        }
    }
}
