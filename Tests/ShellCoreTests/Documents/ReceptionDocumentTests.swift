import DICOMCore
import PACSClient
import Testing

@testable import ShellCore

/// What `scp log` shows and writes of one connection.
@Suite struct ReceptionDocumentTests {
    @Test func whatWasOddAboutTheObjectsIsInTheTableAndInTheDocument() {
        let attempt = ConnectionAttempt(
            association: 7,
            peerAddress: "192.0.2.9",
            peerPort: 51234,
            callingAETitle: "PACS",
            calledAETitle: "PACSH",
            proposed: ["1.2.840.10008.5.1.4.1.1.2", "1.2.840.10008.5.1.4.1.1.2", "1.2.840.10008.5.1.4.1.1.4"]
        )
        var log = AssociationLog()
        log.enter(.associationOpened(attempt), at: 0)
        let note = "the data set has an odd length and may be cut short"
        for (disposition, notes) in [(StoredObject.Disposition.stored, [note]), (.duplicate, []), (.stored, [note])] {
            log.enter(.stored(Self.object(disposition, notes)), at: 0)
        }
        log.enter(.associationClosed(7, .released, reason: "released"), at: 0)
        let entry = log.last(1)[0]
        let report = Report(log: [entry], isRunning: true)
        #expect(report.table?.rows.first?.last == "3 objects, 300 B, released; 2 objects: \(note)")
        #expect(report.table?.tones[0] == .warning)
        #expect(entry.document["notes"] == [.string("2 objects: \(note)")])
        #expect(entry.document["contexts"] == 3)
        #expect(entry.document["proposed"] == ["1.2.840.10008.5.1.4.1.1.2", "1.2.840.10008.5.1.4.1.1.4"])
        #expect(entry.document["peer"] == "192.0.2.9:51234")
    }

    private static func object(_ disposition: StoredObject.Disposition, _ notes: [String]) -> StoredObject {
        StoredObject(
            identity: ObjectIdentity(
                patientID: "SECRET",
                studyInstanceUID: "1",
                seriesInstanceUID: "2",
                sopClassUID: "3",
                sopInstanceUID: "4"
            ),
            path: "/d/4.dcm",
            byteCount: 100,
            disposition: disposition,
            notes: notes,
            origin: IncomingObject(
                affectedSOPClassUID: "3",
                affectedSOPInstanceUID: "4",
                transferSyntax: .explicitVRLittleEndian,
                callingAETitle: "PACS",
                calledAETitle: "PACSH",
                peerAddress: "192.0.2.9",
                association: 7
            )
        )
    }
}
