import DICOMCore
import SystemIO

/// The objects that the journals of an output directory have as received whole, and whose files have been taken away.
///
/// A file that is still there counts as what it is, not as what the journal says of it.
package struct KnownObjects: Sendable {
    private var objects: [UID: Set<UID>] = [:]
    /// Why journals couldn't be read; what only they know counts as never received.
    package private(set) var faults: [JournalError] = []

    /// Reads the journals of all runs for what they say of some studies; blocks.
    package init(below root: String, studies: [UID]) {
        for name in JournalFolder.names(below: root) {
            do throws(JournalError) {
                let reader = try JournalReader(name, below: root)
                for study in studies {
                    try reader.files(ofStudy: study) { file in
                        guard file.state != "damaged", !Path.exists("\(root)/\(file.path)") else { return }
                        self.objects[study, default: []].insert(file.uid)
                    }
                }
            } catch {
                self.faults.append(error)
            }
        }
    }

    /// The SOP Instance UIDs of those of a study.
    package func objects(ofStudy study: UID) -> Set<UID> { self.objects[study] ?? [] }
}
