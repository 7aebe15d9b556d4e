import ArgumentParser
import DICOMArchive
import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage

/// The options of a retrieval that asks the PACS itself for its studies.
struct SearchOptions: ParsableArguments, Sendable {
    /// What a command that has them says of them in its help.
    static let discussion = """
        --find takes the words of 'find' and retrieves all studies that it finds, without a list of them: '--find study' \
        is the whole PACS. With --yes, --yes=many,all or --max-studies the first studies come while the PACS still \
        answers, in the order in which it does; without, all are counted and asked about first. --order newest or oldest \
        and --max-images need all studies listed too, before the first comes.
        """

    @Option(
        name: .customLong("find"),
        parsing: .upToNextOption,
        help: "Ask the PACS for studies as 'find' does, and retrieve them: modalities, KEY=VALUE; 'study' for all."
    )
    var words: [String] = []

    @OptionGroup var days: DateOptions

    /// Makes the options with nothing asked for.
    init() {}

    /// Whether studies are asked for.
    var isGiven: Bool { !self.words.isEmpty || !self.days.texts.isEmpty }

    /// Refuses what can't be meant, before anything is sent.
    mutating func validate() throws {
        if self.words.isEmpty, !self.days.texts.isEmpty {
            throw UsageError("--since, --until and --date belong to a query: --find study")
        }
        guard self.isGiven, !(self.words + self.days.texts).contains(where: \.isUnexpanded) else { return }
        let request = try self.request()
        do throws(QueryError) {
            try request.validate()
        } catch {
            throw UsageError(error)
        }
    }

    /// How `--find` has an option of `find` that it doesn't know, by the words of the error; nil for any other.
    static func hint(for error: String) -> String? {
        if error.contains("'--split'") {
            return "a list is cut before it is retrieved: 'find --split auto' with the same words, then 'get all'"
        }
        let keys = [
            ("--patient", "PatientName=NAME"), ("--accession", "AccessionNumber=NUMBER"),
            ("--description", "StudyDescription=TEXT"), ("--age", "PatientAge=045Y"), ("--sex", "PatientSex=F"),
            ("--born", "PatientBirthDate=19600101-19691231"), ("--ref-physician", "ReferringPhysicianName=NAME"),
            ("--body-part", "BodyPartExamined=PART"), ("--station", "StationName=NAME"),
        ]
        return keys.first { error.contains("'\($0.0)'") }.map { "write --find \($0.1)" }
    }

    /// The query.
    func request() throws -> QueryRequest {
        let words = try QueryWords(self.words)
        if let level = words.level, level != .study {
            throw UsageError("--find retrieves studies, not \(level.text(2).drop { $0 != " " }.dropFirst())")
        }
        do throws(QueryError) {
            return QueryRequest(
                level: .study,
                model: .studyRoot,
                modalities: words.modalities,
                keys: words.keys,
                dates: try self.days.range()
            )
        } catch {
            throw UsageError(error)
        }
    }
}

extension StudySearch {
    /// A search that a journal has, by the words of its query; nil where they can't be read.
    init?(recorded entry: JournalLine, takesMismatched: Bool) {
        guard entry.key == Self.recordedKey, let words = try? QueryWords(entry.checks) else { return nil }
        let request = QueryRequest(
            level: .study,
            model: .studyRoot,
            modalities: words.modalities,
            keys: words.keys
        )
        self.init(request, takesMismatched: takesMismatched)
    }

    /// What a journal keeps of a search that isn't through.
    var entry: JournalLine { JournalLine(number: 0, key: Self.recordedKey, checks: self.request.words) }

    private static let recordedKey = "find"
}
