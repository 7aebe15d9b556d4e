import DICOMCore

/// How links to objects are named: folders, and perhaps a file name, made of attributes' values and other text.
///
/// `{PatientID}/{StudyDate}_{StudyDescription}/{SeriesNumber}` names folders; the files in them get the number of the
/// image, or the SOP Instance UID where there is none. A last part that ends in `.dcm` names the files.
package struct LinkLayout: Sendable, Hashable {
    /// What is wrong with a template.
    package struct Fault: Error, Sendable, Hashable {
        /// One sentence about it.
        package let message: String
    }

    /// A piece of a name.
    enum Piece: Sendable, Hashable {
        case text(String)
        case value(Tag)
    }

    /// The template as it was given.
    package let text: String
    private let folders: [[Piece]]
    private let file: [Piece]?

    /// What is used where none is given.
    package static let standard = "{PatientID}/{StudyDate}_{StudyDescription}/{SeriesNumber}_{SeriesDescription}"

    /// Stands for a name of which nothing is known.
    private static let nothing = "_NONE"

    /// Reads a template; it names at least one folder or file, all below the directory.
    package init(parsing text: String) throws(Fault) {
        self.text = text
        var parts: [[Piece]] = []
        for part in text.split(separator: "/", omittingEmptySubsequences: false) {
            if part.isEmpty {
                throw Fault(message: "a name between two slashes, before the first or behind the last is missing")
            }
            if part == "." || part == ".." { throw Fault(message: "'\(part)' is no name") }
            parts.append(try Self.pieces(of: part))
        }
        if text.hasSuffix(".dcm") { self.file = parts.removeLast() } else { self.file = nil }
        self.folders = parts
    }

    private static func pieces(of part: Substring) throws(Fault) -> [Piece] {
        var pieces: [Piece] = []
        var rest = part
        while !rest.isEmpty {
            let text = rest.prefix { $0 != "{" && $0 != "}" }
            if !text.isEmpty { pieces.append(.text(String(text))) }
            rest = rest.dropFirst(text.count)
            guard let brace = rest.popFirst() else { break }
            guard brace == "{", let end = rest.firstIndex(of: "}") else {
                throw Fault(message: "a brace in '\(printable(String(part)))' has no partner")
            }
            let name = String(rest[..<end])
            guard let tag = DataDictionary.tag(forKeyword: name) ?? Tag(parsing: name),
                DataDictionary.vr(of: tag) != .SQ
            else {
                let near = DataDictionary.keywords(nearest: name, limit: 1).first
                throw Fault(
                    message: "{\(printable(name))} is no attribute" + (near.map { "; did you mean {\($0)}?" } ?? "")
                )
            }
            pieces.append(.value(tag))
            rest = rest[rest.index(after: end)...]
        }
        return pieces
    }

    /// The folders that an object's link is in, each one harmless component.
    package func folderNames(of object: DataSet) -> [String] { self.folders.map { Self.name($0, object) } }

    /// The link's name without its extension.
    package func fileName(of object: DataSet, sop: UID) -> String {
        if let file = self.file { return String(Self.name(file, object).dropLast(4)) }
        if let number = object.string(.instanceNumber).flatMap({ Int($0) }), number >= 0 {
            let digits = String(number)
            return String(repeating: "0", count: max(0, 5 - digits.count)) + digits
        }
        return PathComponent.object(sop) ?? Self.nothing
    }

    private static func name(_ pieces: [Piece], _ object: DataSet) -> String {
        if pieces == [.value(.patientID)] {
            let patientID = object.string(.patientID) ?? ""
            return PathComponent.encode(patientID, keepsBlanks: true) ?? PathComponent.noPatientID
        }
        let text = pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .value(let tag): object.strings(tag).joined(separator: "\\")
            }
        }
        return PathComponent.encode(text.joined(), keepsBlanks: true) ?? self.nothing
    }
}
