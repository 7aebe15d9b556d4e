extension HelpTopic {
    /// What the keys do at the prompt.
    static let keys = HelpTopic(
        "keys",
        "keys at the prompt, interrupts, the history",
        """
        Tab        completes commands, options, profiles, AE titles, keywords,
                   modalities, settings, files, and the rows of the list. It never
                   asks the PACS.
        →  Ctrl-F  at the end of the line: takes over the grey line of the history
        ↑  ↓       lines typed before; Ctrl-R searches in them
        Ctrl-A  Ctrl-E  Ctrl-U  Ctrl-K  Ctrl-W   as in Emacs
                   ('set editor vi' for vi's keys)

        Ctrl-C     at the prompt: clears the line. In a command: once cancels in good
                   order, for up to five seconds; twice aborts the association; three
                   times comes back at once.
        Ctrl-\\     ends the command and pacsh in good order; at the prompt: nothing
        Ctrl-D     leaves, on an empty line
        Ctrl-Z     stops pacsh; 'fg' of your shell goes on

        The history is kept in a file that only you can read; names and IDs of patients
        stand there as *** ('set history full' keeps them, 'off' keeps nothing). A line
        that begins with a blank isn't kept, and a line with a password never.
        'history' lists it, 'history -o FILE 3-9' makes a batch file of it,
        'history clear' forgets it.

        'set hints off', 'set rprompt off' and 'set color off' make the prompt plainer;
        'pacsh --no-edit' reads plain lines.
        """
    )
}
