import DICOMCore

/// The keys of the modality worklist (PS3.4 §K.6.1.2.2): which are in the item of Scheduled Procedure Step Sequence
/// (0040,0100), and which are asked for unless the user says otherwise.
package enum WorklistKeys {
    /// The path of an attribute in a worklist item: that of a scheduled step lies in the item of the sequence, where it is
    /// looked for whether the sequence was written before it or not.
    package static func path(_ path: TagPath) -> TagPath {
        guard let first = path.steps.first else { return path }
        if self.stepTags.contains(first.tag) { return self.inStep(path.steps) }
        guard first.tag == .scheduledProcedureStepSequence, first.item == 0, path.steps.count > 1 else { return path }
        return self.inStep(Array(path.steps.dropFirst()))
    }

    /// The path of an attribute of the scheduled step.
    package static func inStep(_ tag: Tag) -> TagPath { self.inStep([TagPath.Step(tag)]) }

    private static func inStep(_ steps: [TagPath.Step]) -> TagPath {
        TagPath(steps: [TagPath.Step(.scheduledProcedureStepSequence)] + steps)
            ?? TagPath(.scheduledProcedureStepSequence)
    }

    /// The name of an attribute in a flattened row: without the sequence of the scheduled step.
    package static func flatName(_ path: TagPath) -> String {
        guard let first = path.steps.first, first.tag == .scheduledProcedureStepSequence, first.item == nil,
            let rest = TagPath(steps: Array(path.steps.dropFirst()))
        else { return path.text }
        return rest.text
    }

    /// The path of an attribute in the step with a number from 0, of the several that one item may have.
    package static func path(_ path: TagPath, inStep number: Int) -> TagPath {
        guard let first = path.steps.first, first.tag == .scheduledProcedureStepSequence, first.item == nil,
            path.steps.count > 1
        else { return path }
        return TagPath(steps: [TagPath.Step(first.tag, item: number)] + path.steps.dropFirst()) ?? path
    }

    /// The attributes asked for.
    package static let defaults: [TagPath] =
        [
            .modality, .scheduledStationAETitle, .scheduledProcedureStepStartDate, .scheduledProcedureStepStartTime,
            .scheduledPerformingPhysicianName, .scheduledProcedureStepDescription, .scheduledProcedureStepID,
            .scheduledStationName, .scheduledProcedureStepLocation,
        ].map { (tag: Tag) in inStep(tag) }
        + [
            .accessionNumber, .referringPhysicianName, .patientName, .patientID, .patientBirthDate, .patientSex,
            .studyInstanceUID, .requestedProcedureID, .requestedProcedureDescription,
        ].map { TagPath($0) }

    /// The attributes of a scheduled step (Table K.6-1 and PS3.3 §C.4.10).
    private static let stepTags: Set<Tag> = [
        .modality, .scheduledStationAETitle, .scheduledProcedureStepStartDate, .scheduledProcedureStepStartTime,
        Tag(0x0040, 0x0004), Tag(0x0040, 0x0005), .scheduledPerformingPhysicianName,
        .scheduledProcedureStepDescription, Tag(0x0040, 0x0008), .scheduledProcedureStepID, Tag(0x0040, 0x000B),
        .scheduledStationName, .scheduledProcedureStepLocation, Tag(0x0040, 0x0012), .scheduledProcedureStepStatus,
        Tag(0x0040, 0x0400), Tag(0x0032, 0x1070),
    ]
}
