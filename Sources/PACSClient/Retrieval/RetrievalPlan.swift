/// What a retrieval will ask for, and what the user should know before it does.
public struct RetrievalPlan: Sendable {
    /// The studies, in the order of the selection.
    public var studies: [PlannedStudy]
    /// Studies that `--max-studies` or `--max-images` left out.
    public var studiesLeftOut = 0
    /// Whether patients were resolved to their studies.
    public var isExpanded = false
    /// What may go wrong.
    public var warnings: [String] = []
    /// The final status of the plan's C-FINDs; nil when none was sent or one failed.
    public var status: UInt16?
    /// The directory that the objects go to; nil when they go to another system.
    public var directory: String?
    /// Bytes free on the directory's file system; nil when unknown.
    public var freeBytes: Int?

    /// The number of objects that will be asked for; nil when unknown.
    public var wanted: Int? { RetrievalTotals.sum(self.studies.map(\.wantedCount)) }
}
