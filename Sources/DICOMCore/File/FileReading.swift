/// A file as far as it could be read, damage and leniencies included.
public struct FileReading: Sendable {
    /// The elements in the order of the file, the header's first; none unless they were asked for.
    public internal(set) var elements: [DumpedElement] = []
    /// The data set without the header, as far as it could be read; of an element that breaks off what there is of it.
    public internal(set) var dataSet = DataSet()
    /// The syntax by which the data set was read, which isn't the header's where that is wrong or missing.
    public internal(set) var transferSyntax: TransferSyntax
    /// The syntax that the header names; nil where it names none.
    public internal(set) var declaredTransferSyntax: TransferSyntax?
    /// What is wrong with the bytes after the last element, at which byte of the file; nil when nothing is.
    public internal(set) var damage: DataSetError?
    /// What was forgiven, each leniency by its name.
    public internal(set) var notes: [ReadingNote] = []
    /// How often text that was listed, else kept, had to be guessed, and how.
    package internal(set) var guesses: [TextGuess: Int] = [:]
    /// Whether the places of elements and values are those of the inflated data set (PS3.5 §A.5).
    public internal(set) var isInflated = false

    init(transferSyntax: TransferSyntax, declared: TransferSyntax?) {
        self.transferSyntax = transferSyntax
        self.declaredTransferSyntax = declared
    }
}
