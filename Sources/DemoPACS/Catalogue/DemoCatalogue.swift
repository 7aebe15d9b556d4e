import DICOMCore
import DICOMQuery

/// All that the demonstration PACS holds.
///
/// Everything is the same in every run but the dates, which count back from today so that `--since 7d` finds something.
package struct DemoCatalogue: Sendable {
    /// The studies, the newest first.
    package let studies: [DemoStudy]

    /// Makes the catalogue as it is on a day.
    package init(today: DICOMDate = .today) {
        self.studies = StudyTableReader.studies(today: today)
            .sorted { ($1.date, $0.uid) < ($0.date, $1.uid) }
    }

    /// Every object of the studies.
    package var objects: [DemoObject] { self.studies.flatMap { Self.objects(of: $0) } }

    /// Every object of a study, in the order of series and instance numbers.
    package static func objects(of study: DemoStudy) -> [DemoObject] {
        study.series.flatMap { series in
            (1...max(1, series.kind.objectCount)).map { DemoObject(study: study, series: series, number: $0) }
        }
    }
}
