/// What pacsh does of DICOM, in the order of PS3.2 Annex A, with the numbers of its clauses.
///
/// What the code has a table for is read from that table, so that a change there shows here.
package struct ConformanceStatement: Sendable {
    /// A clause.
    package struct Section: Sendable {
        /// The number of the clause in PS3.2 Annex A.
        package let number: String
        /// Its title.
        package let title: String
        /// What is said of it, a paragraph each.
        package let text: [String]
        /// The heads of its table; none where it has no table.
        package let heads: [String]
        /// The rows of its table.
        package let rows: [[String]]

        init(_ number: String, _ title: String, _ text: [String], heads: [String] = [], rows: [[String]] = []) {
            self.number = number
            self.title = title
            self.text = text
            self.heads = heads
            self.rows = rows
        }
    }

    /// The clauses.
    package let sections: [Section]

    /// Makes the statement of this version.
    package init() {
        self.sections = [
            Self.overview, Self.model, Self.classes, Self.policies, Self.initiation, Self.queries, Self.acceptance,
            Self.rejections, Self.storage, Self.interfaces, Self.configuration, Self.limits, Self.media,
            Self.characterSets, Self.security, Self.associationDepartures, Self.dataSetDepartures,
        ]
    }
}
