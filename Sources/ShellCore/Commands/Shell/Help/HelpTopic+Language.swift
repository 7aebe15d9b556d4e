extension HelpTopic {
    /// The grammar on one page.
    static let language = HelpTopic(
        "language",
        "variables, conditions, loops, jobs, files",
        #"""
        COMMAND [&& COMMAND] [|| COMMAND] [&]         ; and line ends separate
        [-] [@] WORD…  [> FILE | >> FILE | "|" SHELL TEXT]         or  ! SHELL TEXT
          - ignores a failure, @ isn't shown by --echo, & runs in the background

        let NAME = VALUE               $NAME, ${NAME}; $env:HOME; $1 of the batch
        capture NAME = COMMAND         the one value that a command yields
          $status $error $count $elapsed_ms           after every command
          $expected $received $failed $bytes          after a retrieval
        alias NAME = COMMAND           {1} {2} … and {*} are its arguments
        assert LEFT OP RIGHT ["TEXT"]  == != < <= > >= in matches; exit status 3
        assert tag SEL KEY OP VALUE    for every selected row
        expect fail|reject|status 0xHHHH COMMAND      the failure that must happen
        repeat N [--every 2s] [--until-ok|--while-ok] COMMAND
        watch [2s] [--times N] COMMAND                + new rows, - rows that have gone
        each SEL do COMMAND            {} is the row by its UIDs
        each --from FILE do COMMAND    {} is the line
        source FILE [ARG…]    record FILE|off    tee FILE [--full]|off
        sleep 2s   jobs   wait [JOB|all|idle] [--timeout T]   cancel [JOB]

        A batch is checked whole before anything is sent, and stops at its first
        failure; --keep-going runs all of it, --check only checks.
        """#
    )
}
