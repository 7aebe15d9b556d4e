import DICOMCore
import PACSClient
import ShellLanguage

/// Prints what `dump` reads, file by file in order, while the files behind are read.
struct DumpStream {
    private let printer: DumpPrinter
    private let write: @Sendable (ReportParts.Text) async throws -> Void
    private(set) var report: DumpReport
    /// Whether something of the document, or the heading of all rows, is written.
    private var hasBegun = false
    /// Whether something of the file whose turn it is is written.
    private var isInFile = false
    private var isFirstFile = true

    init(
        _ printer: DumpPrinter,
        report: DumpReport,
        write: @escaping @Sendable (ReportParts.Text) async throws -> Void
    ) {
        self.printer = printer
        self.report = report
        self.write = write
    }

    private var renderer: Renderer? { self.printer.printing.renderer }

    /// Reads and prints everything; throws where there is nothing to print of the only file.
    mutating func run(_ entries: [FoundFiles.Entry], progress: ((Int) -> Void)?) async throws -> Report {
        let printer = self.printer
        let work = OrderedWork<FoundFiles.Entry, ReportParts.Text, DumpedFile>(entries) { entry, take, isCancelled in
            printer.print(entry, take, isCancelled: isCancelled)
        }
        do {
            var done = 0
            try await work.run { yield in
                switch yield {
                case .piece(let text): try await self.add(text)
                case .value(let file):
                    // Of a single file that can't be read at all there is no document.
                    if self.printer.isOne, !file.hasData, let failure = file.failure { throw failure }
                    AuditActivity.current?.reads([file.study].compactMap(\.self))
                    self.report.add(file)
                    if self.isInFile { self.isFirstFile = false }
                    self.isInFile = false
                    done += 1
                    if done % 100 == 0 { progress?(done) }
                }
            }
        } catch is CancellationError {
            return await self.interrupted()
        }
        try await self.end(self.report.failure)
        return self.report.report(isPrinted: self.renderer != nil)
    }

    private mutating func add(_ text: ReportParts.Text) async throws {
        var text = text
        if let renderer = self.renderer, !text.output.isEmpty { text.output = self.joint(renderer) + text.output }
        if !text.copy.isEmpty, !self.isInFile, !self.isFirstFile { text.copy = "\n" + text.copy }
        self.isInFile = true
        try await self.write(text)
    }

    /// What stands before the text of a file, or of its next part.
    private mutating func joint(_ renderer: Renderer) -> String {
        let head = self.head(renderer)
        if self.isInFile { return head }
        switch renderer.format {
        case .table, .wide, .vertical: return self.isFirstFile ? "" : "\n"
        case .json: return head + (self.isFirstFile ? "\n    " : ",\n    ")
        case .jsonl: return head + (self.isFirstFile ? "" : ",")
        case .dicomjson: return head + (self.isFirstFile ? "" : ",\n")
        case .csv, .tsv, .uid: return head
        }
    }

    /// What stands before everything, once.
    private mutating func head(_ renderer: Renderer) -> String {
        if self.hasBegun { return "" }
        self.hasBegun = true
        switch renderer.format {
        case .table, .wide, .vertical, .uid: return ""
        case .csv, .tsv: return TableText.head(renderer, self.printer.columns(renderer))
        case .json: return "{\n  \"command\": \"dump\",\n  \"files\": ["
        case .jsonl: return "{\"command\":\"dump\",\"files\":["
        case .dicomjson: return "[\n"
        }
    }

    /// Writes what stands behind everything.
    private func end(_ failure: PACSError?) async throws {
        var text = ReportParts.Text(copy: self.report.summary.map { printableLine($0) + "\n" }.joined())
        if self.printer.printing.copier == nil { text.copy = "" }
        if let copier = self.printer.printing.copier, !self.printer.keys.isEmpty {
            text.copy = copier.render(self.report.report()).output
        }
        if let renderer = self.renderer {
            var copy = self
            text.output = copy.head(renderer) + self.tail(renderer, failure)
        }
        try await self.write(text)
    }

    private func tail(_ renderer: Renderer, _ failure: PACSError?) -> String {
        switch renderer.format {
        case .table, .wide, .vertical: return self.report.summary.map { renderer.line($0) }.joined()
        case .csv, .tsv, .uid: return ""
        case .dicomjson: return (self.isFirstFile ? "" : "\n") + "]\n"
        case .json, .jsonl:
            var members = self.report.lastMembers
            if let failure {
                members.append(.init("error", self.printer.printing.failure(failure).json))
            }
            let rest = renderer.masked(.object(members)).serialized(pretty: renderer.format == .json).dropFirst()
            let close = renderer.format == .json && !self.isFirstFile ? "\n  ]," : "],"
            return close + rest + "\n"
        }
    }

    /// Ends the document where it is, so that it can be read; what was read until then stays.
    private mutating func interrupted() async -> Report {
        let failure = PACSError(FailureFacts(.interrupted, service: .local), "interrupted")
        if self.hasBegun || !self.printer.isOne {
            if self.isInFile { self.isFirstFile = false }
            try? await self.end(failure)
        }
        var report = self.report.report(isPrinted: self.renderer != nil)
        report.failure = failure
        report.warnings = []
        return report
    }
}
