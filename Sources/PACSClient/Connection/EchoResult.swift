import DICOMCore

/// What some C-ECHOs came to.
package struct EchoResult: Sendable {
    /// Requests written.
    package var sent = 0
    /// Responses with status 0x0000.
    package var ok = 0
    /// The status of the first response that is no success, else of the last one; nil without any response.
    package var status: UInt16?
    /// Milliseconds from request to response, in order.
    package var roundTrips: [Double] = []
    /// Why it ended early, or what the PACS answered instead of success.
    package var failure: PACSError?

    /// Nothing was sent yet.
    package init() {}

    /// The shortest round trip in milliseconds.
    package var minimum: Double? { self.roundTrips.min() }
    /// The longest round trip in milliseconds.
    package var maximum: Double? { self.roundTrips.max() }
    /// The average round trip in milliseconds.
    package var average: Double? {
        self.roundTrips.isEmpty ? nil : self.roundTrips.reduce(0, +) / Double(self.roundTrips.count)
    }
}
