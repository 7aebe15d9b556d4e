import CLibedit

extension LineEditor {
    /// The version of libedit, of whose headers it is known.
    package static var libraryVersion: String { "\(LIBEDIT_MAJOR).\(LIBEDIT_MINOR)" }
}
