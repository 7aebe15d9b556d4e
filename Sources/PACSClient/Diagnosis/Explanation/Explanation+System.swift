import SystemIO

extension Explanation {
    /// The errors of the system that a name or a number stands for.
    static func errno(matching word: String) -> [Explanation] {
        let text = word.uppercased()
        let number = Int32(text.hasPrefix("ERRNO ") ? text.dropFirst(6).trimmingSpaces : text)
        return ErrorNumber.all.filter { $0.key == text || $0.value.number == number }.compactMap { name, error in
            self.errnoTable[name].map { entry in
                Explanation(
                    kind: .errno,
                    code: "\(error.number)",
                    name: ErrorNumber.text(error.number),
                    meaning: entry.meaning,
                    advice: entry.advice
                )
            }
        }
    }

    /// What an error number means for a connection or a file, by its name in C.
    static let errnoTable = ExplanationTable(
        """
        EPERM: This user may not do that; for a connection, a firewall on this computer forbids it.
          ! look at the local firewall's rules for outgoing connections
        ENOENT: There is no such file or directory.
          ! check the path
        EACCES: Permission denied: a file's owner or mode, a port below 1024, or a route that prohibits.
          ! check the owner and mode of the path, or take a port above 1023
        ENOTDIR: A part of the path is a file, not a directory.
          ! choose another directory with -o
        EINVAL: The system takes the arguments for invalid; for a connection, a blackhole route does this.
          ! look at this computer's routes ('ip route get ADDRESS')
        EMFILE: This process has too many files and sockets open.
          ! close associations, or raise the limit with 'ulimit -n'
        ENFILE: The whole computer has too many files and sockets open.
          ! its administrator must look what holds them
        ENOSPC: No space is left on the disk.
          ! make room, or choose another disk with -o
        EDQUOT: This user's quota on the disk is used up.
          ! make room, or ask for a larger quota
        EROFS: The file system is mounted read-only.
          ! choose another directory with -o
        EIO: The disk or the network share failed.
          ! look at the system's log; store elsewhere meanwhile
        EPIPE: The peer had closed the connection when something was sent.
          ! the PACS log at this minute says why it hung up
        EILSEQ: A name in a directory isn't UTF-8.
          ! rename it
        EADDRINUSE: Another program listens on the port.
          ! end it, or 'set scp.port N' and have the new port registered at the PACS
        EADDRNOTAVAIL: The address belongs to no interface of this computer.
          ! check --bind, scp.bind and --local against 'ip addr'
        ENETDOWN: The network interface is down.
          ! check cable, wireless network and VPN
        ENETUNREACH: This computer has no route to the network of the PACS.
          ! check VPN, gateway and address
        ECONNABORTED: The connection was given up on this side.
          ! try again; look at the local firewall if it repeats
        ECONNRESET: The peer, or a firewall in between, cut the connection with a reset.
          ! the PACS log at this minute, and the firewall's idle limit, are next to look at
        ETIMEDOUT: No answer: the packets are dropped, or the computer is off.
          ! the network administrator must allow TCP from here to the PACS port; check that the PACS runs
        ECONNREFUSED: The computer is there but nothing listens on the port.
          ! check the port number; the PACS administrator must see whether the DICOM service runs
        EHOSTDOWN: The computer doesn't answer in its own network.
          ! check the address and whether the PACS is switched on
        EHOSTUNREACH: A router or a firewall says that the computer can't be reached, or it doesn't answer in its \
        network.
          ! check the address; ask the network administrator for the rule that rejects
        """
    )
}
