/// What the PACS answered to one piece of a query that was cut up.
struct PieceAnswer: Sendable {
    /// How many matches it sent, those that came before included.
    var matches = 0
    /// Whether it said itself that these are not all.
    var isCut = false
    /// Matches that lie outside the piece.
    var outside = 0
    /// Matches without a time of the study.
    var untimed = 0
    /// The Patient ID of each row that had not been found before.
    var newIDs: [String] = []

    /// Whether the PACS evidently doesn't look at what the piece is cut by.
    var isOfEverything: Bool { self.outside > 0 && self.outside * 2 >= self.matches }
}
