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

    /// Whether the text of an element could not be read as declared, and is no UTF-8 either.
    package func isUnreadable(_ tag: Tag) -> Bool {
        guard let element = self[tag], element.vr.usesCharacterSet, case .bytes(let bytes) = element.content else {
            return false
        }
        return String(validating: bytes, as: UTF8.self) == nil
            && self.textDecoder.decodeMarking(bytes, vr: element.vr).isGuess
    }

    /// Writes the text in UTF-8 where it declares no character set, or the fallback outranks what it declares.
    package mutating func readText(in fallback: FallbackCharacterSet) {
        let isDeclared = self.declaresCharacterSet
        guard !isDeclared || fallback.isOverriding || self.elements.contains(where: { self.isUnreadable($0.tag) })
        else {
            return
        }
        let declared = self[.specificCharacterSet]
        self.changeCharacterSet(to: "ISO_IR 192", readingIn: fallback)
        if isDeclared { return }
        self.remove(.specificCharacterSet)
        if let declared { self.set(declared) }
    }
}
