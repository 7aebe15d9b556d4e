/// Who may read what is stored, besides its owner.
package enum OutputMode: String, CaseIterable, Sendable {
    /// Nobody: files 0600, folders 0700.
    case `private`
    /// The group: files 0640, folders 0750; a folder's setgid bit stays, so that all below it is of its group.
    case group

    /// The permissions of a file, where they are more than its owner's.
    var ofFiles: UInt16? { self == .group ? 0o640 : nil }
    /// The permissions of a folder, where they are more than its owner's.
    var ofFolders: UInt16? { self == .group ? 0o750 : nil }
}
