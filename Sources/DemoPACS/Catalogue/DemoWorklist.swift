import DICOMCore
import DICOMQuery

/// What is scheduled at the demonstration PACS's hospital: steps of today and the days after, for its own patients.
package struct DemoWorklist: Sendable {
    /// The items of the worklist (PS3.4 §K.6.1.2.2), by their date and time.
    package let items: [DataSet]

    /// Makes the worklist as it is on a day, for the patients of the catalogue of that day.
    package init(today: DICOMDate = .today) {
        let catalogue = DemoCatalogue(today: today)
        self.items = Self.steps.compactMap { Self.item(of: $0, in: catalogue, today: today) }
    }

    /// A scheduled step.
    private struct Step {
        var number: Int
        var patient: String
        /// Days from today.
        var day: Int
        var time: String
        var modality: String
        var station: String
        var description: String
        /// The place of the study in the catalogue, where its images are there already.
        var study: Int?
    }

    private static let steps = [
        Step(
            number: 1,
            patient: "DEMO-001",
            day: 0,
            time: "081500",
            modality: "NM",
            station: "NM1",
            description: "Bone scintigraphy",
            study: 1
        ),
        Step(
            number: 2,
            patient: "DEMO-005",
            day: 0,
            time: "093000",
            modality: "NM",
            station: "NM2",
            description: "Myocardial perfusion rest"
        ),
        Step(
            number: 3,
            patient: "DEMO-003",
            day: 0,
            time: "103000",
            modality: "PT",
            station: "PETCT1",
            description: "PET/CT FDG"
        ),
        Step(
            number: 4,
            patient: "DEMO-002",
            day: 0,
            time: "140000",
            modality: "CT",
            station: "CT1",
            description: "CT Hals"
        ),
        Step(
            number: 5,
            patient: "DEMO-004",
            day: 1,
            time: "090000",
            modality: "NM",
            station: "NM1",
            description: "Parathyroid SPECT/CT follow-up"
        ),
        Step(
            number: 6,
            patient: "DEMO-008",
            day: 3,
            time: "110000",
            modality: "PT",
            station: "PETCT1",
            description: "PET/CT FDG follow-up"
        ),
    ]

    private static func item(of step: Step, in catalogue: DemoCatalogue, today: DICOMDate) -> DataSet? {
        guard let patient = catalogue.studies.first(where: { $0.patient.id == step.patient })?.patient else {
            return nil
        }
        let study = step.study.flatMap { place in catalogue.studies.first { $0.id == "S\(place)" } }
        var item = patient.attributes
        item.set([
            .accessionNumber: study?.accessionNumber ?? "ACC\(1100 + step.number)",
            .referringPhysicianName: study?.referringPhysician ?? "House^Gregory",
            .studyInstanceUID: study?.uid.string ?? "\(Implementation.classUID).2.\(step.number)",
            .requestedProcedureDescription: step.description, .requestedProcedureID: "RP-W\(step.number)",
        ])
        var scheduled = DataSet()
        scheduled.set([
            .modality: step.modality, .scheduledStationAETitle: step.station,
            .scheduledProcedureStepStartDate: "\(today.adding(days: step.day))",
            .scheduledProcedureStepStartTime: step.time, .scheduledPerformingPhysicianName: "Cuddy^Lisa",
            .scheduledProcedureStepDescription: step.description, .scheduledProcedureStepID: "SPS-W\(step.number)",
            .scheduledStationName: step.station, .scheduledProcedureStepLocation: "Basement",
            .scheduledProcedureStepStatus: step.study == nil ? "SCHEDULED" : "ARRIVED",
        ])
        item.set(.scheduledProcedureStepSequence, items: [scheduled])
        return item
    }
}
