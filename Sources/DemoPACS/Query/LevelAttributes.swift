import DICOMCore
import DICOMQuery

/// What the demonstration PACS can say about an entity of each level.
///
/// An entity carries the attributes of the levels above it too, as archives return them.
package enum LevelAttributes {
    /// A study as an entity of the patient level.
    package static func patient(_ study: DemoStudy, in catalogue: DemoCatalogue) -> DataSet {
        var dataSet = DataSet()
        if let characterSet = study.patient.characterSet { dataSet.set(.specificCharacterSet, characterSet) }
        dataSet.set(.patientName, study.patient.name)
        dataSet.set(.patientID, study.patient.id)
        dataSet.set(.patientBirthDate, study.patient.birthDate)
        dataSet.set(.patientSex, study.patient.sex)
        let studies = catalogue.studies.filter { $0.patient == study.patient }
        dataSet.set(.numberOfPatientRelatedStudies, integer: studies.count)
        dataSet.set(.numberOfPatientRelatedSeries, integer: studies.reduce(0) { $0 + $1.series.count })
        dataSet.set(.numberOfPatientRelatedInstances, integer: studies.reduce(0) { $0 + $1.objectCount })
        return dataSet
    }

    /// A study.
    package static func study(_ study: DemoStudy, in catalogue: DemoCatalogue) -> DataSet {
        var dataSet = Self.patient(study, in: catalogue)
        dataSet.set(.studyDate, study.date.description)
        dataSet.set(.studyTime, study.time)
        dataSet.set(.accessionNumber, study.accessionNumber)
        dataSet.set(.studyInstanceUID, study.uid)
        dataSet.set(.studyID, study.id)
        dataSet.set(.studyDescription, study.description)
        dataSet.set(.referringPhysicianName, study.referringPhysician)
        dataSet.set(.modalitiesInStudy, study.modalities.joined(separator: "\\"))
        dataSet.set(.sopClassesInStudy, study.sopClasses.map(\.string).joined(separator: "\\"), vr: .UI)
        dataSet.set(.numberOfStudyRelatedSeries, integer: study.series.count)
        dataSet.set(.numberOfStudyRelatedInstances, integer: study.objectCount)
        return dataSet
    }

    /// A series.
    package static func series(_ series: DemoSeries, of study: DemoStudy, in catalogue: DemoCatalogue) -> DataSet {
        var dataSet = Self.study(study, in: catalogue)
        dataSet.set(.seriesInstanceUID, series.uid)
        dataSet.set(.seriesNumber, integer: series.number)
        dataSet.set(.modality, series.modality)
        dataSet.set(.seriesDescription, series.description)
        dataSet.set(.bodyPartExamined, series.bodyPart)
        dataSet.set(.protocolName, series.description)
        dataSet.set(.seriesDate, study.date.description)
        dataSet.set(.seriesTime, study.time)
        dataSet.set(.manufacturer, "pacsh")
        dataSet.set(.stationName, "DEMO\(series.modality)")
        dataSet.set(.numberOfSeriesRelatedInstances, integer: series.kind.objectCount)
        var step = DataSet()
        step.set(.scheduledProcedureStepID, "SPS-\(study.id)")
        step.set(.requestedProcedureID, "RP-\(study.id)")
        dataSet.set(.requestAttributesSequence, items: [step])
        return dataSet
    }

    /// An object.
    package static func image(_ object: DemoObject, in catalogue: DemoCatalogue) -> DataSet {
        var dataSet = Self.series(object.series, of: object.study, in: catalogue)
        let kind = object.series.kind
        dataSet.set(.sopClassUID, object.sopClassUID)
        dataSet.set(.sopInstanceUID, object.sopInstanceUID)
        dataSet.set(.instanceNumber, integer: object.number)
        dataSet.set(.imageType, kind.imageType)
        dataSet.set(.contentDate, object.study.date.description)
        dataSet.set(.contentTime, object.study.time)
        dataSet.set(.rows, integer: kind.size.rows)
        dataSet.set(.columns, integer: kind.size.columns)
        dataSet.set(.bitsAllocated, integer: kind.sopClass == "1.2.840.10008.5.1.4.1.1.7" ? 8 : 16)
        if let frames = kind.frames { dataSet.set(.numberOfFrames, integer: frames) }
        return dataSet
    }
}
