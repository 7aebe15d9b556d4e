extension Diagnosis {
    /// Failures on this side.
    static let localRules: [Rule] = [
        Rule(
            .usage,
            { _ in "The command cannot be understood as it was typed." },
            { _ in "'help COMMAND' shows how it is written" }
        ),
        Rule(
            .unknownProfile,
            { _ in "There is no profile of this name." },
            { _ in "'profile list' shows the profiles; 'connect AET@host:port' needs none" }
        ),
        Rule(
            .assertion,
            { _ in "What the batch expects is not so." },
            { _ in "look at the values that the assertion names" }
        ),
        Rule(
            .diskFull,
            { _ in "There is no space left where the objects go." },
            { _ in "make room, or choose another directory with '-o DIR' or 'set output DIR'" }
        ),
        Rule(
            .notWritable,
            { _ in "The place may not be written to." },
            { _ in "check the owner and the permissions of the directory, or choose another with '-o DIR'" }
        ),
        Rule(
            .portInUse,
            { "Another program on this computer listens on \($0.portText)." },
            {
                "end the other program, or use a free port: 'set scp.port N' (the PACS administrator must then enter "
                    + "the new port for \($0.callingText)); '0' takes any free port for 'scp start'"
            }
        ),
        Rule(
            .portNotPermitted,
            { "This user may not listen on \($0.portText)." },
            { _ in
                "choose a port above 1023, for example 'set scp.port 11112'; lower ones need the system's administrator"
            }
        ),
        Rule(
            .scpUnreachable,
            { _ in "The Storage SCP listens where the PACS cannot reach it." },
            { _ in "set the address that faces the PACS: 'set scp.bind ADDRESS', or 'scp start --bind any'" }
        ),
        Rule(
            .journal,
            { _ in "The journal of transfers cannot be read or written." },
            { _ in "check the permissions of the state directory" }
        ),
        Rule(
            .interrupted,
            when: { $0.service == .find },
            { _ in "The command was interrupted." },
            { _ in "'--limit N' keeps a query short" }
        ),
        Rule(
            .interrupted,
            when: { $0.service == .echo || $0.service == .association },
            { _ in "The command was interrupted." },
            { _ in "give the command again; 'release' closes the association" }
        ),
        Rule(
            .interrupted,
            { _ in "The command was interrupted." },
            { _ in "complete objects are kept; the same command again goes on where it stopped" }
        ),
    ]
}
