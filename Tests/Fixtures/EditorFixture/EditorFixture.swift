import CSignals
import LineEditor

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The line editor with nothing behind it but what its words ask for (`notices=5 prompt='> ' …`), for tests.
///
/// Each line that is read is written back in brackets.
@main struct EditorFixture {
    static func main() async {
        var options: [String: String] = [:]
        for word in CommandLine.arguments.dropFirst() {
            let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
            options[parts[0]] = parts.count > 1 ? parts[1] : ""
        }
        let streams = TerminalStreams(movesCursor: true)
        guard let editor = LineEditor(isPlain: false, streams: streams) else { return }
        Self.forwardSignals(to: editor)
        if let lines = options["history"] { editor.setHistory(lines.split(separator: "|").map(String.init)) }
        if let milliseconds = options["notices"].flatMap({ Int($0) }) {
            Task.detached { await Self.notify(every: milliseconds, on: streams) }
        }
        if let text = options["late"] {
            Task.detached {
                try? await Task.sleep(for: .seconds(1))
                streams.write(output: text)
            }
        }
        if let rounds = options["progress"].flatMap({ Int($0) }) { await Self.showProgress(rounds, on: streams) }
        while true {
            var request = LineEditor.Request(prompt: options["prompt"] ?? "> ")
            request.rightPrompt = options["right"]?.replacing("ESC", with: "\u{1B}") ?? ""
            request.usesViKeys = options["vi"] != nil
            request.helper = Self.helper(words: options["words"] ?? "", hint: options["hint"] ?? "")
            switch await editor.readLine(request) {
            case .line(let text):
                editor.remember(text)
                streams.write(output: "[\(text)]\n")
            case .interrupted: streams.write(output: "interrupted\n")
            case .endOfInput: return
            }
        }
    }

    /// Completes from words, `NAME:DETAIL` each; a line that begins with `h` has a hint, which `?` in it makes one that
    /// only explains.
    private static func helper(words: String, hint: String) -> LineCompletion {
        let candidates = words.split(separator: ",").map { word in
            let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
            return LineCompletion.Candidate(
                text: parts[0] + " ",
                label: parts[0],
                detail: parts.count > 1 ? parts[1] : ""
            )
        }
        return LineCompletion(
            complete: { line, cursor in
                let typed = Array(line.unicodeScalars.prefix(cursor))
                let start = (typed.lastIndex(of: " ") ?? -1) + 1
                let word = String(String.UnicodeScalarView(typed[start...]))
                return (start, candidates.filter { $0.text.hasPrefix(word) })
            },
            hint: { $0.hasPrefix("h") && !$0.hasSuffix(hint) ? hint : "" },
            accepted: { _ in hint.contains("?") ? "" : hint }
        )
    }

    private static func notify(every milliseconds: Int, on streams: TerminalStreams) async {
        var number = 0
        while true {
            try? await Task.sleep(for: .milliseconds(milliseconds))
            number += 1
            streams.write(error: "notice \(number) of 山田\n")
        }
    }

    /// Three lines of progress, with output between them now and then; the rounds end at once.
    private static func showProgress(_ rounds: Int, on streams: TerminalStreams) async {
        for round in 1...rounds {
            streams.progress((1...3).map { "job \($0): \(round) of \(rounds) " + String(repeating: "=", count: 100) })
            try? await Task.sleep(for: .milliseconds(50))
            if round % 4 == 0 { streams.write(output: "output \(round)\n") }
        }
    }

    private static func forwardSignals(to editor: LineEditor) {
        let descriptor = csignals_start()
        Task.detached {
            var number: UInt8 = 0
            while read(descriptor, &number, 1) != 0 {
                switch Int32(number) {
                case SIGINT: editor.interrupt(end: false)
                case SIGWINCH: editor.terminalChanged(resumed: false)
                case SIGCONT: editor.terminalChanged(resumed: true)
                case SIGTSTP: _ = editor.stop { csignals_stop() }
                default: editor.interrupt(end: true)
                }
            }
        }
    }
}
