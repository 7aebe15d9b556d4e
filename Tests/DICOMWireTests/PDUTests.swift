import DICOMCore
import NIOCore
import Testing

@testable import DICOMWire

@Suite struct PDUTests {
    @Test(arguments: Fixtures.pdus.indices)
    func decodesAndEncodes(_ index: Int) throws {
        let (bytes, pdu) = Fixtures.pdus[index]
        #expect(bytes.count == 6 + Int(bytes[4]) * 256 + Int(bytes[5]))
        #expect(try frames([bytes]) == [.pdu(pdu)])
        #expect(try frames([bytes], rules: .strict) == [.pdu(pdu)])
        #expect(encoded(pdu) == bytes)
    }

    /// Cutting the body anywhere is an error, never a crash, whatever the header says.
    @Test(arguments: Fixtures.pdus.indices)
    func truncatedBodiesAreErrors(_ index: Int) throws {
        let (bytes, pdu) = Fixtures.pdus[index]
        var accepted = 0
        for count in 0..<bytes.count - 6 {
            var body = ByteBuffer(bytes: bytes[6..<6 + count])
            do throws(PDUError) {
                _ = try PDU(type: pdu.type, body: &body)
                accepted += 1
            } catch {
                #expect(error.code == .malformed)
                #expect(error.offset.map { (6...6 + count).contains($0) } == true)
                #expect(error.abortReason == 6)
            }
        }
        // An association PDU may end after a whole item; the other PDUs may not end early.
        #expect(accepted <= 8)
        if bytes.count == 10 { #expect(accepted == 0) }
    }

    @Test func errorsNameFieldAndOffset() {
        var body = ByteBuffer(bytes: Fixtures.associateRequest[6..<30])
        #expect {
            try AssociateRequest(decoding: &body)
        } throws: { error in
            (error as? PDUError)?.description
                == "A-ASSOCIATE-RQ: calling AE title at byte 26: 16 bytes needed, 4 left"
        }
    }

    @Test func requestsNeedAnApplicationContextAndContexts() {
        var request = Fixtures.decodedAssociateRequest
        request.presentationContexts = []
        #expect(throws: PDUError(.malformed, "")) { try frames([encoded(.associateRequest(request))]) }
    }

    @Test func acceptedContextNeedsASyntax() throws {
        let accept = AssociateAccept(
            calledAETitle: "A",
            callingAETitle: "B",
            presentationContexts: [PresentationContextResult(id: 1, result: .acceptance, transferSyntax: "")],
            userInformation: UserInformation()
        )
        #expect(throws: PDUError(.malformed, "")) { try frames([encoded(.associateAccept(accept))]) }
    }

    /// A user item whose fields don't fill it is an error that names it.
    @Test(
        arguments: [
            "51 00 00 03 00 00 40", "51 00 00 05 00 00 40 00 00", "53 00 00 03 00 01 00", "53 00 00 05 00 01 00 01 00",
            "54 00 00 06 00 09 '1.2.'", "54 00 00 05 00 02 '1.' 00", "54 00 00 07 00 02 '1.' 00 01 00",
            "58 00 00 05 01 00 00 04 41", "58 00 00 07 01 00 00 01 41 00 05", "58 00 00 07 01 00 00 00 00 00 00",
        ]
    )
    func userItemsMustBeFilled(_ item: String) {
        let information = bytes(item)
        var raw = Self.requestHead
        raw += [0x50, 0, 0, UInt8(information.count)] + information
        #expect(throws: PDUError(.malformed, "")) { try frames([Self.framed(raw)]) }
    }

    @Test func userItemsAreRead() throws {
        var raw = Self.requestHead
        let information = bytes(
            """
            51 00 00 04 00 00 00 00                  // maximum length 0: without limit
            53 00 00 04 00 08 00 02                  // asynchronous operations window
            56 00 00 05 00 03 '1.2'                  // extended negotiation
            56 00 00 05 00 03 '1.3'                  // and another
            58 00 00 0A 02 01 00 01 'u' 00 03 'pwd'  // user name and passcode
            C3 00 00 02 01 02                        // unknown
            52 00 00 04 '1.2' 00                     // implementation class UID, padded
            55 00 00 04 'A ' 00 'x'                  // implementation version name, cut by a NUL
            """
        )
        raw += [0x50, 0, 0, UInt8(information.count)] + information
        guard case .pdu(.associateRequest(let request)) = try frames([Self.framed(raw)]).first else {
            Issue.record("no request")
            return
        }
        let user = request.userInformation
        #expect(user.maximumLength == 0)
        #expect(user.asynchronousOperationsWindow == AsynchronousOperationsWindow(invoked: 8, performed: 2))
        #expect(
            user.userIdentity
                == UserIdentity(
                    type: 2,
                    isReplyRequested: true,
                    primaryField: Array("u".utf8),
                    secondaryField: Array("pwd".utf8)
                )
        )
        #expect(user.implementationClassUID == "1.2")
        #expect(user.implementationVersionName == "A")
        #expect(throws: PDUError(.malformed, "")) { try frames([Self.framed(raw)], rules: .strict) }
        #expect(try frames([encoded(.associateRequest(request))]) == [.pdu(.associateRequest(request))])
        #expect(!"\(request)".contains("112, 119, 100"))
    }

    /// What a capture keeps of an identity: form, lengths and a user's name.
    @Test(arguments: [(UInt8(2), "eve", "***"), (5, "***", "")])
    func secretsAreConcealed(type: UInt8, primary: String, secondary: String) throws {
        let identity = UserIdentity(
            type: type,
            isReplyRequested: true,
            primaryField: Array("eve".utf8),
            secondaryField: type == 2 ? Array("pwd".utf8) : []
        )
        var information = ByteBuffer()
        UserInformation(maximumLength: 16_384, userIdentity: identity).encode(into: &information)
        let raw = Self.framed(Self.requestHead + Array(information.readableBytesView))
        var buffer = ByteBuffer(bytes: raw)
        UserIdentity.conceal(in: &buffer)
        guard case .pdu(.associateRequest(let request)) = try frames([Array(buffer.readableBytesView)]).first else {
            Issue.record("no request")
            return
        }
        #expect(request.userInformation.userIdentity?.primaryField == Array(primary.utf8))
        #expect(request.userInformation.userIdentity?.secondaryField == Array(secondary.utf8))
        #expect(request.userInformation.maximumLength == 16_384)
        for cut in 0..<raw.count {
            var part = ByteBuffer(bytes: raw[..<cut])
            UserIdentity.conceal(in: &part)
            #expect(Array(part.readableBytesView) == Array(raw[..<cut]), "a part of \(cut) bytes was changed")
        }
    }

    /// An answer to an identity, and an extended negotiation that can't be read: it offers nothing, and nothing else is
    /// lost.
    @Test func answersOfUserItemsAreRead() throws {
        let information = bytes(
            """
            51 00 00 04 00 00 40 00
            56 00 00 06 00 03 '1.2' 01     // agreed
            56 00 00 03 00 09 41           // a UID longer than its item
            59 00 00 05 00 03 'abc'        // server response
            """
        )
        let raw = Self.requestHead + [0x50, 0, 0, UInt8(information.count)] + information
        guard case .pdu(.associateRequest(let request)) = try frames([Self.framed(raw)]).first else {
            Issue.record("no request")
            return
        }
        #expect(
            request.userInformation.extendedNegotiations == [
                ExtendedNegotiation(sopClassUID: "1.2", applicationInformation: [1])
            ]
        )
        #expect(request.userInformation.userIdentityReply == Array("abc".utf8))
    }

    /// The start of an A-ASSOCIATE-RQ's body, up to its presentation context.
    static let requestHead = Array(Fixtures.associateRequest[6..<6 + 68 + 25 + 50])

    /// An A-ASSOCIATE-RQ with this body.
    static func framed(_ body: [UInt8], type: UInt8 = 1) -> [UInt8] {
        [type, 0, 0, 0, UInt8(body.count >> 8), UInt8(body.count & 0xFF)] + body
    }
}

@Suite struct AssociationRulesTests {
    @Test func nulPaddedTitles() throws {
        var raw = Fixtures.associateRequest
        raw.replaceSubrange(26..<42, with: Array("EFILM".utf8) + [0] + Array("garbage".utf8) + [0, 0, 0])
        guard case .pdu(.associateRequest(let request)) = try frames([raw]).first else {
            Issue.record("no request")
            return
        }
        #expect(request.callingAETitle == "EFILM")
        #expect(throws: PDUError(.malformed, "")) { try frames([raw], rules: .strict) }
    }

    @Test func blankCallingTitleIsReadAsEmpty() throws {
        var raw = Fixtures.associateRequest
        raw.replaceSubrange(26..<42, with: repeatElement(0x20, count: 16))
        guard case .pdu(.associateRequest(let request)) = try frames([raw]).first else {
            Issue.record("no request")
            return
        }
        #expect(request.callingAETitle.isEmpty)
        #expect(AcceptorPolicy.rejection(of: request) == .callingAETitleNotRecognized)
    }

    /// Refused contexts come without a transfer syntax, with an empty one, or with rubbish.
    @Test(arguments: ["", "40 00 00 00", "40 00 00 02 00 00", "40 00 10 00"])
    func refusedContextWithoutSyntax(_ subItem: String) throws {
        let tail = bytes(subItem)
        let head = Fixtures.associateAccept[6..<6 + 68 + 25]
        let raw = PDUTests.framed(head + [0x21, 0, 0, UInt8(4 + tail.count), 1, 0, 3, 0] + tail, type: 2)
        guard case .pdu(.associateAccept(let accept)) = try frames([raw]).first else {
            Issue.record("no acceptance")
            return
        }
        #expect(
            accept.presentationContexts == [PresentationContextResult(id: 1, result: .abstractSyntaxNotSupported)]
        )
        if tail.isEmpty { #expect(throws: PDUError(.malformed, "")) { try frames([raw], rules: .strict) } }
    }

    @Test func reservedTitlesOfAnAcceptanceMayBeAnything() throws {
        var raw = Fixtures.associateAccept
        raw.replaceSubrange(10..<42, with: repeatElement(0xFF, count: 32))
        #expect(try frames([raw]).count == 1)
    }

    @Test(arguments: [UInt8(3), 5, 6, 7])
    func longFixedPDUs(_ type: UInt8) throws {
        let raw = PDUTests.framed([0, 0, 0, 0, 9, 9], type: type)
        #expect(try frames([raw]).count == 1)
        #expect(throws: PDUError(.malformed, "")) { try frames([raw], rules: .strict) }
    }

    @Test func unknownItems() throws {
        let raw = PDUTests.framed(Fixtures.associateRequest[6...] + [0x7A, 0, 0, 2, 1, 2])
        #expect(try frames([raw]) == [.pdu(.associateRequest(Fixtures.decodedAssociateRequest))])
        #expect(throws: PDUError(.malformed, "")) { try frames([raw], rules: .strict) }
    }

    @Test func emptyDataPDUs() throws {
        let raw: [UInt8] = [4, 0, 0, 0, 0, 0] + Fixtures.releaseRequest
        #expect(try frames([raw]) == [.pdu(.releaseRequest)])
        #expect(throws: PDUError(.malformed, "")) { try frames([raw], rules: .strict) }
    }

    @Test func oddFragments() throws {
        #expect(try frames([Fixtures.twoValues]).count == 1)
        #expect(throws: PDUError(.malformed, "")) { try frames([Fixtures.twoValues], rules: .strict) }
    }

    @Test func paddedUIDsAreTrimmed() throws {
        var raw = Fixtures.associateRequest
        raw[6 + 68 + 25 + 8 + 4 + 16] = 0
        guard case .pdu(.associateRequest(let request)) = try frames([raw]).first else {
            Issue.record("no request")
            return
        }
        #expect(request.presentationContexts.first?.abstractSyntax == "1.2.840.10008.1.")
    }

    @Test func rejectAndAbortInWords() {
        #expect(
            AssociateReject.calledAETitleNotRecognized.phrase
                == "Result: Rejected Permanent (1), Source: Service User (1), Reason: Called AE Title Not Recognized (7)"
        )
        #expect(
            AssociateReject(result: 9, source: 8, reason: 7).phrase
                == "Result: Unknown Result (9), Source: Unknown Source (8), Reason: Unknown Reason (7)"
        )
        #expect(
            AssociateAbort(source: 2, reason: 6).phrase
                == "Source: Service Provider (2), Reason: Invalid PDU Parameter Value (6)"
        )
        #expect(AssociateAbort(source: 1, reason: 9).phrase == "Source: Reserved (1), Reason: Not Significant (9)")
    }
}
