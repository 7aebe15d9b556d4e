import DICOMWire

/// How long to wait for objects after the final C-MOVE response.
///
/// A PACS may answer before its last store association is released, or before the last object is sent at all; others
/// count objects that they never sent.
package enum GracePeriod: Hashable, Sendable {
    /// Nothing more is to come.
    case over
    /// Until the store associations have closed and `timeout.grace` passed without a byte.
    case grace
    /// Until `timeout.retrieve` passed without a byte.
    case retrieve

    /// Judges the state after the final response; asked again whenever an object arrives.
    ///
    /// None when the objects stored equal the expected number, else the claimed one. With Success, or a warning without
    /// counters, and fewer objects than that, the PACS may still be at work. One that says it failed, or that broke off,
    /// isn't, but for what is on its way. An unknown destination brings nothing.
    package static func after(_ answer: RetrieveAnswer, expected: Int?, stored: Int) -> GracePeriod {
        if answer.isUnknownDestination { return .over }
        let status = answer.status
        let sent = answer.counters?.sent
        if let expected {
            if stored >= expected { return .over }
            if status == 0x0000 { return .retrieve }
            let isWarning = status.map { DIMSEStatus(code: $0).category == .warning } ?? false
            if isWarning, sent == nil { return .retrieve }
        }
        if let sent {
            if stored < sent { return status == 0x0000 ? .retrieve : .grace }
            return stored > 0 || status != 0x0000 ? .over : .grace
        }
        return .grace
    }
}
