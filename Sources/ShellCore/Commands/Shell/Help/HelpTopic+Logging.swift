extension HelpTopic {
    /// What is logged where, for whoever runs pacsh as a service.
    static let logging = HelpTopic(
        "logging",
        "the log, its JSON keys, logrotate, the journal",
        """
        pacsh --log-file FILE [--log-level error|warning|info|debug] [--log-format json]
        appends a line for each command and each notice; without a file the lines go to
        standard error. No line names a patient: identifying values stand there as ***.

        With --log-format json each line is one object. Every line has
          time       local time with its distance from UTC (ISO 8601)
          level      error, warning, info or debug
          event      command: one has ended; notice: something happened meanwhile;
                     log: about the log itself
          job        the number of the background job that it is of, or null
        a notice has   message
        a command has  command, exit, code (error.code or null), status (0xA801 or
                       null), elapsedMs, count, outcome (of a retrieval), received,
                       expected, skipped, failed, duplicates, bytes (null where they
                       are unknown), message (of an assertion)
        More keys may come; these stay.

        The file has mode 0600. Where pacsh has no terminal, as under systemd or cron,
        SIGHUP makes it go on in a new file of that name: rename the file, then send it
        (logrotate's 'create'; 'copytruncate' works too). At a terminal SIGHUP ends
        pacsh as SIGTERM does.

        Where the systemd journal reads standard error, each line carries its priority.
        """
    )
}
