import ArgumentParser
import DICOMQuery

/// `series SEL`: the series of studies.
typealias SeriesCommand = ListBelowCommand<SeriesListing>

/// What `series` lists.
enum SeriesListing: ListedLevel {
    static let commandName = "series"
    static let level = QueryLevel.series
    static let abstract = "List the series of the selected studies."
    static let selectorHelp: ArgumentHelp = "Studies: 3, 1-5,8, end, all, last, or UIDs."
    static let examples = ["series 3", "series 1-2"]
}
