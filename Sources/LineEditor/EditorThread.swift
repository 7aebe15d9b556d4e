import CLibedit
import Synchronization
import SystemIO

/// The editor's own thread: waits for requests and serves them with libedit, or with plain reads.
final class EditorThread {
    let editor: LineEditor
    private let isPlain: Bool
    /// libedit's own object; nil without editing.
    private(set) var libedit: OpaquePointer?
    private var history: EditorHistory?
    private var usesViKeys: Bool?
    /// The request being served.
    private(set) var request = LineEditor.Request(prompt: "")
    private var prompt = PromptText("")
    /// The right prompt of the request.
    private(set) var rightPrompt = PromptText("")
    /// What was read and not used.
    var input = InputBytes()
    /// Characters to be taken as typed before all others.
    var typed: [Unicode.Scalar] = []
    /// The columns for which libedit has laid out the line.
    var columns = 80
    /// The grey text behind the line.
    var hint = ShownHint()
    private var isAtEndOfInput = false

    init(editor: LineEditor, isPlain: Bool) {
        self.editor = editor
        self.isPlain = isPlain
    }

    /// Serves requests for ever.
    func run() {
        if !self.isPlain { self.open() }
        while true {
            let request = self.editor.mail.withLock { mail in
                defer { mail.request = nil }
                return mail.request
            }
            guard let (request, reply) = request else {
                self.wait(for: [self.mailbox])
                continue
            }
            let isEnding = self.editor.mail.withLock { $0.isEnding }
            let input = isEnding ? .endOfInput : self.libedit == nil ? self.readPlain(request) : self.edit(request)
            reply.resume(returning: input)
        }
    }

    // MARK: - libedit

    private func open() {
        guard let libedit = cle_init("pacsh") else { return }
        self.libedit = libedit
        _ = cle_set_signals(libedit, 0)
        _ = cle_set_client(libedit, Unmanaged.passUnretained(self).toOpaque())
        _ = cle_set_prompt(libedit, { EditorThread.of($0)?.prompt.pointer }, PromptText.mark)
        _ = cle_set_right_prompt(libedit, { EditorThread.of($0)?.rightPrompt.pointer }, PromptText.mark)
        _ = cle_set_getc(libedit) { libedit, character in
            guard let (code, scalar) = EditorThread.of(libedit)?.nextCharacter() else { return -1 }
            character?.pointee = wchar_t(scalar.value)
            return code
        }
        _ = cle_add_completion(libedit) { libedit, _ in EditorThread.of(libedit)?.complete() ?? UInt8(CC_ERROR) }
        if let history = EditorHistory() {
            self.history = history
            _ = cle_set_history(libedit, history.handle)
        }
    }

    private static func of(_ libedit: OpaquePointer?) -> EditorThread? {
        guard let libedit, let data = cle_client(libedit) else { return nil }
        return Unmanaged<EditorThread>.fromOpaque(data).takeUnretainedValue()
    }

    /// Chooses the keys: libedit's, over them what other shells have led people to expect, the user's `~/.editrc`, and
    /// last the one that we can't do without.
    private func useKeys(vi: Bool, in libedit: OpaquePointer) {
        guard self.usesViKeys != vi else { return }
        self.usesViKeys = vi
        _ = cle_set_editor(libedit, vi ? 1 : 0)
        let common = [("^R", "em-inc-search-prev"), ("^S", "em-inc-search-next")]
        // In vi's maps an Escape is a command of its own.
        let emacs = [
            ("^[[1;5C", "em-next-word"), ("^[[1;5D", "ed-prev-word"), ("^[[1;3C", "em-next-word"),
            ("^[[1;3D", "ed-prev-word"), ("^[[3~", "ed-delete-next-char"), ("^[[H", "ed-move-to-beg"),
            ("^[[F", "ed-move-to-end"), ("^[OH", "ed-move-to-beg"), ("^[OF", "ed-move-to-end"),
            ("^[[1~", "ed-move-to-beg"), ("^[[4~", "ed-move-to-end"), ("^[[5~", "ed-search-prev-history"),
            ("^[[6~", "ed-search-next-history"),
        ]
        for (key, command) in vi ? common : common + emacs { self.bind(key, command, in: libedit) }
        _ = el_source(libedit, nil)
        self.bind("^I", "pacsh-complete", in: libedit)
    }

    private func bind(_ key: String, _ command: String, in libedit: OpaquePointer) {
        _ = cle_bind(libedit, [wchar_t](wide: key), [wchar_t](wide: command))
    }

    // MARK: - Editing

    private func edit(_ request: LineEditor.Request) -> LineEditor.Input {
        guard let libedit = self.libedit else { return .endOfInput }
        self.prepare(request, in: libedit)
        let editor = self.editor
        let isAtRowStart = editor.streams.beginEditing { editor.wake() }
        editor.mail.withLock { $0.isEditing = true }
        // libedit would show the prompt while the terminal still echoes what is typed.
        _ = cle_prepare(libedit, 1)
        // What was typed ahead has been echoed here, and libedit draws it again.
        let isTypedAhead = self.wait(for: [Self.keyboard], milliseconds: 0) == .input
        self.write((isAtRowStart ? "" : "\n") + (isTypedAhead ? "\r\u{1B}[K" : "") + Self.pasteOn)
        var count: Int32 = 0
        let line = el_wgets(libedit, &count)
        let (isInterrupted, isEnding, stop) = editor.mail.withLock { mail in
            defer {
                mail.isInterrupted = false
                mail.isEditing = false
                mail.stop = nil
            }
            return (mail.isInterrupted, mail.isEnding, mail.stop)
        }
        let isLine = !isInterrupted && !isEnding && count > 0
        self.write((isLine || isInterrupted || isEnding ? "" : "\n") + Self.pasteOff)
        cle_flush()
        editor.streams.endEditing()
        stop?()
        if isEnding { return .endOfInput }
        if isInterrupted { return .interrupted }
        guard isLine, let line else { return .endOfInput }
        var text = String.UnicodeScalarView()
        for index in 0..<Int(count) {
            if let scalar = Unicode.Scalar(UInt32(bitPattern: line[index])) { text.append(scalar) }
        }
        if text.last == "\n" { text.removeLast() }
        return .line(String(text))
    }

    private func prepare(_ request: LineEditor.Request, in libedit: OpaquePointer) {
        // libedit's stream would lose what doesn't fit at once.
        StandardStream.output.makeBlocking()
        self.request = request
        self.prompt = PromptText(request.prompt)
        self.rightPrompt = PromptText(request.rightPrompt)
        self.hint = ShownHint()
        self.typed = []
        self.input.add(self.editor.keyboard.takeTyped())
        self.input.expectsAnswers = self.editor.keyboard.isAwaitingAnswers
        self.useKeys(vi: request.usesViKeys, in: libedit)
        el_resize(libedit)
        self.columns = TerminalStreams.size().columns
        let changes = self.editor.mail.withLock { mail in
            defer { mail.history = [] }
            return mail.history
        }
        for change in changes {
            switch change {
            case .replace(let lines): self.history?.replace(with: lines)
            case .add(let line): self.history?.add(line)
            }
        }
        self.hasStarted = false
        self.selected = 0
    }

    /// Whether libedit has drawn the prompt and asked for the first character.
    private var hasStarted = false

    /// Waits for the next character of the line, and meanwhile shows what others have to say.
    ///
    /// The code is 1 with a character, 0 at the end of input, -1 when the line is dropped.
    private func nextCharacter() -> (code: Int32, Unicode.Scalar) {
        if !self.hasStarted {
            self.hasStarted = true
            if self.request.text.isEmpty { self.beginWithPastedLine() } else { self.beginWithGivenText() }
        }
        while true {
            if !self.typed.isEmpty { return (1, self.given(self.typed.removeFirst())) }
            if self.readMail() {
                self.input.drop()
                return (-1, " ")
            }
            if self.takesHint() { continue }
            switch self.nextEvent() {
            case .character(let scalar):
                self.replaceSelection(isTyping: scalar.value >= 0x20 && scalar.value != 0x7F)
                return (1, self.given(scalar))
            case .paste(let text):
                self.replaceSelection(isTyping: true)
                self.paste(text)
            case nil where self.isAtEndOfInput: return (0, " ")
            case nil: break
            }
        }
    }

    /// How many characters from the cursor on the first one typed replaces.
    private var selected = 0

    /// Puts the request's text into the line, the cursor at the start of what is to be replaced.
    private func beginWithGivenText() {
        guard let libedit = self.libedit else { return }
        self.redraw {
            _ = el_winsertstr(libedit, [wchar_t](wide: self.request.text))
            guard let selection = self.request.selection else { return }
            _ = el_cursor(libedit, Int32(selection.lowerBound - self.line().cursor))
            self.selected = selection.count
        }
    }

    /// Takes out what the first character typed replaces; any other key leaves it.
    private func replaceSelection(isTyping: Bool) {
        guard self.selected > 0, let libedit = self.libedit else { return }
        let count = Int32(self.selected)
        self.selected = 0
        guard isTyping else { return }
        self.redraw {
            _ = el_cursor(libedit, count)
            el_deletestr(libedit, count)
        }
    }

    /// What libedit gets; it must not find the hint on the screen.
    private func given(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        self.eraseHint()
        self.hint.keyLine = self.line().text
        return scalar
    }

    /// Takes what others have left; returns whether the line is dropped.
    private func readMail() -> Bool {
        let mail = self.editor.mail.withLock { mail -> LineEditor.Mail in
            let taken = mail
            mail.isResized = false
            mail.isResumed = false
            mail.stop = nil
            return taken
        }
        if mail.isResized { self.resize() }
        if let stop = mail.stop { self.stop(by: stop) }
        if mail.isResumed { self.resume() }
        let texts = self.editor.streams.takeWaiting()
        if !texts.isEmpty { self.showAbove(texts) }
        if mail.isInterrupted || mail.isEnding {
            self.abandonLine(mark: mail.isEnding ? "" : "^C")
            return true
        }
        return false
    }

    /// The next character or paste; nil when there is something else to look at first, or at the end of input.
    private func nextEvent() -> InputBytes.Event? {
        if let event = self.input.next() { return event }
        if self.isAtEndOfInput { return nil }
        self.showHint()
        cle_flush()
        let waits = self.input.mayGoOn
        switch self.wait(for: [Self.keyboard, self.mailbox], milliseconds: waits ? 50 : -1) {
        case .input: if !self.input.fill() { self.isAtEndOfInput = true }
        case .mail: break
        case .time: return self.input.next(isWhole: true)
        }
        return nil
    }

    /// Waits for a key that answers a question of the editor's own; nil when the line is dropped.
    func nextKey() -> Unicode.Scalar? {
        cle_flush()
        while true {
            if case .character(let scalar) = self.input.next() { return scalar }
            let isDropped = self.editor.mail.withLock { $0.isInterrupted || $0.isEnding }
            if isDropped || self.isAtEndOfInput { return nil }
            switch self.wait(for: [Self.keyboard, self.mailbox], milliseconds: self.input.mayGoOn ? 50 : -1) {
            case .input: if !self.input.fill() { self.isAtEndOfInput = true }
            case .mail: break
            case .time: if case .character(let scalar) = self.input.next(isWhole: true) { return scalar }
            }
        }
    }

    // MARK: - The block on the screen

    /// The line as it stands, and the cursor in it.
    func line() -> (text: [Unicode.Scalar], cursor: Int) {
        guard let libedit = self.libedit, let info = el_wline(libedit)?.pointee, let start = info.buffer,
            let cursor = info.cursor, let end = info.lastchar, start <= end
        else { return ([], 0) }
        let text = (0..<(end - start)).map { Unicode.Scalar(UInt32(bitPattern: start[$0])) ?? "\u{FFFD}" }
        return (text, cursor - start)
    }

    /// Where prompt and line stand.
    func block(columns: Int? = nil) -> EditedBlock {
        let (text, cursor) = self.line()
        return EditedBlock(
            prompt: self.prompt.scalars,
            line: text,
            cursor: cursor,
            columns: columns ?? self.columns
        )
    }

    /// Clears the block with what others have to say in its place, and draws it again below after `change`.
    func redraw(rows: Int? = nil, below text: String = "", after change: () -> Void = {}) {
        let rows = rows ?? self.block().row
        self.write((rows > 0 ? "\u{1B}[\(rows)A" : "") + "\r\u{1B}[J" + text)
        self.hint.cells = 0
        change()
        self.refresh()
    }

    /// Lets libedit draw prompt and line; the cursor must stand at the start of a free row.
    func refresh() { if let libedit = self.libedit { _ = cle_refresh(libedit) } }

    private func showAbove(_ texts: [String]) {
        let whole = texts.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined()
        self.redraw(below: whole)
    }

    /// Moves behind the end of the line.
    func goToEnd() {
        self.eraseHint()
        let block = self.block()
        let rows = block.rowsBelow
        self.write((rows > 0 ? "\u{1B}[\(rows)B" : "") + "\r" + Self.right(block.endColumn))
    }

    /// Leaves a line that is dropped.
    private func abandonLine(mark: String) {
        let block = self.block()
        self.goToEnd()
        self.write(mark)
        guard self.line().text.contains("\n") else {
            self.write("\n")
            return
        }
        // A search leaves the block by itself, from where the cursor was.
        let rows = block.rowsBelow
        self.write((rows > 0 ? "\u{1B}[\(rows)A" : "") + "\r" + Self.right(block.column))
    }

    /// Moves to the right from the start of a row.
    private static func right(_ columns: Int) -> String { columns > 0 ? "\u{1B}[\(columns)C" : "" }

    /// Writes to libedit's stream; the terminal is in raw mode, so each line returns the carriage itself.
    func write(_ text: String) {
        var text = String(text.flatMap { $0 == "\n" ? "\r\n" : String($0) })
        text.withUTF8 { cle_write($0.baseAddress, $0.count) }
    }

    /// Pasted text is told from typed text while these are in force.
    static let pasteOn = "\u{1B}[?2004h"
    static let pasteOff = "\u{1B}[?2004l"

    // MARK: - Without editing

    private func readPlain(_ request: LineEditor.Request) -> LineEditor.Input {
        self.editor.streams.write(output: request.prompt)
        var line: [UInt8] = []
        while true {
            let (isInterrupted, isEnding) = self.editor.mail.withLock { ($0.isInterrupted, $0.isEnding) }
            if isEnding { return .endOfInput }
            if isInterrupted {
                self.editor.mail.withLock { $0.isInterrupted = false }
                self.input.drop()
                self.editor.streams.write(output: "\n")
                return .interrupted
            }
            while let byte = self.input.nextByte() {
                if byte == UInt8(ascii: "\n") { return .line(String(decoding: line, as: UTF8.self)) }
                line.append(byte)
            }
            if self.wait(for: [Self.keyboard, self.mailbox]) == .input, !self.input.fill() {
                return line.isEmpty ? .endOfInput : .line(String(decoding: line, as: UTF8.self))
            }
        }
    }

    // MARK: - Waiting

    /// What is readable when keys were pressed.
    static let keyboard = StandardStream.input.rawValue
    /// What is readable when others have left something.
    var mailbox: Int32 { self.editor.pipe.number }

    /// What ended a wait.
    enum Waking { case input, mail, time }

    /// Waits until one of the descriptors is readable; the pipe that others wake us by is emptied.
    @discardableResult
    func wait(for descriptors: [Int32], milliseconds: Int32 = -1) -> Waking {
        let (ready, isTimeOver) = Readiness.wait(for: descriptors, milliseconds: milliseconds)
        if isTimeOver { return .time }
        if ready.contains(self.mailbox) { self.editor.pipe.drain() }
        return ready.contains(Self.keyboard) ? .input : .mail
    }
}
