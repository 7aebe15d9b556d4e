import DICOMArchive
import DICOMCore
import PACSClient
import SystemIO

extension Retrieval {
    /// Runs a program for each study of which something has come, one after the other, behind the verdict.
    func run(
        _ program: StudyProgram,
        on outcome: RetrievalOutcome
    ) async -> [StudyProgram.Run] {
        guard let directory = outcome.directory else { return [] }
        var runs: [StudyProgram.Run] = []
        for study in outcome.studies where (study.received ?? 0) > 0 {
            // An interrupt ends the retrieval, and what would follow it.
            if Task.isCancelled { break }
            let notice = StudyNotice(
                study: study.study,
                directory: await Self.folder(of: study.study, below: directory),
                received: study.received ?? 0,
                expected: study.expected,
                failed: study.failed,
                outcome: RetrievalOutcome.word(of: [study]).rawValue
            )
            let run = await program.run(for: notice)
            program.say(run, in: self.session)
            runs.append(run)
        }
        return runs
    }

    /// The folder of a study that is here: that of its first object.
    private static func folder(of study: UID, below directory: String) async -> String {
        let objects = try? await OwnThread.run { _ in
            try StoredFiles.objects(ofStudy: study, patientID: nil, below: directory)
        }
        return objects?.first.flatMap { Path.parent(of: $0.path) }.flatMap(Path.parent) ?? directory
    }
}
