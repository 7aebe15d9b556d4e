extension HelpTopic {
    /// What to look at when it doesn't work.
    static let troubleshooting = HelpTopic(
        "troubleshooting",
        "what to try when the PACS doesn't answer or nothing arrives",
        """
        Nothing connects       'echo' says which step failed. Refused: wrong port, or
                               the PACS isn't running. No answer: a firewall, or a
                               wrong host.
        Association rejected   Called AE title not recognized: the PACS has another
                               name; ask for it ('echo --called NAME' tries one).
                               Calling AE title not recognized: we aren't registered
                               there; 'whoami' prints what must be.
        find shows nothing     Try fewer keys. Names are FAMILY^GIVEN; * and ? stand for
                               anything. 'find --show-request' prints what was sent.
        find shows too much    The PACS ignores a key: the rows are marked, and all, end
                               and ranges leave them out.
        Move: 0xA801           The PACS doesn't know our AE title as a destination:
                               'whoami' again, this time with address and port.
        Move: nothing arrives  The PACS can't reach our port: a firewall, or another
                               address is registered. 'scp log' shows every knock.
                               'get' needs no way back to us, where the PACS offers it.
        Port in use            Another program has it: 'set scp.port N', and register
                               that port.
        Some objects missing   Run the same command again: what is here is skipped.

        'contexts' shows what the PACS accepts, 'status' what is open. The reason of an
        error stands behind 'hint:'.
        """
    )
}
