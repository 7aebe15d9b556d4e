import DICOMCore

/// What the demonstration PACS can say about an entity of each level: what is in its objects, and what it counts.
///
/// An entity carries the attributes of the levels above it too, as archives return them.
package enum LevelAttributes {
    /// A study as an entity of the patient level.
    package static func patient(_ study: DemoStudy, in catalogue: DemoCatalogue) -> DataSet {
        var dataSet = study.patient.attributes
        let studies = catalogue.studies.filter { $0.patient == study.patient }
        dataSet.set(.numberOfPatientRelatedStudies, integer: studies.count)
        dataSet.set(.numberOfPatientRelatedSeries, integer: studies.reduce(0) { $0 + $1.series.count })
        dataSet.set(.numberOfPatientRelatedInstances, integer: studies.reduce(0) { $0 + $1.objectCount })
        return dataSet
    }

    /// A study.
    package static func study(_ study: DemoStudy, in catalogue: DemoCatalogue) -> DataSet {
        var dataSet = self.patient(study, in: catalogue)
        dataSet.set(study.attributes.elements)
        dataSet.set([
            .modalitiesInStudy: study.modalities.joined(separator: "\\"),
            .sopClassesInStudy: study.sopClasses.map(\.string).joined(separator: "\\"),
            .numberOfStudyRelatedSeries: "\(study.series.count)",
            .numberOfStudyRelatedInstances: "\(study.objectCount)",
        ])
        return dataSet
    }

    /// A series.
    package static func series(_ series: DemoSeries, of study: DemoStudy, in catalogue: DemoCatalogue) -> DataSet {
        var dataSet = self.study(study, in: catalogue)
        dataSet.set(series.attributes(of: study).elements)
        dataSet.set(.numberOfSeriesRelatedInstances, integer: series.kind.objectCount)
        var step = DataSet()
        step.set([.scheduledProcedureStepID: "SPS-\(study.id)", .requestedProcedureID: "RP-\(study.id)"])
        dataSet.set(.requestAttributesSequence, items: [step])
        return dataSet
    }

    /// An object.
    package static func image(_ object: DemoObject, in catalogue: DemoCatalogue) -> DataSet {
        var dataSet = self.series(object.series, of: object.study, in: catalogue)
        dataSet.set(object.attributes.elements)
        return dataSet
    }
}
