/// Why an identifier isn't answered: status 0xA900, identifier does not match SOP class.
package struct IdentifierError: Error, Hashable, Sendable {
    /// The Error Comment (0000,0902).
    package let comment: String
}
