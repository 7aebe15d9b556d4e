extension Diagnosis {
    /// Failures on this side.
    static let localRules: [Rule] = [
        Rule(
            .usage,
            when: during(.local),
            cause: "There is no such file on this computer, or it isn't one that the command can read.",
            remedy: "check the name and what the file is"
        ),
        Rule(
            .usage,
            cause: "The command cannot be understood as it was typed.",
            remedy: "'help COMMAND' shows how it is written"
        ),
        Rule(
            .unknownProfile,
            cause: "There is no profile of this name.",
            remedy: "'profile list' shows the profiles; 'connect AET@host:port' needs none"
        ),
        Rule(
            .assertion,
            cause: "What the batch expects is not so.",
            remedy: ""
        ),
        Rule(
            .diskFull,
            cause: "There is no space left where the objects go.",
            remedy: "make room, or choose another directory: 'set output DIR'"
        ),
        Rule(
            .notWritable,
            when: errno("ENOENT"),
            cause: "The output directory, or files in it, were renamed or removed while objects came.",
            remedy:
                "whoever did so must put them back where they were before it goes on; files that are gone for good "
                + "are then fetched again, but where the directory itself is gone only by the command given once more"
        ),
        Rule(
            .notWritable,
            cause: "The place may not be written to.",
            remedy: "check the owner and the permissions of the directory, or choose another: 'set output DIR'"
        ),
        Rule(
            .notReadable,
            when: errno("EILSEQ"),
            cause: "The name of a file on this computer isn't UTF-8.",
            remedy: "rename it, then give the command again"
        ),
        Rule(
            .notReadable,
            cause: "A file on this computer can't be read as what it should be.",
            remedy: "check its permissions, and what it is with 'dump FILE'"
        ),
        Rule(
            .portInUse,
            cause: "Another program on this computer listens on {port}.",
            remedy:
                "end the other program, or use a free port: 'set scp.port N' (the PACS administrator must then enter "
                + "the new port for {calling}); 'scp start --port 0' takes any free one"
        ),
        Rule(
            .portNotPermitted,
            cause: "This user may not listen on {port}.",
            remedy:
                "choose a port above 1023, for example 'set scp.port 11112'; lower ones need the system's administrator"
        ),
        Rule(
            .scpUnreachable,
            when: both(errno("EADDRNOTAVAIL"), during(.local)),
            cause: "The address to listen on belongs to no interface of this computer.",
            remedy:
                "check 'set scp.bind' and the --bind of 'scp start' against the addresses of this computer; 'set scp.bind \"\"' "
                + "takes the one that faces the PACS"
        ),
        Rule(
            .scpUnreachable,
            when: errno("EADDRNOTAVAIL"),
            cause: "The address to connect from belongs to no interface of this computer.",
            remedy: "check the --local of 'connect' against the addresses of this computer, or leave it out"
        ),
        Rule(
            .scpUnreachable,
            cause: "The Storage SCP listens where the PACS cannot reach it.",
            remedy: "set the address that faces the PACS: 'set scp.bind ADDRESS', or 'scp start --bind any'"
        ),
        Rule(
            .journal,
            cause: "The journal of transfers cannot be read or written.",
            remedy:
                "check the owner and the permissions of the output directory and of .pacsh/journal in it, or choose "
                + "another: 'set output DIR'"
        ),
        Rule(
            .interrupted,
            cause: "The command was interrupted; objects that are complete are kept.",
            remedy: ""
        ),
    ]
}
