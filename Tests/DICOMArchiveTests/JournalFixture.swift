import DICOMCore

@testable import DICOMArchive

/// An archive with journals, and what is entered into them.
struct JournalFixture {
    /// The archive.
    let fixture = ArchiveFixture()

    /// Where its journals are.
    var folder: String { "\(self.fixture.root)/.pacsh/journal" }

    /// A journal of it.
    func journal(
        _ name: String = "host-1.sqlite",
        hashes: Bool = true,
        isLocal: Bool? = nil,
        onFault: @escaping Journal.FaultHandler = { _ in }
    ) -> Journal {
        Journal(
            root: self.fixture.root,
            name: name,
            program: "pacsh 1",
            durability: .study,
            hashes: hashes,
            isLocal: isLocal,
            onFault: onFault
        )
    }

    /// A reader of one.
    func reader(_ name: String = "host-1.sqlite") throws -> JournalReader {
        try JournalReader(name, below: self.fixture.root)
    }

    /// A job.
    static func job(_ uid: String = "a1") -> JournalJob {
        JournalJob(
            uid: uid,
            number: 12,
            command: "move 3 --id 'DOE^JOHN'",
            request: "{}",
            profile: "ward",
            host: "pacs.example",
            port: 104,
            called: "PACS",
            calling: "PACSH",
            started: 1000.5
        )
    }

    /// A study that was asked for, with its objects.
    static func study(_ uid: UID = "1.2.3", objects: [UID] = ["1.2.3.4", "1.2.3.5"]) -> JournalStudy {
        var study = JournalStudy(uid: uid)
        study.patientID = "P1"
        study.isRow = true
        study.isListed = true
        study.isWhole = true
        study.modalities = ["NM", "CT"]
        study.sopClasses = [ArchiveFixture.sopClass]
        study.series = [
            .init(
                uid: UID("\(uid).1"),
                modality: "NM",
                isWhole: true,
                objects: objects.map { .init(uid: $0, sopClass: ArchiveFixture.sopClass) }
            )
        ]
        study.expected = objects.count
        return study
    }
}
