import DICOMCore
import PACSClient

/// What was forgiven and guessed in many files: of each leniency how many files needed it, and the first of them.
struct LeniencySummary: Sendable {
    private var guesses = TextGuesses()
    private var charset: FallbackCharacterSet?
    private var leniencies: [(leniency: Leniency, files: Int, example: String)] = []

    /// Takes a file into account.
    mutating func add(_ file: DumpedFile) {
        self.guesses.add(file.guesses)
        self.charset = self.charset ?? file.charset
        var seen: Set<Leniency> = []
        for note in file.notes where seen.insert(note.leniency).inserted {
            if let index = self.leniencies.firstIndex(where: { $0.leniency == note.leniency }) {
                self.leniencies[index].files += 1
            } else {
                self.leniencies.append((note.leniency, 1, "\(note), \(file.path ?? "")"))
            }
        }
    }

    /// A sentence for each leniency.
    var sentences: [String] {
        self.leniencies.map { _, files, example in
            switch files {
            case 1: example
            case 2: "\(example); the like in 1 more file"
            default: "\(example); the like in \(files - 1) more files"
            }
        } + self.guesses.sentences(charset: self.charset) { Magnitude.count($0, "value") }
    }
}
