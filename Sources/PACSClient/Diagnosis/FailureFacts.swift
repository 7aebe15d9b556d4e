import DICOMNetwork

/// What is known of a failure: the input of the table of remedies.
public struct FailureFacts: Sendable, Equatable {
    /// What was being done.
    public enum Service: String, Sendable, CaseIterable { case association, echo, find, move, get, store, local }

    /// The three numbers of an A-ASSOCIATE-RJ (PS3.8 §9.3.4).
    public struct Rejection: Sendable, Equatable {
        /// 1 permanent, 2 transient.
        public var result: Int
        /// 1 service user, 2 service provider (ACSE), 3 service provider (presentation).
        public var source: Int
        /// The reason; its meaning depends on the source.
        public var reason: Int

        /// Makes the three numbers.
        public init(result: Int, source: Int, reason: Int) {
            self.result = result
            self.source = source
            self.reason = reason
        }
    }

    /// The two numbers of an A-ABORT (PS3.8 §9.3.8).
    public struct Abort: Sendable, Equatable {
        /// 0 service user, 2 service provider.
        public var source: Int
        /// The reason of a provider's abort.
        public var reason: Int

        /// Makes the two numbers.
        public init(source: Int, reason: Int) {
            self.source = source
            self.reason = reason
        }
    }

    /// The error's code.
    public var code: PACSError.Code
    /// What was being done.
    public var service: Service
    /// The status of the final response.
    public var status: UInt16?
    /// The Error Comment (0000,0902), made printable.
    public var errorComment: String?
    /// The rejection's numbers.
    public var reject: Rejection?
    /// The abort's numbers.
    public var abort: Abort?
    /// The setting of the timer that fired.
    public var timer: String?
    /// Why no TLS session came about.
    public var tls: TLSFault?
    /// The same as scripts see it.
    public var tlsFault: String? { self.tls?.rawValue }
    /// The number of the peer's TLS alert.
    public var tlsAlert: Int?
    /// The system's error number.
    public var errno: Int32?
    /// Host and port of the peer, or the address listened at.
    public var peer: String?
    /// The called AE title.
    public var called: String?
    /// Our AE title.
    public var calling: String?
    /// The move destination.
    public var destination: String?
    /// The port meant: the peer's, or our own where the failure is local.
    public var port: Int?

    /// Makes facts from a code; everything else can be set afterwards.
    public init(
        _ code: PACSError.Code,
        service: Service = .association,
        status: UInt16? = nil,
        errorComment: String? = nil,
        destination: String? = nil,
        port: Int? = nil
    ) {
        self.code = code
        self.service = service
        self.status = status
        self.errorComment = errorComment
        self.destination = destination
        self.port = port
    }
}
