import DICOMCore
import DICOMWire

/// PDUs as they stand on the wire, with what they mean.
enum Fixtures {
    static let associateRequest = bytes(
        """
        01 00 00 00 00 C9                           // A-ASSOCIATE-RQ, 201 bytes follow
        00 01 00 00                                 // protocol version 1
        'ANY-SCP         '                          // called AE title
        'ECHOSCU         '                          // calling AE title
        00000000 00000000 00000000 00000000 00000000 00000000 00000000 00000000
        10 00 00 15 '1.2.840.10008.3.1.1.1'         // application context
        20 00 00 2E 01 00 00 00                     // presentation context 1
          30 00 00 11 '1.2.840.10008.1.1'           // abstract syntax: Verification
          40 00 00 11 '1.2.840.10008.1.2'           // transfer syntax: Implicit VR Little Endian
        50 00 00 36                                 // user information
          51 00 00 04 00 00 40 00                   // maximum length 16,384
          52 00 00 0D '1.2.3.4.5.6.7'               // implementation class UID
          54 00 00 0D 00 09 '1.2.840.1' 00 01       // roles for 1.2.840.1: SCU no, SCP yes
          55 00 00 08 'PEER_1.0'                    // implementation version name
        """
    )

    static let decodedAssociateRequest = AssociateRequest(
        calledAETitle: "ANY-SCP",
        callingAETitle: "ECHOSCU",
        presentationContexts: [
            ProposedPresentationContext(
                id: 1,
                abstractSyntax: "1.2.840.10008.1.1",
                transferSyntaxes: ["1.2.840.10008.1.2"]
            )
        ],
        userInformation: UserInformation(
            maximumLength: 16_384,
            implementationClassUID: "1.2.3.4.5.6.7",
            implementationVersionName: "PEER_1.0",
            roleSelections: [RoleSelection(sopClassUID: "1.2.840.1", scuRole: false, scpRole: true)]
        )
    )

    static let associateAccept = bytes(
        """
        02 00 00 00 00 A3                           // A-ASSOCIATE-AC, 163 bytes follow
        00 01 00 00                                 // protocol version 1
        'ANY-SCP         '                          // reserved: the request's called AE title
        'ECHOSCU         '                          // reserved: the request's calling AE title
        00000000 00000000 00000000 00000000 00000000 00000000 00000000 00000000
        10 00 00 15 '1.2.840.10008.3.1.1.1'         // application context
        21 00 00 19 01 00 00 00                     // presentation context 1: accepted
          40 00 00 11 '1.2.840.10008.1.2'           // transfer syntax: Implicit VR Little Endian
        50 00 00 25                                 // user information
          51 00 00 04 00 00 80 00                   // maximum length 32,768
          52 00 00 0D '1.2.3.4.5.6.7'               // implementation class UID
          55 00 00 08 'PEER_1.0'                    // implementation version name
        """
    )

    static let decodedAssociateAccept = AssociateAccept(
        calledAETitle: "ANY-SCP",
        callingAETitle: "ECHOSCU",
        presentationContexts: [
            PresentationContextResult(id: 1, result: .acceptance, transferSyntax: "1.2.840.10008.1.2")
        ],
        userInformation: UserInformation(
            maximumLength: 32_768,
            implementationClassUID: "1.2.3.4.5.6.7",
            implementationVersionName: "PEER_1.0"
        )
    )

    static let associateReject = bytes("03 00 00 00 00 04  00 01 01 07  // permanent, service user, called AE title")
    static let releaseRequest = bytes("05 00 00 00 00 04  00 00 00 00")
    static let releaseReply = bytes("06 00 00 00 00 04  00 00 00 00")
    static let abort = bytes("07 00 00 00 00 04  00 00 02 06  // service provider, invalid PDU parameter value")

    /// All PDUs but P-DATA-TF, as bytes and decoded.
    static let pdus: [(bytes: [UInt8], pdu: PDU)] = [
        (associateRequest, .associateRequest(decodedAssociateRequest)),
        (associateAccept, .associateAccept(decodedAssociateAccept)),
        (associateReject, .associateReject(.calledAETitleNotRecognized)),
        (releaseRequest, .releaseRequest),
        (releaseReply, .releaseReply),
        (abort, .abort(AssociateAbort(source: 2, reason: 6))),
    ]

    /// A C-ECHO-RQ command set.
    static let echoCommand = bytes(
        """
        0000 0000 04000000 38000000                 // group length: 56
        0000 0200 12000000 '1.2.840.10008.1.1' 00   // affected SOP class UID
        0000 0001 02000000 3000                     // command field: C-ECHO-RQ
        0000 1001 02000000 0700                     // message ID 7
        0000 0008 02000000 0101                     // no data set
        """
    )

    /// The C-ECHO-RQ in one P-DATA-TF.
    static let echoData = bytes("04 00 00 00 00 4A  00 00 00 46  01 03  // context 1, command, last") + echoCommand

    /// A P-DATA-TF with two PDVs: the middle of a data set and, of odd length, its end.
    static let twoValues = bytes(
        """
        04 00 00 00 00 13                           // P-DATA-TF, 19 bytes follow
        00 00 00 06 03 00 'ABCD'                    // context 3, data set
        00 00 00 05 03 02 'EFG'                     // context 3, data set, last
        """
    )

    /// A whole session as one side sees it.
    static let session: [UInt8] = associateRequest + echoData + twoValues + echoData + releaseRequest
}
