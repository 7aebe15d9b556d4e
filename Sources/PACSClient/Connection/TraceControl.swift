import DICOMCore
import DICOMNetwork
import SystemIO

/// The trace of a session, as `trace` controls it.
package struct TraceControl: Sendable {
    /// What associations are given.
    package let network = NetworkTrace()

    /// Makes a trace that watches nothing.
    package init() {}

    /// Tells each PDU and message in a line.
    package func start(isVerbose: Bool, showsIdentity: Bool, write: @escaping @Sendable (String) -> Void) {
        self.network.start(.init(isVerbose: isVerbose, showsIdentity: showsIdentity), write: write)
    }

    /// Tells no more lines.
    package func stop() { self.network.stop() }

    /// Captures into a file; `not-writable` or `disk-full` where it can't be made.
    package func startCapture(_ path: String, onFailure: @escaping @Sendable (String) -> Void) throws(PACSError) {
        do throws(SystemError) {
            try self.network.startCapture(
                path: path,
                application: "pacsh \(Implementation.version)",
                onFailure: onFailure
            )
        } catch {
            throw PACSError(
                error.isOutOfSpace ? .diskFull : .notWritable,
                "can't make the capture file \(printable(path)): \(error)",
                remedy: "check the directory and its permissions, or name another file"
            )
        }
    }

    /// What is watched now.
    package var state: TraceState {
        let options = self.network.options
        return TraceState(
            isOn: options != nil,
            isVerbose: options?.isVerbose ?? false,
            showsIdentity: options?.showsIdentity ?? false,
            capture: self.network.capture.map(TraceState.Capture.init)
        )
    }

    /// Ends the capture, if there is one, completes its file, and says what it wrote.
    @discardableResult
    package func stopCapture() -> TraceState.Capture? { self.network.stopCapture().map(TraceState.Capture.init) }
}

/// What a trace watches.
package struct TraceState: Sendable {
    /// A capture file.
    package struct Capture: Sendable {
        /// The file.
        package let path: String
        package let packets: Int
        /// Its length in bytes.
        package let bytes: Int
        /// Why it ended before its time, if it did.
        package let failure: String?

        init(_ summary: CaptureSummary) {
            self.path = summary.path
            self.packets = summary.packets
            self.bytes = summary.bytes
            self.failure = summary.failure
        }
    }

    /// Whether each PDU and message is told.
    package let isOn: Bool
    /// Whether data sets are shown.
    package let isVerbose: Bool
    /// Whether values that identify a patient are shown.
    package let showsIdentity: Bool
    /// The capture that runs, or has stopped by a fault.
    package let capture: Capture?
}
