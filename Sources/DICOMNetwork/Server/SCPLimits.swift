/// What a Storage SCP allows its peers.
package struct SCPLimits: Hashable, Sendable {
    /// Associations at a time; archives open several for one retrieval.
    package var associations = 64
    /// Associations at a time of one remote address.
    package var associationsPerAddress = 32
    /// How long a request over a limit waits for a place before it is rejected (2/3/2).
    package var waitForPlace: Duration = .seconds(5)
    /// Requests that wait for a place; of more than these one is rejected (2/3/1).
    package var waitingRequests = 128
    /// Connections without a complete A-ASSOCIATE-RQ; of more than these the oldest is closed.
    package var pendingConnections = 256
    /// Connections of any kind; of more than these the oldest is closed that waits for its peer's close only.
    package var connections = 512
    /// The memory in bytes that incomplete A-ASSOCIATE-RQs may take together; over it the largest is closed.
    ///
    /// With 1.5 MiB for each association, which is a socket's buffer and the head of an object, all work stays below
    /// 256 MB.
    package var pendingMemory = 32 << 20
    /// The memory in bytes that requests may take together while they wait for a place; over it one is rejected (2/3/1).
    package var waitingMemory = 32 << 20
    /// From accepting a connection to its whole A-ASSOCIATE-RQ.
    package var request: Duration = .seconds(15)
    /// From our A-ASSOCIATE-RJ, A-ABORT or A-RELEASE-RP to the peer's close.
    package var close: Duration = .seconds(2)
    /// Inside a message, the time in which at least `progressStep` must arrive; nil for any time.
    package var insideMessage: Duration? = .seconds(60)
    /// The progress in bytes that is expected inside a message.
    package var progressStep = 1024
    /// Between two messages; nil for any time.
    package var betweenMessages: Duration? = .seconds(300)
    /// How long A-RELEASE-RP waits for the objects of its association to be durable.
    package var finish: Duration = .seconds(5)
    /// When the SCP stops, an association without a byte for so long is aborted.
    package var quietWhenStopping: Duration = .milliseconds(500)

    package init() {}

    /// Makes limits that fit a number of files and sockets that may be open at a time; the usual ones need 1,024.
    ///
    /// Every association may have a file open too, and as many folders as connections have handles: a descriptor that is
    /// missing there would cost an object.
    package init(descriptors: Int) {
        guard descriptors < Self.usualDescriptors else { return }
        self.associations = min(self.associations, max(2, descriptors / 16))
        self.associationsPerAddress = self.associations / 2
        self.connections = max(4, descriptors / 4)
        self.pendingConnections = max(2, self.connections / 2)
        self.waitingRequests = max(1, self.connections / 4)
    }

    /// So many files and sockets are needed at most.
    package static let usualDescriptors = 1024

    /// What a server allows whose work between two messages may take any time, and that is asked from one place only.
    package static let unhurried: SCPLimits = {
        var limits = SCPLimits()
        limits.associationsPerAddress = limits.associations
        limits.insideMessage = nil
        limits.betweenMessages = nil
        return limits
    }()
}
