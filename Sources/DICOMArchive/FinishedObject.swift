import DICOMCore

/// A part whose bytes are all written and that waits for its final name.
struct FinishedObject: Sendable {
    /// The file.
    let part: IncompleteFile
    /// The size of preamble and meta header.
    let headerSize: Int
    /// Where it goes.
    let folder: SeriesFolder
    /// Its component, without an extension.
    let component: String
    /// What is told of it; its path and its size are known in the end.
    var object: StoredObject

    /// What is wrong with its data set, if it isn't whole.
    var damage: DataSetError?

    /// Its final name.
    var name: String { "\(self.component).dcm" }
}
