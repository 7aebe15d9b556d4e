import ArgumentParser
import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage

/// The options that `move`, `get` and `retrieve` have in common.
struct RetrieveOptions: ParsableArguments, Sendable {
    @Argument(help: "What to retrieve: 3, 1-5,8, end, all, last, 3/2/1, or UIDs as STUDY[/SERIES[/SOP]].")
    var selector: String?

    @OptionGroup var list: ListOptions

    @OptionGroup var search: SearchOptions

    @Option(name: .long, help: "Only series of these modalities, for example NM or NM,PT.")
    var modality: [String] = []

    @Flag(name: .long, help: "Show what would be retrieved; no request for objects, no file, no directory.")
    var dryRun = false

    @Option(name: .long, parsing: .unconditional, help: "Retrieve at most this many studies.")
    var maxStudies: Int?

    @Option(name: .long, parsing: .unconditional, help: "Ask for at most this many objects; exact.")
    var maxImages: Int?

    @Option(
        name: [.customShort("o"), .customLong("output"), .customLong("od", withSingleDash: true)],
        help: "The output directory."
    )
    var output: String?

    @Flag(name: .long, help: "Ask again for what is here already; identical objects are duplicates.")
    var refetch = false

    @Flag(
        name: .long,
        help: "Fail when there is nothing to retrieve, or nothing for a line of a list, and it isn't that all is here."
    )
    var require = false

    @OptionGroup var runOptions: RunOptions

    @OptionGroup var report: ReportOptions

    @OptionGroup var hook: HookOptions

    @OptionGroup var rows: RowOptions

    @OptionGroup var consentOptions: ConsentOptions

    @Option(name: .long, help: "Patient ID of what is given by UIDs, needed under the patient root.")
    var id: String?

    @Option(name: .customShort("k"), help: "A key as DCMTK's movescu takes it, for example -k StudyInstanceUID=1.2.3.")
    var keys: [String] = []

    @Flag(name: .customShort("P"), help: "Use the patient root model.")
    var patientRoot = false

    @Flag(name: .customShort("S"), help: "Use the study root model.")
    var studyRoot = false

    /// Makes the options with nothing asked for.
    init() {}

    /// Refuses what can't be meant, before anything is sent.
    mutating func validate() throws {
        let ways = [self.selector != nil, !self.keys.isEmpty, self.list.file != nil, self.search.isGiven]
            .count(where: \.self)
        if ways == 0 {
            throw UsageError("what shall be retrieved is missing", hint: "give a selector such as 3, 1-5, all, or UIDs")
        }
        if ways > 1 { throw UsageError("a selector, -k, --from and --find can't be combined") }
        // Taken for a key of the query, as 'find' has it, it would let the whole PACS come.
        if self.search.isGiven, self.id != nil {
            throw UsageError("--id belongs to UIDs, not to --find", hint: "write --find PatientID=ID")
        }
        if let selector = self.selector, !selector.isUnexpanded {
            _ = try Selector(parsing: selector, allowsOddUIDs: true)
        }
        if self.patientRoot, self.studyRoot { throw UsageError("-P and -S can't be combined") }
        for (option, value) in [("--max-studies", self.maxStudies), ("--max-images", self.maxImages)] {
            if let value, value < 1 { throw UsageError("\(option) takes a number from 1, not \(value)") }
        }
        if self.refetch, self.runOptions.known == .skip {
            throw UsageError("--refetch and --known skip can't be combined")
        }
        if let output = self.output, output.isEmpty { throw UsageError("-o takes a directory, not nothing") }
        if let id = self.id, id.isEmpty || Wildcard.isWild(id) {
            throw UsageError("--id takes one Patient ID, \(id.isEmpty ? "not nothing" : "without wildcards")")
        }
        for word in self.modality.flatMap({ $0.split(separator: ",") }) {
            if let refusal = Modality.refusal(of: String(word)) { throw refusal }
        }
        for modality in self.modalities where !Self.isModality(modality) {
            throw UsageError("'\(modality)' is no modality", hint: "modalities are words such as NM, PT, CT")
        }
        if !self.modality.isEmpty, self.modalities.isEmpty {
            throw UsageError("--modality takes a modality, not nothing")
        }
        _ = try KeyTarget(parsing: self.keys)
    }

    /// The modalities, upper case.
    var modalities: [String] {
        self.modality.flatMap { $0.split(separator: ",") }.map { Modality.term(String($0)) }
    }

    /// Code String (PS3.5 §6.2): at most 16 of these.
    private static func isModality(_ text: String) -> Bool {
        text.isUnexpanded
            || (text.utf8.count <= 16
                && text.utf8.allSatisfy { byte in
                    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
                })
    }
}
