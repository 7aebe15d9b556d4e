import DICOMCore

/// What is wrong with a file below an output directory.
package enum FileFault: Hashable, Sendable {
    /// It has no complete meta header, or nothing behind it.
    case noObject
    /// Its data set isn't whole.
    case damaged(DataSetError)
    /// Its bytes aren't those that were received; its SHA-256 as 64 hexadecimal digits.
    case changed(String)
    /// It holds another object than its name says.
    case misnamed(UID)
    /// Its meta header names another object or class than its data set.
    case wrongHeader(String)
    /// It lies in the folder of another patient, study or series than its data set names.
    case misplaced(String)
    /// Its SOP Instance UID is that of a file of another patient too.
    case twoPatients
    /// It was kept aside as damaged, and no whole object has come since.
    case notReplaced
    /// It, or the folder that it is, can't be read, for the system's reason.
    case unreadable(String)
    /// It has the name of an object's file and is none.
    case noFile(String)
    /// It is a journal, and damaged; the sentence says how.
    case damagedJournal(String)

    /// Whether retrieving the object again puts a good file in its place.
    package var isMendable: Bool {
        switch self {
        case .noObject, .damaged, .changed, .misnamed, .wrongHeader, .notReplaced: true
        case .misplaced, .twoPatients, .unreadable, .noFile, .damagedJournal: false
        }
    }

    /// The fault in words, without patient data.
    package var sentence: String {
        switch self {
        case .noObject: "damaged: it has no complete DICOM header with a data set behind it"
        case .damaged(let error): "damaged: \(error)"
        case .changed: "its bytes aren't those that were received: the journal has another SHA-256"
        case .misnamed(let uid): "it holds another object than its name says: \(printable(uid.string))"
        case .wrongHeader(let what): "its header names another \(what) than its data set"
        case .misplaced(let what): "it lies in the folder of another \(what) than its data set names"
        case .twoPatients: "its SOP Instance UID is in the folder of another patient too"
        case .notReplaced: "it came damaged, and the whole object isn't here"
        case .unreadable(let reason): "it can't be read: \(reason)"
        case .noFile(let what): "it is \(what), not a file"
        case .damagedJournal(let what): what
        }
    }
}
