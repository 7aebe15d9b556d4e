/// What a message asks for or answers, Command Field (0000,0100) (PS3.7 §E.1).
package enum CommandField: UInt16, Hashable, Sendable, CaseIterable {
    /// C-STORE-RQ.
    case cStoreRequest = 0x0001
    /// C-STORE-RSP.
    case cStoreResponse = 0x8001
    /// C-GET-RQ.
    case cGetRequest = 0x0010
    /// C-GET-RSP.
    case cGetResponse = 0x8010
    /// C-FIND-RQ.
    case cFindRequest = 0x0020
    /// C-FIND-RSP.
    case cFindResponse = 0x8020
    /// C-MOVE-RQ.
    case cMoveRequest = 0x0021
    /// C-MOVE-RSP.
    case cMoveResponse = 0x8021
    /// C-ECHO-RQ.
    case cEchoRequest = 0x0030
    /// C-ECHO-RSP.
    case cEchoResponse = 0x8030
    /// N-EVENT-REPORT-RQ.
    case nEventReportRequest = 0x0100
    /// N-EVENT-REPORT-RSP.
    case nEventReportResponse = 0x8100
    /// N-GET-RQ.
    case nGetRequest = 0x0110
    /// N-GET-RSP.
    case nGetResponse = 0x8110
    /// N-SET-RQ.
    case nSetRequest = 0x0120
    /// N-SET-RSP.
    case nSetResponse = 0x8120
    /// N-ACTION-RQ.
    case nActionRequest = 0x0130
    /// N-ACTION-RSP.
    case nActionResponse = 0x8130
    /// N-CREATE-RQ.
    case nCreateRequest = 0x0140
    /// N-CREATE-RSP.
    case nCreateResponse = 0x8140
    /// N-DELETE-RQ.
    case nDeleteRequest = 0x0150
    /// N-DELETE-RSP.
    case nDeleteResponse = 0x8150
    /// C-CANCEL-RQ.
    case cCancelRequest = 0x0FFF

    /// Whether the message answers another one.
    package var isResponse: Bool { self.rawValue & 0x8000 != 0 }

    /// The name of the message in PS3.7, such as C-FIND-RQ.
    package var name: String {
        if self == .cCancelRequest { return "C-CANCEL-RQ" }
        let request =
            switch self.rawValue & 0x7FFF {
            case 0x0001: "C-STORE"
            case 0x0010: "C-GET"
            case 0x0020: "C-FIND"
            case 0x0021: "C-MOVE"
            case 0x0030: "C-ECHO"
            case 0x0100: "N-EVENT-REPORT"
            case 0x0110: "N-GET"
            case 0x0120: "N-SET"
            case 0x0130: "N-ACTION"
            case 0x0140: "N-CREATE"
            default: "N-DELETE"
            }
        return request + (self.isResponse ? "-RSP" : "-RQ")
    }
}
