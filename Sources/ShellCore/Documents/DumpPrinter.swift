import DICOMCore
import PACSClient
import ShellLanguage

/// Reads files for `dump` and makes the text of each while it is read, on any thread.
struct DumpPrinter: Sendable {
    /// The attributes asked for; all without any.
    let keys: [TagPath]
    /// Whether one file or row was named.
    let isOne: Bool
    /// What is read and kept of each.
    let extent: DumpedFile.Extent
    /// How it is printed.
    let printing: ReportParts.Printing

    /// The columns of a tree in a renderer's format.
    func columns(_ renderer: Renderer) -> [Table.Column] {
        self.keys.isEmpty
            ? DumpTree.columns(isForPeople: renderer.format.isForPeople, files: self.hasPathColumn(renderer))
            : DumpReport.rowColumns(self.keys)
    }

    /// Whether a column tells what file a row is of, because no line above it does.
    private func hasPathColumn(_ renderer: Renderer) -> Bool {
        !self.isOne && renderer.format != .table && renderer.format != .wide
    }

    /// Reads an entry; `take` gets its texts in order, each whole rows or one element of a document.
    func print(
        _ entry: FoundFiles.Entry,
        _ take: @escaping @Sendable (ReportParts.Text) -> Void,
        isCancelled: @escaping @Sendable () -> Bool
    ) -> DumpedFile {
        var file: DumpedFile
        let listing = self.listing(of: Self.name(of: entry, self.extent), take)
        switch entry {
        case .file(let path):
            file = DumpedFile(path: path, isMember: false, self.extent, listener: listing, isCancelled: isCancelled)
        case .member(let path):
            file = DumpedFile(path: path, isMember: true, self.extent, listener: listing, isCancelled: isCancelled)
        case .row(let dataSet):
            file = DumpedFile(row: dataSet, self.extent)
            listing?.take(dataSet)
        case .unreadable(let path, let error): file = DumpedFile(unreadable: path, error)
        }
        if !file.isForeign, let renderer = self.printing.renderer, let text = self.text(of: file, renderer) {
            take(.init(output: text))
        }
        return self.isOne ? file : file.remainder
    }

    /// What stands for a file or row before its elements.
    private static func name(of entry: FoundFiles.Entry, _ extent: DumpedFile.Extent) -> String {
        switch entry {
        case .file(let path), .member(let path), .unreadable(let path, _): path
        case .row(let dataSet): DumpedFile(row: dataSet, extent).name
        }
    }

    /// What takes the elements of a file where they are printed in rows; nil where they aren't.
    private func listing(of name: String, _ take: @escaping (ReportParts.Text) -> Void) -> DumpListing? {
        guard self.keys.isEmpty else { return nil }
        let listing = DumpListing(
            main: self.printing.renderer.flatMap { $0.format.hasRows ? self.rows(of: name, $0) : nil },
            copy: self.printing.copier.map { self.rows(of: name, $0) },
            take
        )
        return listing.isEmpty ? nil : listing
    }

    private func rows(of name: String, _ renderer: Renderer) -> DumpListing.Rows {
        DumpListing.Rows(
            tree: DumpTree(
                isForPeople: renderer.format.isForPeople,
                file: self.hasPathColumn(renderer) ? name : nil
            ),
            text: TableText(renderer, columns: self.columns(renderer)),
            heading: self.isOne || self.hasPathColumn(renderer)
                ? nil : renderer.heading(name)
        )
    }

    /// The text of a file that is printed as a whole; nil where there is none.
    private func text(of file: DumpedFile, _ renderer: Renderer) -> String? {
        switch renderer.format {
        case .json, .jsonl:
            return Self.text(indent: renderer.format == .json ? 4 : nil) {
                file.writeEntry(self.keys, mask: renderer.mask, to: &$0)
            }
        case .dicomjson:
            if file.dataSet == nil { return nil }
            return Self.text(indent: nil) { file.writeModel(self.keys, mask: renderer.mask, to: &$0) }
        case .uid: return file.sop.map { printableLine($0.string) + "\n" }
        case .csv, .tsv:
            guard !self.keys.isEmpty, file.hasData else { return nil }
            var rows = CellRows(columns: self.keys.count + 1)
            rows.add(file.name)
            for value in file.values { rows.add(value.text) }
            var text = TableText(renderer, columns: self.columns(renderer))
            return text.text(rows)
        case .table, .wide, .vertical: return nil
        }
    }

    private static func text(indent: Int?, _ body: (inout JSONTextWriter) -> Void) -> String {
        var text = ""
        var writer = JSONTextWriter(indent: indent) { text += $0 }
        body(&writer)
        writer.finish()
        return text
    }
}

/// Makes rows of the elements of one file as they are read, and text of the rows.
final class DumpListing: ElementListener {
    /// The rows in one format.
    struct Rows {
        var tree: DumpTree
        var text: TableText
        /// The line before them.
        var heading: String?

        /// The text of elements that follow.
        mutating func add(areLast: Bool, _ makeRows: (inout DumpTree) -> CellRows) -> String {
            defer { self.heading = nil }
            let text = (self.heading ?? "") + self.text.text(makeRows(&self.tree))
            return areLast ? text + self.text.note : text
        }
    }

    private var main: Rows?
    private var copy: Rows?
    private let hand: (ReportParts.Text) -> Void
    private var held: [DumpedElement] = []

    init(main: Rows?, copy: Rows?, _ hand: @escaping (ReportParts.Text) -> Void) {
        self.main = main
        self.copy = copy
        self.hand = hand
    }

    /// Whether there is nothing to be made.
    var isEmpty: Bool { self.main == nil && self.copy == nil }

    func take(_ elements: [DumpedElement], isLast: Bool) {
        // The header's few wait for the others, so that all columns are as wide.
        self.held += elements
        guard isLast || self.held.count > 1_000 else { return }
        let elements = self.held
        self.held = []
        self.add(areLast: isLast) { $0.rows(of: elements, areLast: isLast) }
    }

    /// Takes what stands for a row that isn't here.
    func take(_ dataSet: DataSet) { self.add(areLast: true) { $0.rows(of: dataSet) } }

    private func add(areLast: Bool, _ makeRows: (inout DumpTree) -> CellRows) {
        let main = self.main?.add(areLast: areLast, makeRows) ?? ""
        self.hand(.init(output: main, copy: self.copy?.add(areLast: areLast, makeRows) ?? ""))
    }
}
