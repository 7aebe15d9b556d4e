/// Where received objects go: a Storage SCP and C-GET hand each object to a sink as it arrives, and tell it what else
/// happens.
///
/// Every call for one object comes from one event loop, in order: `begin`, any number of `append`, then `commit` or
/// `abandon`. Calls may block on the disk; that is the back-pressure. Several objects are open at once when several
/// associations receive.
public protocol ObjectSink: AnyObject, Sendable {
    /// Opens a writer for an object that a peer announced.
    ///
    /// - Parameter object: What the C-STORE request and its association say.
    /// - Returns: The writer that takes the data set.
    /// - Throws: The refusal to answer with, before any byte of the data set is taken.
    func begin(_ object: IncomingObject) throws(StoreRefusal) -> any ObjectWriter

    /// Makes what an association stored durable before its release is answered, as far as the sink's setting asks.
    ///
    /// - Parameters:
    ///   - association: The `IncomingObject.association` of the objects meant.
    ///   - completion: Called once, on any thread; at once where nothing is to be done.
    func finish(association: Int, completion: @escaping @Sendable () -> Void)

    /// Takes note of what happened while objects were received: each fact once, on the thread where it happened.
    ///
    /// Must be quick: an event loop waits for it.
    func report(_ event: ReceptionEvent)
}

extension ObjectSink {
    /// Takes no note.
    public func report(_ event: ReceptionEvent) {}
}

/// Takes the bytes of one object.
///
/// Used on one event loop only.
public protocol ObjectWriter: AnyObject {
    /// Appends bytes of the data set exactly as received.
    ///
    /// - Throws: The refusal to answer with (a fault of the disk); later calls of `append` are not made.
    func append(_ bytes: RawSpan) throws(StoreRefusal)

    /// Puts the complete object under its final name.
    ///
    /// - Parameter completion: Called once with what was stored; synchronously in the usual case, on another thread
    ///   when the object must be compared with one that is there already or be made durable first.
    func commit(_ completion: @escaping @Sendable (Result<StoredObject, StoreRefusal>) -> Void)

    /// Drops the incomplete object; nothing of it stays.
    func abandon()
}
