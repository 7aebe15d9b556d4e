/// One line about something that happened by itself; it has no patient data.
public struct Notice: Sendable, Hashable {
    /// What it is about.
    public enum Kind: Sendable, Hashable { case opened, released, closedByPeer, aborted, insecure }

    /// What it is about.
    public let kind: Kind
    /// The line.
    public let text: String

    /// Makes a notice.
    public init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }
}
