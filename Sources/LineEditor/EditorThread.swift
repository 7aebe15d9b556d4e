import CLibedit
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The editor's own thread: waits for requests and serves them with libedit, or with plain reads.
final class EditorThread {
    private let editor: LineEditor
    private let waitEnd: Int32
    private let isPlain: Bool
    private var libedit: OpaquePointer?
    private var history: OpaquePointer?
    private var input = InputBytes()
    /// The prompt as libedit reads it: wide characters up to a zero.
    ///
    /// Kept where it is while a line is edited.
    private var prompt: UnsafeMutablePointer<wchar_t>
    private var promptWidth = 0
    private static let promptLimit = 256

    init(editor: LineEditor, waitEnd: Int32, isPlain: Bool) {
        self.editor = editor
        self.waitEnd = waitEnd
        self.isPlain = isPlain
        self.prompt = .allocate(capacity: Self.promptLimit)
        self.prompt.initialize(repeating: 0, count: Self.promptLimit)
    }

    deinit { self.prompt.deallocate() }

    /// Serves requests for ever.
    func run() {
        if !self.isPlain { self.open() }
        while true {
            let request = self.editor.mail.withLock { mail -> LineEditor.Request? in
                defer { mail.request = nil }
                if mail.request != nil { mail.isEditing = self.libedit != nil }
                return mail.request
            }
            guard let request else {
                self.wait(for: [self.waitEnd])
                continue
            }
            let isEnding = self.editor.mail.withLock { $0.isEnding }
            let input = isEnding ? .endOfInput : self.libedit == nil ? self.readPlain(request) : self.edit(request)
            let late = self.editor.mail.withLock { mail -> [String] in
                mail.isEditing = false
                defer { mail.messages = [] }
                return mail.messages
            }
            for message in late { self.write(message) }
            request.reply.resume(returning: input)
        }
    }

    private func open() {
        // Without a UTF-8 locale libedit would drop every character beyond ASCII.
        setlocale(LC_CTYPE, "")
        if String(cString: nl_langinfo(nl_item(CODESET))) != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
        guard let libedit = cle_init("pacsh") else { return }
        self.libedit = libedit
        _ = cle_set_signals(libedit, 0)
        _ = cle_set_emacs(libedit)
        _ = cle_set_client(libedit, Unmanaged.passUnretained(self).toOpaque())
        _ = cle_set_prompt(libedit) { libedit in EditorThread.of(libedit)?.prompt }
        _ = cle_set_getc(libedit) { libedit, character in EditorThread.of(libedit)?.nextCharacter(character) ?? -1 }
        if let history = history_winit() {
            self.history = history
            _ = cle_history_size(history, 1000)
            _ = cle_history_unique(history)
            _ = cle_set_history(libedit, history)
        }
        _ = el_source(libedit, nil)
    }

    private static func of(_ libedit: OpaquePointer?) -> EditorThread? {
        guard let libedit, let data = cle_client(libedit) else { return nil }
        return Unmanaged<EditorThread>.fromOpaque(data).takeUnretainedValue()
    }

    // MARK: - Editing

    private func edit(_ request: LineEditor.Request) -> LineEditor.Input {
        guard let libedit = self.libedit else { return .endOfInput }
        let scalars = request.prompt.unicodeScalars.prefix(Self.promptLimit - 1)
        for (index, scalar) in scalars.enumerated() { self.prompt[index] = wchar_t(scalar.value) }
        self.prompt[scalars.count] = 0
        self.promptWidth = scalars.reduce(0) { $0 + CellWidth.of($1) }
        if let history = self.history {
            let lines = self.editor.mail.withLock { mail in
                defer { mail.remembered = [] }
                return mail.remembered
            }
            for line in lines { _ = cle_history_enter(history, line.unicodeScalars.map { wchar_t($0.value) } + [0]) }
        }
        var count: Int32 = 0
        let line = el_wgets(libedit, &count)
        let (isInterrupted, isEnding) = self.editor.mail.withLock { mail in
            defer { mail.isInterrupted = false }
            return (mail.isInterrupted, mail.isEnding)
        }
        if isEnding { return .endOfInput }
        if isInterrupted { return .interrupted }
        guard let line, count > 0 else {
            self.write("\n")
            return .endOfInput
        }
        var text = ""
        for index in 0..<Int(count) {
            guard let scalar = Unicode.Scalar(UInt32(bitPattern: line[index])), scalar != "\n" else { continue }
            text.unicodeScalars.append(scalar)
        }
        return .line(text)
    }

    /// Waits for the next character of the line, and meanwhile shows what others have to say.
    ///
    /// Returns 1 with a character, 0 at the end of input, -1 when the line is dropped.
    private func nextCharacter(_ character: UnsafeMutablePointer<wchar_t>?) -> Int32 {
        while true {
            let mail = self.editor.mail.withLock { mail -> LineEditor.Mail in
                let taken = mail
                mail.messages = []
                mail.isResized = false
                mail.isResumed = false
                return taken
            }
            if let libedit = self.libedit {
                if mail.isResized { el_resize(libedit) }
                if mail.isResumed {
                    _ = cle_prepare(libedit, 0)
                    _ = cle_prepare(libedit, 1)
                    self.write("\r")
                    _ = cle_refresh(libedit)
                }
                if !mail.messages.isEmpty { self.showAbove(mail.messages) }
            }
            if mail.isInterrupted || mail.isEnding {
                self.leaveBlock(mark: mail.isEnding ? "\n" : "^C\n")
                return -1
            }
            if let scalar = self.input.next() {
                character?.pointee = wchar_t(scalar.value)
                return 1
            }
            if self.wait(for: [STDIN_FILENO, self.waitEnd]) {
                if !self.input.fill() { return 0 }
            }
        }
    }

    /// The cells from the start of the prompt to the cursor, and to the end of the line.
    private func cells() -> (cursor: Int, end: Int, columns: Int) {
        let columns = max(1, TerminalStreams.size().columns)
        guard let libedit = self.libedit, let info = el_wline(libedit) else { return (0, 0, columns) }
        let line = info.pointee
        var block = CellBlock(columns: columns, prompt: self.promptWidth)
        var cursor = block.cells
        var pointer = line.buffer
        while let current = pointer, let last = line.lastchar, current < last {
            if current == line.cursor { cursor = block.cells }
            if let scalar = Unicode.Scalar(UInt32(bitPattern: current.pointee)) { block.add(scalar) }
            pointer = current.advanced(by: 1)
        }
        if line.cursor == line.lastchar { cursor = block.cells }
        return (cursor, block.cells, columns)
    }

    /// Prints messages where the block of prompt and line stands and lets libedit draw the block again below.
    private func showAbove(_ messages: [String]) {
        let (cursor, _, columns) = self.cells()
        let rows = cursor / columns
        var text = rows > 0 ? "\u{1B}[\(rows)A" : ""
        text += "\r\u{1B}[J"
        for message in messages {
            text += message
            if message.last != "\n" { text += "\n" }
        }
        // The terminal is in raw mode, so each line must return the carriage itself.
        self.write(String(text.flatMap { $0 == "\n" ? "\r\n" : String($0) }))
        if let libedit = self.libedit { _ = cle_refresh(libedit) }
    }

    /// Moves below the block, so that what follows doesn't overwrite it.
    private func leaveBlock(mark: String) {
        let (cursor, end, columns) = self.cells()
        let rows = end / columns - cursor / columns
        self.write(
            (rows > 0 ? "\u{1B}[\(rows)B" : "") + "\r" + (end % columns > 0 ? "\u{1B}[\(end % columns)C" : "") + mark
        )
    }

    // MARK: - Without editing

    private func readPlain(_ request: LineEditor.Request) -> LineEditor.Input {
        self.write(request.prompt)
        var line: [UInt8] = []
        while true {
            let (isInterrupted, isEnding) = self.editor.mail.withLock { ($0.isInterrupted, $0.isEnding) }
            if isEnding { return .endOfInput }
            if isInterrupted {
                self.editor.mail.withLock { $0.isInterrupted = false }
                self.input.drop()
                self.write("\n")
                return .interrupted
            }
            while let byte = self.input.nextByte() {
                if byte == UInt8(ascii: "\n") { return .line(String(decoding: line, as: UTF8.self)) }
                line.append(byte)
            }
            if self.wait(for: [STDIN_FILENO, self.waitEnd]), !self.input.fill() {
                return line.isEmpty ? .endOfInput : .line(String(decoding: line, as: UTF8.self))
            }
        }
    }

    /// Waits until one of the descriptors is readable; true if it is the first.
    ///
    /// The wake pipe is emptied.
    @discardableResult
    private func wait(for descriptors: [Int32]) -> Bool {
        var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        guard poll(&polled, nfds_t(polled.count), -1) > 0 else { return false }
        if polled.last?.revents != 0 {
            var bytes = [UInt8](repeating: 0, count: 64)
            while read(self.waitEnd, &bytes, bytes.count) == bytes.count {}
        }
        return descriptors.first != self.waitEnd && polled.first?.revents != 0
    }

    private func write(_ text: String) {
        fflush(nil)
        TerminalStreams.write(text, to: STDOUT_FILENO)
    }
}
