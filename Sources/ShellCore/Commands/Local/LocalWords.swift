import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage
import SystemIO

/// The words of a command about local things: first what is meant, then attributes of it.
///
/// A word that is a keyword or tag is a KEY, and after the first KEY all are.
struct LocalWords: Sendable {
    /// What is meant: paths and selectors as typed.
    let subjects: [String]
    /// The attributes of it; all of them without any.
    let keys: [TagPath]

    /// Takes words apart; throws for a word after the first KEY that is none.
    init(_ words: [String]) throws(UsageError) {
        let first = words.firstIndex { !Self.isPath($0) && TagPath(parsing: $0) != nil } ?? words.endIndex
        self.subjects = Array(words[..<first])
        var keys: [TagPath] = []
        for word in words[first...] { keys.append(try ShellCommands.attribute(word)) }
        self.keys = keys
    }

    /// Throws for a word behind the first one that looks like a keyword, is none, and is no file either: nothing is shown
    /// before a mistyped KEY is told.
    func check(in session: Session) throws {
        for word in self.subjects.dropFirst() where word.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) {
            guard let path = Self.path(word, in: session), !Path.exists(path) else { continue }
            _ = try ShellCommands.attribute(word)
        }
    }

    /// Whether a word can only be a path: it has a `/` and is no selector, or begins with `.` or `~`.
    static func isPath(_ word: String) -> Bool {
        word.hasPrefix(".") || word.hasPrefix("~") || (word.contains("/") && !Selector.isSelector(word))
    }

    /// A path with the home folder in place of `~`.
    static func expanded(_ path: String) -> String {
        guard path == "~" || path.hasPrefix("~/"), let home = CurrentProcess.variable("HOME") else { return path }
        return home + path.dropFirst()
    }

    /// Where in a path begins what lies below an output directory, counted in Unicode scalars; nil where nothing does.
    ///
    /// Looks at the disk, for the folder in which retrievals keep their accounts.
    static func placeBelowOutput(_ path: String) -> Int? {
        guard !Selector.isSelector(path) else { return nil }
        var place = 0
        for component in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
            place += component.unicodeScalars.count + 1
            let (above, below) = (path.unicodeScalars.prefix(place), path.unicodeScalars.dropFirst(place))
            guard let first = below.first, first != "/", String(below.prefix(6)) != ".pacsh" else { continue }
            if Path.isFolder(self.expanded(String(above)) + ".pacsh") { return place }
        }
        return nil
    }

    /// The path that a word names: it can only be one, or is no selector, or there is no list to select from and
    /// something has that name; nil where it names rows.
    static func path(_ word: String, in session: Session) -> String? {
        let isPath = self.isPath(word) || !Selector.isSelector(word) || (session.results == nil && Path.exists(word))
        return isPath ? self.expanded(word) : nil
    }
}
