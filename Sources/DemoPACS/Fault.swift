/// A way in which the demonstration PACS misbehaves on purpose, to show what pacsh makes of it.
package enum Fault: String, CaseIterable, Hashable, Sendable {
    /// Every association is rejected: the called AE title isn't recognized.
    case rejectCalled = "reject-called"
    /// Every association is rejected: the calling AE title isn't recognized.
    case rejectCalling = "reject-calling"
    /// A C-FIND is answered by an A-ABORT.
    case abortOnFind = "abort-on-find"
    /// No move destination is known: status 0xA801.
    case moveDestinationUnknown = "move-destination-unknown"
    /// No move destination can be reached, as behind a firewall: every sub-operation fails.
    case callbackBlocked = "callback-blocked"
    /// Every third object of a C-MOVE or C-GET isn't sent and counted as failed.
    case movePartial = "move-partial"
    /// Every third object of a C-MOVE or C-GET ends inside its pixel data, as if it were whole.
    case damagedObjects = "damaged-objects"
    /// Every response waits a quarter of a second.
    case slow
    /// Connections are accepted and never answered.
    case silent
}
