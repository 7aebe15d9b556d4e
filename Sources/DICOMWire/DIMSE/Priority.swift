/// How urgent a request is, Priority (0000,0700) (PS3.7 §E.1).
package enum Priority: UInt16, Hashable, Sendable {
    /// The usual one.
    case medium = 0
    /// Above it.
    case high = 1
    /// Below it.
    case low = 2
}
