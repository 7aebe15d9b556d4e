/// When received objects are forced onto the disk.
package enum Durability: String, CaseIterable, Sendable {
    /// Before each object is answered.
    case object
    /// In the background after the last object, and before a study is reported complete.
    case study
    /// Whenever the system likes.
    case none
}
