import DICOMArchive

extension PACSError {
    /// A journal's error as one of ours: journals are in the output directory, so that is where something must change.
    package init(_ error: JournalError) {
        let code = error.code == .placeNotWritable ? Code.notWritable : .journal
        self.init(code, error.message, remedy: error.remedy)
    }
}

extension JournalError {
    /// What to do about it; nil where the table of rules says it.
    fileprivate var remedy: String? {
        switch self.code {
        case .notWritable, .placeNotWritable: nil
        case .diskFull: "make room where the output directory is, or choose another: 'set output DIR'"
        case .notReadable:
            "check that the output directory is there, and the permissions of .pacsh/journal in it; where it is gone for "
                + "good, give the command that asked for it once more"
        case .damaged:
            "'verify DIR --rebuild' enters the files of the output directory DIR in a new journal; what is missing is "
                + "retrieved by the command that asked for it, and what is here is not fetched again"
        case .newer: "use the pacsh that wrote it, or a newer one"
        }
    }
}
