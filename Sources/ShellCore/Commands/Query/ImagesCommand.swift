import ArgumentParser
import DICOMQuery

/// `images SEL`: the images of series or studies.
package typealias ImagesCommand = ListBelowCommand<ImagesListing>

/// What `images` lists.
package enum ImagesListing: ListedLevel {
    package static let commandName = "images"
    package static let level = QueryLevel.image
    package static let abstract = "List the images of the selected series or studies."
    package static let selectorHelp: ArgumentHelp = "Series or studies: 3, 1-5,8, end, all, last, or UIDs."
    package static let examples = ["images 3", "images 2/1"]
}
