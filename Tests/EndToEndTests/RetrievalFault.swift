import TestSupport
import Testing

/// What goes wrong in a retrieval of twelve objects, and what pacsh must make of it.
struct RetrievalFault: Sendable, CustomTestStringConvertible {
    /// What ends the first run.
    struct Ending: Sendable {
        /// The exit status.
        var exit: Int
        /// The word of the JSON document; nil where the process was killed and wrote none.
        var outcome: String?
        /// The code of the JSON document's error.
        var error: String?
        /// The code of what ended the study; nil where it is complete or was never asked for.
        var cause: String?
        /// How many objects are here afterwards; nil where nobody can say beforehand.
        var here: Int?
    }

    /// How many objects the study has.
    static let objects = 12
    /// How many of them arrive before something breaks off, as faulty_archive.py has it.
    static let before = 4

    /// What goes wrong: a fault of faulty_archive.py, or one of ours.
    let name: String
    /// `move` or `get`.
    let verb: String
    /// What the first run comes to.
    let ending: Ending

    var testDescription: String { "\(self.verb), \(self.name)" }

    /// Whether the PACS is what goes wrong.
    var isOfThePACS: Bool { !["killed", "full", "read-only", "port-taken"].contains(self.name) }

    /// All of them, each with both services.
    static let all: [RetrievalFault] = ["move", "get"].flatMap { verb in
        let complete = Ending(exit: 0, outcome: "complete", here: objects)
        func broken(_ cause: String, _ here: Int = before) -> Ending {
            Ending(exit: 6, outcome: "partial", error: "partial", cause: cause, here: here)
        }
        let endings: [(String, Ending)] = [
            ("dies", broken("connection-lost")),
            ("aborts", broken("association-aborted")),
            ("silent", broken("dimse-timeout")),
            ("cut", broken("connection-lost")),
            ("killed", Ending(exit: 137)),
            ("full", Ending(exit: 5, outcome: "paused", error: "disk-full", cause: "disk-full")),
            ("read-only", Ending(exit: 5, outcome: "failed", error: "not-writable", here: 0)),
            (
                "port-taken",
                verb == "get"
                    ? complete
                    : Ending(exit: 5, outcome: "failed", error: "port-in-use", cause: "port-in-use", here: 0)
            ),
            ("same", complete),
            ("different", complete),
            ("foreign", complete),
            // What is sent over C-GET after its end comes too late.
            ("late", verb == "move" ? complete : broken("partial")),
            ("several", complete),
            ("uncounted", complete),
            (
                "unlisted",
                Ending(
                    exit: 6,
                    outcome: "unknown",
                    error: "unknown-total",
                    cause: "unknown-total",
                    here: objects
                )
            ),
            ("overcounts", broken("partial", objects - 2)),
            ("undercounts", complete),
        ]
        return endings.map { RetrievalFault(name: $0, verb: verb, ending: $1) }
    }
}
