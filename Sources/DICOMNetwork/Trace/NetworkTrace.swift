import NIOCore
import Synchronization
import SystemIO

/// What is watched on our associations, those we ask for and those of the Storage SCP: lines for people, and a capture
/// file for Wireshark.
///
/// While nothing is watched, a read or write of a socket costs one look at a flag.
package final class NetworkTrace: Sendable {
    /// How much the lines tell.
    package struct Options: Sendable, Equatable {
        /// Whether data sets and all presentation contexts are shown.
        package var isVerbose: Bool
        /// Whether values that identify a patient are shown.
        package var showsIdentity: Bool

        package init(isVerbose: Bool = false, showsIdentity: Bool = false) {
            self.isVerbose = isVerbose
            self.showsIdentity = showsIdentity
        }
    }

    /// Where the lines of `trace on` go.
    struct Lines: Sendable {
        let options: Options
        let generation: Int
        let write: @Sendable (String) -> Void
    }

    /// What is watched now.
    struct Watching: Sendable {
        var lines: Lines?
        var capture: PacketCapture?
    }

    private struct State: Sendable {
        var watching = Watching()
        var generation = 0
    }

    private let state = Mutex(State())
    private let flag = Atomic<Bool>(false)

    /// Makes a trace that watches nothing.
    package init() {}

    /// Whether anything is watched.
    var isActive: Bool { self.flag.load(ordering: .relaxed) }
    /// What is watched now.
    var watching: Watching { self.state.withLock { $0.watching } }

    /// How much the lines tell; nil where there are none.
    package var options: Options? { self.state.withLock { $0.watching.lines?.options } }
    /// What the capture has written; nil where there is none.
    package var capture: CaptureSummary? { self.watching.capture?.summary }

    /// Writes lines from now on.
    package func start(_ options: Options, write: @escaping @Sendable (String) -> Void) {
        self.change { state in
            state.generation += 1
            state.watching.lines = Lines(options: options, generation: state.generation, write: write)
        }
    }

    /// Writes no more lines.
    package func stop() { self.change { $0.watching.lines = nil } }

    /// Writes everything that passes into a file of the form pcapng, in place of what was captured before.
    ///
    /// The file is made with mode 0600. `onFailure` is told once if it can't go on, in a sentence. Fails with the
    /// system's error number.
    package func startCapture(
        path: String,
        application: String,
        onFailure: @escaping @Sendable (String) -> Void
    ) throws(SystemError) {
        let capture = try PacketCapture(path: path, application: application, onFailure: onFailure)
        let former = self.watching.capture
        self.change { $0.watching.capture = capture }
        _ = former?.close()
    }

    /// Ends the capture and completes its file; nil where there is none.
    @discardableResult
    package func stopCapture() -> CaptureSummary? {
        let capture = self.watching.capture
        self.change { $0.watching.capture = nil }
        return capture?.close()
    }

    private func change(_ body: (inout State) -> Void) {
        self.state.withLock { state in
            body(&state)
            let isActive = state.watching.lines != nil || state.watching.capture != nil
            self.flag.store(isActive, ordering: .relaxed)
        }
    }
}

/// What a capture has written.
package struct CaptureSummary: Sendable, Equatable {
    /// The file.
    package let path: String
    package let packets: Int
    /// Its length in bytes.
    package let bytes: Int
    /// Why it ended before its time, if it did.
    package let failure: String?
}
