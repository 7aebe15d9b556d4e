/// One line about something that happened by itself; it has no patient data.
package struct Notice: Sendable, Hashable {
    /// What it is about.
    package enum Kind: Sendable, Hashable { case opened, released, closedByPeer, aborted, insecure }

    /// What it is about.
    package let kind: Kind
    /// The line.
    package let text: String

    package init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }
}
