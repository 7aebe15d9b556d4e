import DICOMCore
import PACSClient
import Synchronization
import SystemIO

/// The file that the counters are written to, every few seconds while they change and at the end.
final class MetricsFile: Sendable {
    /// The counters.
    let metrics = Metrics()
    private let path: String
    private let writing = Mutex(())
    private let onFault: Mutex<@Sendable (String) -> Void>
    private let state = Mutex<(task: Task<Void, Never>?, hasFailed: Bool)>((nil, false))

    /// Writes the file for the first time, and from then on every `interval`; throws `not-writable`.
    init(_ path: String, interval: Duration = .seconds(5)) throws(PACSError) {
        self.path = path
        self.onFault = Mutex { _ in }
        do throws(SystemError) { try self.write() } catch { throw .unwritable(path, error) }
        let task = Task { [weak self] in
            while !Task.isCancelled {
                try? await Task.sleep(for: interval)
                guard let self else { return }
                await JobRegister.blocking { self.save() }
            }
        }
        self.state.withLock { $0.task = task }
    }

    deinit { self.state.withLock(\.task)?.cancel() }

    /// Says who is told, once, that the file can't be written any more.
    func whenFaulty(_ action: @escaping @Sendable (String) -> Void) { self.onFault.withLock { $0 = action } }

    /// Writes the last numbers.
    func finish() async {
        self.state.withLock(\.task)?.cancel()
        await JobRegister.blocking { self.save() }
    }

    private func write() throws(SystemError) {
        // The last numbers may be written while the regular ones are.
        try self.writing.withLock { _ throws(SystemError) in
            guard let text = self.metrics.changedText() else { return }
            try PublicFile.write(text, to: self.path)
        }
    }

    private func save() {
        do throws(SystemError) {
            try self.write()
            self.state.withLock { $0.hasFailed = false }
        } catch {
            // What couldn't be written is tried again.
            self.metrics.touch()
            let isNew = self.state.withLock { state in
                defer { state.hasFailed = true }
                return !state.hasFailed
            }
            if isNew {
                self.onFault.withLock(\.self)(
                    "warning: the metrics file isn't written: \(printable(self.path)): \(error)"
                )
            }
        }
    }
}
