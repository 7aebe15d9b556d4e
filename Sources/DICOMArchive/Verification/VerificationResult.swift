import DICOMCore

/// What the files below a directory come to.
package struct VerificationResult: Sendable {
    /// A file and what there is to say about it.
    package struct Finding: Hashable, Sendable {
        /// The path below the directory.
        package var path: String
        /// A sentence without patient data.
        package var sentence: String
    }

    /// Objects' files that were looked at.
    package private(set) var checked = 0
    /// Those of them with which nothing is wrong.
    package private(set) var valid = 0
    /// What is wrong, one entry for each fault of each file.
    package private(set) var problems: [Finding] = []
    /// What is worth knowing although nothing is wrong.
    package private(set) var notes: [Finding] = []
    /// The studies of which an object has to be retrieved again, in the order in which they were found.
    package private(set) var mendable: [UID] = []
    /// The objects that are here, by study and series.
    package private(set) var here: [UID: [UID: Set<UID>]] = [:]
    /// The studies of which there is any file, good or bad.
    package private(set) var studies: Set<UID> = []
    /// Whether the only faults are those of journals.
    package var hasOnlyJournalFaults: Bool { self.problems.allSatisfy { $0.path.hasPrefix(JournalFolder.path) } }
    /// Whether a journal is damaged.
    package var hasDamagedJournal: Bool { self.problems.contains { $0.path.hasPrefix(JournalFolder.path) } }
    /// The Patient ID of each study's first object.
    package private(set) var patientIDs: [UID: String] = [:]

    /// The folders of series, each once: an object is remembered by the number of its folder.
    private var folders: [String] = []
    /// Where an object was found first, by the hash of its UID: a million of them must not fill the memory.
    private var places: [Int: Int32] = [:]
    /// Objects of two patients that were told.
    private var told: Set<Int> = []

    /// Files that were kept aside and have no whole object beside them; it may be in another folder.
    private var asides: [CheckedFile] = []

    package init() {}

    /// Adds a file; files come in the order of their paths, and `finish` comes after the last.
    package mutating func add(_ file: CheckedFile) {
        if file.faults == [.notReplaced] {
            self.asides.append(file)
        } else {
            self.enter(file)
        }
    }

    /// Judges what can only be judged when all files are known.
    ///
    /// A data set that broke off may have lacked the UID of its series, so that the whole object lies elsewhere.
    package mutating func finish() {
        for file in self.asides {
            var file = file
            let name = file.path.split(separator: "/").last.flatMap { ObjectFileName(String($0)) }
            if let name, self.places[UID(name.component).hashValue] != nil {
                (file.faults, file.notes) = ([], ["kept aside as damaged; the whole object is here"])
            }
            self.enter(file)
        }
        self.asides = []
    }

    private mutating func enter(_ file: CheckedFile) {
        for note in file.notes { self.notes.append(Finding(path: file.path, sentence: note)) }
        var faults = file.faults
        if file.isObject {
            self.checked += 1
            if let identity = file.identity { self.count(identity, of: file, &faults) }
            if faults.isEmpty { self.valid += 1 }
        }
        for fault in faults { self.problems.append(Finding(path: file.path, sentence: fault.sentence)) }
        guard let study = file.study else { return }
        self.studies.insert(study)
        if faults.contains(where: \.isMendable), !self.mendable.contains(study) { self.mendable.append(study) }
    }

    /// Takes the faults of journals back that were set aside, and says so instead.
    package mutating func settleJournals(_ settled: [(path: String, note: String)]) {
        for (path, note) in settled {
            self.problems.removeAll { $0.path == path }
            self.notes.append(Finding(path: path, sentence: note))
        }
    }

    private mutating func count(_ identity: ObjectIdentity, of file: CheckedFile, _ faults: inout [FileFault]) {
        guard !faults.contains(where: \.isMendable) else { return }
        let (study, series, uid) = (identity.studyInstanceUID, identity.seriesInstanceUID, identity.sopInstanceUID)
        self.here[study, default: [:]][series, default: []].insert(uid)
        if self.patientIDs[study] == nil { self.patientIDs[study] = identity.patientID }
        guard !file.isBeside else { return }
        let folder = file.path.split(separator: "/").dropLast().joined(separator: "/")
        if self.folders.last != folder { self.folders.append(folder) }
        let number = Int32(clamping: self.folders.count - 1)
        guard let first = self.places[uid.hashValue].map({ self.folders[Int($0)] }) else {
            self.places[uid.hashValue] = number
            return
        }
        guard Self.patient(first) != Self.patient(folder) else {
            let sentence = "its SOP Instance UID is in another series of the patient too"
            self.notes.append(Finding(path: file.path, sentence: sentence))
            return
        }
        faults.append(.twoPatients)
        guard self.told.insert(uid.hashValue).inserted else { return }
        let other = "\(first)/\(PathComponent.object(uid) ?? "").dcm"
        if !self.problems.contains(where: { $0.path == other }) { self.valid -= 1 }
        self.problems.append(Finding(path: other, sentence: FileFault.twoPatients.sentence))
    }

    private static func patient(_ folder: String) -> Substring? { folder.split(separator: "/").first }
}
