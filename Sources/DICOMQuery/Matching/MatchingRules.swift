/// How far a value may differ from a key and still match (PS3.4 §C.2.2.2): systems that keep to the standard differ.
///
/// Names under agreed fuzzy matching (§C.2.2.2.1.1) are not judged by rules: nobody but the system knows its own.
package struct MatchingRules: Sendable, Hashable {
    /// Whether case, accents and width of letters don't count in names (left open by PS3.4 §C.2.2.2.1), nor components
    /// and component groups that the key doesn't give.
    package var comparesNamesLoosely = false
    /// Whether case, accents and width of letters don't count in texts either, codes that tell patients or requests
    /// apart excepted: databases compare so.
    package var ignoresCaseOfText = false
    /// Whether a list of UIDs may have patterns in it (against PS3.4 §C.2.2.2.4).
    package var allowsWildcardsInUIDs = false

    /// As the standard's plainest reading has it; what the demonstration PACS answers by.
    package static let literal = MatchingRules()
    /// All that a system may find without being accused of having ignored a key; what returned rows are checked by.
    package static let tolerant = MatchingRules(
        comparesNamesLoosely: true,
        ignoresCaseOfText: true,
        allowsWildcardsInUIDs: true
    )
}
