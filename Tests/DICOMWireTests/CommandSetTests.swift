import DICOMCore
import TestSupport
import Testing

@testable import DICOMWire

extension CommandSet {
    /// The command set as it is sent, read as a data set.
    fileprivate var dataSet: DataSet {
        get throws { try DataSetReader(syntax: .implicitVRLittleEndian).read(self.encoded()) }
    }
}

@Suite struct CommandSetTests {
    @Test func decodesAndEncodes() throws {
        let command = try CommandSet(decoding: Fixtures.echoCommand)
        #expect(command.commandField == .cEchoRequest)
        #expect(command.messageID == 7)
        #expect(command.affectedSOPClassUID == "1.2.840.10008.1.1")
        #expect(!command.hasDataSet)
        #expect(command.encoded() == Fixtures.echoCommand)
        #expect(CEchoRequest(messageID: 7).commandSet.encoded() == Fixtures.echoCommand)
        #expect(CEchoRequest(messageID: 7).commandSet == command)
        #expect(try command.dataSet[Tag(0, 0x0002)]?.vr == .UI)
        #expect(try command.dataSet.elements.count == 4)
    }

    @Test func groupLengthIsNeverTrusted() throws {
        for length in [0, 1, 0xFF] as [UInt8] {
            var raw = Fixtures.echoCommand
            raw[8] = length
            #expect(try CommandSet(decoding: raw).encoded() == Fixtures.echoCommand)
        }
        #expect(try CommandSet(decoding: Array(Fixtures.echoCommand[12...])).encoded() == Fixtures.echoCommand)
    }

    @Test func anyDataSetTypeBut0101IsPresent() throws {
        for (low, high, present) in [(1, 1, false), (0, 0, true), (1, 0, true), (2, 1, true), (0xFF, 0xFF, true)] {
            var raw = Fixtures.echoCommand
            raw.replaceSubrange(raw.count - 2..<raw.count, with: [UInt8(low), UInt8(high)])
            #expect(try CommandSet(decoding: raw).hasDataSet == present)
        }
    }

    @Test func elementsInAnyOrderAndTwice() throws {
        let raw = bytes(
            """
            0000 0009 02000000 01A8      // status
            0000 2001 02000000 0300      // message ID being responded to
            0000 2001 02000000 0400      // and again: the later one counts
            0000 0001 02000000 2180      // C-MOVE-RSP
            0000 FFFF 01000000 41        // unknown, of odd length
            """
        )
        let command = try CommandSet(decoding: raw)
        #expect(command.commandField == .cMoveResponse)
        #expect(command.messageIDBeingRespondedTo == 4)
        #expect(command.status == .moveDestinationUnknown)
        #expect(command.subOperations == SubOperations())
        #expect(try command.dataSet.elements.map(\.tag.element) == [0x0100, 0x0120, 0x0900, 0xFFFF])
        #expect(try CommandSet(decoding: command.encoded()).status == .moveDestinationUnknown)
    }

    @Test func everyProperPrefixIsAnErrorOrLacksElements() throws {
        let whole = try CommandSet(decoding: Fixtures.echoCommand)
        var accepted: [Int] = []
        for count in 0..<Fixtures.echoCommand.count {
            do throws(DIMSEError) {
                let part = try CommandSet(decoding: Array(Fixtures.echoCommand[..<count]))
                #expect(part != whole)
                accepted.append(count)
            } catch {
                #expect([.malformedCommand, .missingField].contains(error.code))
            }
        }
        #expect(accepted == [48, 58])
    }

    @Test(
        arguments: [
            ("", DIMSEError.Code.missingField), ("0000 0001 02000000 9909", .unknownCommand),
            ("0000 0001 FFFFFFFF 3000", .malformedCommand), ("0000 0001 03000000 3000", .malformedCommand),
            ("0800 0001 02000000 3000", .missingField), ("0000 0001 01000000 30", .missingField),
            ("0000 0001 02000000 3000 00", .malformedCommand), ("0000 0001 00000000", .missingField),
        ]
    )
    func malformedSets(_ text: String, _ code: DIMSEError.Code) {
        #expect(throws: DIMSEError(code, "")) { try CommandSet(decoding: bytes(text)) }
    }

    @Test func elementsOfOtherGroupsArePassedOver() throws {
        let text =
            "0000 0001 02000000 3080  0800 1800 04000000 01020304  0900 0009 02000000 00C0  0000 0009 02000000 0000"
        let command = try CommandSet(decoding: bytes(text))
        #expect(command.commandField == .cEchoResponse && command.status == .success)
        #expect(try command.dataSet.elements.map(\.tag.group) == [0, 0])
    }

    @Test func shortNumbersAreAbsent() throws {
        let command = try CommandSet(decoding: bytes("0000 0001 02000000 2080  0000 0009 01000000 00"))
        #expect(command.status == nil)
        let long = try CommandSet(decoding: bytes("0000 0001 02000000 2080  0000 0009 04000000 00000000"))
        #expect(long.status == nil, "a status is one number of two bytes")
        #expect(throws: DIMSEError(.missingField, "")) { try CFindResponse(command) }
    }

    @Test func paddedTextIsTrimmed() throws {
        let command = try CommandSet(
            decoding: bytes(
                "0000 0001 02000000 2100  0000 0006 06000000 ' DEST '  0000 0200 06000000 '1.2.3' 00"
            )
        )
        #expect(command.moveDestination == "DEST")
        #expect(command.affectedSOPClassUID == "1.2.3")
    }

    @Test func theRemarkOfAStatusIsRead() throws {
        let command = try CommandSet(
            decoding: bytes(
                "0000 0001 02000000 2080  0000 0109 08000000 2000 0d00 0800 6100  0000 0209 08000000 'bad key '"
                    + "0000 0309 02000000 3412"
            )
        )
        let elements = [Tag(0x0020, 0x000D), Tag(0x0008, 0x0061)]
        #expect(command.remark == StatusRemark("bad key", errorID: 0x1234, offendingElements: elements))
        #expect(
            command.remark.details
                == "offending elements (0020,000D) StudyInstanceUID, (0008,0061) ModalitiesInStudy, error ID 4660"
        )
        var many = StatusRemark()
        many.offendingElements = (1...10).map { Tag(0x0009, $0) }
        #expect(many.details?.hasSuffix("(0009,0008) and 2 more") == true)
        // An element that was cut, and none.
        let cut = try CommandSet(decoding: bytes("0000 0001 02000000 2080  0000 0109 06000000 2000 0d00 0800"))
        #expect(cut.remark == StatusRemark(offendingElements: [Tag(0x0020, 0x000D)]))
        let none = try CommandSet(decoding: bytes("0000 0001 02000000 2080"))
        #expect(none.remark == StatusRemark() && none.remark.details == nil)
    }

    @Test func mutationsNeverCrash() {
        var generator = SeededGenerator(seed: 7)
        let seed = CMoveResponse(
            messageIDBeingRespondedTo: 1,
            affectedSOPClassUID: "1.2.840.10008.5.1.4.1.2.2.2",
            status: DIMSEStatus(code: 0xB000),
            subOperations: SubOperations(remaining: 0, completed: 1, failed: 2, warning: 3),
            remark: StatusRemark("oh", errorID: 7, offendingElements: [.studyInstanceUID, .patientID]),
            hasDataSet: true
        ).commandSet.encoded()
        for _ in 0..<Soak.rounds(5_000) {
            var raw = seed
            for _ in 0..<Int.random(in: 1...5, using: &generator) {
                raw[Int.random(in: 0..<raw.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            guard let command = try? CommandSet(decoding: raw) else { continue }
            #expect((try? CommandSet(decoding: command.encoded()))?.commandField == command.commandField)
        }
    }
}

@Suite struct DIMSEMessageTests {
    static let model: UID = "1.2.840.10008.5.1.4.1.2.2.1"

    @Test func requestsAndResponsesRoundTrip() throws {
        let find = CFindRequest(messageID: 3, affectedSOPClassUID: Self.model, priority: .high)
        #expect(try CFindRequest(CommandSet(decoding: find.commandSet.encoded())) == find)
        #expect(find.commandSet.hasDataSet)
        let found = CFindResponse(
            messageIDBeingRespondedTo: 3,
            affectedSOPClassUID: Self.model,
            status: .pending,
            hasDataSet: true
        )
        #expect(try CFindResponse(CommandSet(decoding: found.commandSet.encoded())) == found)
        let move = CMoveRequest(messageID: 4, affectedSOPClassUID: Self.model, moveDestination: "DEST1")
        #expect(try CMoveRequest(CommandSet(decoding: move.commandSet.encoded())) == move)
        let moved = CMoveResponse(
            messageIDBeingRespondedTo: 4,
            affectedSOPClassUID: nil,
            status: DIMSEStatus(code: 0xB000),
            subOperations: SubOperations(remaining: 0, completed: 5, failed: 2, warning: 1),
            remark: StatusRemark("two failed", errorID: 0x1234, offendingElements: [.studyInstanceUID]),
            hasDataSet: true
        )
        #expect(try CMoveResponse(CommandSet(decoding: moved.commandSet.encoded())) == moved)
        let get = CGetRequest(messageID: 5, affectedSOPClassUID: Self.model, priority: .low)
        #expect(try CGetRequest(CommandSet(decoding: get.commandSet.encoded())) == get)
        let got = CGetResponse(messageIDBeingRespondedTo: 5, affectedSOPClassUID: Self.model, status: .success)
        #expect(try CGetResponse(CommandSet(decoding: got.commandSet.encoded())) == got)
        let echo = CEchoResponse(messageIDBeingRespondedTo: 6)
        #expect(try CEchoResponse(CommandSet(decoding: echo.commandSet.encoded())) == echo)
        let cancel = CCancelRequest(messageIDBeingRespondedTo: 3)
        #expect(try CCancelRequest(CommandSet(decoding: cancel.commandSet.encoded())) == cancel)
        #expect(cancel.commandSet.commandField.rawValue == 0x0FFF)
        #expect(!cancel.commandSet.hasDataSet)
    }

    @Test func storeRequestsAreReadAndAnswered() throws {
        let raw = bytes(
            """
            0000 0200 1A000000 '1.2.840.10008.5.1.4.1.1.2' 00
            0000 0001 02000000 0100      // C-STORE-RQ
            0000 1001 02000000 0B00      // message ID 11
            0000 0007 02000000 0000      // priority
            0000 0008 02000000 0000      // a data set follows
            0000 0010 08000000 '1.2.3.4' 00
            0000 3010 06000000 'MOVER '  // move originator
            0000 3110 02000000 0900      // its message ID
            """
        )
        let request = try CStoreRequest(CommandSet(decoding: raw))
        #expect(request.messageID == 11)
        #expect(request.affectedSOPClassUID == "1.2.840.10008.5.1.4.1.1.2")
        #expect(request.affectedSOPInstanceUID == "1.2.3.4")
        #expect(request.moveOriginatorAETitle == "MOVER")
        #expect(request.moveOriginatorMessageID == 9)
        let response = CStoreResponse(to: request, status: .success).commandSet
        #expect(
            response.encoded()
                == bytes(
                    """
                    0000 0000 04000000 5A000000
                    0000 0200 1A000000 '1.2.840.10008.5.1.4.1.1.2' 00
                    0000 0001 02000000 0180
                    0000 2001 02000000 0B00
                    0000 0008 02000000 0101
                    0000 0009 02000000 0000
                    0000 0010 08000000 '1.2.3.4' 00
                    """
                )
        )
        let comment = String(repeating: "x\\ü\n", count: 30)
        let refusal = CStoreResponse(to: request, status: DIMSEStatus(code: 0xA700), errorComment: comment).commandSet
        #expect(refusal.errorComment == String(repeating: "x???", count: 16))
        #expect(refusal.status?.code == 0xA700)
    }

    @Test func storeRequestsMayLackUIDs() throws {
        let raw = bytes("0000 0001 02000000 0100  0000 1001 02000000 0100  0000 0008 02000000 0000")
        let request = try CStoreRequest(CommandSet(decoding: raw))
        #expect(request.affectedSOPInstanceUID == "")
        #expect(try CStoreResponse(to: request, status: .success).commandSet.dataSet.elements.count == 4)
    }

    @Test func anotherMessageIsNotTaken() throws {
        let echo = CEchoRequest(messageID: 1).commandSet
        #expect(throws: DIMSEError(.unknownCommand, "")) { try CFindRequest(echo) }
        #expect(throws: DIMSEError(.unknownCommand, "")) { try CStoreRequest(echo) }
    }

    @Test func namesOfMessages() {
        #expect(CommandField.cFindRequest.name == "C-FIND-RQ")
        #expect(CommandField.cStoreResponse.name == "C-STORE-RSP")
        #expect(CommandField.cCancelRequest.name == "C-CANCEL-RQ")
        #expect(CommandField.nDeleteResponse.name == "N-DELETE-RSP")
        #expect(Set(CommandField.allCases.map(\.name)).count == CommandField.allCases.count)
    }
}

@Suite struct DIMSEStatusTests {
    @Test(
        arguments: [
            (0x0000, DIMSEStatus.Category.success), (0xFF00, .pending), (0xFF01, .pending), (0xFE00, .cancel),
            (0xB000, .warning), (0xB100, .warning), (0x0001, .warning), (0x0107, .warning), (0x0116, .warning),
            (0xA801, .failure), (0xC511, .failure), (0x0120, .failure), (0x0122, .failure), (0xFE01, .failure),
            (0x1234, .failure),
        ] as [(UInt16, DIMSEStatus.Category)]
    )
    func categories(_ code: UInt16, _ category: DIMSEStatus.Category) {
        #expect(DIMSEStatus(code: code).category == category)
    }

    @Test(
        arguments: [
            (0xA801, DIMSEService.move, "Move Destination Unknown"),
            (0xA801, .get, "Unknown Failure"),
            (0xA700, .find, "Out of Resources"),
            (0xA700, .store, "Out of Resources"),
            (0xA701, .get, "Out of Resources, Unable to Calculate Number of Matches"),
            (0xA702, .move, "Out of Resources, Unable to Perform Sub-operations"),
            (0xA900, .find, "Identifier Does Not Match SOP Class"),
            (0xA900, .store, "Data Set Does Not Match SOP Class"),
            (0xC001, .find, "Unable to Process"),
            (0xC001, .store, "Cannot Understand"),
            (0xB000, .move, "Sub-operations Complete, One or More Failures or Warnings"),
            (0xB000, .store, "Coercion of Data Elements"),
            (0xFE00, .find, "Matching Terminated Due to Cancel Request"),
            (0xFE00, .echo, "Cancel"),
            (0xFF00, .find, "Matches Are Continuing"),
            (0x0122, .echo, "SOP Class Not Supported"),
            (0x0124, .store, "Not Authorized"),
            (0x0000, .move, "Success"),
            (0xB123, .find, "Unknown Warning"),
            (0xFFAA, .find, "Pending"),
        ] as [(UInt16, DIMSEService, String)]
    )
    func names(_ code: UInt16, _ service: DIMSEService, _ name: String) {
        #expect(DIMSEStatus(code: code).name(service: service) == name)
    }

    @Test func hexadecimalDigits() {
        #expect(DIMSEStatus(code: 0xA801).hex == "0xA801")
        #expect(DIMSEStatus.success.hex == "0x0000")
        #expect("\(DIMSEStatus(code: 0x0122))" == "0x0122")
    }
}
