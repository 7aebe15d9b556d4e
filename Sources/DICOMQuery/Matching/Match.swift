/// Whether a value satisfies a key.
package enum Match: Sendable, Equatable {
    /// It does.
    case yes
    /// It contradicts the key.
    case no
    /// Nobody can tell: the value has an unknown form, or an unknown VR.
    case cannotTell

    /// Yes where any is, no where all are; else nobody can tell.
    static func any(_ matches: some Sequence<Match>) -> Match {
        var whole = Match.no
        for match in matches {
            if match == .yes { return .yes }
            if match == .cannotTell { whole = .cannotTell }
        }
        return whole
    }
}
