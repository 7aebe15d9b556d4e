import ArgumentParser
import ShellLanguage

extension ManualPage {
    /// pacsh(1): how it is started, and every command.
    static let program = ManualPage("pacsh", section: 1, "look at a PACS and bring studies home") { text in
        text.section("SYNOPSIS")
        text.block(ProcessHelp.forms.map(\.usage))
        text.section("DESCRIPTION")
        text.prose(
            """
            pacsh is a shell for DICOM networking. It connects to a PACS, asks it what it has, and brings studies home, at \
            a prompt or from a batch. One process keeps the session: the selected PACS, an open association, the list last \
            shown, and a Storage SCP that receives what the PACS sends. The PACS is never written to.
            """
        )
        for form in ProcessHelp.forms { text.item(form.usage, form.meaning + ".") }
        text.section("OPTIONS")
        text.prose("They stand before the command or the file. What follows that belongs to it.")
        for option in ProcessOption.all { text.item(option.usage, option.abstract) }
        text.section("COMMANDS")
        text.prose(
            "SEL names rows of the list last shown; see pacsh-language(5), which has the words of the language too."
        )
        for entry in CommandTable.entries { ManualPage.command(entry.type, &text) }
        text.section("EXIT STATUS")
        text.block(HelpTopic.exitCodes.lines)
        text.section("ENVIRONMENT")
        for (name, meaning) in ManualPage.environment { text.item(name, meaning) }
        text.section("FILES")
        for (name, meaning) in ManualPage.files { text.item(name, meaning) }
        text.section("EXAMPLES")
        text.prose("At the prompt:")
        text.block(FirstScreen.rows.map(\.example).filter { !$0.contains("FILE") && !$0.contains("AET@") })
        text.prose("From the system's shell:")
        text.block([
            "pacsh profile add clinic PACS@pacs.example.org:104 --calling WORKSTATION",
            "pacsh -p clinic --format json find nm --since 1d",
            "pacsh -p clinic --check -f night.pacsh && pacsh -p clinic -f night.pacsh",
        ])
    }

    private static func command(_ type: any ShellCommand.Type, _ text: inout RoffText) {
        let configuration = type.configuration
        text.subsection(configuration.commandName ?? "")
        text.prose(configuration.abstract)
        text.block(CommandHelp.wrapped(Usage.line(type), width: 72, indent: 4))
        if !configuration.discussion.isEmpty { text.prose(configuration.discussion) }
        let declaration = CommandDeclaration.of(type)
        for argument in declaration.positionals + declaration.options.filter({ !$0.names.contains("--help") }) {
            text.item(CommandHelp.usage(of: argument, in: type), argument.abstract)
        }
        if !type.examples.isEmpty {
            text.prose("Examples:")
            text.block(type.examples)
        }
    }

    private static let environment = [
        ("XDG_CONFIG_HOME", "The folder in which pacsh/config.toml and pacsh/rc are, instead of ~/.config."),
        (
            "XDG_STATE_HOME",
            "The folder in which pacsh keeps its history and its list of jobs, instead of ~/.local/state."
        ),
        ("NO_COLOR", "Not empty: no colour."),
        ("TERM", "dumb: a plain reader instead of the line editor, and no colour."),
        ("COLORTERM", "truecolor: pictures are drawn in all colours."),
        ("PAGER", "The program for long output at the prompt; the setting pager outranks it."),
        ("NOTIFY_SOCKET", "The socket of systemd, which is told when 'scp run' is ready."),
        ("PACSH_name", "In a program that a pipe or '!' starts: the variable name of the session."),
    ]

    private static let files = [
        ("~/.config/pacsh/config.toml", "Profiles and defaults of settings; see pacsh.toml(5)."),
        ("~/.config/pacsh/rc", "A file of commands that runs first at the prompt, and there only."),
        ("~/.local/state/pacsh", "The history of the prompt and the list of jobs. Nobody else can read it."),
        ("OUTPUT/PatientID/StudyInstanceUID/SeriesInstanceUID/SOPInstanceUID.dcm", "A received object."),
    ]
}
