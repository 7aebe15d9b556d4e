/// Why a test could not go on: a peer that is missing, did not start or did not end.
package struct TestFailure: Error, CustomStringConvertible {
    /// What happened, with the logs that tell why.
    package let description: String

    /// Makes a failure from its sentence.
    package init(_ description: String) { self.description = description }
}
