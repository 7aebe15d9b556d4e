import ArgumentParser
import DICOMQuery

/// `series SEL`: the series of studies.
package typealias SeriesCommand = ListBelowCommand<SeriesListing>

/// What `series` lists.
package enum SeriesListing: ListedLevel {
    package static let commandName = "series"
    package static let level = QueryLevel.series
    package static let abstract = "List the series of the selected studies."
    package static let selectorHelp: ArgumentHelp = "Studies: 3, 1-5,8, end, all, last, or UIDs."
    package static let examples = ["series 3", "series 1-2"]
}
