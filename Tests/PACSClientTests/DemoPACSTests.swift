import DICOMCore
import DICOMNetwork
import DICOMWire
import DemoPACS
import Synchronization
import Testing

/// The demonstration PACS over a real association on this machine.
@Suite(.timeLimit(.minutes(1))) struct DemoPACSTests {
    /// Counts what arrives and drops it.
    private final class CountingSink: ObjectSink {
        private final class Writer: ObjectWriter {
            let object: IncomingObject
            let sink: CountingSink
            var byteCount = 0

            init(_ object: IncomingObject, _ sink: CountingSink) {
                self.object = object
                self.sink = sink
            }

            func append(_ bytes: RawSpan) throws(StoreRefusal) { self.byteCount += bytes.byteCount }

            func commit(_ completion: @escaping @Sendable (Result<StoredObject, StoreRefusal>) -> Void) {
                self.sink.uids.withLock { _ = $0.insert(self.object.affectedSOPInstanceUID) }
                let identity = ObjectIdentity(
                    patientID: "",
                    studyInstanceUID: "",
                    seriesInstanceUID: "",
                    sopClassUID: self.object.affectedSOPClassUID,
                    sopInstanceUID: self.object.affectedSOPInstanceUID
                )
                completion(
                    .success(
                        StoredObject(
                            identity: identity,
                            path: "",
                            byteCount: self.byteCount,
                            disposition: .stored,
                            notes: [],
                            origin: self.object
                        )
                    )
                )
            }

            func abandon() {}
        }

        let uids = Mutex<Set<UID>>([])

        func begin(_ object: IncomingObject) throws(StoreRefusal) -> any ObjectWriter { Writer(object, self) }
        func finish(association: Int, completion: @escaping @Sendable () -> Void) { completion() }
    }

    private static let models: [UID] = [
        SOPClassUID.verification, SOPClassUID.studyRootFind, SOPClassUID.studyRootMove, SOPClassUID.studyRootGet,
        SOPClassUID.patientRootFind,
    ]

    private func parameters(_ demo: DemoPACS, storage: [UID] = [], called: String = "DEMO") -> AssociationParameters {
        let contexts = (Self.models + storage).enumerated().map { index, uid in
            ProposedPresentationContext(
                id: UInt8(2 * index + 1),
                abstractSyntax: uid,
                transferSyntaxes: [
                    TransferSyntax.explicitVRLittleEndian.uid, TransferSyntax.implicitVRLittleEndian.uid,
                ]
            )
        }
        var parameters = AssociationParameters(
            host: "127.0.0.1",
            port: demo.port,
            calledAETitle: called,
            callingAETitle: "TESTER",
            contexts: contexts
        )
        parameters.roles = storage.map { RoleSelection(sopClassUID: $0, scuRole: false, scpRole: true) }
        parameters.timeouts.acse = .seconds(20)
        return parameters
    }

    private func identifier(_ level: String, _ keys: [(DICOMCore.Tag, String)]) -> DataSet {
        var identifier = DataSet()
        identifier.set(.queryRetrieveLevel, level)
        for (tag, value) in keys { identifier.set(tag, value) }
        return identifier
    }

    private var petStudy: DemoStudy? { DemoCatalogue().studies.first { $0.modalities == ["CT", "PT"] } }

    private func find(_ association: Association, _ identifier: DataSet, cancelAfter: Int = .max) async throws
        -> (rows: [DataSet], reply: FindReply)
    {
        var rows: [DataSet] = []
        let reply = try await association.find(SOPClassUID.studyRootFind, identifier: identifier) { matches in
            for match in matches {
                if let row = try? DataSetReader(syntax: match.syntax).read(match.bytes) { rows.append(row) }
            }
            return rows.count >= cancelAfter ? .cancel : .more
        }
        return (rows, reply)
    }

    @Test func echoAndFind() async throws {
        let demo = try await DemoPACS.start(port: 0)
        try await withAssociation(self.parameters(demo)) { association in
            #expect(try await association.echo().status == .success)
            let query = self.identifier(
                "STUDY",
                [(.modalitiesInStudy, "NM"), (.studyInstanceUID, ""), (.patientName, "")]
            )
            let found = try await self.find(association, query)
            #expect(found.rows.count == 13)
            #expect(found.reply.status == .success)
            #expect(found.rows.contains { $0.string(.patientName)?.hasPrefix("Yamada^Tarou=山田") == true })
            let wrong = try await self.find(association, self.identifier("SERIES", [(.seriesInstanceUID, "")]))
            #expect(wrong.rows.isEmpty)
            #expect(wrong.reply.status.hex == "0xA900")
            #expect(wrong.reply.remark.comment?.isEmpty == false)
        }
        await demo.stop()
    }

    @Test func aCancelledFindEndsWithFE00() async throws {
        let demo = try await DemoPACS.start(port: 0, faults: [.slow])
        try await withAssociation(self.parameters(demo)) { association in
            let found = try await self.find(
                association,
                self.identifier("STUDY", [(.studyInstanceUID, "")]),
                cancelAfter: 1
            )
            #expect(found.reply.status == .cancel)
            #expect((1..<18).contains(found.rows.count))
        }
        await demo.stop()
    }

    @Test(arguments: [
        (Fault.rejectCalled, AssociateReject.calledAETitleNotRecognized),
        (Fault.rejectCalling, AssociateReject.callingAETitleNotRecognized),
    ])
    func rejections(_ fault: Fault, _ reject: AssociateReject) async throws {
        let demo = try await DemoPACS.start(port: 0, faults: [fault])
        await #expect { try await Association.open(self.parameters(demo)) } throws: {
            ($0 as? AssociationError)?.reject == reject
        }
        demo.setFault(fault, isOn: false)
        let association = try await Association.open(self.parameters(demo))
        await association.release()
        await demo.stop()
    }

    @Test func anotherCalledTitleIsRejected() async throws {
        let demo = try await DemoPACS.start(port: 0)
        await #expect { try await Association.open(self.parameters(demo, called: "OTHER")) } throws: {
            ($0 as? AssociationError)?.reject == .calledAETitleNotRecognized
        }
        await demo.stop()
    }

    @Test func silenceAndAbort() async throws {
        let demo = try await DemoPACS.start(port: 0, faults: [.silent])
        var parameters = self.parameters(demo)
        parameters.timeouts.acse = .milliseconds(400)
        let impatient = parameters
        await #expect { try await Association.open(impatient) } throws: {
            ($0 as? AssociationError)?.code == .acseTimeout
        }
        demo.setFault(.silent, isOn: false)
        demo.setFault(.abortOnFind)
        await #expect {
            try await withAssociation(self.parameters(demo)) { association in
                _ = try await self.find(association, self.identifier("STUDY", [(.studyInstanceUID, "")]))
            }
        } throws: {
            ($0 as? AssociationError)?.code == .associationAborted
        }
        await demo.stop()
    }

    @Test func getBringsEveryObject() async throws {
        let demo = try await DemoPACS.start(port: 0)
        let study = try #require(self.petStudy)
        let sink = CountingSink()
        try await withAssociation(self.parameters(demo, storage: study.sopClasses), sink: sink) { association in
            let identifier = self.identifier("STUDY", [(.studyInstanceUID, study.uid.string)])
            let reply = try await association.get(SOPClassUID.studyRootGet, identifier: identifier)
            #expect(reply.status == .success)
            #expect(reply.subOperations.completed == study.objectCount)
            #expect(sink.uids.withLock { $0.count } == study.objectCount)
        }
        // A class whose contexts weren't proposed can't be sent.
        let part = CountingSink()
        try await withAssociation(self.parameters(demo, storage: ["1.2.840.10008.5.1.4.1.1.2"]), sink: part) {
            association in
            let identifier = self.identifier("STUDY", [(.studyInstanceUID, study.uid.string)])
            let reply = try await association.get(SOPClassUID.studyRootGet, identifier: identifier)
            #expect(reply.status.hex == "0xB000")
            #expect(reply.subOperations.completed == 20)
            #expect(reply.failedSOPInstanceUIDs.count == 22)
        }
        await demo.stop()
    }

    @Test func moveSendsToTheDestination() async throws {
        let sink = CountingSink()
        let scp = try await StorageSCP.start(StorageSCPConfiguration(aeTitle: "TESTER", port: 0, sink: sink))
        let demo = try await DemoPACS.start(port: 0, destinations: ["TESTER": ("127.0.0.1", scp.port)])
        let study = try #require(self.petStudy)
        let identifier = self.identifier("STUDY", [(.studyInstanceUID, study.uid.string)])
        let progress = Mutex<[Int]>([])
        try await withAssociation(self.parameters(demo)) { association in
            let reply = try await association.move(
                SOPClassUID.studyRootMove,
                identifier: identifier,
                destination: "TESTER"
            ) { counters in progress.withLock { $0.append(counters.completed ?? -1) } }
            #expect(reply.status == .success)
            #expect(reply.subOperations == SubOperations(completed: study.objectCount, failed: 0, warning: 0))
            #expect(sink.uids.withLock { $0.count } == study.objectCount)
            #expect(progress.withLock { $0 } == Array(0..<study.objectCount))
            let unknown = try await association.move(
                SOPClassUID.studyRootMove,
                identifier: identifier,
                destination: "NOBODY"
            )
            #expect(unknown.status == .moveDestinationUnknown)
            let nothing = try await association.move(
                SOPClassUID.studyRootMove,
                identifier: self.identifier("STUDY", [(.studyInstanceUID, "1.2.3")]),
                destination: "TESTER"
            )
            #expect(nothing.status == .success)
            #expect(nothing.subOperations.completed == 0)
        }
        await demo.stop()
        await scp.stop()
    }

    @Test func faultsOfAMove() async throws {
        let sink = CountingSink()
        let scp = try await StorageSCP.start(StorageSCPConfiguration(aeTitle: "TESTER", port: 0, sink: sink))
        let demo = try await DemoPACS.start(port: 0)
        demo.setDestination("TESTER", host: "127.0.0.1", port: scp.port)
        let study = try #require(self.petStudy)
        let identifier = self.identifier(
            "SERIES",
            [
                (.studyInstanceUID, study.uid.string), (.seriesInstanceUID, study.series[0].uid.string),
            ]
        )
        try await withAssociation(self.parameters(demo)) { association in
            func move() async throws -> RetrieveReply {
                try await association.move(SOPClassUID.studyRootMove, identifier: identifier, destination: "TESTER")
            }
            demo.setFault(.moveDestinationUnknown)
            #expect(try await move().status == .moveDestinationUnknown)
            demo.setFault(.moveDestinationUnknown, isOn: false)

            demo.setFault(.callbackBlocked)
            let blocked = try await move()
            #expect(blocked.status.hex == "0xA702")
            #expect(blocked.subOperations.failed == 20)
            #expect(blocked.failedSOPInstanceUIDs.count == 20)
            #expect(sink.uids.withLock { $0.isEmpty })
            demo.setFault(.callbackBlocked, isOn: false)

            demo.setFault(.movePartial)
            let partial = try await move()
            #expect(partial.status.hex == "0xB000")
            #expect(partial.subOperations == SubOperations(completed: 14, failed: 6, warning: 0))
            #expect(Set(partial.failedSOPInstanceUIDs).isDisjoint(with: sink.uids.withLock { $0 }))
            #expect(sink.uids.withLock { $0.count } == 14)
        }
        await demo.stop()
        await scp.stop()
    }
}
