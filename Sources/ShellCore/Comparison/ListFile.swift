import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage
import SystemIO

/// A file that pacsh has written a list to, CSV, TSV or JSON, as a list that is compared.
///
/// It is read through some at a time, twice: for what it has, and for its rows. No row stays in memory.
struct ListFile: ComparedList {
    let name: String
    let level: QueryLevel
    private(set) var count = 0
    private(set) var contradicting = 0
    private(set) var gap: String?
    private(set) var tags: Set<Tag> = []
    private let file: File
    private let size: Int
    /// The PACS of rows that don't name theirs.
    private let pacs: String
    private let form: any ListForm

    /// Opens a file and looks through it; one that is no list is a usage error.
    init(path: String, isCancelled: () -> Bool) throws {
        self.name = path
        let (file, size, head): (File, Int, [UInt8])
        do throws(SystemError) {
            file = try File(reading: path)
            let status = try file.status()
            size = status.isRegular ? status.size : 0
            head = status.isRegular ? try file.read(at: 0, count: 1 << 16) : []
        } catch {
            throw UsageError("can't read \(printable(path)): \(error)", word: path)
        }
        (self.file, self.size) = (file, size)
        let text = head.first { $0 > 0x20 && $0 < 0x80 }
        let form: any ListForm = text == UInt8(ascii: "{") ? JSONListForm() : try DelimitedListForm(head, path: path)
        self.form = form
        var (count, contradicting, tags): (Int, Int, Set<Tag>) = (0, 0, [])
        let frame = try form.read(file, size: size, path: path) { bytes, _ in
            if count % 4096 == 0, isCancelled() { throw CancellationError() }
            guard let values = form.values(of: bytes) else {
                throw Self.unreadable(path, row: count + contradicting + 1)
            }
            guard !values.isContradicting else {
                contradicting += 1
                return
            }
            count += 1
            for tag in values.attributes.keys where !tags.contains(tag) { tags.insert(tag) }
        }
        (self.count, self.contradicting, self.tags) = (count, contradicting, tags)
        guard let level = frame.level else {
            throw UsageError(
                "\(printable(path)) is no list of pacsh's",
                hint: "'find --format json' with > list.json behind it writes one",
                word: path
            )
        }
        self.level = level
        self.gap = frame.gap
        self.pacs = frame.pacs
    }

    private static func unreadable(_ path: String, row: Int) -> UsageError {
        UsageError("\(printable(path)): row \(row) of the list can't be read", word: path)
    }

    func forEach(_ body: (ComparedRow) throws -> Void) throws {
        _ = try self.form.read(self.file, size: self.size, path: self.name) { bytes, offset in
            let row = try self.row(bytes, RowPlace(offset: offset, length: bytes.count))
            if let row { try body(row) }
        }
    }

    func row(at place: RowPlace) throws -> ComparedRow {
        let bytes: [UInt8]
        do throws(SystemError) {
            bytes = try self.file.read(at: place.offset, count: place.length)
        } catch {
            throw UsageError("can't read \(printable(self.name)): \(error)", word: self.name)
        }
        guard let row = try self.row(bytes[...], place) else { throw self.changed }
        return row
    }

    private var changed: UsageError {
        UsageError("\(printable(self.name)) was changed while it was read", word: self.name)
    }

    /// The row in some bytes; nil for one that contradicts its query.
    private func row(_ bytes: ArraySlice<UInt8>, _ place: RowPlace) throws -> ComparedRow? {
        guard let values = self.form.values(of: bytes) else { throw self.changed }
        if values.isContradicting { return nil }
        return ComparedRow(
            uid: ComparedValue.normalized(values.attributes[self.level.uniqueKey] ?? "", of: self.level.uniqueKey),
            values: values.attributes,
            pacs: values.pacs.isEmpty ? self.pacs : values.pacs,
            place: place
        )
    }
}

/// How the rows of a list stand in a file.
protocol ListForm: Sendable {
    /// Gives the bytes of each row with their offset, and what stands around the rows.
    func read(
        _ file: File,
        size: Int,
        path: String,
        _ body: (ArraySlice<UInt8>, Int) throws -> Void
    ) throws -> ListFrame
    /// What a row says; nil for what is no row.
    func values(of bytes: ArraySlice<UInt8>) -> RowValues?
}

/// What a file says of its list besides the rows.
struct ListFrame: Sendable {
    var level: QueryLevel?
    var gap: String?
    var pacs = ""
}

/// Bytes of a file that are looked at from its beginning to its end, some at a time.
struct FileWindow {
    private let file: File
    private let size: Int
    private let path: String
    /// The bytes that are in memory.
    private(set) var bytes: [UInt8] = []
    /// Where in the file they begin.
    private(set) var base = 0

    /// So much is read at once.
    private static let chunk = 1 << 20

    init(_ file: File, size: Int, path: String) {
        self.file = file
        self.size = size
        self.path = path
    }

    /// Forgets the bytes before a place of those in memory and reads more behind them; false where there are no more.
    mutating func slide(to start: Int) throws -> Bool {
        self.bytes.removeSubrange(..<start)
        self.base += start
        let place = self.base + self.bytes.count
        guard place < self.size else { return false }
        guard self.bytes.count <= RowPlace.longestRow else {
            throw UsageError(
                "\(printable(self.path)) is no list: a row of it is longer than a megabyte",
                word: self.path
            )
        }
        do throws(SystemError) {
            let more = try self.file.read(at: place, count: min(Self.chunk, self.size - place))
            self.bytes += more
            return !more.isEmpty
        } catch {
            throw UsageError("can't read \(printable(self.path)): \(error)", word: self.path)
        }
    }
}
