/// Who completes a line and hints at what may follow; asked on the editor's thread.
package struct LineCompletion: Sendable {
    /// A way to complete a word.
    package struct Candidate: Sendable, Equatable {
        /// What replaces the word.
        package var text: String
        /// What a list shows.
        package var label: String
        /// What the list says behind the label; empty for nothing.
        package var detail: String

        package init(text: String, label: String, detail: String) {
            self.text = text
            self.label = label
            self.detail = detail
        }
    }

    /// Where the word that ends at the cursor begins, and what may stand in its place; counted in Unicode scalars.
    package var complete: @Sendable (_ line: String, _ cursor: Int) -> (start: Int, candidates: [Candidate])
    /// What may follow a line, shown in grey.
    package var hint: @Sendable (_ line: String) -> String
    /// What accepting the hint puts behind the line.
    package var accepted: @Sendable (_ line: String) -> String

    package init(
        complete: @escaping @Sendable (_ line: String, _ cursor: Int) -> (start: Int, candidates: [Candidate]),
        hint: @escaping @Sendable (_ line: String) -> String,
        accepted: @escaping @Sendable (_ line: String) -> String
    ) {
        self.complete = complete
        self.hint = hint
        self.accepted = accepted
    }
}
