import DICOMArchive
import DICOMCore
import DICOMNetwork
import DICOMQuery
import SystemIO

/// The settings in force, typed; a new value holds the built-in ones.
///
/// `Setting.all` names them and reads and writes their text.
package struct Settings: Sendable, Hashable {
    /// Our AE title.
    package var calling = "PACSH"
    /// The query model.
    package var model = QueryModel.studyRoot
    /// The timers of an association.
    package var timeouts = AssociationTimeouts()
    /// How long to wait quietly for objects after the last response of a move.
    package var grace = Duration.seconds(10)
    /// The largest PDU that we announce, in bytes.
    package var pduMaximum = 65536
    /// The port of our Storage SCP; 0 takes a free one.
    package var scpPort = 11112
    /// The AE title of our Storage SCP; nil: the calling one.
    package var scpAETitle: String?
    /// The address our Storage SCP listens at; nil: the one that faces the PACS.
    package var scpBind: String?
    /// The address that others reach our Storage SCP at, where it isn't the one that faces the PACS.
    package var scpAdvertise: AdvertisedAddress?
    /// Whom our Storage SCP takes objects from.
    package var scpAccept = SCPAccept.requested
    /// Which transfer syntax our Storage SCP takes.
    package var scpSyntax = SCPSyntax.first
    /// What becomes of received objects whose data set isn't whole.
    package var scpDamaged = DamagedObjects.keep
    /// Whether associations with the PACS are secured.
    package var usesTLS = false
    /// Whether nothing may go in the clear, to our Storage SCP neither: the system's configuration locks TLS on.
    package var requiresTLS = false
    /// The certificates and checks of TLS, whether or not associations with the PACS use it.
    package var tlsParameters = TLSParameters()
    /// Who we say that we are to a PACS that asks for more than an AE title.
    package var identity = IdentityParameters()
    /// The directory that receives the objects.
    package var output = "./dicom"
    /// Who may read what is stored in it.
    package var outputMode = OutputMode.private
    /// How many associations a retrieval has at once.
    package var parallel = 1
    /// How often a retrieval asks again for what is missing.
    package var retries = 0
    /// How long the first of these waits; each later one twice as long.
    package var retryPause = Duration.seconds(2)
    /// How long nothing of a study may have been stored before our Storage SCP takes it for whole.
    package var scpQuiet = Duration.seconds(30)
    /// How long a program may take that is run for a study.
    package var hookTimeout = Duration.seconds(300)
    /// When stored objects are synced to the disk.
    package var durability = Durability.study
    /// The digest that the journal has of each file.
    package var journalHash = JournalHash.sha256
    /// The character set of answers that declare none: a code page, or defined terms with `\` between them; nil: guess.
    ///
    /// Queries go out in it too, unless it is a code page.
    package var charset: String?
    /// Whether `charset` outranks what answers declare.
    package var overridesCharset = false

    /// Where each access to patients' data is recorded: a file's path from the root on, or `syslog`; nil: nowhere.
    package var auditLog: String?
    /// The format of commands that don't say one.
    package var format = OutputFormat.table
    /// When results are coloured.
    package var color = ColorUse.auto
    /// How pictures are shown on the terminal.
    package var image = ImageRendering.auto
    /// What the history's file gets.
    package var history = HistorySaving.redact
    /// Whether the list of rows that Tab shows has the patients' names.
    package var showsNames = false
    /// Whether grey text goes on from the line being typed.
    package var hints = true
    /// Whether vi's keys edit the line, not Emacs's.
    package var usesViKeys = false
    /// Whether the right of the prompt says what is open.
    package var rightPrompt = true
    /// What is said of arriving objects and associations.
    package var notices = NoticeMode.all
    /// The program for long output; nil for the usual one, `off` for none.
    package var pager: String?

    /// What answers are read in that declare no character set, or a wrong one, and what queries are sent in.
    package var fallbackCharacterSet: FallbackCharacterSet? {
        self.charset.map { FallbackCharacterSet($0, isOverriding: self.overridesCharset) }
    }

    /// Makes settings with the built-in values.
    package init() {}

    /// How associations with the PACS are secured; nil for plain TCP.
    package var tls: TLSParameters? { self.usesTLS ? self.tlsParameters : nil }

    /// Checks that the files of TLS, where it is on, and that of an identity can be used; blocks, and throws `usage`.
    package func checkFiles() throws(PACSError) {
        do throws(AssociationError) {
            try self.tls?.check(asServer: false)
            try self.identity.check(tls: self.tls)
        } catch {
            throw PACSError(error)
        }
    }
}

/// Whom the Storage SCP takes objects from (`scp.accept`).
package enum SCPAccept: Sendable, Hashable {
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
package enum SCPSyntax: Sendable, Hashable {
    /// The sender's first.
    case first
    /// A native or lossless one where there is one.
    case lossless
    /// The first of these that is offered.
    case list([UID])
}
