/// Which commit this pacsh was built from.
///
/// `git archive`, by which scripts/package takes what it builds, writes it into this file (.gitattributes,
/// `export-subst`). A build of a checkout doesn't know it.
enum BuildIdentity {
    /// The commit and its day, or the placeholder of both.
    private static let archived = "$Format:%H %cs$"

    private static var words: [String]? {
        self.archived.hasPrefix("$") ? nil : self.archived.split(separator: " ").map(String.init)
    }

    /// The commit's number; nil where nobody knows.
    static var commit: String? { self.words?.first }
    /// The commit's day, `2026-11-30`; nil where nobody knows.
    static var day: String? { self.words?.last }
}
