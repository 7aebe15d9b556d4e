import DICOMWire

/// Why a retrieval, or its part for one study, isn't complete; in the order of commands.md.
///
/// An error stands in a place of its own, as do the words about a status: there is room for one in the verdict on every
/// study, and most have none.
package enum RetrievalCause: Sendable {
    /// Ctrl-C or SIGTERM.
    case interrupted
    /// The disk, the directory, the port.
    indirect case local(PACSError)
    /// Some objects are here and some are missing.
    case partial
    /// The PACS doesn't know the move destination.
    case destinationUnknown(status: UInt16?)
    /// The PACS couldn't reach our SCP.
    case callbackFailed(status: UInt16)
    /// The network failed, or the peer refused the association or the service.
    indirect case failed(PACSError)
    /// What arrived is damaged.
    case damaged
    /// Nothing arrived although the PACS reported success.
    case nothingReceived(status: UInt16?)
    /// A final status that isn't success.
    indirect case status(UInt16, StatusRemark)
    /// Nobody can say whether all came: the PACS listed nothing and counted nothing.
    case unknownTotal

    /// The one that counts where several apply; nil where none does.
    package static func first(of causes: some Sequence<RetrievalCause>) -> RetrievalCause? {
        causes.min { $0.rank < $1.rank }
    }

    private var rank: Int {
        switch self {
        case .interrupted: 0
        case .local: 1
        case .partial: 2
        case .destinationUnknown: 3
        case .callbackFailed: 4
        case .failed: 5
        case .damaged: 6
        case .nothingReceived: 7
        case .status: 8
        case .unknownTotal: 9
        }
    }
}
