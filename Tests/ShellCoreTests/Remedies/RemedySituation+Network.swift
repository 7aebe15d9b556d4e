import DICOMNetwork
import DICOMWire
import DemoPACS
import PACSClient
import SystemIO
import TestSupport

@testable import PACSClient

extension RemedySituation {
    /// Name, connection, timers and peers that are not what they should be.
    static let network: [RemedySituation] = [
        .init(
            code: .resolveFailed,
            cause: "No name server answered",
            peer: Self.known(.resolveFailed) { $0.isNameServerSilent = true },
            typing: ["connect AET@192.0.2.1:104": "connect PEER"],
            then: "echo"
        ),
        .init(
            code: .resolveFailed,
            cause: "The name is misspelt",
            before: ["connect DEMO@no..host:104"],
            failing: "echo",
            typing: ["connect AET@192.0.2.1:104": "connect PEER"]
        ),
        .init(
            code: .connectRefused,
            cause: "The computer at {peer} is there, but no program listens",
            peer: .absent,
            failing: "echo",
            mending: .administrator
        ),
        .init(
            code: .connectTimeout,
            cause: "The packets to {peer} are dropped",
            peer: .full,
            before: ["set timeout.connect 0.3"],
            failing: "echo",
            typing: ["set timeout.connect 30": "set timeout.connect 0.4"],
            mending: .nobody
        ),
        .init(
            code: .unreachable,
            cause: "This computer has no route to the network",
            before: ["connect DEMO@224.0.0.1:104"],
            failing: "echo",
            mending: .nobody
        ),
        .init(
            code: .unreachable,
            cause: "A router or a firewall on the way says",
            peer: Self.known(.unreachable) { $0.errno = SystemError.hostUnreachable.number },
            mending: .nobody
        ),
        .init(
            code: .unreachable,
            cause: "This computer itself forbids the connection",
            peer: Self.known(.unreachable) { $0.errno = SystemError.permissionDenied.number },
            mending: .nobody
        ),
        .init(
            code: .unreachable,
            cause: "There is no way to {peer}",
            peer: Self.known(.unreachable) { _ in },
            mending: .nobody
        ),
        .init(
            code: .notDICOM,
            cause: "The address or the port is that of another service",
            peer: .script([.readSome, .send(Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8))]),
            failing: "echo",
            mending: .nobody
        ),
        .init(
            code: .connectionLost,
            cause: "The peer hung up without a word of DICOM",
            peer: .script([.readUnit]),
            failing: "echo",
            mending: .nobody
        ),
        .init(
            code: .connectionLost,
            cause: "The connection was cut without a word of DICOM",
            peer: .script([.readUnit, .send(ScriptedPeer.accept([1])), .readUnit]),
            failing: "echo",
            mending: .nobody
        ),
        .init(
            code: .acseTimeout,
            cause: "The peer takes connections but stays silent",
            peer: .pacs(.init(decide: { _ in .silent })),
            before: ["set timeout.acse 0.3"],
            failing: "echo",
            typing: ["set timeout.acse 90": "set timeout.acse 5"],
            mending: .administrator
        ),
        .init(
            code: .dimseTimeout,
            cause: "The PACS stopped showing any progress",
            peer: .pacs(.init(demo: [.slow])),
            before: ["find nm --limit 1", "set timeout.retrieve 0.05"],
            failing: "move 1"
        ),
        .init(
            code: .dimseTimeout,
            cause: "The PACS accepted the association but left the C-ECHO",
            peer: .pacs(.init(demo: [.slow])),
            before: ["set timeout.dimse 0.05"],
            failing: "echo"
        ),
        .init(
            code: .dimseTimeout,
            cause: "The PACS accepted the request but sent no answer",
            peer: .pacs(.init(demo: [.slow])),
            before: ["set timeout.dimse 0.05"],
            failing: "find nm --limit 1"
        ),
        .init(
            code: .protocolViolation,
            cause: "The PACS takes only PDUs that are too short",
            peer: .script([.readUnit, .send(ScriptedPeer.accept([1], maximumLength: 4)), .readUnit]),
            failing: "echo",
            mending: .nobody
        ),
        .init(
            code: .protocolViolation,
            cause: "The peer sent something that breaks the DICOM protocol",
            peer: .script([
                .readUnit, .send(ScriptedPeer.accept([1]) + ScriptedPeer.unit(0x55, [1, 2, 3, 4])), .stall(seconds: 20),
            ]),
            failing: "echo",
            mending: .nobody
        ),
    ]

    static func known(_ code: PACSError.Code, _ change: (inout FailureFacts) -> Void) -> Peer {
        var facts = FailureFacts(code)
        change(&facts)
        return .known(facts)
    }
}
