import DICOMArchive
import DICOMCore
import DICOMNetwork
import DICOMQuery

/// Whom the Storage SCP takes objects from (`scp.accept`).
public enum SCPAccept: Sendable, Equatable {
    /// The profiles' titles, and any caller while a move of ours runs.
    case requested
    /// The profiles' titles only.
    case configured
    /// Everyone.
    case any
    /// These titles.
    case list([String])
}

/// Which of the offered transfer syntaxes the Storage SCP takes (`scp.syntax`).
public enum SCPSyntax: Sendable, Equatable {
    /// The sender's first.
    case first
    /// A native or lossless one where there is one.
    case lossless
    /// The first of these that is offered.
    case list([UID])
}

extension Settings {
    /// A setting in seconds.
    public func seconds(_ key: String) -> Double { Double(self.text(key)) ?? 0 }

    /// A setting that is a whole number.
    public func integer(_ key: String) -> Int { Int(self.text(key)) ?? 0 }

    /// The timers of an association.
    public var timeouts: AssociationTimeouts {
        var timeouts = AssociationTimeouts()
        timeouts.connect = .seconds(self.seconds("timeout.connect"))
        timeouts.acse = .seconds(self.seconds("timeout.acse"))
        timeouts.dimse = .seconds(self.seconds("timeout.dimse"))
        timeouts.retrieve = .seconds(self.seconds("timeout.retrieve"))
        timeouts.release = .seconds(self.seconds("timeout.release"))
        timeouts.idle = .seconds(self.seconds("timeout.idle"))
        return timeouts
    }

    /// How long to wait quietly for objects after the last response of a move.
    public var grace: Duration { .seconds(self.seconds("timeout.grace")) }
    /// How long an unused association is kept.
    public var idle: Duration { .seconds(self.seconds("timeout.idle")) }
    /// How long a retrieval goes on without progress.
    public var retrieve: Duration { .seconds(self.seconds("timeout.retrieve")) }
    /// The largest PDU that we announce.
    public var pduMaximum: Int { self.integer("pdu.max") }
    /// The query model.
    public var model: QueryModel { self.text("model") == "patient" ? .patientRoot : .studyRoot }
    /// Our AE title.
    public var calling: String { self.text("calling") }
    /// The port of our Storage SCP.
    public var scpPort: Int { self.integer("scp.port") }
    /// The AE title of our Storage SCP; nil: the calling one.
    public var scpAETitle: String? { self.nonEmpty("scp.aet") }
    /// The address our Storage SCP listens at; nil: the one that faces the PACS.
    public var scpBind: String? { self.nonEmpty("scp.bind") }
    /// Whom our Storage SCP takes objects from.
    public var scpAccept: SCPAccept {
        switch self.text("scp.accept") {
        case "requested": .requested
        case "configured": .configured
        case "any": .any
        case let list: .list(list.split(separator: ",").map(String.init))
        }
    }
    /// Which transfer syntax our Storage SCP takes.
    public var scpSyntax: SCPSyntax {
        switch self.text("scp.syntax") {
        case "first": .first
        case "lossless": .lossless
        case let list: .list(list.split(separator: ",").map { UID($0) })
        }
    }
    /// How associations with the PACS are secured; nil for plain TCP.
    public var tls: TLSParameters? { self.text("tls") == "on" ? self.tlsParameters : nil }
    /// The certificates and checks of TLS, whether or not associations with the PACS use it.
    public var tlsParameters: TLSParameters {
        TLSParameters(
            authorityFile: self.nonEmpty("tls.ca"),
            certificateFile: self.nonEmpty("tls.cert"),
            keyFile: self.nonEmpty("tls.key"),
            verifiesPeer: self.text("tls.verify") == "on",
            name: self.nonEmpty("tls.name")
        )
    }
    /// The directory that receives the objects.
    public var output: String { self.text("output") }
    /// When stored objects are synced to the disk.
    public var durability: Durability {
        switch self.text("durability") {
        case "object": .object
        case "none": .none
        default: .study
        }
    }
    /// The character set of answers that declare none; nil: guess.
    public var charset: String? { self.nonEmpty("charset") }
    /// The output format.
    public var format: String { self.text("format") }
    /// `auto`, `on` or `off`.
    public var color: String { self.text("color") }

    private func nonEmpty(_ key: String) -> String? {
        let text = self.text(key)
        return text.isEmpty ? nil : text
    }
}

extension Settings {
    /// Checks that the files of TLS can be used, where it is on; blocks, and throws `usage`.
    public func checkTLSFiles() throws(PACSError) {
        guard let tls = self.tls else { return }
        do throws(AssociationError) {
            try tls.check(asServer: false)
        } catch {
            throw PACSError(error)
        }
    }
}
