import SystemIO

/// The operating system's error numbers that a PACS user meets.
enum ErrorNumber {
    /// One error number: its name in C, its number here, and what it means for a connection or a file.
    struct Entry: Sendable {
        let name: String
        let error: SystemError
        let meaning: String
        let advice: String

        /// The number here.
        var number: Int32 { self.error.number }
    }

    /// The table.
    static let entries: [Entry] = [
        Entry(
            name: "EPERM",
            error: .notPermitted,
            meaning: "This user may not do that; for a connection, a firewall on this computer forbids it.",
            advice: "look at the local firewall's rules for outgoing connections"
        ),
        Entry(
            name: "ENOENT",
            error: .noEntry,
            meaning: "There is no such file or directory.",
            advice: "check the path"
        ),
        Entry(
            name: "EACCES",
            error: .permissionDenied,
            meaning: "Permission denied: a file's owner or mode, a port below 1024, or a route that prohibits.",
            advice: "check the owner and mode of the path, or take a port above 1023"
        ),
        Entry(
            name: "ENOTDIR",
            error: .notAFolder,
            meaning: "A part of the path is a file, not a directory.",
            advice: "choose another directory with -o"
        ),
        Entry(
            name: "EINVAL",
            error: .invalidArgument,
            meaning: "The system takes the arguments for invalid; for a connection, a blackhole route does this.",
            advice: "look at this computer's routes ('ip route get ADDRESS')"
        ),
        Entry(
            name: "EMFILE",
            error: .tooManyOpen,
            meaning: "This process has too many files and sockets open.",
            advice: "close associations, or raise the limit with 'ulimit -n'"
        ),
        Entry(
            name: "ENFILE",
            error: .tooManyOpenInSystem,
            meaning: "The whole computer has too many files and sockets open.",
            advice: "its administrator must look what holds them"
        ),
        Entry(
            name: "ENOSPC",
            error: .noSpace,
            meaning: "No space is left on the disk.",
            advice: "make room, or choose another disk with -o"
        ),
        Entry(
            name: "EDQUOT",
            error: .quotaExceeded,
            meaning: "This user's quota on the disk is used up.",
            advice: "make room, or ask for a larger quota"
        ),
        Entry(
            name: "EROFS",
            error: .readOnly,
            meaning: "The file system is mounted read-only.",
            advice: "choose another directory with -o"
        ),
        Entry(
            name: "EIO",
            error: .inputOutput,
            meaning: "The disk or the network share failed.",
            advice: "look at the system's log; store elsewhere meanwhile"
        ),
        Entry(
            name: "EPIPE",
            error: .brokenPipe,
            meaning: "The peer had closed the connection when something was sent.",
            advice: "the PACS log at this minute says why it hung up"
        ),
        Entry(
            name: "EADDRINUSE",
            error: .addressInUse,
            meaning: "Another program listens on the port.",
            advice: "end it, or 'set scp.port N' and have the new port registered at the PACS"
        ),
        Entry(
            name: "EADDRNOTAVAIL",
            error: .addressNotAvailable,
            meaning: "The address belongs to no interface of this computer.",
            advice: "check --bind, scp.bind and --local against 'ip addr'"
        ),
        Entry(
            name: "ENETDOWN",
            error: .networkDown,
            meaning: "The network interface is down.",
            advice: "check cable, wireless network and VPN"
        ),
        Entry(
            name: "ENETUNREACH",
            error: .networkUnreachable,
            meaning: "This computer has no route to the network of the PACS.",
            advice: "check VPN, gateway and address"
        ),
        Entry(
            name: "ECONNABORTED",
            error: .connectionAborted,
            meaning: "The connection was given up on this side.",
            advice: "try again; look at the local firewall if it repeats"
        ),
        Entry(
            name: "ECONNRESET",
            error: .connectionReset,
            meaning: "The peer, or a firewall in between, cut the connection with a reset.",
            advice: "the PACS log at this minute, and the firewall's idle limit, are next to look at"
        ),
        Entry(
            name: "ETIMEDOUT",
            error: .timedOut,
            meaning: "No answer: the packets are dropped, or the computer is off.",
            advice: "the network administrator must allow TCP from here to the PACS port; check that the PACS runs"
        ),
        Entry(
            name: "ECONNREFUSED",
            error: .connectionRefused,
            meaning: "The computer is there but nothing listens on the port.",
            advice: "check the port number; the PACS administrator must see whether the DICOM service runs"
        ),
        Entry(
            name: "EHOSTDOWN",
            error: .hostDown,
            meaning: "The computer doesn't answer in its own network.",
            advice: "check the address and whether the PACS is switched on"
        ),
        Entry(
            name: "EHOSTUNREACH",
            error: .hostUnreachable,
            meaning:
                "A router or a firewall says that the computer can't be reached, or it doesn't answer in its network.",
            advice: "check the address; ask the network administrator for the rule that rejects"
        ),
    ]

    /// The name and the system's words for a number.
    static func text(_ number: Int32) -> String {
        let words = SystemError.words(number)
        return self.entries.first { $0.number == number }.map { "\($0.name), \(words)" } ?? "error \(number), \(words)"
    }
}
