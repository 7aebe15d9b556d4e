import DICOMCore
import PACSClient
import Synchronization

/// What a session writes into files while it goes on: `record` the commands, `tee` everything.
final class Transcript: Sendable {
    private struct State {
        var record: PrivateTextFile?
        var tee: (file: PrivateTextFile, isFull: Bool)?
        var onFault: @Sendable (PACSError) -> Void = { _ in }
    }

    private let state = Mutex(State())

    /// Makes a transcript that writes nothing.
    init() {}

    /// Says who is told when a file can't be written any more; writing then ends.
    func whenFaulty(_ action: @escaping @Sendable (PACSError) -> Void) { self.state.withLock { $0.onFault = action } }

    /// The file that commands are recorded in.
    var recordPath: String? { self.state.withLock { $0.record?.path } }
    /// The file that everything goes to.
    var teePath: String? { self.state.withLock { $0.tee?.file.path } }

    /// Begins to record commands into a new file, or ends it.
    func setRecord(_ path: String?) throws(PACSError) {
        let file = try path.map { (path) throws(PACSError) in try PrivateTextFile(path, appends: false) }
        let former = self.state.withLock { state in
            defer { state.record = file }
            return state.record
        }
        try former?.close()
    }

    /// Begins to write everything into a new file, or ends it.
    func setTee(_ path: String?, isFull: Bool = false) throws(PACSError) {
        let file = try path.map { (path) throws(PACSError) in try PrivateTextFile(path, appends: false) }
        let former = self.state.withLock { state in
            defer { state.tee = file.map { ($0, isFull) } }
            return state.tee?.file
        }
        try former?.close()
    }

    /// Records a command that ran.
    func record(_ source: String) {
        guard !source.isEmpty, let file = self.state.withLock({ $0.record }) else { return }
        do { try file.write(source + "\n") } catch {
            self.state.withLock { $0.record = nil }
            self.state.withLock { $0.onFault }(error)
        }
    }

    /// What makes the text of results that come in parts; nil where nobody writes along.
    var renderer: Renderer? {
        guard let isFull = self.state.withLock({ $0.tee?.isFull }) else { return nil }
        var renderer = Renderer(format: .table)
        renderer.masksIdentifyingValues = !isFull
        return renderer
    }

    /// Writes what a report shows, with identifying values masked unless all was asked for.
    func tee(_ report: Report) {
        guard let renderer = self.renderer else { return }
        let isHidden = renderer.masksIdentifyingValues && report.isPrivate
        guard !isHidden else { return self.tee(IdentifyingAttributes.mask + "\n") }
        let text = renderer.render(report)
        self.tee(text.output + text.error)
    }

    /// Writes a text; `full` is what stands for it where nothing is masked.
    ///
    /// Neither is made where nobody writes along: masking a line needs the dictionary and every command's declaration.
    func tee(_ text: @autoclosure () -> String, full: @autoclosure () -> String? = nil) {
        guard let (file, isFull) = self.state.withLock({ $0.tee }) else { return }
        let written = isFull ? full() ?? text() : text()
        guard !written.isEmpty else { return }
        do { try file.write(written) } catch {
            self.state.withLock { $0.tee = nil }
            self.state.withLock { $0.onFault }(error)
        }
    }

    /// Closes the files.
    func close() {
        do {
            try self.setRecord(nil)
            try self.setTee(nil)
        } catch {
            self.state.withLock { $0.onFault }(error)
        }
    }
}
