import DICOMCore
import PACSClient
import ShellLanguage
import Synchronization
import SystemIO

/// The lines typed at the prompt: those of earlier sessions, and this one's.
///
/// This session's are kept whole in memory, for the arrow keys and for `history`; the file gets them with `***` in place
/// of values that identify a patient.
package final class CommandHistory: Sendable {
    private struct State {
        var earlier: [HistoryEntry]?
        var own: [HistoryEntry] = []
        /// Lines for the arrow keys and hints, the oldest first.
        var lines: [String] = []
        var hasFailed = false
        var isCleared = false
    }

    /// How many lines of earlier sessions the arrow keys bring back.
    static let linesRecalled = 1000

    private let file: HistoryFile?
    private let state = Mutex(State())

    /// Makes a history; without a file it lives as long as the session.
    package init(file: HistoryFile? = nil) { self.file = file }

    /// Whether a line is kept at all: it isn't empty, doesn't begin with a blank, and holds no secret.
    package static func keeps(_ line: String) -> Bool {
        guard let first = line.unicodeScalars.first, first != " ", first != "\t", first != "\n" else { return false }
        return !MaskedLine.hasSecret(line)
    }

    /// Takes the newest lines of earlier sessions for the arrow keys, after what is too old has been taken out of the
    /// file.
    package func recall() throws(PACSError) -> [String] {
        guard let file else { return [] }
        try file.shorten()
        let lines = try file.newestEntries(Self.linesRecalled).map(\.line)
        self.state.withLock { $0.lines = lines + $0.lines }
        return lines
    }

    /// All entries, this session's last; read from the file when they are first asked for.
    package func entries() throws(PACSError) -> [HistoryEntry] {
        let (known, own) = self.state.withLock { ($0.earlier, $0.own) }
        if let known { return known + own }
        // What this session has written itself is known better here.
        let written = try self.file?.entries() ?? []
        var earlier = written
        for entry in own {
            let masked = MaskedLine.text(of: entry.line)
            if let index = earlier.lastIndex(where: { $0.time == entry.time && $0.line == masked || $0 == entry }) {
                earlier.remove(at: index)
            }
        }
        self.state.withLock { $0.earlier = earlier }
        return earlier + own
    }

    /// Keeps a line that has run; the error of the first one that can't be written is thrown, later ones are not.
    package func add(_ entry: HistoryEntry, to saving: HistorySaving) throws(PACSError) {
        let isWritten = self.state.withLock { state in
            // The line that cleared the history doesn't begin the next.
            if state.isCleared {
                state.isCleared = false
                return false
            }
            state.own.append(entry)
            state.lines.append(entry.line)
            return !state.hasFailed
        }
        guard isWritten, saving != .off, let file else { return }
        var saved = entry
        if saving == .redact { saved.line = MaskedLine.text(of: entry.line) }
        do throws(PACSError) {
            try file.append(saved)
        } catch {
            self.state.withLock { $0.hasFailed = true }
            throw error
        }
    }

    /// Forgets all lines, the file's too.
    package func clear() throws(PACSError) {
        try self.file?.clear()
        self.state.withLock { state in
            state = State()
            state.earlier = []
            state.isCleared = true
        }
    }

    /// The newest line that goes on from a beginning and can be run as it stands.
    package func newestLine(beginningWith beginning: String) -> String? {
        guard !beginning.isEmpty else { return nil }
        return self.state.withLock { state in
            state.lines.last { line in
                line.utf8.count > beginning.utf8.count && line.hasPrefix(beginning)
                    && line.firstRange(of: IdentifyingAttributes.mask) == nil
            }
        }
    }
}

extension Session {
    /// Whether hints are shown: they are grey, so they need colour.
    package var hintsAreOn: Bool { self.settings.hints && self.usesColor }

    /// Hands the lines of earlier sessions to the arrow keys.
    package func recallHistory() {
        guard self.settings.history != .off else { return }
        do {
            let lines = try self.history.recall()
            if !lines.isEmpty { self.terminal.setHistory(lines) }
        } catch {
            self.notice("the history of earlier sessions is not available: \(error.message)")
        }
    }

    /// Keeps a line that has run in the history.
    package func keepInHistory(_ line: String, typedAt moment: Int, profile: String?, exit: Int32) {
        guard CommandHistory.keeps(line) else { return }
        do {
            let time = CalendarTime(utc: moment).iso8601
            let entry = HistoryEntry(time: time, profile: profile, line: line, exit: Int(exit))
            try self.history.add(entry, to: self.settings.history)
        } catch {
            self.notice("lines are not kept in the history's file: \(error.message)")
        }
    }
}
