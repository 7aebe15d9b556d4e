/// What is read of a data set, and how.
struct ParsingOptions {
    /// Where bytes are from: that says who named their syntax, and what may stand between them.
    enum Source: Sendable { case association, file }

    /// The syntax that was agreed.
    var syntax: TransferSyntax
    /// Where the bytes are from.
    var source = Source.association
    /// What is forgiven.
    var rules: ReadingRules = .forgiving
    /// Longer values are passed over.
    var valueLimit: Int = .max
    /// The same for opaque values and for encapsulated pixel data as a whole.
    var opaqueLimit: Int = .max
    /// How many bytes the values may have together that are read; those behind are passed over.
    var valueBytes: Int = .max
    /// The parse ends at the first outermost element with a greater tag.
    var lastTag: Tag?
    /// The parse ends at the first outermost element of another group.
    var onlyGroup: UInt16?
    /// Whether outermost sequences of defined length are passed over; for looking at a few elements only.
    var skipsSequences = false
    /// Whether more bytes may follow those that are there, so that zeros at their end are no padding.
    var isPartial = false
    /// How many elements there may be in all.
    var maximumElements = DataSetReader.maximumElements
    /// Whether every element is also listed in the order of the file.
    var dumps = false
    /// Who takes what is listed while it is read; nil where it is kept.
    var listener: (any ElementListener)?
    /// The character set of listed text that declares none, or that isn't what it declares.
    var charset: FallbackCharacterSet?
    /// The outermost elements that are kept in the data set; nil for all.
    var keptTags: Set<Tag>?
    /// Whether nobody waits for the rest any more.
    var isCancelled: () -> Bool = { false }
}
