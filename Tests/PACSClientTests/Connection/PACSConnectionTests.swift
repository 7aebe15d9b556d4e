import DICOMCore
import DICOMQuery
import DICOMWire
import DemoPACS
import NIOCore
import Synchronization
import TestSupport
import Testing

@testable import PACSClient

@Suite("The kept association")
struct PACSConnectionTests {
    /// Keeps the notices of a connection.
    private final class Notices: Sendable {
        private let list = Mutex<[Notice]>([])
        func add(_ notice: Notice) { self.list.withLock { $0.append(notice) } }
        var kinds: [Notice.Kind] { self.list.withLock { $0.map(\.kind) } }
    }

    private static func connection(
        _ port: Int,
        _ values: [String: String] = [:],
        called: String = "DEMO"
    ) throws -> (PACSConnection, Notices) {
        var settings = Settings()
        for (key, value) in values { try settings.set(key, to: value) }
        let notices = Notices()
        let target = Target(host: "127.0.0.1", port: port, called: called, calling: settings.calling)
        return (PACSConnection(target: target, settings: settings) { notices.add($0) }, notices)
    }

    private static func withPACS<R>(port: Int = 0, _ body: (DemoPACS) async throws -> R) async throws -> R {
        let pacs = try await DemoPACS.start(port: port)
        do {
            let result = try await body(pacs)
            await pacs.stop()
            return result
        } catch {
            await pacs.stop()
            throw error
        }
    }

    @Test("One association serves echoes and queries, from many tasks at once")
    func kept() async throws {
        try await Self.withPACS { pacs in
            let (connection, notices) = try Self.connection(pacs.port)
            let counts = await withTaskGroup(of: Int.self) { group in
                for number in 0..<12 {
                    group.addTask {
                        if number % 2 == 0 { return await connection.echo().ok }
                        let rows = try? await connection.find(QueryRequest(keys: [QueryKey(.patientID, "*")]))
                        return rows?.rows.isEmpty == false ? 1 : 0
                    }
                }
                return await group.reduce(0, +)
            }
            #expect(counts == 12)
            #expect(connection.status.isOpen)
            #expect(await connection.release())
            #expect(await connection.release() == false)
            #expect(notices.kinds == [.opened, .released])
        }
    }

    @Test("It is released after timeout.idle, and opened again for the next operation")
    func idle() async throws {
        try await Self.withPACS { pacs in
            let (connection, notices) = try Self.connection(pacs.port, ["timeout.idle": "0.2"])
            #expect(await connection.echo().ok == 1)
            #expect(await eventually { !connection.status.isOpen })
            #expect(await connection.echo().ok == 1)
            await connection.release()
            #expect(notices.kinds == [.opened, .released, .opened, .released])
        }
    }

    @Test("An association that is used stays open past timeout.idle")
    func used() async throws {
        try await Self.withPACS { pacs in
            let (connection, notices) = try Self.connection(pacs.port, ["timeout.idle": "2"])
            let result = await connection.echo(count: 25, interval: .milliseconds(100))
            #expect(result.ok == 25 && result.roundTrips.count == 25)
            #expect(notices.kinds == [.opened])
            await connection.release()
        }
    }

    @Test("When the peer had closed it, it is opened once more before the request")
    func reopened() async throws {
        let (connection, notices) = try await Self.withPACS(port: Loopback.freePort()) { pacs in
            let made = try Self.connection(pacs.port)
            #expect(await made.0.echo().ok == 1)
            return made
        }
        #expect(await eventually { !connection.status.isOpen })
        try await Self.withPACS(port: connection.target.port) { _ in
            #expect(await connection.echo().ok == 1)
            await connection.release()
        }
        #expect(notices.kinds == [.opened, .closedByPeer, .opened, .released])
        let failure = await connection.echo().failure
        #expect(failure?.code == "connect-refused" && failure?.exit == 4)
    }

    @Test("A refused context is said on the association there is, whether the peer keeps it or aborts at once")
    func refusedContext() async throws {
        for aborts in [false, true] {
            let peer = try Self.refusingPeer(aborts: aborts)
            let (connection, notices) = try Self.connection(peer.port, called: "ANY")
            let failure = try await connection.query(QueryRequest(keys: [QueryKey(.patientID, "1")])).failure
            #expect(failure?.code == "no-accepted-context" && failure?.exit == 1)
            #expect(notices.kinds == [.opened])
            #expect(peer.received.count == 1)
            await connection.abort()
            peer.stop()
        }
    }

    /// A peer that accepts the association and none of its contexts.
    private static func refusingPeer(aborts: Bool) throws -> ScriptedPeer {
        let accept = PDU.associateAccept(
            AssociateAccept(
                calledAETitle: "ANY",
                callingAETitle: "PACSH",
                presentationContexts: [1, 3, 5, 7, 9].map {
                    PresentationContextResult(id: $0, result: .abstractSyntaxNotSupported, transferSyntax: nil)
                },
                userInformation: UserInformation(maximumLength: 16_384, implementationClassUID: "1.2.3")
            )
        )
        var buffer = ByteBuffer()
        accept.encode(into: &buffer)
        if aborts { PDU.abort(AssociateAbort(source: 0, reason: 0)).encode(into: &buffer) }
        return try ScriptedPeer([.readUnit, .send(Array(buffer.readableBytesView)), .stall(seconds: aborts ? 0.1 : 5)])
    }

    @Test("Other titles are tried on an association of their own")
    func trial() async throws {
        try await Self.withPACS { pacs in
            let (connection, notices) = try Self.connection(pacs.port)
            let result = await connection.echo(called: "WRONG")
            #expect(result.failure?.code == "association-rejected" && result.sent == 0 && result.status == nil)
            #expect(result.failure?.facts.reject == .init(result: 1, source: 1, reason: 7))
            #expect(result.failure?.remedy.contains("WRONG") == true)
            #expect(await connection.echo(calling: "OTHER").ok == 1)
            #expect(try await connection.tryOpen(calling: "OTHER", called: nil).calling == "OTHER")
            #expect(notices.kinds.isEmpty)
        }
    }

    @Test("A changed title is used from the next operation on")
    func changedTitle() async throws {
        try await Self.withPACS { pacs in
            let (connection, _) = try Self.connection(pacs.port)
            #expect(try await connection.open().calling == "PACSH")
            var settings = connection.settings
            try settings.set("calling", to: "OTHER")
            connection.update(settings: settings)
            #expect(try await connection.open().calling == "OTHER")
            await connection.release()
        }
    }

    @Test("A changed timeout counts from the next operation on, on the association that is kept")
    func changedTimeout() async throws {
        try await Self.withPACS { pacs in
            let (connection, notices) = try Self.connection(pacs.port)
            #expect(await connection.echo().ok == 1)
            // Each response of the PACS takes a quarter of a second now.
            pacs.setFault(.slow)
            var settings = connection.settings
            try settings.set("timeout.dimse", to: "0.1")
            connection.update(settings: settings)
            let failure = await connection.echo().failure
            #expect(failure?.code == "dimse-timeout")
            #expect(failure?.message.contains("within 0.100 s (timeout.dimse)") == true)
            #expect(notices.kinds == [.opened])
            try settings.set("timeout.dimse", to: "20")
            connection.update(settings: settings)
            #expect(await connection.echo().ok == 1)
            await connection.release()
        }
    }

    @Test("A changed length of PDUs is negotiated anew")
    func changedLength() async throws {
        try await Self.withPACS { pacs in
            let (connection, notices) = try Self.connection(pacs.port)
            #expect(await connection.echo().ok == 1)
            var settings = connection.settings
            try settings.set("pdu.max", to: "8192")
            connection.update(settings: settings)
            #expect(await connection.echo().ok == 1)
            #expect(await connection.echo().ok == 1)
            await connection.release()
            #expect(notices.kinds == [.opened, .released, .opened, .released])
        }
    }

    @Test("An abort ends an echo that waits, and the connection can be used again")
    func abort() async throws {
        try await Self.withPACS { pacs in
            let (connection, notices) = try Self.connection(pacs.port)
            async let result = connection.echo(count: 1000, interval: .milliseconds(5))
            #expect(await eventually { connection.status.isOpen })
            await connection.abort()
            _ = await result
            #expect(notices.kinds.contains(.aborted))
            #expect(await connection.echo().ok == 1)
            await connection.release()
        }
    }

    @Test("A cancelled task is interrupted, whether it works or waits for its turn")
    func cancelled() async throws {
        try await Self.withPACS { pacs in
            let (connection, _) = try Self.connection(pacs.port)
            let tasks = (0..<3).map { _ in Task { await connection.echo(count: 10_000, interval: .milliseconds(2)) } }
            #expect(await eventually { connection.status.isOpen })
            for task in tasks { task.cancel() }
            for task in tasks { #expect(await task.value.failure?.code == "interrupted") }
            #expect(await connection.echo().ok == 1)
            await connection.release()
        }
    }

    @Test("The address that faces the PACS is known without an association")
    func localAddress() async throws {
        let (connection, _) = try Self.connection(9)
        #expect(try await connection.localAddressFacingPACS() == "127.0.0.1")
    }
}
