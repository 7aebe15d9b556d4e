import TestSupport
import Testing

/// A page of what people read: the README, or one of the catalogue from which the site is made.
struct DocumentationPage {
    /// A fenced block.
    struct Block {
        /// What stands behind the fence: `pacsh`, `sh`, `console`, `text` and so on.
        let kind: String
        /// The heading that it stands under, without its marks.
        let heading: String
        /// The place of its lines among those of the page.
        let range: Range<Int>
        /// What stands in it.
        let lines: [String]
    }

    /// Where the pages of the site are, below the checkout.
    static let catalogue = "Sources/ShellCore/ShellCore.docc"

    /// The path, below the checkout.
    let path: String
    /// The lines as they are in the file.
    private(set) var lines: [String]

    /// The file's name without its ending, by which other pages refer to it.
    var name: String { String((self.path.split(separator: "/").last ?? "").prefix { $0 != "." }) }

    /// Reads a page.
    init(_ path: String) throws {
        self.path = path
        let bytes = try #require(TemporaryDirectory.bytes(of: "\(Programs.checkout)/\(path)"), "\(path) is missing")
        self.lines = String(decoding: bytes, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// A page of the site.
    init(named name: String) throws { try self.init("\(Self.catalogue)/\(name).md") }

    /// The README and every page of the site.
    static func all() throws -> [DocumentationPage] {
        let files = TemporaryDirectory.files(below: "\(Programs.checkout)/\(self.catalogue)", withExtension: "md")
        return try [DocumentationPage("README.md")]
            + files.sorted().map { try DocumentationPage(String($0.dropFirst(Programs.checkout.count + 1))) }
    }

    /// The fenced blocks in their order.
    var blocks: [Block] {
        var blocks: [Block] = []
        var heading = ""
        var fence: (kind: String, start: Int)?
        for (number, line) in self.lines.enumerated() {
            if let open = fence {
                guard line == "```" else { continue }
                let range = open.start..<number
                blocks.append(Block(kind: open.kind, heading: heading, range: range, lines: Array(self.lines[range])))
                fence = nil
            } else if line.hasPrefix("```") {
                fence = (String(line.dropFirst(3)), number + 1)
            } else if line.hasPrefix("#") {
                heading = String(line.drop { $0 == "#" || $0 == " " })
            }
        }
        return blocks
    }

    /// The lines that stand in no block.
    var prose: [String] {
        let inside = Set(self.blocks.flatMap(\.range))
        return self.lines.enumerated().filter { !inside.contains($0.offset) && !$0.element.hasPrefix("```") }.map(
            \.element
        )
    }

    /// Writes the file with other lines in place of a block's.
    mutating func replace(_ block: Block, by lines: [String]) throws {
        self.lines.replaceSubrange(block.range, with: lines)
        try Pacsh.write(self.lines.joined(separator: "\n"), to: "\(Programs.checkout)/\(self.path)")
    }
}
