import DICOMCore

/// What somebody is told of a study that has come.
package struct StudyNotice: Sendable, Hashable {
    /// Study Instance UID.
    package var study: UID
    /// The folder of its objects.
    package var directory: String
    /// Objects stored in this run.
    package var received: Int
    /// Objects that shall be there; nil when unknown.
    package var expected: Int?
    /// Objects missing or damaged; nil when unknown.
    package var failed: Int?
    /// The outcome in one word; `received` where nobody knows what was to come.
    package var outcome: String
    /// How often it has been told of this study, this time included.
    package var run: Int

    package init(
        study: UID,
        directory: String,
        received: Int,
        expected: Int? = nil,
        failed: Int? = nil,
        outcome: String = "received",
        run: Int = 1
    ) {
        self.study = study
        self.directory = directory
        self.received = received
        self.expected = expected
        self.failed = failed
        self.outcome = outcome
        self.run = run
    }
}
