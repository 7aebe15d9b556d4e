import PACSClient
import SystemIO

@testable import PACSClient

extension RemedySituation {
    /// Failures on this side.
    static let local: [RemedySituation] = [
        .init(
            code: .usage,
            cause: "The command cannot be understood",
            peer: Self.known(.usage) { _ in },
            typing: ["help COMMAND": "help find"],
            mending: .nobody
        ),
        .init(
            code: .usage,
            cause: "There is no such file on this computer",
            peer: Self.known(.usage) { $0.service = .local },
            mending: .nobody
        ),
        .init(
            code: .unknownProfile,
            cause: "There is no profile of this name",
            failing: "connect nobody",
            typing: ["connect AET@host:port": "connect PEER"],
            then: "echo"
        ),
        .init(
            code: .assertion,
            cause: "What the batch expects is not so",
            before: ["find nm --limit 1", "get 1"],
            failing: "assert $received == 2",
            mending: .nobody
        ),
        .init(
            code: .diskFull,
            cause: "There is no space left",
            peer: Self.known(.diskFull) { $0.service = .local },
            typing: ["set output DIR": "set output FOLDER/other"],
            then: "find nm --limit 1; move 1"
        ),
        .init(
            code: .notWritable,
            cause: "The output directory, or files in it, were renamed or removed",
            peer: Self.known(.notWritable) {
                $0.errno = SystemError.noEntry.number
                $0.service = .local
            },
            mending: .nobody
        ),
        .init(
            code: .notWritable,
            cause: "The place may not be written to",
            before: ["set output /proc/nowhere"],
            failing: "scp start",
            typing: ["set output DIR": "set output FOLDER/other"]
        ),
        .init(
            code: .notReadable,
            cause: "The name of a file on this computer isn't UTF-8.",
            peer: Self.known(.notReadable) {
                $0.errno = SystemError.illegible.number
                $0.service = .local
            },
            mending: .nobody
        ),
        .init(
            code: .notReadable,
            cause: "A file on this computer can't be read",
            peer: Self.known(.notReadable) { $0.service = .local },
            before: ["find nm --limit 1", "get 1"],
            typing: ["dump FILE": "dump FOLDER/dicom"],
            mending: .nobody
        ),
        .init(
            code: .portInUse,
            cause: "Another program on this computer listens",
            peer: .full,
            before: ["set scp.port TAKEN"],
            failing: "scp start",
            typing: ["set scp.port N": "set scp.port STATION"],
            then: "scp status"
        ),
        .init(
            code: .portNotPermitted,
            cause: "This user may not listen",
            peer: Self.known(.portNotPermitted) { $0.service = .local },
            typing: ["set scp.port 11112": "set scp.port STATION"],
            then: "scp start"
        ),
        .init(
            code: .scpUnreachable,
            cause: "The address to listen on belongs to no interface",
            before: ["set scp.bind 192.0.2.1"],
            failing: "scp start",
            typing: ["set scp.bind": "set scp.bind 127.0.0.1"],
            then: "scp status"
        ),
        .init(
            code: .scpUnreachable,
            cause: "The address to connect from belongs to no interface",
            before: ["connect PEER --local 192.0.2.9"],
            failing: "echo",
            typing: ["connect": "connect PEER"]
        ),
        .init(
            code: .scpUnreachable,
            cause: "The Storage SCP listens where the PACS cannot reach it",
            peer: Self.known(.scpUnreachable) { $0.service = .move },
            typing: ["set scp.bind ADDRESS": "set scp.bind 127.0.0.1"],
            then: "scp status"
        ),
        .init(
            code: .journal,
            cause: "The journal of transfers cannot be read or written",
            peer: Self.known(.journal) { $0.service = .local },
            typing: ["set output DIR": "set output FOLDER/other"],
            mending: .nobody
        ),
        .init(
            code: .interrupted,
            cause: "The command was interrupted",
            peer: Self.known(.interrupted) { _ in },
            mending: .nobody
        ),
    ]
}
