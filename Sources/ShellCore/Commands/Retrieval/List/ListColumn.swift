import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage

/// Which column of a list says what to retrieve, and what it holds.
struct ListColumn: Sendable, Equatable {
    /// Its place, from 0.
    let index: Int
    /// The attribute of its values.
    let key: Tag
    /// Its name; nil where the list has no line of names.
    let name: String?

    /// Whether the list's first line has the columns' names.
    var hasHeader: Bool { self.name != nil }

    /// `column 2 (Accession No)`.
    var text: String { "column \(self.index + 1)" + (self.name.map { " (\(printable($0)))" } ?? "") }

    /// Decides by `--column` and `--key`, else by the names in the first line.
    ///
    /// A column that isn't there, and one of which nobody knows what it holds, are usage errors.
    init(of file: DelimitedFile, column: String?, key: String?) throws(UsageError) {
        let names = file.rows.first.map { $0.cells.map { String($0.trimmingBlanks) } } ?? []
        let typed = try key.map { (text) throws(UsageError) in try Self.key(typed: text) }
        let isHeader = Self.isHeader(names, column: column, key: typed)
        let index = try Self.index(in: names, isHeader: isHeader, column: column, key: typed, path: file.path)
        guard let key = typed ?? (isHeader ? Self.key(named: names[index]) : nil) else {
            let name = isHeader ? "'\(printable(names[index]))'" : "of column \(index + 1), which has no name,"
            throw UsageError(
                "\(printable(file.path)): nobody knows what the values \(isHeader ? "of " : "")\(name) are",
                hint: "say it with --key, for example --key AccessionNumber"
            )
        }
        self.index = index
        self.key = key
        self.name = isHeader ? names[index] : nil
    }

    // MARK: - Which column

    private static func index(
        in names: [String],
        isHeader: Bool,
        column: String?,
        key: Tag?,
        path: String
    ) throws(UsageError) -> Int {
        let columns =
            isHeader
            ? "its columns are \(names.map { $0.isEmpty ? "(no name)" : printable($0) }.joined(separator: ", "))"
            : "it has \(Magnitude.count(names.count, "column")) without names"
        if let column {
            let wanted = self.letters(of: column)
            let found =
                isHeader ? names.firstIndex(of: column) ?? names.firstIndex { self.letters(of: $0) == wanted } : nil
            if let found { return found }
            if let number = Int(column), names.indices.contains(number - 1) { return number - 1 }
            let numbers = names.count == 1 ? "1 is its only column" : "a number from 1 to \(names.count)"
            throw UsageError(
                "\(printable(path)) has no column '\(printable(column))'; \(columns)",
                hint: "--column takes \(isHeader ? "one of these names, or its number: " : "its number: ")\(numbers)",
                word: column
            )
        }
        let keys = names.map { isHeader ? self.key(named: $0) : nil }
        if let key, let found = keys.firstIndex(of: key) { return found }
        if names.count == 1 { return 0 }
        if key == nil, let tag = self.identifiers.first(where: { keys.contains($0) }),
            let found = keys.firstIndex(of: tag)
        {
            return found
        }
        throw UsageError(
            "which column of \(printable(path)) says what to retrieve is not known; \(columns)",
            hint: "name it with --column, and what it holds with --key"
        )
    }

    /// Whether the first line has names: one that is asked for, one that is known, or none that could be a value.
    private static func isHeader(_ names: [String], column: String?, key: Tag?) -> Bool {
        if names.contains(where: { self.key(named: $0) != nil }) { return true }
        if let column, Int(column) == nil {
            return names.allSatisfy { !$0.contains(where: \.isNumber) } || names.contains(column)
        }
        // Identifiers have digits in them, names of columns hardly ever; people's names have none either.
        let isOfPeople = key.map { DataDictionary.vr(of: $0) == .PN } ?? false
        return !isOfPeople && names.allSatisfy { !$0.contains(where: \.isNumber) }
    }

    // MARK: - Which attribute

    /// The attributes that say by themselves which studies are meant, the most precise first.
    private static let identifiers: [Tag] = [.studyInstanceUID, .accessionNumber, .studyID, .patientID]

    /// What people call them, without blanks and signs.
    private static let names: [String: Tag] = {
        let names: [Tag: [String]] = [
            .studyInstanceUID: ["studyuid", "studyiuid", "studyinstanceuids", "uidofstudy"],
            .accessionNumber: ["accession", "accessionno", "accessionnr", "accessionnum", "accno", "accnr", "acc"],
            .patientID: [
                "patid", "pid", "patientno", "patientnr", "patientnumber", "patientidentifier", "mrn", "mrnumber",
                "medicalrecordnumber",
            ],
            .patientName: ["patname", "nameofpatient"],
        ]
        return Dictionary(uniqueKeysWithValues: names.flatMap { tag, names in names.map { ($0, tag) } })
    }()

    /// The keywords of the patient and the study as people write them.
    private static let keywords: [String: Tag] = {
        let tags = DataDictionary.currentKeywords.compactMap { DataDictionary.tag(forKeyword: $0) }
            .filter { KeyLevels.level(of: $0, in: .studyRoot) == .study }
        return Dictionary(tags.map { (Self.letters(of: DataDictionary.keyword(for: $0)), $0) }) { first, _ in first }
    }()

    private static func letters(of name: String) -> String {
        name.lowercased().filter { $0.isLetter || $0.isNumber }
    }

    /// The attribute that a column's name stands for: a keyword or a tag, or what people call it; nil where it is none.
    static func key(named name: String) -> Tag? {
        let letters = self.letters(of: name)
        if let tag = self.names[letters] ?? self.keywords[letters] { return tag }
        // Eight digits could as well be a value.
        guard name.contains(","), let tag = Tag(parsing: name) else { return nil }
        return KeyLevels.level(of: tag, in: .studyRoot) == .study ? tag : nil
    }

    /// The attribute that `--key` names; one below the study says which series or objects, but not of which study.
    static func key(typed text: String) throws(UsageError) -> Tag {
        let path: TagPath
        do throws(QueryError) {
            if let tag = self.key(named: text) { path = TagPath(tag) } else { path = try QueryKey.path(text) }
        } catch {
            throw UsageError("--key: \(error.message)", hint: error.remedy, word: text)
        }
        let level = KeyLevels.level(of: path.tag, in: .studyRoot)
        guard path.steps.count == 1, level == .study || level == nil, DataDictionary.vr(of: path.tag) != .SQ else {
            throw UsageError(
                "--key takes an attribute of the patient or the study, not \(path.text)",
                hint: "each line names studies; AccessionNumber, StudyInstanceUID and PatientID are usual",
                word: text
            )
        }
        return path.tag
    }
}
