import DICOMCore

/// SOP classes in words; a PACS may propose a hundred of them.
package enum SOPClassNames {
    /// So many are named before the rest is counted.
    private static let shown = 3

    /// The names, `first` in front where it is among them, and how many more there are.
    package static func text(_ classes: [UID], first: UID? = nil) -> String {
        let ordered = classes.filter { $0 == first } + classes.filter { $0 != first }
        let names = ordered.prefix(Self.shown).map { UIDRegistry.name(of: $0) ?? printable($0.string) }
        let more = ordered.count - names.count
        return names.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    }
}
