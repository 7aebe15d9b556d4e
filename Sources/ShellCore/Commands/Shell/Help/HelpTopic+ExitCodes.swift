extension HelpTopic {
    /// What a process ends with.
    static let exitCodes = HelpTopic(
        "exit-codes",
        "what pacsh ends with in a script",
        """
        pacsh COMMAND, -c, -f and a batch on standard input end with one of these. The
        prompt never ends because of a failure; 'quit N' chooses the status.

          0    all that was asked was done; also a query that matches nothing
          1    the PACS said no: a failure status, a refused context, or no match
               where --require was given; also UIDs that the PACS doesn't list,
               and a verify that found a problem or a missing object
          2    usage: an unknown command, option or profile, a selector out of range,
               a missing file, a confirmation that nobody could give (--yes gives it,
               --yes=to that of sending to another system)
          3    an assert or expect did not hold
          4    network: name, connection, TLS, association rejected or aborted, timeout
          5    this computer: disk, permission, port
          6    a retrieval ended with objects missing, failed, damaged, or none at
               all, or nobody can say whether all came
          130  interrupted, after everything was closed in good order

        Where several apply: interrupted, then local, then missing objects, then the
        specific cause. A batch stops at its first failure. The words behind the
        numbers stand in the JSON document (--format json) under error.code.
        """
    )
}
