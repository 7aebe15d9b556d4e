import DICOMCore

/// What was found about one file below a directory.
package struct CheckedFile: Sendable {
    /// The path below the directory; it has the Patient ID in it, as a rule.
    package var path: String
    /// The identity that its data set has; nil where it couldn't be read.
    package var identity: ObjectIdentity?
    /// What is wrong with it, the worst first.
    package var faults: [FileFault] = []
    /// What is worth knowing although nothing is wrong, without patient data.
    package var notes: [String] = []
    /// Whether it counts as an object: a file that was kept aside, or that isn't pacsh's, doesn't.
    package var isObject = true
    /// Whether it is kept beside another one of its UID.
    package var isBeside = false
    /// The transfer syntax that its meta header names; nil where it has none.
    package var transferSyntax: TransferSyntax?
    /// Whether a journal that can be read has it.
    package var isJournaled = false

    /// The Study Instance UID whose retrieval brings a good file: that of the folder, else that of the data set.
    package var study: UID? {
        let folders = self.path.split(separator: "/")
        if folders.count >= 3, let uid = folders.dropLast(2).last.map({ UID(String($0)) }), uid.isValid { return uid }
        return self.identity?.studyInstanceUID
    }
}
