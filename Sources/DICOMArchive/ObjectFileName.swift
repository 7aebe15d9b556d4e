import DICOMCore

/// The name of an object's file: `<component>.dcm`, or beside that `<component>.dup-<8 hex>.dcm` and
/// `<component>.damaged-<8 hex>.dcm`.
package struct ObjectFileName {
    /// What stands beside the plain name.
    package enum Mark: String, CaseIterable {
        /// Other bytes than those under the plain name.
        case duplicate = "dup"
        /// What isn't whole, or isn't the object.
        case damaged
    }

    /// The object's component.
    package let component: String
    /// What marks the name; `nil` for the plain one.
    package let mark: Mark?

    /// A marked name; the hexadecimal digits come from the content.
    static func text(_ component: String, _ mark: Mark, _ hex: some StringProtocol) -> String {
        "\(component).\(mark.rawValue)-\(hex).dcm"
    }

    /// Takes a name apart; `nil` for one that doesn't end with `.dcm`.
    package init?(_ name: String) {
        guard name.hasSuffix(".dcm") else { return nil }
        let stem = name.dropLast(4)
        for mark in Mark.allCases {
            let length = ".\(mark.rawValue)-".count + 8
            let tail = stem.suffix(length)
            let isHex = tail.suffix(8).allSatisfy { $0.isHexDigit && !$0.isUppercase }
            guard tail.count == length, tail.hasPrefix(".\(mark.rawValue)-"), isHex else { continue }
            self.component = String(stem.dropLast(length))
            self.mark = mark
            return
        }
        self.component = String(stem)
        self.mark = nil
    }

    /// Whether it is the plain name of an object.
    func isPlain(of uid: UID) -> Bool { self.mark == nil && self.isName(of: uid) }

    /// Whether it is a name of an object, plain or marked.
    func isName(of uid: UID) -> Bool { PathComponent.object(uid) == self.component }

    /// Whether the file may be the object: its name is the object's, or one that people gave it rather than the UID of
    /// another object.
    func mayStand(for uid: UID) -> Bool { self.isName(of: uid) || !PathComponent.isUID(self.component) }
}
