import DICOMCore
import Testing

@testable import PACSClient

struct StudyWatchTests {
    private func object(_ study: UID, _ number: Int, _ disposition: StoredObject.Disposition = .stored) -> StoredObject
    {
        StoredObject(
            identity: ObjectIdentity(
                patientID: "P",
                studyInstanceUID: study,
                seriesInstanceUID: "1.1",
                sopClassUID: "1.2",
                sopInstanceUID: UID("1.1.\(number)")
            ),
            path: "/d/P/\(study)/1.1/\(number).dcm",
            byteCount: 10,
            disposition: disposition,
            notes: [],
            origin: IncomingObject(
                affectedSOPClassUID: "1.2",
                affectedSOPInstanceUID: "1.1.1",
                transferSyntax: .explicitVRLittleEndian,
                callingAETitle: "SENDER",
                calledAETitle: "ME",
                peerAddress: "192.0.2.7",
                association: 1
            )
        )
    }

    @Test("A study is due once when it was quiet long enough, and again when more of it comes")
    func tellsOnce() {
        let watch = StudyWatch(quiet: .seconds(30))
        let start = ContinuousClock.now
        watch.add(self.object("1", 1), at: start)
        watch.add(self.object("2", 2), at: start + .seconds(20))
        watch.add(self.object("1", 3), at: start + .seconds(10))
        watch.add(self.object("1", 4, .duplicate), at: start + .seconds(39))
        #expect(watch.take(at: start + .seconds(39)).isEmpty)
        let first = watch.take(at: start + .seconds(40))
        #expect(first == [StudyNotice(study: "1", directory: "/d/P/1", received: 2, failed: 0, run: 1)])
        #expect(watch.take(at: start + .seconds(41)).isEmpty)
        watch.add(self.object("1", 5), at: start + .seconds(45))
        let rest = watch.take(all: true, at: start + .seconds(46))
        #expect(rest.map(\.study) == ["2", "1"] && rest.map(\.run) == [1, 2] && rest.map(\.received) == [1, 3])
        #expect(watch.take(all: true).isEmpty)
    }
}

struct RateMeterTests {
    @Test("What came in the last ten seconds, whatever the clock does")
    func rate() {
        var meter = RateMeter()
        meter.add(1000, at: 100.5)
        meter.add(500, at: 105)
        #expect(meter.bytesPerSecond(at: 105) == 150)
        #expect(meter.bytesPerSecond(at: 110) == 50)
        #expect(meter.bytesPerSecond(at: 1_000_000) == 0)
        meter.add(300, at: 50)
        #expect(meter.bytesPerSecond(at: 105) == 180)
    }
}
