/// The character set in which text is read that declares none, or none that can be right.
///
/// Systems keep text in the code page of their computer and leave Specific Character Set (0008,0005) out, or say there what
/// it isn't.
package struct FallbackCharacterSet: Hashable, Sendable {
    /// The name of the set: a defined term of Specific Character Set, several with `\` between them, or one of
    /// `TextDecoder.codePages`.
    package let name: String
    /// Whether it outranks what is declared.
    package let isOverriding: Bool

    package init(_ name: String, isOverriding: Bool = false) {
        self.name = name
        self.isOverriding = isOverriding
    }

    /// The values of Specific Character Set that name it; nil for a code page, which nothing may be sent in.
    package var definedTerms: [String]? { TextDecoder.isCodePage(self.name) ? nil : self.terms }

    /// The names of the sets.
    var terms: [String] { self.name.split(separator: "\\", omittingEmptySubsequences: false).map(String.init) }
}

extension DataSet {
    /// Whether a character set is declared; an empty declaration is none.
    package var declaresCharacterSet: Bool { self.specificCharacterSet.contains { !$0.isEmpty } }

    /// Whether the letters of an element can't be relied on: not as declared, no UTF-8, and not in the fallback.
    package func isUnreadable(_ tag: Tag) -> Bool {
        guard let element = self[tag], element.vr.usesCharacterSet, case .bytes(let bytes) = element.content else {
            return false
        }
        return self.textDecoder.read(bytes, vr: element.vr).guess.map { !$0.isReliable } ?? false
    }
}
