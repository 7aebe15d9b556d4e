import DICOMCore
import DICOMNetwork
import DICOMWire

/// What is known of a failure: the input of the table of remedies.
package struct FailureFacts: Sendable, Equatable {
    /// What was being done.
    package enum Service: String, Sendable, CaseIterable { case association, echo, find, move, get, store, local }

    /// The three numbers of an A-ASSOCIATE-RJ (PS3.8 §9.3.4).
    package struct Rejection: Sendable, Equatable {
        /// 1 permanent, 2 transient.
        package var result: Int
        /// 1 service user, 2 service provider (ACSE), 3 service provider (presentation).
        package var source: Int
        /// The reason; its meaning depends on the source.
        package var reason: Int

        package init(result: Int, source: Int, reason: Int) {
            self.result = result
            self.source = source
            self.reason = reason
        }
    }

    /// The two numbers of an A-ABORT (PS3.8 §9.3.8).
    package struct Abort: Sendable, Equatable {
        /// 0 service user, 2 service provider.
        package var source: Int
        /// The reason of a provider's abort.
        package var reason: Int

        package init(source: Int, reason: Int) {
            self.source = source
            self.reason = reason
        }
    }

    /// The error's code.
    package var code: PACSError.Code
    /// What was being done.
    package var service: Service
    /// The status of the final response.
    package var status: UInt16?
    /// The Error Comment (0000,0902), made printable.
    package var errorComment: String?
    /// The Error ID (0000,0903): a number of the PACS's own.
    package var errorID: UInt16?
    /// The elements that the PACS names as those at fault (0000,0901).
    package var offendingElements: [Tag] = []
    /// The rejection's numbers.
    package var reject: Rejection?
    /// The abort's numbers.
    package var abort: Abort?
    /// The setting of the timer that fired.
    package var timer: String?
    /// Why no TLS session came about.
    package var tls: TLSFault?
    /// The same as scripts see it.
    package var tlsFault: String? { self.tls?.rawValue }
    /// The number of the peer's TLS alert.
    package var tlsAlert: Int?
    /// What was wrong with the answer to our request for the association, where that is why.
    package var negotiationFault: NegotiationFault?
    /// Whether the system's configuration locks TLS on.
    package var requiresTLS = false
    /// Whether no name server answered.
    package var isNameServerSilent = false
    /// The system's error number.
    package var errno: Int32?
    /// Host and port of the peer, or the address listened at.
    package var peer: String?
    /// The called AE title.
    package var called: String?
    /// Our AE title.
    package var calling: String?
    /// The move destination.
    package var destination: String?
    /// Whether the move destination is another system than this computer.
    package var isDestinationElsewhere = false
    /// The port meant: the peer's, or our own where the failure is local.
    package var port: Int?

    /// The form of the user identity that was sent with a request that was rejected; nil for none.
    package var identity: String?
    /// What kept objects from reaching our SCP.
    package var obstacle: DeliveryObstacle?
    /// What ended a retrieval that is partial, in words.
    package var ending: String?
    /// How many objects the PACS says it sent; nil where it doesn't say.
    package var sent: Int?
    /// Whether the PACS lists objects of which none came.
    package var isListed = false
    /// Whether objects are missing that the PACS doesn't list.
    package var isUnlisted = false
    /// Whether objects came in the retrieval that failed.
    package var hasDelivered = false
    /// Whether the Error Comment names a reason that has nothing to do with the way to us.
    var givesReason: Bool { ErrorComment(self.errorComment).givesOtherReason }

    /// The exit status of a process whose command failed so: the code's, but a file on this computer that is damaged
    /// is no retrieval that is incomplete.
    package var exit: Int { self.code == .damaged && self.service == .local ? 1 : self.code.exit }

    /// Makes facts from a code; everything else can be set afterwards.
    package init(
        _ code: PACSError.Code,
        service: Service = .association,
        status: UInt16? = nil,
        remark: StatusRemark = StatusRemark(),
        destination: String? = nil,
        port: Int? = nil
    ) {
        self.code = code
        self.service = service
        self.status = status
        self.take(remark)
        self.destination = destination
        self.port = port
    }
}
