/// Why fragments from a peer are not the DIMSE message they claim to be.
package struct DIMSEError: Error, Sendable, CustomStringConvertible {
    /// What kind of fault it is.
    package enum Code: String, Hashable, Sendable {
        /// A command set that can't be read.
        case malformedCommand
        /// A command set over the limit.
        case commandTooLong
        /// A field that the command needs isn't there.
        case missingField
        /// A command field that PS3.7 doesn't define.
        case unknownCommand
        /// A data set where none was announced.
        case unexpectedDataSet
        /// A command where the announced data set should come.
        case missingDataSet
        /// A message whose fragments belong to different presentation contexts.
        case contextChanged
    }

    /// The kind of fault.
    package let code: Code
    /// A sentence for the administrator of the peer.
    package let description: String

    package init(_ code: Code, _ description: String) {
        self.code = code
        self.description = description
    }
}

extension DIMSEError: Equatable {
    /// Errors are equal when their codes are.
    package static func == (left: DIMSEError, right: DIMSEError) -> Bool { left.code == right.code }
}
