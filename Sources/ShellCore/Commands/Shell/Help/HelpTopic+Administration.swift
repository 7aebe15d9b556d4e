extension HelpTopic {
    /// What whoever administers a computer can decide for its users.
    static let administration = HelpTopic(
        "administration",
        "the computer's configuration, locked settings, the audit log",
        """
        /etc/pacsh/config.toml is read first, the user's config.toml over it: the same
        keys and profiles. 'profile list' and 'set -a' say where each comes from. pacsh
        never changes that file, and runs only if it and its directory are root's and
        nobody else can write them.

          timeout.acse = 10
          [profiles.main]
          host = "pacs.example.org"
          port = 104
          called = "MAIN"
          [locked]
          audit.log = "syslog"
          tls.verify = true
          output.mode = "private"
          history = "redact"

        What stands under [locked] nobody can change: the user's file, a profile, 'set'
        and options that say otherwise are refused with exit status 2. With tls locked
        to true our Storage SCP speaks TLS too, also that of a 'move' (tls.cert and
        tls.key). With model locked 'find patient' still asks the patient root, which
        alone has that level.

        audit.log records each access to patients' data: to the system's log
        (auth.notice), or to a file of the user's own (mode 0600). Each line is a JSON
        object; its event is one of PS3.15 A.5: Query, Begin Transferring DICOM
        Instances, DICOM Instances Transferred, DICOM Instances Accessed, Security
        Alert, Application Activity. Other keys: time, eventCode, id (the same in all
        lines of one command, or of one association of our Storage SCP), user, uid,
        host, process, pacs, calling, peer, command (identifying values and what lies
        below an output directory as ***), studies (UIDs, at most 100 a line), outcome,
        verdict (of a retrieval: complete, partial, ...), error, exit, count, received,
        expected, skipped, failed, bytes. outcome is begun (before anything is sent or
        read), success, failure, interrupted or rejected. Each PACS that a command asks
        has lines of its own; no line names one that isn't asked. What can't be recorded
        isn't done: exit status 5, not-writable, and objects that come are refused
        (0xA700).

        --metrics-file FILE writes counters as OpenMetrics text, for the textfile
        collector of a monitoring system: numbers only, no names. One process a file.
        """
    )
}
