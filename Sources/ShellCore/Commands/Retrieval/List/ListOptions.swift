import ArgumentParser
import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage

/// The options of a retrieval whose studies are in a list.
struct ListOptions: ParsableArguments, Sendable {
    /// What a command that has them says of them in its help.
    static let discussion = """
        --from takes a file with a value in each line, as Excel saves it: AccessionNumber, StudyInstanceUID, PatientID, \
        or what --key says. Values are literal: one that is empty, masked or has *, ? or \\ in it is not sent. Lines that \
        bring nothing are warned of; with --require, or where no line brings anything, they are a failure. Patient ID, \
        accession number, date and the like in other columns must agree with the study that is found (a Study Instance \
        UID isn't looked for): else the line contradicts, and brings nothing without --mismatched.
        """

    @Option(
        name: .customLong("from"),
        help: "A text, CSV or TSV file: each line names what to retrieve, in one of its columns."
    )
    var file: String?

    @Option(name: .long, help: "The column of the list, by its name in the first line or by its number from 1.")
    var column: String?

    @Option(
        name: .customLong("key"),
        help: "What the column holds, for example AccessionNumber; without it the column's name decides."
    )
    var key: String?

    @Flag(name: .long, help: "Retrieve nothing for a line of the list that several studies match.")
    var one = false

    /// Makes the options with nothing asked for.
    init() {}

    /// Refuses what can't be meant; the list itself is read when the command runs.
    mutating func validate() throws {
        if let file = self.file, file.isEmpty { throw UsageError("--from takes a file, not nothing") }
        if self.file == nil {
            for (option, isGiven) in [
                ("--column", self.column != nil), ("--key", self.key != nil), ("--one", self.one),
            ] where isGiven {
                throw UsageError("\(option) belongs to a list: --from FILE")
            }
        }
        if let column = self.column, column.isEmpty { throw UsageError("--column takes a column, not nothing") }
        if let key = self.key, !key.isUnexpanded { _ = try ListColumn.key(typed: key) }
    }
}
