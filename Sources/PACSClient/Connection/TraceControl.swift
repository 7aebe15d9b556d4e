import DICOMCore
import DICOMNetwork
import SystemIO

/// The trace of a session, as `trace` controls it.
public struct TraceControl: Sendable {
    /// What associations are given.
    public let network = NetworkTrace()

    /// Makes a trace that watches nothing.
    public init() {}

    /// Tells each PDU and message in a line.
    public func start(isVerbose: Bool, showsIdentity: Bool, write: @escaping @Sendable (String) -> Void) {
        self.network.start(.init(isVerbose: isVerbose, showsIdentity: showsIdentity), write: write)
    }

    /// Tells no more lines.
    public func stop() { self.network.stop() }

    /// Captures into a file; `not-writable` or `disk-full` where it can't be made.
    public func startCapture(_ path: String, onFailure: @escaping @Sendable (String) -> Void) throws(PACSError) {
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

    /// Ends the capture, if there is one, and completes its file.
    public func stopCapture() { self.network.stopCapture() }

    /// What is on, a sentence each.
    public var state: [String] {
        let lines = self.network.options.map { "the trace is on\($0.isVerbose ? ", with data sets" : "")" }
        let capture = self.network.capture.map { capture in
            let file = printable(capture.path)
            return capture.failure.map { "the capture into \(file) has stopped: \($0)" } ?? "capturing into \(file)"
        }
        return [lines ?? "the trace is off", capture ?? "nothing is captured"]
    }

    /// Ends the capture and says what it wrote; the document's members with it.
    public func endCapture() -> (summary: String, members: [JSONValue.Member]) {
        guard let ended = self.network.stopCapture() else { return ("nothing was captured", self.json()) }
        return ("\(ended.packets) packets are in \(printable(ended.path))", self.json(ended: ended))
    }

    /// The members of the `trace` document; `ended` is a capture that has just ended.
    public func json(ended: CaptureSummary? = nil) -> [JSONValue.Member] {
        let options = self.network.options
        let running = self.network.capture
        let capture = ended ?? running
        return [
            .init("command", "trace"), .init("on", .bool(options != nil)),
            .init("verbose", .bool(options?.isVerbose ?? false)),
            .init("full", .bool(options?.showsIdentity ?? false)),
            .init("capturing", .bool(running.map { $0.failure == nil } ?? false)),
            .init("capture", capture.map { .string($0.path) } ?? .null),
            .init("packets", capture.map { .integer($0.packets) } ?? .null),
            .init("bytes", capture.map { .integer($0.bytes) } ?? .null),
        ]
    }
}
