/// One thing that goes wrong between two peers, at a byte of what one of them sends over a connection.
package struct RelayFault: Sendable, CustomStringConvertible {
    /// What goes wrong.
    package enum Action: Sendable, Equatable {
        /// Both sides see the end of the connection.
        case cut
        /// Both sides see a reset.
        case reset
        /// What follows comes so many seconds later.
        case delay(Double)
        /// So many bytes come twice.
        case duplicate(Int)
    }

    /// The number of the connection, from 0.
    package var connection: Int
    /// Whether the side that opened the connection sends the bytes.
    package var fromRequestor: Bool
    /// How many of its bytes pass before.
    package var offset: Int
    /// What goes wrong there.
    package var action: Action

    /// Names a fault.
    package init(connection: Int, fromRequestor: Bool, offset: Int, action: Action) {
        self.connection = connection
        self.fromRequestor = fromRequestor
        self.offset = offset
        self.action = action
    }

    /// What it is and where.
    package var description: String {
        "\(self.action) at byte \(self.offset) from the \(self.fromRequestor ? "requestor" : "acceptor") of connection "
            + "\(self.connection)"
    }

    /// What is done with bytes that come after so many others: what goes on before and after the fault.
    func split(_ bytes: [UInt8], after passed: Int) -> (before: [UInt8], after: [UInt8])? {
        guard self.offset >= passed, self.offset < passed + bytes.count else { return nil }
        return (Array(bytes[..<(self.offset - passed)]), Array(bytes[(self.offset - passed)...]))
    }
}
