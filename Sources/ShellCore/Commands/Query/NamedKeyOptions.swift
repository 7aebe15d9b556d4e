import ArgumentParser
import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage

/// Keys of `find` that have options of their own besides the patient's and the study's usual ones.
struct NamedKeyOptions: ParsableArguments, Sendable {
    @Option(name: .long, help: "Patient's age at the study: 45, 45Y, 6M, 10D or 045Y; PS3.4 has no ranges of ages.")
    var age: String?
    @Option(name: .long, help: "Patient's sex: m, f or o.")
    var sex: String?
    @Option(name: .long, help: "Patient's birth date, a range A..B, or a year.")
    var born: String?
    @Option(name: .long, help: "Referring physician's name, FAMILY^GIVEN; * and ? are wildcards.")
    var refPhysician: String?
    @Option(name: .long, help: "Body part examined, in series; sent in capitals.")
    var bodyPart: String?
    @Option(name: .long, help: "Station name, in series; that of the scheduled station in the worklist.")
    var station: String?
    @Option(name: .customLong("station-aet"), help: "AE title of the scheduled station, in the worklist.")
    var stationAET: String?

    /// Makes the options with nothing asked for.
    init() {}

    /// The options with their values.
    var named: [(String, String?)] {
        [
            ("--age", self.age), ("--sex", self.sex), ("--born", self.born), ("--ref-physician", self.refPhysician),
            ("--body-part", self.bodyPart), ("--station", self.station), ("--station-aet", self.stationAET),
        ]
    }

    /// The keys that they mean at a level; usage errors where a value can't be one, or the level has no such key.
    func keys(at level: QueryLevel) throws -> [QueryKey] {
        if self.stationAET != nil, level != .worklist {
            throw UsageError("--station-aet belongs to the worklist", hint: "'find worklist --station-aet AET' asks it")
        }
        var keys: [QueryKey] = []
        if let age = self.age {
            try Self.check("--age", isAt: [.study, .series, .image, .worklist], level)
            keys.append(QueryKey(Tag(0x0010, 0x1010), try Self.age(age)))
        }
        if let sex = self.sex {
            guard ["M", "F", "O"].contains(sex.uppercased()) else {
                throw UsageError("--sex takes m, f or o, not '\(sex)'", word: sex)
            }
            keys.append(QueryKey(.patientSex, sex.uppercased()))
        }
        if let born = try self.birthDates() { keys.append(QueryKey(.patientBirthDate, born.description)) }
        if let physician = self.refPhysician {
            try Self.check("--ref-physician", isAt: [.study, .series, .image, .worklist], level)
            keys.append(QueryKey(.referringPhysicianName, physician))
        }
        if let part = self.bodyPart {
            try Self.check("--body-part", isAt: [.study, .series, .image], level)
            keys.append(QueryKey(.bodyPartExamined, part.uppercased()))
        }
        if let station = self.station {
            try Self.check("--station", isAt: [.study, .series, .image, .worklist], level)
            keys.append(QueryKey(level == .worklist ? .scheduledStationName : .stationName, station))
        }
        if let title = self.stationAET { keys.append(QueryKey(.scheduledStationAETitle, title)) }
        return keys
    }

    /// What is to be said of keys that a level need not match; nil where all belong to it.
    func notice(at level: QueryLevel) -> String? {
        guard level == .study else { return nil }
        let options = [("--body-part", self.bodyPart), ("--station", self.station)].filter { $0.1 != nil }.map(\.0)
        guard !options.isEmpty else { return nil }
        return "\(options.joined(separator: " and ")) \(options.count == 1 ? "is" : "are") of series, and many a PACS "
            + "doesn't look at that among studies: 'find series' asks there"
    }

    /// The days that `--born` means; nil without it.
    func birthDates() throws -> DateRange? {
        guard let text = self.born else { return nil }
        func day(_ text: Substring, _ rest: String) -> String {
            let isYear = text.utf8.count == 4 && text.utf8.allSatisfy { (48...57).contains($0) }
            return isYear ? text + rest : String(text)
        }
        do throws(QueryError) {
            let words = DateWords(today: DICOMDate.today)
            if let dots = text.firstRange(of: "..") {
                let from = day(text[..<dots.lowerBound], "0101")
                return try words.range("\(from)..\(day(text[dots.upperBound...], "1231"))")
            }
            let (first, last) = (day(text[...], "0101"), day(text[...], "1231"))
            return first == last ? try words.range(text) : try words.range("\(first)..\(last)")
        } catch {
            throw UsageError(error, word: text)
        }
    }

    private static func check(_ option: String, isAt levels: [QueryLevel], _ level: QueryLevel) throws(UsageError) {
        if levels.contains(level) { return }
        throw UsageError(
            level == .patient
                ? "\(option) is an attribute of studies, not of patients" : "\(option) does not apply to the worklist",
            hint: level == .patient ? "'find' without patient lists studies" : "leave it out"
        )
    }

    /// An age as Age String has it (PS3.5 §6.2): `045Y`.
    ///
    /// Age String is matched as one value only (PS3.4 §C.2.2.2.1, §C.2.2.2.5): no ranges, no wildcards.
    private static func age(_ text: String) throws(UsageError) -> String {
        if let dots = text.firstRange(of: "..") {
            throw UsageError(
                "--age takes one age, not the range '\(text)': PS3.4 C.2.2.2.5 has no ranges of ages",
                hint: self.birthDates(from: String(text[..<dots.lowerBound]), to: String(text[dots.upperBound...]))
                    ?? "--born A..B asks for birth dates",
                word: text
            )
        }
        let unit = text.last.flatMap { "dwmyDWMY".contains($0) ? $0.uppercased() : nil }
        let digits = unit == nil ? text[...] : text.dropLast()
        guard (1...3).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
            throw UsageError(
                "'\(text)' is not an age",
                hint: "ages are 45, 45Y, 6M, 10D, 3W, or 045Y as DICOM writes them",
                word: text
            )
        }
        return String(repeating: "0", count: 3 - digits.utf8.count) + digits + (unit ?? "Y")
    }

    /// The birth dates of those who are so old today.
    private static func birthDates(from: String, to: String) -> String? {
        guard let youngest = Int(from), let oldest = Int(to), (0...oldest).contains(youngest), oldest < 150 else {
            return nil
        }
        let today = DICOMDate.today
        let first = today.minus(months: 12 * (oldest + 1)).adding(days: 1)
        return "those who are of that age today are found by --born \(first)..\(today.minus(months: 12 * youngest))"
    }
}
