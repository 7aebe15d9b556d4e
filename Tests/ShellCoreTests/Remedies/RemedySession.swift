import DICOMNetwork
import PACSClient
import ShellLanguage
import TestSupport

@testable import PACSClient
@testable import ShellCore

/// A session in a situation, and what is at its other end.
struct RemedySession {
    let session: Session
    let terminal = RecordingTerminal()
    private let interpreter: Interpreter
    private let interrupts = Interrupts()
    private let folder: TemporaryDirectory
    private let station: Int
    private let pacs: FailingPACS?
    private let script: ScriptedPeer?
    private let port: Int
    private let sockets: [Int32]
    private let certificates: Certificates?

    init(_ situation: RemedySituation) async throws {
        self.folder = try TemporaryDirectory("remedies")
        self.station = try Loopback.freePort()
        let text = ([situation.failing] + situation.before + Array(situation.typing.values)).joined()
        var isSecure = ["AUTHORITY", "CERTIFICATE", "LOCKED"].contains(where: text.contains)
        if case .secure = situation.peer { isSecure = true }
        self.certificates = isSecure ? try await Certificates.shared() : nil
        var sockets: [Int32] = []
        var script: ScriptedPeer?
        var pacs: FailingPACS?
        var port = 0
        switch situation.peer {
        case .pacs(let fault): pacs = try await FailingPACS.start(fault, station: self.station)
        case .secure(let kind, let asks):
            let tls = TLSParameters(
                authorityFile: asks ? self.certificates?.authority : nil,
                certificateFile: self.certificates?.certificate(kind),
                keyFile: self.certificates?.key(kind)
            )
            pacs = try await FailingPACS.start(.init(), station: self.station, tls: tls)
        case .script(let steps): script = try ScriptedPeer(steps)
        case .full:
            let (listener, full) = try Loopback.listen(queue: 0)
            port = full
            sockets = [listener] + (0..<4).map { _ in Loopback.beginConnecting(port: full) }
        case .absent: port = try Loopback.freePort()
        case .known: pacs = try await FailingPACS.start(.init(), station: self.station)
        }
        (self.pacs, self.script, self.sockets) = (pacs, script, sockets)
        self.port = pacs?.port ?? script?.port ?? port
        var options = ShellOptions()
        options.consent = try Consent(parsing: "many,patient,all,callback,to")
        self.session = Session(
            options: options,
            profiles: ProfileStore(path: self.folder.path("config.toml")),
            terminal: self.terminal,
            stateFolder: self.folder.path("state")
        )
        self.interpreter = Interpreter(session: self.session, interrupts: self.interrupts)
        for line in [
            "connect PEER", "set output FOLDER/dicom", "set scp.port STATION", "set timeout.grace 0.3",
            "set timeout.retrieve 5", "set timeout.connect 2", "set timeout.acse 2",
        ] {
            let code = await self.type(line)
            if code != 0 { throw TestFailure("\(line): \(self.terminal.error)") }
        }
    }

    /// The files received.
    var files: [String] {
        TemporaryDirectory.files(below: self.folder.path("dicom"), withExtension: "dcm").sorted()
    }

    /// The administrator of the PACS puts right what is wrong, or starts it.
    func mend() async throws -> FailingPACS? {
        if let pacs = self.pacs {
            pacs.mend()
            return nil
        }
        return try await FailingPACS.start(.init(), port: self.port, station: self.station)
    }

    func stop() async {
        await self.session.close(self.interrupts)
        await self.pacs?.stop()
        self.script?.stop()
        for descriptor in self.sockets { Loopback.close(descriptor) }
    }

    /// Types a line; returns the exit status that it comes to.
    func type(_ line: String) async -> Int32 {
        var reader = ProgramReader(showsPlaces: false, context: self.session.readingContext())
        let program = reader.read(bytes: Array(self.filled(line).utf8), named: "typed")
        guard reader.faults.isEmpty else {
            self.interpreter.report(reader.faults)
            return 2
        }
        return await self.interpreter.run(program).code
    }

    private func filled(_ line: String) -> String {
        var text = line.replacing("PEER", with: "DEMO@HERE").replacing("HERE", with: "127.0.0.1:\(self.port)")
            .replacing("STATION", with: "\(self.station)")
            .replacing("TAKEN", with: "\(self.port)").replacing("FOLDER", with: self.folder.path)
        guard let files = self.certificates else { return text }
        for (name, path) in [
            ("AUTHORITY", files.authority), ("CERTIFICATE", files.certificate(.client)), ("KEY", files.key(.client)),
            ("LOCKED", files.encryptedKey), ("SELFSIGNED", files.certificate(.selfSigned)),
        ] {
            text = text.replacing(name, with: path)
        }
        return text
    }
}
