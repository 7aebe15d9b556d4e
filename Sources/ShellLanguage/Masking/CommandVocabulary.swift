/// What masking must know of the commands' words; the language knows no command itself.
package struct CommandVocabulary: Sendable {
    /// The options of `find` that are followed by a value, by all their names.
    package let queryOptions: Set<String>
    /// Whether a word is a level of a query or a defined term of Modality (0008,0060), in any case.
    package let isTerm: @Sendable (String) -> Bool
    /// Whether a word of `find` that is no key may be meant as a level or a modality, a vendor's own among them.
    package let isQueryWord: @Sendable (String) -> Bool
    /// Whether a setting has this name.
    package let isSetting: @Sendable (String) -> Bool
    /// Where in a path begins what lies below an output directory, whose first folders are named by Patient IDs; counted in
    /// Unicode scalars, nil where nothing does.
    package let placeBelowOutput: @Sendable (String) -> Int?

    /// Tells the words.
    package init(
        queryOptions: Set<String>,
        isTerm: @escaping @Sendable (String) -> Bool,
        isQueryWord: @escaping @Sendable (String) -> Bool,
        isSetting: @escaping @Sendable (String) -> Bool,
        placeBelowOutput: @escaping @Sendable (String) -> Int?
    ) {
        self.queryOptions = queryOptions
        self.isTerm = isTerm
        self.isQueryWord = isQueryWord
        self.isSetting = isSetting
        self.placeBelowOutput = placeBelowOutput
    }
}
