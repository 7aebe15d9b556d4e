import DICOMQuery

/// A pattern of Patient IDs that begin alike: characters, some of them any.
struct IDPattern: Sendable, Hashable {
    /// The characters from the first; nil stands for any.
    var characters: [Character?] = []
    /// Whether more may follow.
    var isOpen = true

    /// The value of the key (PS3.4 §C.2.2.2.4); empty where it matches everything.
    var value: String {
        if self.characters.isEmpty { return "" }
        return String(self.characters.map { $0 ?? "?" }) + (self.isOpen ? "*" : "")
    }

    /// The same with one more character.
    func appending(_ character: Character?) -> IDPattern { IDPattern(characters: self.characters + [character]) }

    /// The same with nothing behind it.
    var closed: IDPattern { IDPattern(characters: self.characters, isOpen: false) }

    /// Whether an ID fits.
    func matches(_ id: [Character]) -> Bool {
        guard self.isOpen ? id.count >= self.characters.count : id.count == self.characters.count else { return false }
        return zip(self.characters, id).allSatisfy { $0 == nil || $0 == $1 }
    }

    /// Whether a character can stand in a pattern for itself: wildcards and what separates values can't, and letters
    /// beyond ASCII are not alike in every system.
    static func isAskable(_ character: Character) -> Bool {
        guard let byte = character.asciiValue else { return false }
        return (0x21...0x7E).contains(byte) && !"*?\\".contains(character)
    }
}
