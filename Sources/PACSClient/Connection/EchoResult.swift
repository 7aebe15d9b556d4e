import DICOMCore

/// What some C-ECHOs came to.
public struct EchoResult: Sendable {
    /// Requests written.
    public var sent = 0
    /// Responses with status 0x0000.
    public var ok = 0
    /// The status of the first response that is no success, else of the last one; nil without any response.
    public var status: UInt16?
    /// Milliseconds from request to response, in order.
    public var roundTrips: [Double] = []
    /// Why it ended early, or what the PACS answered instead of success.
    public var failure: PACSError?

    /// The shortest round trip in milliseconds.
    public var minimum: Double? { self.roundTrips.min() }
    /// The longest round trip in milliseconds.
    public var maximum: Double? { self.roundTrips.max() }
    /// The average round trip in milliseconds.
    public var average: Double? {
        self.roundTrips.isEmpty ? nil : self.roundTrips.reduce(0, +) / Double(self.roundTrips.count)
    }
}
