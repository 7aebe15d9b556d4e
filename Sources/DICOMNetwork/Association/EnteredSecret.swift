/// The secret of an identity as it was typed; nothing that prints it shows it.
package struct EnteredSecret: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    let bytes: [UInt8]

    /// Takes what was typed.
    package init(_ text: String) { self.bytes = Array(text.utf8) }

    /// Not the secret.
    package var description: String { "***" }
    /// Not the secret.
    package var debugDescription: String { "***" }
    /// Nothing of the secret.
    package var customMirror: Mirror { Mirror(self, children: []) }
}
