import Foundation
import Synchronization
import TestSupport
import Testing

@testable import ShellCore

/// Who has something to say never waits for who reads it.
@Suite(.timeLimit(.minutes(1))) struct LineWriterTests {
    /// A reader that takes nothing until it is let go on.
    private final class Reader: Sendable {
        private let state = Mutex((lines: [String](), isStalled: true))
        var lines: [String] { self.state.withLock(\.lines) }
        func goOn() { self.state.withLock { $0.isStalled = false } }
        func take(_ line: String) {
            while self.state.withLock(\.isStalled) { usleep(1000) }
            self.state.withLock { $0.lines.append(line) }
        }
    }

    @Test func linesAreWrittenInOrder() {
        let reader = Reader()
        reader.goOn()
        let writer = LineWriter { text, _ in reader.take(text) }
        for number in 1...1000 { writer.write("\(number)\n") }
        writer.settle()
        #expect(reader.lines == (1...1000).map { "\($0)\n" })
    }

    @Test func whatAStalledReaderCannotTakeIsCountedAndSaid() async {
        let reader = Reader()
        let writer = LineWriter(limit: 100) { text, _ in reader.take(text) }
        writer.write("first\n")
        for number in 1...50 {
            writer.write("line \(number)\n")
            if number == 1 { try? await Task.sleep(for: .milliseconds(50)) }
        }
        #expect(reader.lines.isEmpty)
        reader.goOn()
        writer.settle()
        let lines = reader.lines
        let left = lines.last?.split(separator: " ").first.flatMap { Int($0) } ?? 0
        #expect(lines.first == "first\n" && lines.last == "\(left) lines left out\n")
        #expect(left > 30 && lines.count - 1 + left == 51, "\(lines)")
        writer.write("later\n")
        writer.settle()
        #expect(reader.lines.last == "later\n")
    }
}
