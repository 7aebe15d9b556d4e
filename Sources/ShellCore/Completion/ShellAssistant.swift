/// Completes the line at the prompt from the commands' declarations and from what the session knows.
package final class ShellAssistant: LineAssistant {
    private let session: Session

    /// Makes the assistant of a session.
    package init(session: Session) { self.session = session }

    /// What may stand in place of the word at the cursor.
    package func completions(of line: String, cursor: Int) -> Completions {
        let typed = String(String.UnicodeScalarView(line.unicodeScalars.prefix(cursor)))
        guard !typed.contains(" ") else { return Completions(start: cursor, candidates: []) }
        let candidates = CommandTable.entries.filter { $0.name.hasPrefix(typed) }.map { entry in
            Completions.Candidate(text: entry.name + " ", label: entry.name, detail: entry.abstract)
        }
        return Completions(start: 0, candidates: candidates)
    }

    /// What may follow the line.
    package func hint(for line: String) -> String { "" }
}
