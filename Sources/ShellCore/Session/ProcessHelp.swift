/// What `pacsh --help` prints.
enum ProcessHelp {
    static let text = """
        pacsh: look at a PACS and bring studies home, at a prompt or from a batch.

        USAGE
          pacsh                       the prompt; a batch on standard input where that is no terminal
          pacsh AET@host:port         the prompt, with that PACS selected
          pacsh COMMAND [ARG...]      one command, then exit
          pacsh -c 'cmd; cmd'         commands from the argument (may be repeated)
          pacsh -f FILE [ARG...]      a batch file; also a first word with a / in it or ending in .pacsh
          pacsh demo-pacs [--port N] [--aet AET] [--destination AET=host:port] [--fault NAME]
                                      a demonstration PACS on 127.0.0.1, until interrupted

        OPTIONS (before the command or the file)
          -p, --profile NAME|AET@host:port   the PACS to talk to
          --config FILE                      the profiles, instead of ~/.config/pacsh/config.toml
          --set key=value                    a setting ('pacsh set -a' shows them)
          --format FORMAT                    table, wide, vertical, json, jsonl, dicomjson,
                                             csv, tsv or uid
          --let name=value                   a variable ($name)
          --check                            parse everything, report all faults, send nothing
          --keep-going                       run all of a batch; the exit status is that of the first failure
          --echo                             show each command before it runs
          --full                             show identifying values where standard error is no terminal
          --no-shell                         turn off > >> | and !
          -v, --verbose; -d, --debug         show what passes on the associations; -d data sets too
          --log-level LEVEL, --log-file FILE what to log (error, warning, info, debug), and where
          --log-format text|json             how ('pacsh help logging')
          --metrics-file FILE                counters for monitoring, as OpenMetrics text
          --yes[=LIST]                       answer yes to every question but that of --to,
                                             or to those of many,patient,all,callback,view,to only
          --no-rc                            leave the file rc beside the profiles alone
          --no-history                       keep no lines, and bring none back
          --calling AET                      our AE title (-aet)
          -aec AET                           the called AE title, in place of the profile's
          --scp-port N                       the port of our Storage SCP
          -o, --output DIR                   where received objects go (-od)
          -to, -ta, -td SECONDS              timeouts for connecting, association and messages
          -pdu BYTES                         the largest PDU we announce
          --no-color, --no-edit              no colour; a plain reader instead of the line editor
          --version [-v], --help

        EXIT STATUS
          0 done, 1 DICOM failure or no match, 2 usage, 3 a failed assertion, 4 network, 5 local, 6 objects missing, 130 interrupted

        'pacsh help' lists the commands, 'pacsh help COMMAND' explains one.

        """
}
