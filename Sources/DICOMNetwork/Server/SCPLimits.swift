/// What a Storage SCP allows its peers.
package struct SCPLimits: Hashable, Sendable {
    /// Associations at a time; archives open several for one retrieval.
    package var associations = 64
    /// Associations at a time of one remote address.
    package var associationsPerAddress = 32
    /// How long a request over a limit waits for a place before it is rejected (2/3/2).
    package var waitForPlace: Duration = .seconds(5)
    /// Connections without a complete A-ASSOCIATE-RQ; of more than these the oldest is closed.
    package var pendingConnections = 256
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

    /// What a server allows whose work between two messages may take any time, and that is asked from one place only.
    package static let unhurried: SCPLimits = {
        var limits = SCPLimits()
        limits.associationsPerAddress = limits.associations
        limits.insideMessage = nil
        limits.betweenMessages = nil
        return limits
    }()
}
