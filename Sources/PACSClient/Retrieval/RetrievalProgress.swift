/// How far a retrieval is.
package struct RetrievalProgress: Hashable, Sendable {
    /// Objects that have arrived.
    package var objects: Int
    /// Objects that were asked for; nil when unknown.
    package var expected: Int?
    /// Bytes of the new objects.
    package var bytes: Int
    /// Bytes a second since the first request.
    package var bytesPerSecond: Double
    /// Seconds left at this rate; nil when unknown.
    package var secondsLeft: Double?
    /// Bytes free on the output's file system; nil when unknown.
    package var freeBytes: Int?
    /// What is waited for, in words, where nothing has come for a second.
    package var awaited: String?
    /// Why it may not ask now, in words; nil where it may.
    package var held: String?

    package init(
        objects: Int,
        expected: Int?,
        bytes: Int,
        seconds: Double,
        freeBytes: Int? = nil,
        awaited: String? = nil,
        held: String? = nil
    ) {
        self.objects = objects
        self.expected = expected
        self.bytes = bytes
        self.bytesPerSecond = seconds > 0 ? Double(bytes) / seconds : 0
        self.freeBytes = freeBytes
        self.awaited = awaited
        self.held = held
        if let expected, objects > 0, expected >= objects, seconds > 0 {
            self.secondsLeft = Double(expected - objects) * seconds / Double(objects)
        }
    }
}
