import ArgumentParser
import DICOMArchive
import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage
import SystemIO

/// `dump FILE|SEL [KEY…]`: the elements of a file, or of what the PACS returned for a row.
struct DumpCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "dump",
        abstract: "Show the elements of a DICOM file or of a row.",
        discussion: """
            Long values are not read. An image that was retrieved is dumped from its file below the output directory; \
            of any other row the attributes that the PACS returned are shown. './3' is a file of that name.
            """
    )

    /// Examples for `help dump`.
    static let examples = ["dump ./image.dcm", "dump image.dcm PatientName Rows", "dump 3/1/1"]

    /// What its own options and arguments take.
    static let valueKinds: [String: ValueKind] = ["<subject>": .selectorOrFile]

    @Argument(help: "A file, or a selector.")
    var subject: String
    @Argument(help: "Keywords or tags; all elements without any.")
    var keys: [String] = []
    @OptionGroup var rowOptions: RowOptions
    @OptionGroup var outputOptions: OutputOptions
    private var paths = Prepared<[TagPath]>()

    /// Longer opaque values are not read from a file, in bytes.
    static let longestValue = 4096
    /// Longer opaque values are no `InlineBinary`, in bytes.
    static let longestInline = 64 << 10
    /// Longer text is not read from a file, in bytes.
    static let longestRead = 1 << 20
    /// Longer values are cut in the table, in characters.
    static let longestText = 256

    /// Rows and files have data sets.
    static let hasDataSets = true

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// Checks the keys.
    mutating func validate() throws {
        if !self.keys.contains(where: \.isUnexpanded) { self.paths.set(try self.keys.map(ShellCommands.attribute)) }
    }

    /// Shows them.
    func run(in session: Session) async throws -> Report {
        let paths = try self.paths.get()
        if Self.isPath(self.subject) { return try self.dump(file: Self.expanded(self.subject), paths) }
        let isFile = Path.exists(self.subject)
        guard Selector.isSelector(self.subject), session.results != nil || !isFile else {
            if isFile || !Selector.isSelector(self.subject) { return try self.dump(file: self.subject, paths) }
            throw UsageError("there is no list to select from", hint: "a file is written ./\(self.subject)")
        }
        let selection = try await Selector(parsing: self.subject).resolve(
            in: session,
            self.rowOptions.scope.showing,
            quietly: true
        )
        guard selection.rows.count == 1, let row = selection.rows.first else {
            throw UsageError("dump takes one row, not \(selection.rows.count)", word: self.subject)
        }
        if let study = row.study, let sop = row.sop,
            let path = try StoredFiles.path(
                of: sop,
                study: study,
                patientID: row.patientID,
                below: session.settings.output
            )
        {
            return try self.dump(file: path, paths)
        }
        guard let returned = row.row else {
            throw UsageError("nothing is known of '\(self.subject)' here", hint: "'get \(self.subject)' retrieves it")
        }
        session.notice("the object is not here; these are the attributes that the PACS returned")
        return Self.report(returned.attributes, paths)
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

    // MARK: - Reports

    private static var columns: [Table.Column] {
        [
            .init(key: "tag", title: "Tag", importance: 9), .init(key: "vr", title: "VR", importance: 8),
            .init(key: "length", title: "Length", importance: 7, alignment: .right),
            .init(key: "keyword", title: "Attribute", importance: 6),
            .init(key: "value", title: "Value", importance: 3),
        ]
    }

    /// The report on a file, as far as it can be read.
    func dump(file path: String, _ paths: [TagPath]) throws -> Report {
        let file: DICOMFile
        let reading: FileReading
        let opaque = self.format == .dicomjson ? Self.longestInline : Self.longestValue
        do throws(DICOMFileError) {
            file = try DICOMFile(path: path)
            reading = try file.read(valuesUpTo: .init(values: Self.longestRead, opaque: opaque))
        } catch  where error.code == .cannotRead {
            throw PACSError(.notReadable, "\(error)", remedy: "check the permissions of the file and its directory")
        } catch {
            throw UsageError("\(error)", hint: "check the name and what the file is")
        }
        var table = Table(columns: Self.columns)
        var whole = file.meta
        for element in reading.dataSet.elements { whole.set(element) }
        if paths.isEmpty {
            for element in reading.elements { table.rows.append(Self.cells(element)) }
        } else {
            table.rows = Self.rows(paths, in: whole, as: reading)
        }
        var report = Report(
            command: "dump",
            table: table,
            document: [
                "command": "dump", "file": .string(path), "transferSyntax": .string(reading.transferSyntax.uid.string),
                "transferSyntaxName": .string(reading.transferSyntax.name), "bytes": .integer(file.byteCount),
                "attributes": Self.attributes(whole, paths),
            ],
            uids: [whole.uid(.sopInstanceUID)?.string].compactMap(\.self),
            summary: ["\(reading.transferSyntax.name), \(file.byteCount) bytes"],
            warnings: reading.notes.map(\.description)
        )
        report.failure = reading.damage.map { damage in
            PACSError(FailureFacts(.damaged, service: .local), "\(printable(path)) is damaged: \(damage)")
        }
        let place = Path.absolute(path)
        report.dataSets = .init(count: 1) { _ in
            DICOMJSON.encode(reading.dataSet.part(paths)) { value in
                BulkDataURI.of(value, path: place, isInflated: reading.isInflated)
            }
        }
        return report
    }

    /// The report on a data set that is no file's.
    static func report(_ dataSet: DataSet, _ paths: [TagPath]) -> Report {
        let all = dataSet.elements.map { TagPath($0.tag) }
        var report = Report(
            command: "dump",
            table: Table(columns: Self.columns, rows: Self.rows(paths.isEmpty ? all : paths, in: dataSet)),
            document: ["command": "dump", "file": nil, "attributes": Self.attributes(dataSet, paths)],
            uids: [dataSet.uid(.sopInstanceUID)?.string].compactMap(\.self)
        )
        report.dataSets = .init(count: 1) { _ in DICOMJSON.encode(dataSet.part(paths)) }
        return report
    }

    private static func attributes(_ dataSet: DataSet, _ paths: [TagPath]) -> JSONValue {
        let part = dataSet.part(paths)
        guard !paths.isEmpty, case .object(let members) = part.attributes(),
            !paths.contains(where: { $0.tag == .specificCharacterSet })
        else { return part.attributes() }
        return .object(members.filter { $0.key != "SpecificCharacterSet" })
    }

    private static func rows(_ paths: [TagPath], in dataSet: DataSet, as reading: FileReading? = nil) -> [[String]] {
        paths.map { path in
            // Of an outermost element the file's own lengths are known, those of values that weren't read too.
            if path.steps.count == 1,
                let line = reading?.elements.first(where: { $0.depth == 0 && $0.tag == path.tag }),
                case .skipped = line.value
            {
                return Self.cells(line)
            }
            guard let element = path.element(in: dataSet) else {
                return ["\(path.lastTag)", "", "", path.text, "(absent)"]
            }
            let value: String
            switch element.content {
            case .items(let items): value = items.count == 1 ? "1 item" : "\(items.count) items"
            case .fragments(let fragments): value = "\(max(0, fragments.count - 1)) fragments"
            case .unread: value = "(not read)"
            case .bytes: value = path.string(in: dataSet) ?? Self.hex(element.bytes)
            }
            let length = if case .bytes(let bytes) = element.content { String(bytes.count) } else { "" }
            return ["\(path.lastTag)", element.vr.rawValue, length, path.text, Self.cut(value)]
        }
    }

    private static func cells(_ element: DumpedElement) -> [String] {
        let indent = String(repeating: "  ", count: element.depth)
        let value: String
        switch element.value {
        case .bytes(let bytes): value = element.text ?? Self.hex(bytes)
        case .skipped: value = "(not read)"
        case .sequence, .item: value = ""
        case .fragments(let list): value = "\(list.fragments.count) fragments, \(list.byteCount) bytes"
        }
        let name = element.vr == nil ? "Item" : DataDictionary.keyword(for: element.tag)
        return [
            "\(indent)\(element.tag)", element.vr?.rawValue ?? "", element.length.map(String.init) ?? "undefined", name,
            Self.cut(value),
        ]
    }

    private static func cut(_ text: String) -> String {
        text.count > Self.longestText ? String(text.prefix(Self.longestText)) + "…" : text
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        let shown = bytes.prefix(16).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }
        return shown.joined(separator: " ") + (bytes.count > 16 ? " …" : "")
    }
}

extension DataSet {
    /// The outermost elements that paths lead through, and the character set that their text is in; all without a path.
    func part(_ paths: [TagPath]) -> DataSet {
        guard !paths.isEmpty else { return self }
        let tags = Set(paths.map(\.tag))
        var part = self
        for element in self.elements where !tags.contains(element.tag) && element.tag != .specificCharacterSet {
            part.remove(element.tag)
        }
        return part
    }
}
