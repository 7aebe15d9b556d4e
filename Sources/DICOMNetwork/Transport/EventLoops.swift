import NIOCore
import NIOPosix

/// The threads that sockets live on.
///
/// Receiving objects blocks on the disk, so that it has threads apart from those that queries and the prompt wait for.
package enum EventLoops {
    /// The thread of client associations and listening sockets.
    package static let client: any EventLoopGroup = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    /// The threads of associations that receive objects: the Storage SCP's and those of C-GET.
    package static let receiving: any EventLoopGroup = MultiThreadedEventLoopGroup(
        numberOfThreads: min(4, max(2, System.coreCount))
    )
    /// The thread of associations that are served by asynchronous code.
    package static let serving: any EventLoopGroup = MultiThreadedEventLoopGroup(numberOfThreads: 1)
}
