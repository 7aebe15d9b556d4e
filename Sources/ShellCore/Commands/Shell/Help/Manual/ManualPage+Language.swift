import ShellLanguage

extension ManualPage {
    /// pacsh-language(5): what may stand in a batch.
    static let language = ManualPage("pacsh-language", section: 5, "the command language of pacsh") { text in
        text.section("DESCRIPTION")
        text.prose(
            """
            The same language is read at the prompt, from -c, from batch files and from standard input. A batch is parsed \
            whole before anything in it runs. A fault is reported with file, line and column, and the exit status is 2.
            """
        )
        text.block(HelpTopic.language.lines)
        text.section("WORDS OF THE LANGUAGE")
        for word in GrammarWord.all {
            text.subsection(word.name)
            text.prose(word.abstract)
            text.block(CommandHelp.wrapped("\(word.name) \(word.usage)", width: 72, indent: 4))
            text.prose(word.discussion)
            text.prose("Examples:")
            text.block(word.examples)
        }
        for topic in [HelpTopic.quoting, .selectors, .dates, .exitCodes, .keys] {
            text.section(topic.name.uppercased())
            text.block(topic.lines)
        }
    }
}
