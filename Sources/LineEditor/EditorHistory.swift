import CLibedit

extension LineEditor {
    /// The version of libedit, of whose headers it is known.
    package static var libraryVersion: String { "\(LIBEDIT_MAJOR).\(LIBEDIT_MINOR)" }
}

/// The lines that libedit's keys bring back: in memory only, each text once, where it was used last.
final class EditorHistory {
    /// libedit's own object.
    let handle: OpaquePointer
    /// The number of each line in it.
    private var numbers: [String: Int32] = [:]
    private static let limit: Int32 = 10_000

    /// Makes an empty history; nil without memory.
    init?() {
        guard let handle = history_winit() else { return nil }
        self.handle = handle
        _ = cle_history_size(handle, Self.limit)
    }

    deinit { history_wend(self.handle) }

    /// Puts lines, the oldest first, in the place of all.
    func replace(with lines: [String]) {
        _ = cle_history_clear(self.handle)
        self.numbers = [:]
        for line in lines { self.add(line) }
    }

    /// Adds a line; what was the same goes.
    func add(_ text: String) {
        let line = Self.oneRow(text)
        guard !line.isEmpty else { return }
        if let former = self.numbers[line] { _ = cle_history_remove(self.handle, former) }
        self.numbers[line] = cle_history_enter(self.handle, [wchar_t](wide: line))
    }

    /// A statement over several lines as one line: a `\` at a line's end goes with the break, as the shell reads it.
    static func oneRow(_ text: String) -> String {
        var row = ""
        for line in text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline) {
            if row.last == "\\" { row.removeLast() }
            if !row.isEmpty, row.last != " " { row += " " }
            row += row.isEmpty ? line : line.drop { $0 == " " || $0 == "\t" }
        }
        return row
    }
}
