import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage

/// `trace on|off`, `trace capture FILE|off`: what passes on our associations, in lines and as a capture file.
struct TraceCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract: "Show every PDU and message, or capture them for Wireshark.",
        discussion: """
            'trace on' tells each PDU and DIMSE message in a line on standard error, on the associations with the PACS and \
            on those of our Storage SCP. 'trace capture FILE' writes all bytes into a pcapng file with made-up TCP headers, \
            TLS sessions in clear: it holds patient data. In Wireshark: Decode As, DICOM. 'trace' alone says what is on.
            """
    )

    /// Examples for `help trace`.
    static let examples = ["trace on -v", "trace capture evidence.pcapng", "trace capture off", "trace off"]

    /// What to do.
    enum Action: String, CaseIterable, ExpressibleByArgument, Sendable { case on, off, capture }

    @Argument(help: "on, off or capture.")
    var action: Action?
    @Argument(help: "With capture: the file, or off.")
    var file: String?
    @Flag(name: .short, help: "Show data sets and all presentation contexts; identifying values are masked.")
    var verbose = false
    @Flag(name: .long, help: "Show identifying values too.")
    var full = false
    @OptionGroup var outputOptions: OutputOptions

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// Checks that the words fit the action.
    mutating func validate() throws {
        if self.action == .capture {
            guard let file = self.file, !file.isEmpty else {
                throw UsageError("'trace capture' needs a file, or off", hint: "trace capture FILE.pcapng")
            }
        } else if let file = self.file {
            throw UsageError("there is a word too many: '\(file)'", word: file)
        }
        if self.verbose || self.full, self.action != .on { throw UsageError("-v and --full go with 'trace on'") }
    }

    /// Does it.
    func run(in session: Session) async throws -> Report {
        let trace = session.trace
        switch self.action {
        case .on:
            session.startTrace(isVerbose: self.verbose, showsIdentity: self.full)
        case .off: trace.stop()
        case .capture where self.file == "off":
            let ended = trace.stopCapture()
            let summary = ended.map { "\($0.packets) packets are in \(printable($0.path))" } ?? "nothing was captured"
            return Report(command: "trace", document: trace.state.document(ended: ended), remarks: [summary])
        case .capture:
            try trace.startCapture(self.file ?? "") { [weak session] failure in session?.notice(failure) }
        case nil: break
        }
        return Report(
            command: "trace",
            document: trace.state.document(),
            summary: self.action == nil ? trace.state.sentences : [],
            remarks: self.action == nil ? [] : trace.state.sentences
        )
    }
}

extension Session {
    /// Tells each PDU and message in a line from now on.
    func startTrace(isVerbose: Bool, showsIdentity: Bool) {
        self.trace.start(isVerbose: isVerbose, showsIdentity: showsIdentity) { [weak self] line in self?.notice(line) }
    }
}
