import DICOMCore

/// What a retrieval will ask for, and what the user should know before it does.
public struct RetrievalPlan: Sendable {
    /// The studies, in the order of the selection.
    public var studies: [PlannedStudy]
    /// Studies that `--max-studies` or `--max-images` left out.
    public var studiesLeftOut: Int
    /// The lines that describe the plan.
    public var lines: [String]
    /// Whether patients were resolved to their studies.
    public var isExpanded = false
    /// What may go wrong.
    public var warnings: [String]
    /// The final status of the plan's C-FINDs; nil when none was sent or one failed.
    public var status: UInt16?
    /// The directory that the objects go to; nil when they go to another system.
    public var directory: String?

    /// Makes a plan.
    package init(
        studies: [PlannedStudy],
        studiesLeftOut: Int = 0,
        lines: [String] = [],
        warnings: [String] = [],
        status: UInt16? = nil,
        directory: String? = nil
    ) {
        self.studies = studies
        self.studiesLeftOut = studiesLeftOut
        self.lines = lines
        self.warnings = warnings
        self.status = status
        self.directory = directory
    }

    /// The number of objects that will be asked for; nil when unknown.
    public var wanted: Int? { Self.sum(self.studies.map(\.wantedCount)) }
    /// The number of objects that shall be here afterwards; nil when unknown.
    public var expected: Int? { Self.sum(self.studies.map(\.expectedCount)) }
    /// The number of objects that are here already.
    public var skipped: Int { self.studies.reduce(0) { $0 + $1.skippedCount } }

    /// The sum; nil when one of the numbers is unknown.
    package static func sum(_ counts: [Int?]) -> Int? {
        var sum = 0
        for count in counts {
            guard let count else { return nil }
            sum += count
        }
        return sum
    }
}
