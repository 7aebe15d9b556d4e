import ShellLanguage

/// The questions that `--yes` answers beforehand.
struct Consent: Sendable, Hashable {
    /// What is asked before it is done, by the word that answers it in `--yes=LIST`.
    enum Question: String, CaseIterable, Sendable {
        /// Retrieving many studies.
        case many
        /// Retrieving all studies of a patient.
        case patient
        /// Listing everything that the PACS has.
        case all
        /// Having the PACS send one object to us, to see whether it gets through.
        case callback
        /// Fetching one object to look at it.
        case view
        /// Sending to another system than our own.
        case to
    }

    /// The questions that are answered.
    private(set) var questions: Set<Question> = []

    /// `--yes` by itself: everything but what leaves this computer's care.
    static let usual = Consent(questions: Set(Question.allCases).subtracting([.to]))

    /// The words that a list may have.
    static let words = Question.allCases.map(\.rawValue)

    /// Whether the question is answered.
    func answers(_ question: Question) -> Bool { self.questions.contains(question) }

    /// Both together.
    func union(_ other: Consent?) -> Consent {
        Consent(questions: self.questions.union(other?.questions ?? []))
    }

    /// The list as it is typed.
    var list: String { Self.words.filter { self.questions.map(\.rawValue).contains($0) }.joined(separator: ",") }
}

extension Consent {
    /// Reads the list of `--yes=LIST`; an unknown word is a usage error.
    init(parsing list: String) throws(UsageError) {
        let words = list.split(separator: ",").map(String.init)
        guard !words.isEmpty else {
            throw UsageError("--yes= answers nothing", hint: "it takes \(Self.words.joined(separator: ", "))")
        }
        for word in words {
            guard let question = Question(rawValue: word) else {
                throw UsageError(
                    "--yes answers no question '\(word)'",
                    hint: "it takes \(Self.words.joined(separator: ", ")), with commas between them",
                    word: word
                )
            }
            self.questions.insert(question)
        }
    }
}
