import DICOMArchive
import DICOMCore
import PACSClient
import ShellLanguage
import SystemIO

/// What `dump` has read of one file, or has of one row.
struct DumpedFile: Sendable {
    /// How much of a file is read.
    struct Extent: Sendable {
        /// The attributes asked for; all without any.
        var keys: [TagPath]
        /// Longer opaque values are not read, in bytes.
        var opaque: Int
        /// Whether only the values of the attributes are kept, for one row a file.
        var keepsValues = false
        /// Whether the elements are listed as they stand in the file, where nobody takes the list.
        var lists = false
        /// Whether the data set is kept.
        var keepsDataSet = true

        /// Longer text is not read, in bytes: hardly any is too long.
        var text = 256 << 20
        /// Whether all elements of several files stand in memory side by side, so that each may have less.
        var isForComparison = false
        /// What text is read in that declares no character set, or isn't what it declares.
        var charset: FallbackCharacterSet?
        /// Whether values are for people.
        var isForPeople = true

        /// What is kept of a file: beside what is asked for, which object it is.
        fileprivate var keptTags: Set<Tag>? {
            if self.keys.isEmpty, self.keepsDataSet { return nil }
            return Set(self.keys.map(\.tag)).union([
                .specificCharacterSet, .sopInstanceUID, .studyInstanceUID, .seriesInstanceUID,
            ])
        }
    }

    /// The value of an attribute.
    struct Value: Sendable, Hashable {
        /// For people and for CSV; empty where there is none.
        var text: String
        /// For documents; nil where the attribute is absent.
        var json: JSONValue?

        static func == (left: Value, right: Value) -> Bool { left.text == right.text && left.json == right.json }
        func hash(into hasher: inout Hasher) { hasher.combine(self.text) }
    }

    /// The path as it was named; nil for a row.
    var path: String?
    /// The size of the file.
    var byteCount = 0
    /// The syntax by which the data set was read.
    var transferSyntax: TransferSyntax?
    /// Whether the data set had to be inflated.
    var isInflated = false
    /// Header and data set, where they are kept.
    var whole: DataSet?
    /// The data set without the header, where it is kept.
    var dataSet: DataSet?
    /// The elements as they stand in the file, where they are listed.
    var elements: [DumpedElement] = []
    /// The values of the attributes asked for, where only they are kept.
    var values: [Value] = []
    /// SOP, Series and Study Instance UID.
    var sop: UID?
    var series: UID?
    var study: UID?
    /// What was forgiven.
    var notes: [ReadingNote] = []
    /// How its text was read that isn't in the character set it declares.
    private(set) var guesses = TextGuesses()
    private(set) var charset: FallbackCharacterSet?
    /// Why it can't be read, or breaks off.
    var failure: PACSError?
    /// Whether it was found in a directory and is no file of DICOM's.
    var isForeign = false
    /// Whether it is a directory, not all of which could be listed.
    private(set) var isFolder = false
    /// The file as it was opened; nil for a row and for what is none.
    private(set) var opened: DICOMFile?

    /// So many elements of a file are compared, and so many bytes of their values in memory; an image with many thousand
    /// frames has as many, and twice them is what the memory of a small computer holds.
    private static let (mostCompared, mostComparedBytes) = (2 << 20, 64 << 20)

    /// What to do about lengths that contradict each other.
    private static let writersFault =
        "what could be read is shown; another copy will say the same: whoever runs the system that wrote the file must "
        + "have its lengths corrected"

    /// What tells it from others: the path, or of a row its own unique key.
    var name: String { self.path ?? (self.sop ?? self.series ?? self.study)?.string ?? "row without a file" }

    /// What was forgiven and what had to be guessed, one sentence each.
    var sentences: [String] {
        self.notes.map(\.description)
            + self.guesses.sentences(charset: self.charset) { Magnitude.count($0, "value") }
    }

    /// Whether there is something to show of it.
    var hasData: Bool { self.path == nil || self.transferSyntax != nil }

    /// What stands for a row that isn't here.
    init(row dataSet: DataSet, _ extent: Extent) {
        self.keep(dataSet, extent)
        self.dataSet = dataSet
    }

    /// Why a directory can't be listed.
    init(unreadable path: String, _ error: SystemError) {
        self.path = path
        self.isFolder = true
        self.failure = .unreadableFolder(path, error)
    }

    /// Reads a file as far as it goes; a `member` of a directory needn't be one of DICOM's.
    ///
    /// A `listener` takes the elements meanwhile. Where `isCancelled` says so the file isn't read to its end.
    init(
        path: String,
        isMember: Bool,
        _ extent: Extent,
        listener: (any ElementListener)? = nil,
        isCancelled: @escaping () -> Bool = { false }
    ) {
        self.path = path
        do throws(DICOMFileError) {
            let file = try DICOMFile(path: path)
            self.opened = file
            self.byteCount = file.byteCount
            var scope = DICOMFile.Scope(
                limits: .init(values: extent.text, opaque: extent.opaque),
                lists: extent.lists || listener != nil
            )
            scope.keptTags = extent.keptTags
            if extent.isForComparison {
                scope.maximumElements = Self.mostCompared
                scope.valueBytes = Self.mostComparedBytes
            }
            scope.charset = extent.charset
            scope.listener = listener
            scope.isCancelled = isCancelled
            let reading = try file.read(scope)
            self.transferSyntax = reading.transferSyntax
            self.isInflated = reading.isInflated
            var whole = file.meta
            whole.fallbackCharacterSet = extent.charset
            for element in reading.dataSet.elements { whole.set(element) }
            self.keep(whole, extent)
            if extent.keepsDataSet { self.dataSet = reading.dataSet }
            self.elements = reading.elements
            self.notes = reading.notes
            self.guesses.addValues(reading.guesses)
            self.charset = extent.charset
            self.failure = reading.damage.map { damage in
                PACSError(
                    FailureFacts(.damaged, service: .local),
                    "\(printable(path)) is damaged: \(damage)",
                    remedy: damage.isContradiction ? Self.writersFault : nil
                )
            }
        } catch  where error.code == .notDICOM && isMember {
            self.isForeign = true
        } catch  where error.code == .cannotRead {
            self.failure = PACSError(
                .notReadable,
                "\(error)",
                remedy: "check the permissions of the file and of its directory"
            )
        } catch  where error.code == .damaged {
            self.failure = PACSError(FailureFacts(.damaged, service: .local), "\(error)")
        } catch {
            self.failure = PACSError(FailureFacts(.usage, service: .local), "\(error)")
        }
    }

    private mutating func keep(_ whole: DataSet, _ extent: Extent) {
        self.sop = whole.uid(.sopInstanceUID) ?? whole.uid(.mediaStorageSOPInstanceUID)
        self.series = whole.uid(.seriesInstanceUID)
        self.study = whole.uid(.studyInstanceUID)
        if extent.keepsValues {
            self.values = extent.keys.map { key in
                Value(text: key.shownText(in: whole, isForPeople: extent.isForPeople), json: key.json(in: whole))
            }
        } else if extent.keepsDataSet || !extent.keys.isEmpty {
            self.whole = whole
        }
    }

    // MARK: - For programs

    /// The members that say what the file is.
    private var head: [JSONValue.Member] {
        var members: [JSONValue.Member] = [.init("file", self.path.map { .string($0) } ?? .null)]
        guard let syntax = self.transferSyntax else { return members }
        members += [
            .init("transferSyntax", .string(syntax.uid.string)), .init("transferSyntaxName", .string(syntax.name)),
            .init("bytes", .integer(self.byteCount)),
        ]
        let notes = self.sentences
        if !notes.isEmpty { members.append(.init("notes", .array(notes.map { .string($0) }))) }
        return members
    }

    /// The file with its attributes, of these only the ones asked for.
    func members(_ keys: [TagPath]) -> [JSONValue.Member] {
        guard self.hasData else { return self.head }
        let attributes: JSONValue
        if keys.isEmpty {
            attributes = self.attributes
        } else {
            let values = self.whole.map { whole in keys.map { $0.json(in: whole) } } ?? self.values.map(\.json)
            attributes = .object(zip(keys, values).compactMap { key, value in value.map { .init(key.text, $0) } })
        }
        return self.head + [.init("attributes", attributes)]
    }

    /// The file with nothing in the place of its attributes.
    var frame: [JSONValue.Member] { self.hasData ? self.head + [.init("attributes", .object([]))] : self.head }

    /// All attributes.
    var attributes: JSONValue { self.whole?.attributes() ?? .object([]) }

    /// Writes all attributes, which may be many.
    func writeAttributes(mask: JSONMask?, to writer: inout JSONTextWriter) {
        guard let whole = self.whole else { return writer.value(.object([])) }
        whole.writeAttributes(mask: mask, to: &writer)
    }

    /// What is left of it when its part has been printed: which object it is, and what is to be said of it.
    var remainder: DumpedFile {
        var rest = self
        (rest.whole, rest.dataSet, rest.elements) = (nil, nil, [])
        return rest
    }

    /// Writes the entry among several, with its own `error`.
    func writeEntry(_ keys: [TagPath], mask: JSONMask?, to writer: inout JSONTextWriter) {
        let error = self.failure.map { JSONValue.Member("error", Failure($0).json) }
        writer.object { writer in
            for member in (keys.isEmpty ? self.frame : self.members(keys)) + (error.map { [$0] } ?? []) {
                if keys.isEmpty, member.key == "attributes" {
                    writer.member(member.key) { self.writeAttributes(mask: mask, to: &$0) }
                } else {
                    writer.member(mask?.shown(member) ?? member)
                }
            }
        }
    }

    /// Its members without the attributes, with its own `error`.
    var failedEntry: JSONValue { .object(self.head + (self.failure.map { [.init("error", Failure($0).json)] } ?? [])) }

    /// The DICOM JSON Model; what isn't in it is said to be in the file.
    func model(_ keys: [TagPath]) -> JSONValue {
        guard let dataSet = self.dataSet?.part(keys) else { return .object([]) }
        return DICOMJSON.encode(dataSet, bulkData: self.bulkData)
    }

    /// Writes the DICOM JSON Model, which may be long.
    func writeModel(_ keys: [TagPath], mask: JSONMask?, to writer: inout JSONTextWriter) {
        guard let dataSet = self.dataSet?.part(keys) else { return writer.value(.object([])) }
        DICOMJSON.write(dataSet, bulkData: self.bulkData, mask: mask, to: &writer)
    }

    private var bulkData: DICOMJSON.BulkDataLocation {
        guard let path = self.path.map(Path.absolute) else { return { _ in nil } }
        let isInflated = self.isInflated
        return { BulkDataURI.of($0, path: path, isInflated: isInflated) }
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
