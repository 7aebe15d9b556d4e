import DICOMArchive
import DICOMCore
import SystemIO

/// What a run has stored and somebody has taken away since.
extension RetrievalJob {
    /// So many studies are looked up in the journal at once.
    private static let studiesAtOnce = 200

    /// How many objects of each complete study that this run has stored aren't under their paths any more.
    ///
    /// Without the output directory all of them are gone. Of very many studies those alone are looked at whose verdicts are
    /// kept, and what a journal that can't be read had stored isn't.
    func gone(of studies: [StudyVerdict], below directory: String) async -> [UID: Int] {
        let stored = studies.filter { $0.isComplete && ($0.received ?? 0) > 0 }
        guard let journal = self.journal, let began = self.began, !stored.isEmpty else { return [:] }
        if await JobRegister.blocking({ !Path.exists(directory) }) {
            return Dictionary(stored.map { ($0.study, $0.received ?? 0) }) { first, _ in first }
        }
        var gone: [UID: Int] = [:]
        for start in stride(from: 0, to: stored.count, by: Self.studiesAtOnce) {
            let some = stored[start..<min(start + Self.studiesAtOnce, stored.count)].map(\.study)
            let files = try? await journal.reading { reader throws(JournalError) in
                var files: [(study: UID, path: String)] = []
                for study in some {
                    try reader.files(ofStudy: study) { file in
                        guard file.time >= began, ["stored", "beside"].contains(file.state) else { return }
                        files.append((study, "\(journal.root)/\(file.path)"))
                    }
                }
                return files
            }
            guard let files else { continue }
            for study in await JobRegister.blocking({
                files.filter { (try? Path.status($0.path)) == nil }.map(\.study)
            }) {
                gone[study, default: 0] += 1
            }
        }
        // More than this run has stored can't be taken back.
        for study in stored { gone[study.study] = gone[study.study].map { min($0, study.received ?? 0) } }
        return gone
    }
}
