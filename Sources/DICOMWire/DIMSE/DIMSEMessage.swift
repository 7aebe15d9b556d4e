import NIOCore

/// A whole DIMSE message (PS3.7 §6.3).
package struct DIMSEMessage: Sendable {
    /// The command set.
    package var command: CommandSet
    /// The data set, where there is one.
    package var dataSet: [UInt8]?
    /// The presentation context.
    package var contextID: UInt8

    package init(command: CommandSet, dataSet: [UInt8]? = nil, contextID: UInt8) {
        self.command = command
        self.dataSet = dataSet
        self.contextID = contextID
    }
}
