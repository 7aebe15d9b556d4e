/// What becomes of a received object whose data set isn't whole.
package enum DamagedObjects: String, CaseIterable, Sendable {
    /// It is kept beside where it belongs, under a name that says so, and answered with a warning.
    case keep
    /// It is refused, and nothing of it stays.
    case refuse
}
