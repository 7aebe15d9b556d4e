#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Numbers of socket options that systems name differently.
package enum SocketNumber {
    #if canImport(Darwin)
    /// After how many seconds of silence TCP looks whether the peer still lives.
    package static let keepaliveIdle = TCP_KEEPALIVE
    #else
    /// After how many seconds of silence TCP looks whether the peer still lives.
    package static let keepaliveIdle = TCP_KEEPIDLE
    #endif
}
