import ArgumentParser
import DICOMQuery

/// `images SEL`: the images of series or studies.
typealias ImagesCommand = ListBelowCommand<ImagesListing>

/// What `images` lists.
enum ImagesListing: ListedLevel {
    static let commandName = "images"
    static let level = QueryLevel.image
    static let abstract = "List the images of the selected series or studies."
    static let selectorHelp: ArgumentHelp = "Series or studies: 3, 1-5,8, end, all, last, or UIDs."
    static let examples = ["images 3", "images 2/1"]
}
